import CMimalloc
import Commands

// Threads of a build ask for small pieces of memory a million times. To link this library puts its
// functions in the place of the C library's, which take a tenth of a build longer; a linker leaves
// out what nobody calls.
_ = mi_version()

await BedsideCommand.start()
