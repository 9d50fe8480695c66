import Testing

@testable import Facts

struct ScoreTests {
  @Test(arguments: [
    ("They won 3-1.", ["score 3-1 = 3-1"]),
    ("They won 3–1.", ["score 3–1 = 3-1"]),
    ("They lost 1-3.", ["score 1-3 = 1-3"]),
    ("They drew 2-2.", ["score 2-2 = 2-2"]),
    ("The council voted 53 to 47.", ["score 53 to 47 = 53-47"]),
    ("The court ruled 5-4.", ["score 5-4 = 5-4"]),
    ("By 62-38 the motion passed.", ["score 62-38 = 62-38"]),
    ("The 4-2 win was the last.", ["score 4-2 = 4-2"]),
    ("The 7-2 decision stands.", ["score 7-2 = 7-2"]),
    ("They beat Calder 21-14.", ["score 21-14 = 21-14"]),
    ("The series is 3-0.", ["score 3-0 = 3-0"]),
    ("They led 10-3 at the break.", ["score 10-3 = 10-3"]),
    ("Ostwick won 2 to 1.", ["score 2 to 1 = 2-1"]),
    ("The 0-1 defeat hurt.", ["score 0-1 = 0-1"]),
    ("They trailed 14-21.", ["score 14-21 = 14-21"]),
    ("They tied 1-1.", ["score 1-1 = 1-1"]),
    ("A 5-4 vote ended it.", ["score 5-4 = 5-4"]),
    ("The score was 6-4.", ["score 6-4 = 6-4"]),
    ("They edged Calder 80-79.", ["score 80-79 = 80-79"]),
    ("The final score of 110-102 stood.", ["score 110-102 = 110-102"]),
    ("A 5-to-4 ruling ended it.", ["score 5-to-4 = 5-4"]),
    ("Ostwick (6-7) lost to Calder (10-3).", ["score 6-7 = 6-7", "score 10-3 = 10-3"]),
    ("Quill won 6-4, 3-6, 7-6.", ["score 6-4 = 6-4", "score 3-6 = 3-6", "score 7-6 = 7-6"]),
    ("The senate confirmed her, 92 to 0.", ["score 92 to 0 = 92-0"]),
    ("The bill passed the House 218 to 209.", ["score 218 to 209 = 218-209"]),
    ("The lead was cut from 20 to 8.", ["number 20 = 20", "number 8 = 8"]),
    ("They work 9 to 5.", ["number 9 = 9", "number 5 = 5"]),
  ])
  func `a score is read as a pair`(sentence: String, facts: [String]) {
    #expect(described(sentence) == facts)
  }
}
