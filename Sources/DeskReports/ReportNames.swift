// Names for the ids in reports: groups, teams, items, offers, clauses. An id nobody knows stands for itself.

import Desk
import Localisation
import PolicyBook
import Storage

/// The names of a desk's things.
struct ReportNames {
    private let groups: [GroupID: Bilingual]
    private let teams: [TeamID: Bilingual]
    private let items: [String: Bilingual]
    private let offers: [String: Bilingual]
    private let book: Book?

    init(_ source: ReportSource) throws {
        groups = Dictionary(try source.store.groups().map { ($0.id, $0.name) }) { $1 }
        teams = Dictionary(try source.store.teams().map { ($0.id, $0.name) }) { $1 }
        items = Dictionary((source.book?.fact("item")?.choices ?? []).map { ($0.id, $0.name) }) { $1 }
        offers = Dictionary((source.book?.offers ?? []).map { ($0.id, $0.title) }) { $1 }
        book = source.book
    }

    func knows(_ group: GroupID) -> Bool { groups[group] != nil }

    func group(_ id: GroupID) -> Bilingual { groups[id] ?? Bilingual(same: id.text) }

    func team(_ id: String) -> Report.Value {
        if id.isEmpty { return .named("", Bilingual("no team", "aucune équipe")) }
        return .named(id, teams[TeamID(id)] ?? Bilingual(same: id))
    }

    func teamWords(_ id: String) -> Bilingual {
        teams[TeamID(id)] ?? Bilingual(same: id)
    }

    func item(_ id: String) -> Report.Value {
        if id.isEmpty { return .named("", Bilingual("not said yet", "pas encore précisé")) }
        return .named(id, items[id] ?? Bilingual(same: id))
    }

    func offer(_ id: String) -> Report.Value { .named(id, offers[id] ?? Bilingual(same: id)) }

    /// A clause with its title, `MOB-2.1 Handheld devices`.
    func clause(_ id: String) -> Report.Value {
        .named(id, book?.clause(id).map { $0.clause.title.map { "\(id) \($0)" } } ?? Bilingual(same: id))
    }
}
