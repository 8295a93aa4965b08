// Words the desk has ready for a client, with places to fill. Fills them; sends nothing.

public import Desk

/// A message template as its events left it.
public struct MessageTemplate: Sendable, Hashable {
    public let id: DossierID
    public private(set) var title: Bilingual
    public private(set) var text: Bilingual
    /// Whether it is out of use.
    public private(set) var isRetired = false

    /// What stands in braces, `{client}`.
    public enum Place: String, Sendable, Hashable, CaseIterable {
        case client, ticket, date, need, clause, offers, agent
    }

    /// The template of a dossier's events; nil when none of them sets one.
    init?(id: DossierID, folding records: [DossierRecord]) {
        var latest: DossierEvent.TemplateSet?
        for record in records {
            switch record.event {
            case .templateSet(let set):
                latest = set
                isRetired = false
            case .templateRetired: isRetired = true
            default: break
            }
        }
        guard let latest else { return nil }
        self.id = id
        title = latest.title
        text = latest.text
    }

    /// The text in the client's language, every place filled at once: braces in a value stay as they are. A place
    /// without a value stays, and is told.
    public func filled(
        in language: Language, _ values: [Place: String]
    ) -> (text: String, missing: [Place]) {
        var filled = ""
        var missing: [Place] = []
        for piece in MessageTemplate.pieces(of: text[language]) {
            switch piece {
            case .words(let words): filled += words
            case .place(let name):
                guard let place = Place(rawValue: name), let value = values[place] else {
                    if let place = Place(rawValue: name), !missing.contains(place) { missing.append(place) }
                    filled += "{\(name)}"
                    continue
                }
                filled += value
            }
        }
        return (filled, missing)
    }

    /// Names in braces that no template can fill, in order.
    static func unknownPlaces(in text: String) -> [String] {
        pieces(of: text).compactMap { piece in
            if case .place(let name) = piece, Place(rawValue: name) == nil { name } else { nil }
        }
    }

    private enum Piece {
        case words(String)
        case place(String)
    }

    /// A brace that is never closed is an ordinary character.
    private static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            pieces.append(.words(String(rest[..<open])))
            pieces.append(.place(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        return pieces + [.words(String(rest))]
    }
}
