/// What a request gets.
enum Answer {
  case response(Response)
  /// Word of every change of the page at a path, until one side has had enough.
  case events(page: String)
}
