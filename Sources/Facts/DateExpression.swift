import Chronology

/// One date in a text: some tokens, and what they say.
struct DateExpression: Sendable {
  /// How much is known of the date without its neighbours.
  enum Content: Sendable {
    /// Named by the calendar, perhaps in part.
    case point(CalendarPoint)
    /// Found already.
    case span(DateSpan)
    /// The start, middle or end of a stretch, which as the end of a range is a single day.
    case part(DateSpan, boundary: CalendarDate?)
    /// Depends on a day of publication that is not known.
    case unknown
  }

  let tokens: Range<Int>
  let content: Content

  /// A date as a rule finds it.
  init(_ tokens: Range<Int>, _ content: Content) {
    self.tokens = tokens
    self.content = content
  }

  /// A span that is nil where the day of publication is not known.
  init(_ tokens: Range<Int>, relative span: DateSpan?) {
    self.init(tokens, span.map { .span($0) } ?? .unknown)
  }

  var point: CalendarPoint? {
    if case .point(let point) = content { return point }
    return nil
  }

  /// The same, beginning earlier or ending later.
  func extended(to tokens: Range<Int>) -> DateExpression {
    DateExpression(tokens, content)
  }
}

extension Reading {
  /// Nil where it depends on a day of publication that is not known.
  func span(of expression: DateExpression) -> DateSpan? {
    switch expression.content {
    case .point(let point):
      point.span(near: published, isFuture: isFuture(before: expression.tokens.lowerBound))
    case .span(let span), .part(let span, _): span
    case .unknown: nil
    }
  }

  /// Whether the words before a token speak of what is to come: *will*.
  func isFuture(before index: Int) -> Bool {
    (max(0, index - 20)..<max(0, index)).contains { plays(.future, $0) }
  }

  /// The first day of a date as the end of a range.
  func boundary(of expression: DateExpression) -> CalendarDate? {
    if case .part(let span, let boundary) = expression.content { return boundary ?? span.lower }
    return span(of: expression)?.lower
  }
}
