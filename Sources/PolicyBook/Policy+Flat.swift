// Policies, clauses, rules and offers as flat bytes and back. The clauses of a policy are a piece of their own.

public import Desk

extension Policy: Flat {
    public func write(to writer: inout FlatWriter) {
        writer.text(id)
        title.write(to: &writer)
        owner.write(to: &writer)
        from.write(to: &writer)
        writer.maybe(to)
        review.write(to: &writer)
        source.write(to: &writer)
        location.write(to: &writer)
        writer.list(clauseIDs)
        writer.piece(packedClauses)
    }

    public init(from reader: inout FlatReader) throws(FlatFault) {
        self.init(
            id: try reader.text(), title: try Bilingual(from: &reader), owner: try Bilingual(from: &reader),
            from: try CivilDate(from: &reader), to: try reader.maybe(), review: try CivilDate(from: &reader),
            source: try Bilingual(from: &reader), location: try SourceLocation(from: &reader),
            packed: PackedClauses(ids: try reader.list(), piece: try reader.piece()))
    }
}

extension Clause: Flat {
    public func write(to writer: inout FlatWriter) {
        writer.text(id)
        title.write(to: &writer)
        text.write(to: &writer)
        writer.list(rules)
        writer.texts(asked)
        location.write(to: &writer)
        for language in Language.allCases { writer.maybe(textLines[language]) }
    }

    public init(from reader: inout FlatReader) throws(FlatFault) {
        self.init(
            id: try reader.text(), title: try Bilingual(from: &reader), text: try Bilingual(from: &reader),
            rules: try reader.list(), asked: try reader.texts(), location: try SourceLocation(from: &reader))
        for language in Language.allCases { textLines[language] = try reader.maybe(Int.self) }
    }
}

extension Test: Flat {
    public func write(to writer: inout FlatWriter) {
        switch self {
        case .oneOf(let ids):
            writer.count(0)
            writer.list(ids)
        case .noneOf(let ids):
            writer.count(1)
            writer.list(ids)
        case .between(let low, let high):
            writer.count(2)
            writer.maybe(low)
            writer.maybe(high)
        case .flag(let flag): writer.count(flag ? 4 : 3)
        }
    }

    public init(from reader: inout FlatReader) throws(FlatFault) {
        switch try reader.choice(of: 5) {
        case 0: self = .oneOf(try reader.list())
        case 1: self = .noneOf(try reader.list())
        case 2: self = .between(min: try reader.maybe(), max: try reader.maybe())
        case let flag: self = .flag(flag == 4)
        }
    }
}

extension Condition: Flat {
    public func write(to writer: inout FlatWriter) {
        writer.text(fact)
        test.write(to: &writer)
    }

    public init(from reader: inout FlatReader) throws(FlatFault) {
        self.init(fact: try reader.text(), test: try Test(from: &reader))
    }
}

extension Destination: Flat {
    public func write(to writer: inout FlatWriter) {
        switch self {
        case .team(let id):
            writer.count(0)
            writer.text(id.text)
        case .text(let text):
            writer.count(1)
            text.write(to: &writer)
        }
    }

    public init(from reader: inout FlatReader) throws(FlatFault) {
        self = try reader.choice(of: 2) == 0 ? .team(TeamID(try reader.text())) : .text(try Bilingual(from: &reader))
    }
}

extension Rule: Flat {
    public func write(to writer: inout FlatWriter) {
        writer.text(id)
        writer.list(conditions)
        writer.count(outcome.severity)
        writer.list(terms)
        writer.maybe(approver)
        writer.maybe(redirectTo)
        writer.list(alternatives)
        writer.maybe(noneBecause)
        writer.list(overrides)
        from.write(to: &writer)
        writer.maybe(to)
        location.write(to: &writer)
    }

    public init(from reader: inout FlatReader) throws(FlatFault) {
        self.init(
            id: try reader.text(), conditions: try reader.list(),
            outcome: Outcome.allCases[try reader.choice(of: Outcome.allCases.count)], terms: try reader.list(),
            approver: try reader.maybe(), redirectTo: try reader.maybe(), alternatives: try reader.list(),
            noneBecause: try reader.maybe(), overrides: try reader.list(), from: try CivilDate(from: &reader),
            to: try reader.maybe(), location: try SourceLocation(from: &reader))
    }
}

extension LeadTime: Flat {
    public func write(to writer: inout FlatWriter) {
        switch self {
        case .businessDays(let count): writer.list([0, count])
        case .businessHours(let count): writer.list([1, count])
        case .days(let count): writer.list([2, count])
        case .hours(let count): writer.list([3, count])
        case .text(let text):
            writer.list([Int]())
            text.write(to: &writer)
        }
    }

    public init(from reader: inout FlatReader) throws(FlatFault) {
        let parts = try reader.list(of: Int.self)
        switch (parts.count, parts.first) {
        case (0, _): self = .text(try Bilingual(from: &reader))
        case (2, 0): self = .businessDays(parts[1])
        case (2, 1): self = .businessHours(parts[1])
        case (2, 2): self = .days(parts[1])
        case (2, 3): self = .hours(parts[1])
        default: throw FlatFault()
        }
    }
}

extension Offer: Flat {
    public func write(to writer: inout FlatWriter) {
        writer.text(id)
        title.write(to: &writer)
        text.write(to: &writer)
        writer.list(conditions)
        say.write(to: &writer)
        writer.maybe(leadTime)
        writer.text(team.text)
        writer.list(needs)
        location.write(to: &writer)
    }

    public init(from reader: inout FlatReader) throws(FlatFault) {
        self.init(
            id: try reader.text(), title: try Bilingual(from: &reader), text: try Bilingual(from: &reader),
            conditions: try reader.list(), say: try Bilingual(from: &reader), leadTime: try reader.maybe(),
            team: TeamID(try reader.text()), needs: try reader.list(), location: try SourceLocation(from: &reader))
    }
}
