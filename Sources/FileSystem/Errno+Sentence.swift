package import SystemPackage

extension Errno {
  /// The reason in plain words, without a full stop; the C library's own words where it has better.
  package var sentence: String {
    switch self {
    case .noSpace: "no space left on device"
    case .diskQuotaExceeded: "the disk quota is used up"
    case .permissionDenied: "permission denied"
    case .notPermitted: "the system does not permit it"
    case .readOnlyFileSystem: "the file system is read-only"
    case .noSuchFileOrDirectory: "there is no such file or folder"
    case .notDirectory: "a part of the path is not a folder"
    case .isDirectory: "a folder stands there"
    case .directoryNotEmpty: "the folder is not empty"
    case .fileExists: "something of that name stands there already"
    case .tooManySymbolicLinkLevels: "a symbolic link stands in the path"
    case .fileNameTooLong: "the name is too long"
    case .tooManyOpenFiles: "too many files are open in this process"
    case .tooManyOpenFilesInSystem: "too many files are open on this system"
    case .ioError: "the device reported an error"
    case .fileTooLarge: "the file would be larger than the system allows"
    case .resourceBusy: "it is in use"
    case .noMemory: "out of memory"
    default: description
    }
  }
}
