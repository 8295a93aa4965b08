// The paper a client leaves with: what was asked, what we answer, the clause word for word, what we can do instead, what
// happens next. Must not print notes, moods, pressure, an agent's account, or anything of another client.

public import Chain
public import Desk
public import Documents
public import Localisation
public import Tickets

/// Who speaks, at the head and the foot of the paper.
public struct Letterhead: Sendable, Hashable {
    public var deskName: Bilingual
    /// How a client reaches the desk.
    public var contact: Bilingual
    /// Where a client can take a decision further; a decision's own path goes before it.
    public var escalationPath: Bilingual

    /// A desk as it signs.
    public init(deskName: Bilingual, contact: Bilingual, escalationPath: Bilingual) {
        self.deskName = deskName
        self.contact = contact
        self.escalationPath = escalationPath
    }
}

/// Everything a justification is made from.
public struct JustificationSource: Sendable {
    public var ticket: Ticket
    public var letterhead: Letterhead
    /// When it is issued, by the desk's clock.
    public var issued: LocalTime
    public var agentName: String
    /// Where promised times are told.
    public var place: Place
    /// Draws the verification code to be scanned; nil where it cannot be drawn.
    public var drawing: @Sendable (_ code: String) -> MatrixCode?

    /// A ticket and what is needed to print it.
    public init(
        ticket: Ticket, letterhead: Letterhead, issued: LocalTime, agentName: String, place: Place,
        drawing: @escaping @Sendable (_ code: String) -> MatrixCode? = { _ in nil }
    ) {
        self.ticket = ticket
        self.letterhead = letterhead
        self.issued = issued
        self.agentName = agentName
        self.place = place
        self.drawing = drawing
    }
}

/// Why a ticket has no justification.
public enum JustificationRefusal: Error, Hashable, Worded {
    case undecided(TicketID)

    public var words: Bilingual {
        switch self {
        case .undecided(let ticket):
            Bilingual(
                "ticket \(ticket) has no decision to justify yet: record the decision first",
                "le billet \(ticket) n’a pas encore de décision à justifier\u{00A0}: inscrivez d’abord la décision")
        }
    }
}

/// The printed reasons for a decision.
public enum Justification {
    /// The justification of a ticket's decision, complete in each language, the client's own language first.
    ///
    /// No language given means the client's. Throws `.undecided` before a decision.
    public static func document(
        for source: JustificationSource, languages: [Language] = []
    ) throws(JustificationRefusal) -> Document {
        guard let decision = source.ticket.decision, let hash = source.ticket.decisionHash else {
            throw .undecided(source.ticket.id)
        }
        let code = VerificationCode(ticket: source.ticket.id, decision: hash)
        let own = source.ticket.client?.language ?? source.ticket.language
        let wanted = languages.isEmpty ? [own] : [own, own.other].filter(languages.contains)
        let title = Bilingual("The reasons for our decision", "Les raisons de notre décision")
        return Document(
            wanted.map { language in
                let page = JustificationPage(source: source, decision: decision, code: code, language: language)
                return Part(language, page.blocks)
            }, title: wanted.map { "\(title[$0]), \(source.ticket.id)" }.joined(separator: " – "),
            isSideBySide: wanted.count > 1)
    }

    /// The code printed on a ticket's justification. Throws `.undecided` before a decision.
    public static func code(of ticket: Ticket) throws(JustificationRefusal) -> VerificationCode {
        guard let hash = ticket.decisionHash else { throw .undecided(ticket.id) }
        return VerificationCode(ticket: ticket.id, decision: hash)
    }

    /// The justification as text, with the digest of exactly that text, and the code printed on it.
    public static func issue(
        _ source: JustificationSource, languages: [Language] = [], as renderer: TextRenderer = TextRenderer()
    ) throws(JustificationRefusal) -> (text: String, digest: Digest, code: VerificationCode) {
        let document = try document(for: source, languages: languages)
        guard let hash = source.ticket.decisionHash else { throw .undecided(source.ticket.id) }
        let text = renderer.text(of: document)
        return (text, Digest(of: text), VerificationCode(ticket: source.ticket.id, decision: hash))
    }
}
