// The completions of the unknown facts, given away rule by rule: exact answers without enumerating them one by one.

/// What is left to decide. Rules claim their part in order of strength; a claim stays in hand until the next.
protocol Completions {
    init(_ axes: [Axis], _ index: RuleIndex)

    /// Whether it is known that nothing is left.
    var isExhausted: Bool { get }

    /// Gives a rule what it applies to and none of `overriders` does; false when that is nothing.
    mutating func claim(_ rule: Int, unless overriders: [Int32]) -> Bool
    /// Takes what is left for no rule.
    mutating func claimRest() -> Bool

    /// Whether conditions hold somewhere in the claim; facts that are no axis are taken as free.
    func claimMeets(_ tests: IndexRange) -> Bool
    /// Calls `visit` with every class of an axis that occurs in the claim; a class may come twice.
    func visitClaim(along axis: Int, _ visit: (Int) -> Void)

    /// For each axis: whether it can change the answer by itself somewhere, and the number of answers left, summed
    /// over its values.
    func tellings() -> [Telling]
}

/// What asking about one axis would settle.
struct Telling {
    var changesAnswer = false
    var left: UInt128 = 0
}
