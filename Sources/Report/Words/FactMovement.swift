import Collation
import Facts

extension FactChange {
  /// How far a figure moved: `+41.7%`, `−2.4 points` between percentages, `15 times`; nil where that says nothing.
  var movement: String? {
    guard case .changed(let before, let after) = self else { return nil }
    if before.kind == .percentage, after.kind == .percentage {
      guard let start = Double(before.value), let end = Double(after.value), start != end else {
        return nil
      }
      let points = (abs(end - start)).rounded(toPlaces: 2)
      return "\(start < end ? "+" : "−")\(points) \(points == "1" ? "point" : "points")"
    }
    guard let share = before.relativeChange(to: after), share != 0 else { return nil }
    if share >= Self.tenfold { return "\((share + 1).rounded(toPlaces: 1)) times" }
    let percent = abs(share) * 100
    let size = percent < Self.least ? "<\(Self.least)" : percent.rounded(toPlaces: 1)
    return "\(share > 0 ? "+" : "−")\(size)%"
  }

  /// From here on a factor is easier to grasp than a percentage.
  private static let tenfold = 9.0
  /// Percent; what is less is only called so.
  private static let least = 0.1
}

extension Double {
  /// With so many decimals at most, none of them a 0 at the end; for numbers that fit an integer then.
  fileprivate func rounded(toPlaces places: Int) -> String {
    let factor = places == 1 ? 10 : 100
    let scaled = (self * Double(factor)).rounded()
    guard scaled < Double(Int.max / 2) else { return "\(self)" }
    let (whole, rest) = Int(scaled).quotientAndRemainder(dividingBy: factor)
    if rest == 0 { return "\(whole)" }
    let digits = String(rest + factor).dropFirst()
    return "\(whole).\(digits.last == "0" ? digits.dropLast() : digits)"
  }
}
