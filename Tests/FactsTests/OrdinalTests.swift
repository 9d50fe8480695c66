import Testing

@testable import Facts

struct OrdinalTests {
  @Test(arguments: [
    ("She finished third.", ["ordinal third = 3"]),
    ("She finished in third place.", ["ordinal third = 3"]),
    ("She finished 3rd.", ["ordinal 3rd = 3"]),
    ("It is the twenty-first case.", ["ordinal twenty-first = 21"]),
    ("It is the 21st case.", ["ordinal 21st = 21"]),
    ("It is the one hundred twenty-fifth case.", ["ordinal one hundred twenty-fifth = 125"]),
    ("The two hundredth guest came.", ["ordinal two hundredth = 200"]),
    ("A fifth term is unlikely.", ["ordinal fifth = 5"]),
    ("The Second Amendment stands.", []),
    ("First, the doors opened.", []),
    ("Ostwick is No. 1 again.", ["ordinal 1 = 1"]),
    ("The tenth night was cold.", ["ordinal tenth = 10"]),
    ("The first four towns voted.", ["ordinal first = 1", "number four = 4, towns"]),
    ("They are second to none.", ["ordinal second = 2"]),
    ("The 12th man stood up.", ["ordinal 12th = 12"]),
    ("For the third time in a week he left.", ["ordinal third = 3", "duration a week = 604800"]),
    ("It is the fortieth boat.", ["ordinal fortieth = 40"]),
    ("He came sixth in Calder.", ["ordinal sixth = 6"]),
    ("The eighth-grade class won.", ["ordinal eighth = 8"]),
    ("At first nobody came.", []),
    ("Calder moved up to fifth place.", ["ordinal fifth = 5"]),
    ("We first saw the boat.", []),
    ("It was first reported here.", []),
    ("The 5th Battalion left 42nd Street.", []),
  ])
  func `an ordinal is read as its number`(sentence: String, facts: [String]) {
    #expect(described(sentence) == facts)
  }
}
