// The book to look things up in: a folder's, or the one the desk decided by on a day. Must not print.

import Desk
import Localisation
import PolicyBook
import SQLiteStorage
import Storage
import Tickets

/// A book with where it comes from.
struct ShownBook {
    let book: Book
    let tests: [BookTest]
    let date: CivilDate
    /// The publication that makes it the desk's on the day; nil for a folder's book.
    let publication: Publication?
    /// Everything the desk published, the oldest first.
    let publications: [Publication]
    private let store: SQLiteStore?
    private let place: Place
    private let agents: [Agent]
    private let reader: Agent?

    /// The book of a folder, or else the one published last on or before the day at the desk's place; before the first
    /// publication, the first one.
    init(folder: String?, seat: Seat, on day: CivilDate?) throws {
        guard folder == nil else {
            (book, tests) = try BookLoading.reading(folder: folder, desk: nil)
            (publication, publications, store, place, agents, reader) = (nil, [], nil, .universal, [], nil)
            date = day ?? SystemClock.today
            return
        }
        let path = try DeskPath.readable(seat.desk)
        let store = try SQLiteStore(path: path, mode: .readOnly)
        guard let identity = try store.identity() else { throw Failure.notFounded(path) }
        let place = Place(identifier: identity.zone) ?? .universal
        let date = day ?? place.local(SystemClock.now()).day
        publications = try store.publications()
        let then = publications.last { place.local($0.at).day <= date } ?? publications.first
        guard let then, let published = try store.book(revision: then.revision) else { throw Failure.noBook }
        (book, tests) = try BookLoading.read(BookFiles(published))
        (publication, self.date, self.store, self.place) = (then, date, store, place)
        agents = try store.agents()
        // A book is for everybody who can read the desk; the record of a clause is for its agents.
        reader = try? OpenDesk.agent(seat.login, isDemo: identity.isDemo, among: agents).agent
        if seat.login != nil, reader == nil {
            _ = try OpenDesk.agent(seat.login, isDemo: identity.isDemo, among: agents)
        }
    }

    /// What became of a clause over the groups the reader serves; nil without a desk or a seat at it.
    func record(of clause: String) throws -> ClauseRecord? {
        guard let store, let reader else { return nil }
        return try store.record(of: clause, groups: reader.groups)
    }

    /// Which revision this is; nil for a folder's book.
    var sentence: Bilingual? {
        guard let publication else { return nil }
        let isEarly = place.local(publication.at).day > date
        let words = self.words(of: publication)
        let note =
            isEarly
            ? Bilingual("; nothing was published by that day", "\u{00A0}; rien n’était publié ce jour-là")
            : publication == publications.last
                ? Bilingual("; the latest", "\u{00A0}; la plus récente")
                : Bilingual("; not the latest", "\u{00A0}; pas la plus récente")
        return Bilingual(words.english + note.english, words.french + note.french)
    }

    /// `revision 6f0c2d41a9e3, published May 1, 2026 at 13:05 by Anne Fournier`.
    func words(of publication: Publication) -> Bilingual {
        let at = place.local(publication.at).words
        let name = publication.by.map { by in agents.first { $0.id == by }?.name ?? by.text }
        let short = publication.shortRevision
        return Bilingual(
            "revision \(short), published \(at.english)" + (name.map { " by \($0)" } ?? ""),
            "révision \(short), publiée \(at.french)" + (name.map { " par \($0)" } ?? ""))
    }
}

extension Publication {
    /// The first twelve digits, enough to tell revisions apart.
    var shortRevision: String { String(revision.drop { $0 != ":" }.dropFirst().prefix(12)) }
}

extension Publication {
    /// Whether a text may name a revision: twelve hexadecimal digits of it or more, as shown, or the whole.
    static func isRevision(_ text: String) -> Bool {
        let digits = text.hasPrefix(prefix) ? text.dropFirst(prefix.count) : text[...]
        return (12...64).contains(digits.count) && digits.allSatisfy { $0.isASCII && $0.isHexDigit }
    }

    private static let prefix = "sha256:"

    /// Whether this is the revision a text names.
    fileprivate func isNamed(_ text: String) -> Bool {
        revision.hasPrefix(text.hasPrefix(Self.prefix) ? text.lowercased() : Self.prefix + text.lowercased())
    }
}

extension [Publication] {
    /// The revision a text names; nil where none, or more than one, begins so.
    func named(_ text: String) -> String? {
        guard Publication.isRevision(text) else { return nil }
        let found = Set(filter { $0.isNamed(text) }.map(\.revision))
        return found.count == 1 ? found.first : nil
    }
}
