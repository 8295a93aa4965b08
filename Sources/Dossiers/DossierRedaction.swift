// Words of a dossier taken away for somebody's privacy, and what stays of the events they stood in: who, when, how much,
// with a dash for what was said. Pure; whether they may be taken away is decided elsewhere.

import Chain
import Desk

extension DossierEvent {
    /// Words were taken away for privacy.
    public struct WordsRedacted: Sendable, Hashable, Codable {
        /// Whose words are gone.
        public var versions: [Int]
        public var reason: String
        /// What stays of each of them, in the same order.
        public var remains: [Remain]

        /// An event without its words.
        public struct Remain: Sendable, Hashable, Codable {
            public var kind: String
            /// As an event of that kind has it.
            public var payload: String

            /// What stays of an event.
            public init(kind: String, payload: String) {
                self.kind = kind
                self.payload = payload
            }
        }

        /// Some words, gone.
        public init(versions: [Int], reason: String, remains: [Remain]) {
            self.versions = versions
            self.reason = reason
            self.remains = remains
        }
    }

    /// The same event without what people said in it; nil where it says nothing of anybody.
    public var withoutWords: DossierEvent? {
        switch self {
        case .planOpened(var plan):
            plan.title = Self.gone
            for place in plan.steps.indices { plan.steps[place].text = Self.gone }
            return .planOpened(plan)
        case .stepProgressed(var progress):
            progress.words = Self.gone
            return .stepProgressed(progress)
        case .stepDone(var done):
            done.words = Self.gone
            return .stepDone(done)
        case .planClosed: return .planClosed(.init(outcome: Self.gone))
        case .noticePublished(var notice):
            let nothing = Bilingual(same: Self.gone)
            (notice.title, notice.what, notice.why) = (nothing, nothing, nothing)
            return .noticePublished(notice)
        case .noticeWithdrawn: return .noticeWithdrawn(.init(reason: Self.gone))
        case .surveyAnswered(var answered):
            answered.answeredBy = Self.gone
            if !answered.words.isEmpty { answered.words = Self.gone }
            return .surveyAnswered(answered)
        case .charterSet, .roleCardSet, .protocolSet, .stepCommitted, .noticeRead, .templateSet, .templateRetired,
            .skillsSet, .retentionSet, .wordsRedacted, .redacted, .unknown:
            return nil
        }
    }

    /// In the place of words that are gone.
    private static let gone = "—"
}

/// Words about to be taken out of a dossier.
public struct DossierRedaction: Sendable {
    /// What takes the place of each payload, by version, in order.
    public let payloads: [(version: Int, payload: String)]
    /// What the log says of it.
    public let event: DossierEvent

    /// The redaction of some events of a dossier. Versions it does not have, that say nothing of anybody, or whose words
    /// are gone already, are left out; nil when none is left.
    public init?(_ records: [DossierRecord], _ versions: [Int], _ reason: String) throws {
        let coding = DossierCoding()
        let asked = Set(versions)
        var payloads: [(version: Int, payload: String)] = []
        var remains: [DossierEvent.WordsRedacted.Remain] = []
        for record in records where asked.contains(record.version) && Redaction.digest(in: record.payload) == nil {
            guard let left = record.event.withoutWords else { continue }
            payloads.append((record.version, Redaction.form(of: record.payload)))
            remains.append(.init(kind: left.kind, payload: try coding.payload(of: left)))
        }
        guard !payloads.isEmpty else { return nil }
        self.payloads = payloads
        event = .wordsRedacted(.init(versions: payloads.map(\.version), reason: reason, remains: remains))
    }
}

extension [DossierRecord] {
    /// The records with what stays of those whose words are gone.
    var withRemains: [DossierRecord] {
        let coding = DossierCoding()
        var remains: [Int: DossierEvent.WordsRedacted.Remain] = [:]
        for case .wordsRedacted(let redacted) in map(\.event) {
            for (version, left) in zip(redacted.versions, redacted.remains) { remains[version] = left }
        }
        guard !remains.isEmpty else { return self }
        return map { record in
            guard case .redacted = record.event, let left = remains[record.version], left.kind == record.event.kind
            else { return record }
            var record = record
            record.event = coding.event(kind: left.kind, payload: left.payload)
            return record
        }
    }
}
