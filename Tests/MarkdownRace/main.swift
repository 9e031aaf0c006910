// Renders articles on several threads, for valgrind's helgrind to watch: `make race`.
//
// The test suites cannot be run under helgrind, which loses its way when Swift's asynchronous main
// function ends. Exits with 1 if a thread got other HTML than a render by itself.

import Glibc

let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 20
let race = Race(articles: count, threads: 3)
let failures = race.run()
print("\(race.threads) threads rendered \(count) articles each, \(failures) of them wrong")
exit(failures == 0 ? 0 : 1)
