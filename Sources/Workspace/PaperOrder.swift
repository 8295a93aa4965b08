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
        /// By lp; nil for its default queue.
        case printer(String?)
        /// To an address.
        case mail(String)
        /// The terminal's, as text.
        case clipboard

        /// Its name on record.
        var name: String {
            switch self {
            case .file: "file"
            case .printer: "printer"
            case .mail: "mail"
            case .clipboard: "clipboard"
            }
        }
    }

    public var ticket: TicketID
    public var clientName: String
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
            language: language, format: format, way: way.name, document: digest, code: code)
    }

    /// A message has both forms.
    private var format: String {
        if case .mail = way { "mail" } else { form.rawValue }
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

/// What became of a paper that is on record.
public enum PaperOutcome: Sendable, Hashable {
    case left
    /// A courier has it, and will say.
    case underWay
    case refused(PaperRefusal)
}

/// Makes a paper, has it put on record by its digest, and lets it go: in that order. Throws what went wrong before it was
/// on record.
public typealias PaperDesk = (PaperOrder, _ record: (Digest) throws -> Void) throws -> PaperOutcome

/// What a courier has to say.
public enum CourierReport: Sendable {
    case left(PaperOrder)
    /// What is on record by this digest did not leave.
    case refused(PaperOrder, Digest, PaperRefusal)
    /// The queues of lp.
    case printers([String])
    /// Programs that take papers away and are not installed.
    case missing(Set<String>)
}

/// Takes papers to printers and the mail beside the keys: asked now, telling later.
public struct CourierSource {
    let askPrinters: () -> Void
    let arrivals: () -> [CourierReport]

    /// `askPrinters` returns at once; `arrivals` gives what has been heard since it was last asked.
    public init(askPrinters: @escaping () -> Void, arrivals: @escaping () -> [CourierReport]) {
        self.askPrinters = askPrinters
        self.arrivals = arrivals
    }
}
