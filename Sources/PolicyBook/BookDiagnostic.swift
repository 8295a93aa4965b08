// What is wrong with a book, and where. Data only: each group of problems words itself in its own file.

public import Desk

/// A fault in a book's files. All are errors: a book with one never decides anything.
public struct BookDiagnostic: Sendable, Hashable {
    public var location: SourceLocation
    public var problem: BookProblem

    /// A fault at a place.
    public init(location: SourceLocation, problem: BookProblem) {
        self.location = location
        self.problem = problem
    }

    /// `file:line:column: message`, on one line.
    public func line(in language: Language) -> String {
        "\(location): \(problem.words[language])"
    }
}

/// What can be wrong with a book, by the part of the reader that sees it.
public enum BookProblem: Sendable, Hashable, Worded {
    case file(FileProblem)
    case yaml(YAMLProblem)
    case shape(ShapeProblem)
    case reference(ReferenceProblem)
    case fact(FactProblem)
    case term(TermProblem)
    case prose(ProseProblem)
    case rule(RuleProblem)

    public var words: Bilingual {
        switch self {
        case .file(let problem): problem.words
        case .yaml(let problem): problem.words
        case .shape(let problem): problem.words
        case .reference(let problem): problem.words
        case .fact(let problem): problem.words
        case .term(let problem): problem.words
        case .prose(let problem): problem.words
        case .rule(let problem): problem.words
        }
    }
}

/// Gathers the faults met while reading; reading goes on after each.
package struct Diagnostics {
    package private(set) var list: [BookDiagnostic] = []
    private var nearestLeft = 200

    /// None yet.
    package init() {}

    package mutating func add(_ problem: BookProblem, at location: SourceLocation) {
        list.append(BookDiagnostic(location: location, problem: problem))
    }

    mutating func add(_ problems: some Sequence<BookDiagnostic>) {
        list.append(contentsOf: problems)
    }

    /// The known word closest to a wrong one. Only so many are looked for: a broken book can have thousands.
    package mutating func nearest(to word: String, among known: some Sequence<String>) -> String? {
        guard nearestLeft > 0 else { return nil }
        nearestLeft -= 1
        return Nearest.word(to: word, among: known)
    }

    /// In the order of files, lines and columns, each once.
    var sorted: [BookDiagnostic] {
        var seen: Set<BookDiagnostic> = []
        return list.filter { seen.insert($0).inserted }
            .sorted {
                $0.location == $1.location
                    ? $0.problem.words.english < $1.problem.words.english : $0.location < $1.location
            }
    }
}

extension String {
    /// The user's words, fit for one line of a message.
    package var excerpt: String {
        let line = unicodeScalars.prefix(61).map { $0.value < 0x20 || $0.value == 0x7F ? " " : String($0) }
        return line.count > 60 ? line.prefix(60).joined() + "…" : line.joined()
    }
}
