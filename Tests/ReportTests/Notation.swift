import Chronology
import Facts
import Prose
import Quotations
import Testing

@testable import Collation
@testable import Report

/// Short ways to write down articles and what changed between them.

/// Reads `kept [-gone-]{+new+}`; a `|` is a break between paragraphs.
func runs(_ notation: String) -> [WordRun] {
  var result: [WordRun] = []
  var rest = notation.replacing("|", with: "\n")[...]
  while !rest.isEmpty {
    let opening = [rest.firstRange(of: "[-"), rest.firstRange(of: "{+")]
      .compactMap(\.self).min { $0.lowerBound < $1.lowerBound }
    guard let opening else {
      result.append(WordRun(.equal, String(rest)))
      break
    }
    let isRemoved = rest[opening] == "[-"
    if opening.lowerBound > rest.startIndex {
      result.append(WordRun(.equal, String(rest[..<opening.lowerBound])))
    }
    guard let closing = rest.firstRange(of: isRemoved ? "-]" : "+}") else { break }
    result.append(
      WordRun(
        isRemoved ? .removed : .inserted, String(rest[opening.upperBound..<closing.lowerBound])))
    rest = rest[closing.upperBound...]
  }
  return result
}

/// What one side of word runs says.
func text(_ side: WordRun.Kind, of runs: [WordRun]) -> String {
  runs.filter { $0.kind == .equal || $0.kind == side }.reduce("") { $0 + $1.text }
}

extension Article {
  /// Where these words first stand in a paragraph, which is counted from 1.
  func place(_ words: String, _ paragraph: Int) -> Place {
    let text = paragraphs[paragraph - 1].text
    guard let range = text.firstRange(of: words) else {
      Issue.record("“\(words)” is not in ¶\(paragraph)")
      return Place(.paragraph(paragraph - 1), 0..<0)
    }
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return Place(.paragraph(paragraph - 1), start..<start + words.utf8.count)
  }

  func quotation(
    _ words: String, _ paragraph: Int, by speaker: String, named name: String? = nil,
    cue: String = "said", kind: Quotation.Kind = .full
  ) -> Quotation {
    Quotation(
      kind: kind, place: place(words, paragraph), text: words, continues: false,
      speaker: Speaker(text: speaker, place: place(speaker, paragraph), name: name ?? speaker),
      cue: Cue(text: cue, place: place(cue, paragraph)))
  }

  func fact(
    _ kind: Fact.Kind, _ words: String, _ paragraph: Int, _ value: String, unit: String? = nil,
    qualifier: String? = nil, of: String? = nil
  ) -> Fact {
    Fact(
      kind: kind, place: place(words, paragraph), text: words, value: value, unit: unit,
      qualifier: qualifier, of: of)
  }
}

extension JSON {
  /// Its line as text, without the line break at the end.
  var lineText: String { String(decoding: line.dropLast(), as: UTF8.self) }
}
