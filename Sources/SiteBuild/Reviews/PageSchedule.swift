internal import Content
internal import HTML

/// A schedule as a page that needs no other file.
enum PageSchedule {
  static func render(_ schedule: ReviewSchedule) -> [UInt8] {
    var writer = HTMLWriter(capacity: 4 << 10)
    writer.markup("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
    writer.markup("<meta name=\"viewport\" content=\"width=device-width\">\n")
    writer.markup("<meta name=\"robots\" content=\"noindex\">\n<title>Reviews</title>\n")
    writer.markup("</head>\n<body>\n<h1>Reviews that are due</h1>\n<p>As of ")
    writer.text(schedule.today.description)
    writer.markup("</p>\n<table>\n<thead>\n<tr><th scope=\"col\">Next review</th>")
    writer.markup("<th scope=\"col\">State</th><th scope=\"col\">Article</th>")
    writer.markup("<th scope=\"col\">File</th><th scope=\"col\">Last reviewed</th></tr>\n")
    writer.markup("</thead>\n<tbody>\n")
    for entry in schedule.entries { write(entry, to: &writer) }
    writer.markup("</tbody>\n</table>\n</body>\n</html>\n")
    return writer.finish().bytes
  }

  private static func write(_ entry: ReviewSchedule.Entry, to writer: inout HTMLWriter) {
    writer.markup("<tr><td>")
    writer.text(entry.state.next?.description ?? "")
    writer.markup("</td><td>")
    writer.text(entry.summary)
    writer.markup("</td><th scope=\"row\">")
    if let url = entry.url {
      writer.markup("<a")
      writer.attribute("href", url: url)
      writer.markup(">")
      writer.text(entry.title)
      writer.markup("</a>")
    } else {
      writer.text(entry.title)
    }
    writer.markup("</th><td>")
    writer.text(entry.path)
    writer.markup("</td><td>")
    if let signOff = entry.state.signOff {
      writer.text("\(signOff.date.value) by \(signOff.reviewer.fullName)")
    }
    writer.markup("</td></tr>\n")
  }
}
