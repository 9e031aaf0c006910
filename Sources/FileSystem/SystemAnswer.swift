internal import Glibc
import SystemPackage

/// What a system call gave: a number, or the error that it left in `errno`.
///
/// To be made before anything else runs that could change `errno`.
func answer<Number: SignedInteger>(_ number: Number) -> Result<Number, Errno> {
  number < 0 ? .failure(lastError()) : .success(number)
}

func lastError() -> Errno {
  Errno(rawValue: errno)
}

func check<Number>(_ answer: Result<Number, Errno>) throws(Errno) {
  _ = try answer.get()
}

func descriptor(_ answer: Result<CInt, Errno>) throws(Errno) -> FileDescriptor {
  FileDescriptor(rawValue: try answer.get())
}
