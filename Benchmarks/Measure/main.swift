// Does one thing many times over, for callgrind to count instructions: `make bench-guard`.
//
//   bedside-measure THING TIMES PROJECT

import CMimalloc
import Glibc

// What the program takes its memory from.
_ = mi_version()

let arguments = CommandLine.arguments.dropFirst()
let names = Measurement.allCases.map(\.rawValue).joined(separator: "|")
guard
  arguments.count == 3,
  let measurement = arguments.first.flatMap({ Measurement(rawValue: $0) }),
  let count = arguments.dropFirst().first.flatMap({ Int($0) }),
  let root = arguments.last
else {
  print("usage: bedside-measure \(names) TIMES PROJECT")
  exit(2)
}
do {
  let made = measurement.run(count, on: try MeasuredSite(root: root))
  print("\(measurement.rawValue): \(made)")
  exit(made == 0 && count > 0 ? 1 : 0)
} catch {
  print("'\(root)' cannot be measured: \(error)")
  exit(2)
}
