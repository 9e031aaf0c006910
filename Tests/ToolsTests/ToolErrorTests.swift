import FileSystem
import Testing
import Tools

@Suite struct ToolErrorTests {
  private let tool = Tool(
    names: ["bedside_no_such_program", "bedside_nor_this"],
    package: "Debian's such-and-such",
    setting: "'search: pagefind' in site/site.yaml:12:9"
  )

  @Test func aMissingProgramIsNamedWithTheSettingAndThePackage() {
    let error = #expect(throws: ToolError.self) { try tool.find(path: "/usr/bin:/bin") }
    #expect(
      error?.description
        == "there is neither 'bedside_no_such_program' nor 'bedside_nor_this' on PATH, and "
        + "'search: pagefind' in site/site.yaml:12:9 asks for it; install Debian's such-and-such"
    )
  }

  @Test func theFirstNameThatIsFoundIsTaken() throws {
    let tool = Tool(names: ["bedside_no_such_program", "sh", "ls"], package: "", setting: "")
    #expect(try tool.find(path: "/bin").path == "/bin/sh")
  }

  @Test(arguments: ["", ".", "bin", "usr/bin:.", "::", "../bin"])
  func noProgramIsTakenFromWhereOneStands(path: String) {
    let tool = Tool(names: ["sh"], package: "", setting: "")
    #expect(throws: ToolError.self) { try tool.find(path: path) }
  }

  @Test func lastLinesAreQuoted() {
    let error = ToolError("/usr/bin/vips", .failed(status: 1, lines: ["one", "two"]))
    #expect(error.description == "'/usr/bin/vips' failed with status 1:\n  one\n  two")
    let silent = ToolError("/usr/bin/vips", .failed(status: 1, lines: []))
    #expect(silent.description == "'/usr/bin/vips' failed with status 1 and said nothing")
  }
}
