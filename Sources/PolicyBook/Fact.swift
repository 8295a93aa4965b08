// The facts a book asks about: their domains, their order of precedence, and values of them.

public import Desk

/// One value of a fact: a choice by its id, a whole number, or a flag.
public enum FactValue: Sendable, Hashable {
    case choice(String)
    case number(Int)
    case flag(Bool)
}

extension FactValue: CustomStringConvertible {
    /// As written in a book: `pda`, `3`, `true`.
    public var description: String {
        switch self {
        case .choice(let id): id
        case .number(let number): String(number)
        case .flag(let flag): String(flag)
        }
    }
}

/// A named choice of a fact, with what a derived one follows from.
public struct Choice: Sendable, Hashable {
    /// Its id, unique within the fact.
    public var id: String
    /// What people call it.
    public var name: Bilingual
    /// For a derived fact: ids of the parent's choices that make this one true.
    public var of: [String]

    /// A choice of a fact.
    public init(id: String, name: Bilingual, of: [String] = []) {
        self.id = id
        self.name = name
        self.of = of
    }
}

/// What values a fact may take.
public enum FactDomain: Sendable, Hashable {
    /// One of these, in the book's order.
    case choices([Choice])
    /// A whole number in a range, both ends included.
    case number(ClosedRange<Int>)
    /// Yes or no.
    case flag
}

/// Something a decision may depend on. Facts stand in order of precedence in a book.
public struct Fact: Sendable, Hashable {
    /// Its name, unique in the book.
    public var name: String
    /// The values it may take.
    public var domain: FactDomain
    /// The fact it follows from; such a fact is never asked.
    public var derivedFrom: String?
    /// How an agent asks for it; absent only for a derived fact.
    public var question: Bilingual?
    /// The value taken when it is unknown.
    public var assumed: FactValue?
    /// Where it stands in the book.
    public var location: SourceLocation

    /// A fact of a book.
    public init(
        name: String, domain: FactDomain, derivedFrom: String? = nil, question: Bilingual? = nil,
        assumed: FactValue? = nil, location: SourceLocation
    ) {
        self.name = name
        self.domain = domain
        self.derivedFrom = derivedFrom
        self.question = question
        self.assumed = assumed
        self.location = location
    }

    /// The choices, in the book's order; empty for a number or a flag.
    public var choices: [Choice] {
        if case .choices(let choices) = domain { choices } else { [] }
    }

    /// Whether `value` is of this fact's kind and in its domain.
    public func admits(_ value: FactValue) -> Bool {
        switch (domain, value) {
        case (.choices(let choices), .choice(let id)): choices.contains { $0.id == id }
        case (.number(let range), .number(let number)): range.contains(number)
        case (.flag, .flag): true
        default: false
        }
    }

    /// A value as written on a command line, in a test or in JSON (`pda`, `3`, `true`); nil outside the domain.
    public func value(_ text: String) -> FactValue? {
        let value: FactValue? =
            switch domain {
            case .choices: .choice(text)
            case .number: Int(text).map(FactValue.number)
            case .flag: text == "true" ? .flag(true) : text == "false" ? .flag(false) : nil
            }
        return value.flatMap { admits($0) ? $0 : nil }
    }

    /// What people call a value of this fact.
    public func name(of value: FactValue) -> Bilingual {
        switch value {
        case .choice(let id): choices.first { $0.id == id }?.name ?? Bilingual(same: id)
        case .number(let number): Bilingual(same: String(number))
        case .flag(let flag): flag ? Bilingual("yes", "oui") : Bilingual("no", "non")
        }
    }
}

/// A place in a book's file. Lines and columns count from 1; columns count Unicode scalars.
public struct SourceLocation: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Path inside the book, with `/`.
    public var file: String
    public var line: Int
    public var column: Int

    /// A place in a file.
    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// `policies/mob.md:12:3`.
    public var description: String { "\(file):\(line):\(column)" }

    /// By file, line, column.
    public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}

extension FactValue: Codable {
    /// Reads a text, a whole number or a boolean.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Int.self) {
            self = .number(number)
        } else {
            self = .choice(try container.decode(String.self))
        }
    }

    /// Writes a text, a whole number or a boolean.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .choice(let id): try container.encode(id)
        case .number(let number): try container.encode(number)
        case .flag(let flag): try container.encode(flag)
        }
    }
}
