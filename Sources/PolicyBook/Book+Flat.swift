// A book as flat bytes and back. Only sound books are written; what is read is as sound as the bytes.

public import Desk

extension SourceLocation: Flat {
    public func write(to writer: inout FlatWriter) {
        writer.sharedText(file)
        writer.number(line)
        writer.number(column)
    }

    public init(from reader: inout FlatReader) throws(FlatFault) {
        self.init(file: try reader.sharedText(), line: try reader.number(), column: try reader.number())
    }
}

extension FactValue: Flat {
    public func write(to writer: inout FlatWriter) {
        switch self {
        case .choice(let id):
            writer.count(0)
            writer.sharedText(id)
        case .number(let number):
            writer.count(1)
            writer.number(number)
        case .flag(let flag): writer.count(flag ? 3 : 2)
        }
    }

    public init(from reader: inout FlatReader) throws(FlatFault) {
        switch try reader.choice(of: 4) {
        case 0: self = .choice(try reader.sharedText())
        case 1: self = .number(try reader.number())
        case let flag: self = .flag(flag == 3)
        }
    }
}

extension Choice: Flat {
    public func write(to writer: inout FlatWriter) {
        writer.text(id)
        name.write(to: &writer)
        writer.list(of)
    }

    public init(from reader: inout FlatReader) throws(FlatFault) {
        self.init(id: try reader.text(), name: try Bilingual(from: &reader), of: try reader.list())
    }
}

extension FactDomain: Flat {
    public func write(to writer: inout FlatWriter) {
        switch self {
        case .choices(let choices):
            writer.count(0)
            writer.list(choices)
        case .number(let range):
            writer.count(1)
            writer.number(range.lowerBound)
            writer.number(range.upperBound)
        case .flag: writer.count(2)
        }
    }

    public init(from reader: inout FlatReader) throws(FlatFault) {
        switch try reader.choice(of: 3) {
        case 0: self = .choices(try reader.list())
        case 1:
            let (low, high) = (try reader.number(), try reader.number())
            guard low <= high else { throw FlatFault() }
            self = .number(low...high)
        default: self = .flag
        }
    }
}

extension Fact: Flat {
    public func write(to writer: inout FlatWriter) {
        writer.text(name)
        domain.write(to: &writer)
        writer.maybe(derivedFrom)
        writer.maybe(question)
        writer.maybe(assumed)
        location.write(to: &writer)
    }

    public init(from reader: inout FlatReader) throws(FlatFault) {
        self.init(
            name: try reader.text(), domain: try FactDomain(from: &reader), derivedFrom: try reader.maybe(),
            question: try reader.maybe(), assumed: try reader.maybe(), location: try SourceLocation(from: &reader))
    }
}

extension TermEntry: Flat {
    public func write(to writer: inout FlatWriter) {
        writer.count(means.count)
        for (fact, meaning) in means {
            writer.sharedText(fact)
            if case .value(let value) = meaning { writer.maybe(value) } else { writer.flag(false) }
        }
        writer.texts(phrases)
        location.write(to: &writer)
    }

    public init(from reader: inout FlatReader) throws(FlatFault) {
        var means: [(fact: String, meaning: Meaning)] = []
        for _ in 0..<(try reader.count()) {
            let fact = try reader.sharedText()
            means.append((fact, try reader.maybe(FactValue.self).map(Meaning.value) ?? .number))
        }
        self.init(means: means, phrases: try reader.texts(), location: try SourceLocation(from: &reader))
    }
}

extension Book: Flat {
    public func write(to writer: inout FlatWriter) {
        writer.text(id)
        title.write(to: &writer)
        owner.write(to: &writer)
        writer.list(teams.map { Named(id: $0.id.text, name: $0.name) })
        writer.list(needs)
        writer.list(facts)
        writer.list(terms)
        writer.list(offers)
        writer.list(policies)
        writer.text(revision)
    }

    /// Clauses are read when somebody asks for them, policy by policy.
    public init(from reader: inout FlatReader) throws(FlatFault) {
        self.init(
            id: try reader.text(), title: try Bilingual(from: &reader), owner: try Bilingual(from: &reader),
            teams: try reader.list(of: Named<String>.self).map { Named(id: TeamID($0.id), name: $0.name) },
            needs: try reader.list(), facts: try reader.list(), terms: try reader.list(), offers: try reader.list(),
            policies: try reader.list(), revision: try reader.text())
    }
}

extension Named<String>: Flat {
    public func write(to writer: inout FlatWriter) {
        writer.text(id)
        name.write(to: &writer)
    }

    public init(from reader: inout FlatReader) throws(FlatFault) {
        self.init(id: try reader.text(), name: try Bilingual(from: &reader))
    }
}

extension FlatWriter {
    /// Texts by language, in their order.
    mutating func texts(_ texts: [Language: [String]]) {
        for language in Language.allCases {
            flag(texts[language] != nil)
            if let texts = texts[language] { list(texts) }
        }
    }
}

extension FlatReader {
    mutating func texts() throws(FlatFault) -> [Language: [String]] {
        var texts: [Language: [String]] = [:]
        for language in Language.allCases where try flag() { texts[language] = try list() }
        return texts
    }
}
