/// The attributes that are kept; `itemProperty` is `itemprop`, and so on.
package enum Attribute: String, Hashable, Sendable, CaseIterable {
  case id, role, name, content, href, rel, type, lang, hidden, style, property
  case className = "class"
  case charset
  case dateTime = "datetime"
  case itemProperty = "itemprop"
  case itemType = "itemtype"
  case isHidden = "aria-hidden"
}
