import Testing

@testable import Git

@Suite struct ObjectIDTests {
  @Test func `forty digits make an id and come back`() throws {
    let text = "00ff10203040506070809a0b0c0d0e0f01020304"
    #expect(try #require(ObjectID(text)).description == text)
  }

  @Test func `capitals name the same object`() {
    #expect(
      ObjectID("ABCDEF0123456789ABCDEF0123456789ABCDEF01")
        == ObjectID("abcdef0123456789abcdef0123456789abcdef01"))
  }

  @Test(arguments: [
    "", "00ff", String(repeating: "0", count: 41), String(repeating: "g", count: 40),
    "+" + String(repeating: "0", count: 39), String(repeating: "é", count: 20),
  ])
  func `anything else is no id`(text: String) {
    #expect(ObjectID(text) == nil)
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ])
  func `the SHA-256 is that of FIPS 180`(text: String, digest: String) {
    #expect(sha256(Array(text.utf8)) == digest)
  }
}
