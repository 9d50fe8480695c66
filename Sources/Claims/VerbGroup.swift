import Prose

/// Reads one verb group from left to right: auxiliaries, words that deny or hedge, adverbs, and the word that they
/// govern. Whether a word still belongs to it depends on what came before; no token is read twice.
struct VerbGroup: ~Copyable {
  private let start: Int
  /// The first token read.
  private let opening: Int
  /// The token to be read next.
  private var index: Int
  private var negators: [Int] = []
  private var hedges: [Claim.Hedge] = []
  private var form: Claim.Form = .phrase
  /// The roles of the last auxiliary; none without one.
  private var auxiliary: WordRole = []
  /// The last word taken, where it may govern nothing: it is the head then.
  private var last: Int?
  /// The word that calls a statement true or false: the head, unless the statement has a verb of its own.
  private var verdict: Int?
  /// Whether *to* may follow: *is to*, *failed to*, *not to*.
  private var mayTakeTo = true

  /// A group that starts where it is read from, or with the pronoun that its first auxiliary is attached to.
  init(from start: Int, readingFrom index: Int) {
    self.start = start
    self.index = index
    opening = index
  }

  /// A group that is denied by a word further to the left: *no charges were filed*, *found no trace*.
  init(from start: Int, deniedBy negator: Int, resumingAt index: Int) {
    self.start = start
    self.index = index
    opening = index
    negators = [negator]
  }

  /// A group that is hedged by a word further to the left: *perhaps the mayor will go*.
  init(from start: Int, hedgedBy hedge: Claim.Hedge) {
    self.start = start
    index = start
    opening = start
    hedges = [hedge]
  }

  /// Reads to the end of the group; nil where nothing is governed.
  mutating func read(in reading: borrowing Reading) -> Claim? {
    while takeMarker(in: reading) || takeAuxiliary(in: reading) || takeFiller(in: reading) {}
    guard let head = takeHead(in: reading) else { return nil }
    if reading.isLimited(behind: index) { negators = [] }
    return Claim(
      tokens: start..<index, head: head, negators: negators, hedges: hedges, form: form,
      isDependent: reading[start - 1].has(.to) || reading.isNonfinite(start))
  }
}

// MARK: - Words before the head

extension VerbGroup {
  /// Takes a word that denies or hedges what follows.
  private mutating func takeMarker(in reading: borrowing Reading) -> Bool {
    let roles = reading[index]
    if roles.has([.raising, .failing]), !roles.has(.passive) || auxiliary.has(.be),
      let to = reading.to(behind: index)
    {
      if roles.has(.failing) { negators.append(index) }
      form = .verb
      mark(roles, through: to)
      return true
    } else if roles.has([.denying, .affirming]), !auxiliary.has(.be), form != .verdict {
      if roles.has(.denying) { negators.append(index) }
      form = .verdict
      verdict = index
      auxiliary = []
    } else if roles.has([.negator, .without]), !roles.has(.auxiliary) {
      if let hedge = hedges.last, hedge.tokens.upperBound == index, reading.isCould(index - 1) {
        hedges.removeLast()  // *Could not* is no guess.
      }
      negators.append(index)
      mayTakeTo = true
      index += 1
      return true
    } else {
      return false
    }
    mark(roles)
    return true
  }

  private mutating func takeAuxiliary(in reading: borrowing Reading) -> Bool {
    let roles = reading[index]
    guard roles.has(.auxiliary) || roles.has(.clitic) && index == opening else { return false }
    auxiliary = roles.has(.clitic) ? .be : roles
    if form == .phrase { form = .verb }
    mark(roles)
    return true
  }

  /// - Parameter end: the last token of what denies or hedges.
  private mutating func mark(_ roles: WordRole, through end: Int? = nil) {
    if roles.has(.negator) { negators.append(index) }
    hedge(roles, through: end ?? index)
    last = index
    mayTakeTo = form != .verdict
    index += 1
  }

  private mutating func hedge(_ roles: WordRole, through end: Int) {
    guard roles.has(.hedge) else { return }
    hedges.append(Claim.Hedge(tokens: index..<end + 1, word: index, certainty: roles.certainty))
  }

  /// Takes what neither governs nor is governed: adverbs, *to*, an aside between commas, an inverted subject.
  private mutating func takeFiller(in reading: borrowing Reading) -> Bool {
    let roles = reading[index]
    if roles.has(.to), mayTakeTo {
      mayTakeTo = false
      if form == .phrase { form = .verb }
      index += 1
    } else if roles.has(.adverb)
      && (!roles.has(.boundary) || last != nil && reading.isAdverb(index))
      || last == nil && reading.isHedgingAdjective(index)
    {
      hedge(roles, through: index)
      last = last.map { _ in index }
      index += 1
    } else if roles.has(.comma), last != nil, let end = reading.endOfAside(at: index) {
      index = end
    } else if roles.has(.pronoun), !roles.has(.boundary), !auxiliary.isEmpty, last == index - 1 {
      index += 1
    } else {
      return false
    }
    return true
  }
}

// MARK: - The head

extension VerbGroup {
  private mutating func takeHead(in reading: borrowing Reading) -> Int? {
    let roles = reading[index]
    if roles.has(.none) {
      negators.append(index)
    } else if roles.has([.determiner, .preposition, .no]) {
      return takePhrase(in: reading)
    } else if roles.has(.end) || roles.has([.pronoun, .to]) {
      return verdict ?? last
    }
    let head = index
    index = reading.endOfCompound(at: head)
    if reading.isHedgingAdjective(head - 1) { index = reading.endOfNoun(from: index) }
    if let verdict {
      if roles.has(.gerund) || !auxiliary.isEmpty {
        form = .verb
      } else {
        index = reading.endOfNoun(from: index)
      }
      return form == .verb ? head : verdict
    } else if form == .verb, auxiliary.has([.be, .have]), mayTakeTo,
      !roles.has([.past, .gerund])
    {
      form = .predicate
    }
    return head
  }

  /// Takes a noun with what stands before it: *in police custody*, *no longer a serious threat*.
  private mutating func takePhrase(in reading: borrowing Reading) -> Int? {
    if form == .verb { form = .predicate }
    var head = index
    while true {
      let roles = reading[index]
      guard
        roles.has([.determiner, .preposition, .no, .adverb]) && !roles.has(.boundary)
          || reading.isHedgingAdjective(index)
      else { break }
      if roles.has(.no) { negators.append(index) }
      hedge(roles, through: index)
      head = index
      index += 1
    }
    if !reading[index].has(.end) && !reading[index].has([.pronoun, .to]) {
      head = index
      index = reading.endOfNoun(from: reading.endOfCompound(at: index))
    }
    return verdict ?? head
  }
}
