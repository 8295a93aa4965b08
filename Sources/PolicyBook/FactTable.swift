// The facts of a book, for looking up while the rest is read. Facts with faults stand in it too, as far as they were
// understood, so that one fault is reported once.

import Desk

/// Facts by name, with their places in the order of precedence.
struct FactTable {
    enum Domain {
        case choices(Vocabulary)
        case number(ClosedRange<Int>)
        case flag
        /// It could not be read: any value will do.
        case unreadable

        var kind: FactKind? {
            switch self {
            case .choices: .choice
            case .number: .number
            case .flag: .flag
            case .unreadable: nil
            }
        }
    }

    struct Entry {
        var order: Int
        var domain: Domain
    }

    private(set) var entries: [String: Entry] = [:]
    private(set) var names = Vocabulary()

    mutating func insert(_ name: String, _ domain: Domain) {
        if names.insert(name) { entries[name] = Entry(order: entries.count, domain: domain) }
    }

    mutating func markIncomplete() { names.isComplete = false }

    /// A fact by the name a map gives it as key; an unknown one is reported.
    func entry(_ name: String, at location: SourceLocation, into diagnostics: inout Diagnostics) -> Entry? {
        if let entry = entries[name] { return entry }
        if names.isComplete {
            let nearest = diagnostics.nearest(to: name, among: names.ids)
            diagnostics.add(.reference(.unknown(.fact, name, nearest: nearest)), at: location)
        }
        return nil
    }

    /// A value of a fact.
    func value(_ node: YAMLNode, of name: String, _ domain: Domain, into diagnostics: inout Diagnostics) -> FactValue? {
        switch domain {
        case .choices(let choices):
            return diagnostics.reference(node, .value(of: name), in: choices).map(FactValue.choice)
        case .number(let range):
            return number(node, in: range, into: &diagnostics).map(FactValue.number)
        case .flag:
            return diagnostics.flag(node).map(FactValue.flag)
        case .unreadable:
            return nil
        }
    }

    func number(_ node: YAMLNode, in range: ClosedRange<Int>, into diagnostics: inout Diagnostics) -> Int? {
        guard let number = diagnostics.wholeNumber(node) else { return nil }
        if range.contains(number) { return number }
        diagnostics.add(.fact(.outOfRange(number, range)), at: node.location)
        return nil
    }
}
