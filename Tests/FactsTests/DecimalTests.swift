import Testing

@testable import Facts

struct DecimalTests {
  @Test(arguments: [
    (1, 0, "1"), (15, 8, "1500000000"), (-5, -1, "-0.5"), (1250, -3, "1.25"), (0, 7, "0"),
    (-3, 2, "-300"), (7, -5, "0.00007"), (123_456_789_101_231, 0, "123456789101231"),
  ])
  func `a decimal is printed in its shortest plain form`(digits: Int, exponent: Int, text: String) {
    #expect(Decimal(digits: digits, exponent: exponent)?.description == text)
  }

  @Test func `what is printed reads back as the same number`() {
    for digits in stride(from: 1, through: 99_999, by: 137) {
      for exponent in -9...9 {
        let number = Decimal(digits: digits, exponent: exponent)
        #expect(number != nil)
        #expect(number.flatMap { Decimal(Array($0.description.utf8)) } == number)
      }
    }
  }

  @Test(arguments: ["", ".", "1.2.3", "a", "99999999999999999999", "1e5"])
  func `what is no plain decimal is refused`(text: String) {
    #expect(Decimal(Array(text.utf8)) == nil)
  }

  @Test func `arithmetic is exact and refuses what does not fit`() {
    let tenth = Decimal(digits: 1, exponent: -1)
    #expect(tenth.flatMap { $0 + Decimal(2) }?.description == "2.1")
    #expect((Decimal(12) * Decimal(1_000_000))?.description == "12000000")
    #expect((Decimal(3) / Decimal(4))?.description == "0.75")
    #expect((Decimal(2) / Decimal(3))?.description == "0.666666666666667")
    #expect((Decimal(1) / Decimal(0)) == nil)
    #expect(Decimal(Int.max) * Decimal(7) == nil)
    #expect(Decimal(digits: 1, exponent: 41) == nil)
  }

  @Test func `decimals are ordered by value`() {
    let ordered = [(-5, 3), (-5, 0), (-5, -1), (0, 0), (1, -3), (2, -1), (1, 0), (15, -1), (3, 8)]
      .compactMap { Decimal(digits: $0.0, exponent: $0.1) }
    #expect(ordered.count == 9)
    #expect(ordered.sorted() == ordered)
    #expect(ordered.reversed().sorted() == ordered)
  }
}
