// What of a clause is compared with a client's words: the sentences clients ask, its titles, its prose. Embeds nothing.

import Crypto
import Desk
import PolicyBook

/// A text to embed.
struct EmbeddedText: Hashable, Sendable {
    let text: String
    let role: TextRole

    /// What its vector is kept under, for one model.
    func key(model: String) -> VectorKey {
        var hash = SHA256()
        hash.update(data: Array(model.utf8))
        hash.update(data: [0, role.rawValue])
        hash.update(data: Array(text.utf8))
        return hash.finalize().withUnsafeBytes { bytes in
            VectorKey(
                high: bytes.loadUnaligned(as: UInt64.self), low: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
            )
        }
    }
}

/// The first half of a text's SHA-256.
struct VectorKey: Hashable, Sendable {
    let high: UInt64
    let low: UInt64
}

/// The texts of one clause, both languages together: people ask in one what is written in the other.
struct ClauseTexts: Sendable {
    let clause: String
    let asked: [EmbeddedText]
    let titles: [EmbeddedText]
    let passages: [EmbeddedText]

    init(_ clause: Clause, of policy: Policy) {
        self.clause = clause.id
        asked = Language.allCases.flatMap { language in
            (clause.asked[language] ?? []).map { EmbeddedText(text: $0, role: .query) }
        }
        titles = Language.allCases.map { EmbeddedText(text: clause.title[$0], role: .query) }
        passages = Language.allCases.map { language in
            let heading = "\(policy.title[language]): \(clause.title[language])"
            return EmbeddedText(text: "\(heading)\n\(clause.text[language])", role: .passage)
        }
    }

    var all: [EmbeddedText] { asked + titles + passages }

    /// The texts of every clause, in the order of the book.
    static func of(_ book: Book) -> [ClauseTexts] {
        book.policies.flatMap { policy in policy.clauses.map { ClauseTexts($0, of: policy) } }
    }
}
