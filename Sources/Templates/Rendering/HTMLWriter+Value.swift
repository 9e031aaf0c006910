internal import HTML

extension HTMLWriter {
  /// Appends a value as its place demands; lists and records are nothing that can be written.
  mutating func write(_ value: TemplateValue, _ escaping: Instruction.Escaping) {
    switch value {
    case .none, .list, .record: break
    case .flag(let isSet): text(isSet ? "true" : "false")
    case .number(let number): self.number(number)
    case .html(let html): if escaping == .html || escaping == .unescaped { self.html(html) }
    case .url(let url): if escaping == .text { text(url) } else { self.url(url) }
    case .text(let text):
      switch escaping {
      case .text: self.text(text)
      case .attribute, .url, .html: attributeValue(text)
      case .urlComponent: urlComponent(text)
      case .unescaped: markup(trusted: text.utf8.span)
      }
    }
  }
}
