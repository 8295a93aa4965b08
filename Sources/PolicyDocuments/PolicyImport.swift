// Two plain documents, one a language, to one bilingual policy whose clauses say word for word what they said.
// Pure: files are read and written by whoever asks.

public import Desk
public import PolicyBook

/// What a plain document does not say of the policy it holds.
public struct ImportTerms: Sendable {
    /// What can be said of a policy, by the name of its option.
    public enum Key: String, Sendable, Hashable {
        case policy, owner, source, from, review
    }

    /// The policy’s id; made of the document’s name when nil.
    public var policy: String?
    /// What clause ids begin with; the policy’s id when nil.
    public var prefix: String?
    public var owner: Bilingual?
    /// The citation; the title when nil.
    public var source: Bilingual?
    /// The first day in force; `today` when nil.
    public var from: CivilDate?
    /// A year after the first day when nil.
    public var review: CivilDate?
    public var today: CivilDate

    /// Terms with nothing said but the day.
    public init(today: CivilDate) {
        self.today = today
    }
}

/// A policy made of plain documents, and what there is to say about it.
public struct PolicyImport: Sendable {
    public let policy: Policy
    /// Mismatches and notes, in the order of the English document.
    public let remarks: [ImportRemark]

    /// Whether the documents are at odds anywhere.
    public var hasMismatches: Bool { remarks.contains(where: \.isMismatch) }

    /// The policy’s file.
    public var text: String { BookPrinter.text(of: policy) }

    /// The policy of two documents; one may be missing, and then its side of each clause says so.
    ///
    /// The only heading of level 1, at the top, is the title; every other heading of level 1 to 3 begins a clause,
    /// deeper ones stay in its text; what stands before the first heading is a clause of its own, under the title. A
    /// heading with nothing under it becomes a clause that repeats it. Clause ids are the prefix and the heading’s own
    /// number, or else its place: `2`, and `2.1` for the first heading of level 3 under it.
    public init(english: PlainDocument?, french: PlainDocument?, terms: ImportTerms) {
        var draft = ImportDraft(english: english, french: french)
        draft.pairSections()
        policy = draft.policy(terms)
        remarks = draft.remarks
    }

    /// Whether a text can be the id of a policy or begin that of a clause.
    public static func isID(_ text: String) -> Bool {
        let isWord: (UInt8) -> Bool = { byte in [0x30...0x39, 0x41...0x5A, 0x61...0x7A].contains { $0.contains(byte) } }
        guard let first = text.utf8.first, isWord(first) else { return false }
        return text.utf8.allSatisfy { isWord($0) || "-._".utf8.contains($0) }
    }

    /// The policy as the reader of a book gives it back from its file, in a book of its own; and what is wrong with it:
    /// nothing, by construction.
    public func readBack() -> (policy: Policy?, faults: [BookDiagnostic]) {
        let reading = BookReader.read(
            BookFiles(texts: ["book.yaml": PolicyImport.smallestBook, "policies/\(policy.id).md": text]))
        return (reading.book?.policies.first, reading.diagnostics)
    }

    private static let smallestBook = """
        format: 1
        book: B
        title: {en: B, fr: B}
        owner: B
        facts: [{fact: f, kind: flag, question: {en: F, fr: F}}]

        """
}
