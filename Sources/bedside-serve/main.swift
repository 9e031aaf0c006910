import Preview

await PreviewCommand.start()
