import Collation

/// Every item of a kind that ever stood in an article, and what became of it.
package struct Ledger<Item: Traceable>: Hashable, Sendable {
  /// In the order in which a reader met them: by the state that brought them, then by place.
  package let rows: [Row]

  /// An item through all states; places that tell the same throughout share a row.
  package struct Row: Hashable, Sendable {
    /// One for each stretch of states in which nothing became of it, in order.
    package let stands: [Stand]

    /// Whether it stood and told the same in all of so many states.
    package func stands(throughout count: Int) -> Bool {
      stands.count == 1 && stands[0].states == 0...count - 1
    }

    /// Whether it told something else at some time.
    package var isChanged: Bool {
      zip(stands, stands.dropFirst()).contains {
        !Traced($0.item).isSame(as: Traced($1.item))
      }
    }
  }

  /// A stretch of states in which an item stood and told the same.
  package struct Stand: Hashable, Sendable {
    /// As it stood in the first of them.
    package let item: Item
    /// Numbered from 0.
    package let states: ClosedRange<Int>
    /// In how many places, in the last of them.
    package let places: Int
  }
}

extension Lineage {
  /// Every quotation, or every fact, that ever stood in the article.
  ///
  /// An item is followed from state to state: where a comparison says what became of it, where its words went, else by
  /// what it tells; one that disappeared is taken up again by one that tells the same. Linear in the items of all states.
  package func ledger<Item: Traceable>(of items: Item.Type = Item.self) -> Ledger<Item> {
    var trace = ItemTrace<Item>()
    var row: WordRow?
    for (index, state) in states.enumerated() {
      let next = WordRow(state.text)
      let transition = row.map { row in
        let comparison = comparisons[index - 1]
        return ItemTrace<Item>.Transition(
          from: row, to: next,
          descent: Descent(
            comparison.headline, comparison.paragraphs, from: row, to: next),
          pairs: Item.pairs(in: comparison))
      }
      trace.advance(to: Item.all(in: state), by: transition)
      row = next
    }
    return trace.ledger()
  }
}
