/// `1 figure`, `2 figures`.
func counted(_ count: some BinaryInteger, _ noun: String) -> String {
  count == 1 ? "1 " + noun : String(count) + " " + noun + "s"
}
