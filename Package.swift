// swift-tools-version: 6.3
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// A module of the program, with the settings that all of them share.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of one module; every suite may use TestSupport.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: dependencies + ["TestSupport"],
    swiftSettings: settings
  )
}

let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")

let package = Package(
  name: "bedside",
  products: [
    .executable(name: "bedside", targets: ["bedside"]),
    .executable(name: "bedside-serve", targets: ["bedside-serve"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
    .package(url: "https://github.com/apple/swift-async-algorithms", from: "1.0.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
    .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "bedside",
      dependencies: ["Commands", "CMimalloc"],
      swiftSettings: settings
    ),
    .executableTarget(name: "bedside-serve", dependencies: ["Preview"], swiftSettings: settings),
    .target(
      name: "Preview",
      dependencies: [
        "Commands", "SiteBuild", "Outputs", "Checks", "Content", "HTML", "FileSystem",
        "Diagnostics", arguments,
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
        .product(name: "AsyncAlgorithms", package: "swift-async-algorithms"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
      ],
      resources: [.embedInCode("Client/preview.js"), .embedInCode("Client/preview.css")],
      swiftSettings: settings
    ),
    module(
      "Commands",
      [
        "SiteBuild", "ExternalLinks", "Checks", "Content", "Markdown", "FileSystem", "Diagnostics",
        arguments,
      ]
    ),
    module(
      "SiteBuild",
      [
        "Outputs", "ExternalLinks", "Starter", "Tools", "Checks", "Content", "Templates",
        "Markdown", "HTML", "FileSystem", "Diagnostics",
      ]
    ),
    module("Starter", ["CStarter"]),
    module("Outputs", ["Content", "Markdown", "Templates", "Styles", "HTML", "Diagnostics"]),
    module("ExternalLinks", ["CCurl", "Content", "HTML", "FileSystem", "Diagnostics"]),
    module("Checks", ["Content", "Markdown", "Prose", "Styles", "HTML", "Diagnostics"]),
    module("Content", ["Markdown", "YAML", "Prose", "HTML", "Diagnostics"]),
    module("Markdown", ["CMarkGFM", "HTML", "Diagnostics"]),
    module("Templates", ["HTML", "Diagnostics"]),
    module("Prose"),
    module("Styles", ["HTML"]),
    module("YAML", ["CYAML", "Diagnostics"]),
    module("Tools", ["FileSystem", subprocess, system]),
    module("FileSystem", ["CLinux", "CMD", "CXXHash", system]),
    module("HTML"),
    module("Diagnostics"),
    .target(name: "CLinux"),
    .target(name: "CCurl"),
    .target(name: "CStarter", exclude: ["files"]),
    .systemLibrary(
      name: "CMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
    ),
    .systemLibrary(name: "CMD", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    .systemLibrary(name: "CMimalloc", providers: [.apt(["libmimalloc-dev"])]),
    .systemLibrary(name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),

    .target(
      name: "TestSupport",
      dependencies: ["Diagnostics"],
      path: "Tests/TestSupport",
      swiftSettings: settings
    ),
    .executableTarget(
      name: "MarkdownRace",
      dependencies: ["Markdown", "HTML"],
      path: "Tests/MarkdownRace",
      exclude: ["helgrind.supp"],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "bedside-measure",
      dependencies: [
        "SiteBuild", "Outputs", "Checks", "Content", "Templates", "Markdown", "YAML", "HTML",
        "FileSystem", "Diagnostics", "CMimalloc",
      ],
      path: "Benchmarks/Measure",
      swiftSettings: settings
    ),
    tests("Diagnostics", ["Diagnostics"]),
    tests("HTML", ["HTML"]),
    tests("FileSystem", ["FileSystem", system]),
    tests("Tools", ["Tools", "FileSystem"]),
    tests("YAML", ["YAML", "Diagnostics"]),
    tests("Markdown", ["Markdown", "HTML", "Diagnostics"]),
    tests("Templates", ["Templates", "HTML", "Diagnostics"]),
    tests("Checks", ["Checks", "Content", "Markdown", "HTML", "Diagnostics"]),
    tests("Content", ["Content", "Markdown", "YAML", "HTML", "Diagnostics"]),
    tests("Prose", ["Prose"]),
    tests("Styles", ["Styles"]),
    tests("ExternalLinks", ["ExternalLinks", "Content", "Diagnostics"]),
    tests("Outputs", ["Outputs", "Content", "Templates", "HTML", "Diagnostics"]),
    tests(
      "SiteBuild",
      [
        "SiteBuild", "Starter", "Outputs", "Checks", "ExternalLinks", "Tools", "Content",
        "FileSystem", "Diagnostics",
      ]
    ),
    tests(
      "Preview",
      [
        "Preview", "SiteBuild", "Checks", "Content", "HTML", "FileSystem", "Diagnostics",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
      ]
    ),
    tests("EndToEnd", ["Diagnostics"]),
  ]
)
