internal import Glibc

/// Ends the process where it cannot learn its arguments, and would take the command for an empty one.
///
/// They come from a file below `/proc`, which some containers hide.
package func requireArguments() {
  guard CommandLine.arguments.isEmpty else { return }
  Terminal().status("the arguments cannot be read without '/proc'; mount it, and run this again")
  Glibc.exit(ExitStatus.unusable)
}
