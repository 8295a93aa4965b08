// A justification asked for in the workspace: its form and its way out. What makes it and lets it go is passed in.

public import Chain
public import Desk
public import Documents
public import Tickets

/// A paper to be made, put on record and let go.
public struct PaperOrder: Sendable, Hashable {
    /// How it is written.
    public enum Form: String, Sendable, CaseIterable {
        case text, html, pdf
    }

    /// How it leaves.
    public enum Way: Sendable, Hashable {
        /// Under this path.
        case file(String)
        case printer

        /// Its name on record.
        var name: String {
            switch self {
            case .file: "file"
            case .printer: "printer"
            }
        }
    }

    public var ticket: TicketID
    public var document: Document
    public var code: VerificationCode
    /// `en`, `fr` or `both`.
    public var language: String
    public var form: Form
    public var way: Way
    /// The version of the ticket it was made from.
    public var version: Int
    public var at: Instant

    /// What goes on record about it.
    func issued(_ digest: Digest) -> TicketEvent.JustificationIssued {
        TicketEvent.JustificationIssued(
            language: language, format: form.rawValue, way: way.name, document: digest, code: code)
    }
}

/// Why a paper on record did not leave.
public struct PaperRefusal: Sendable, Hashable {
    /// What refused it said, for the record.
    public var reason: String
    public var words: Bilingual

    /// A refusal.
    public init(reason: String, words: Bilingual) {
        self.reason = reason
        self.words = words
    }
}

/// Makes a paper, has it put on record by its digest, and lets it go: in that order. Returns why it did not leave though
/// it is on record; throws what went wrong before.
public typealias PaperDesk = (PaperOrder, _ record: (Digest) throws -> Void) throws -> PaperRefusal?
