import Commands

await BedsideCommand.start()
