// What `guichet doctor` says of a desk's file and of the rows folded from its log. Looks; mends nothing.

import Desk
import Localisation
import SQLiteStorage
import Storage
import Tickets

/// A desk's file, seals and rows, in lines to be read.
struct DeskHealth {
    /// Tickets whose rows are folded again and compared, spread over all of them.
    private static let sample = 200

    private(set) var lines: [(name: Bilingual, value: Bilingual)] = []
    /// Whether nothing is amiss.
    private(set) var isWhole = true

    /// Reads a sample of the tickets.
    init(_ store: SQLiteStore) throws {
        let health = try store.health()
        lines.append((Bilingual("format", "format"), Self.format(health)))
        lines.append((Bilingual("pages", "pages"), Self.pages(health)))
        let tail = DeskVerification.tail(of: try store.seals(), events: try store.changeCount())
        lines.append((Bilingual("seals", "sceaux"), tail))
        let (looked, differing) = try store.differingRows(sample: Self.sample)
        isWhole = differing.isEmpty
        lines.append((Bilingual("rows", "lignes"), Self.rows(looked, differing)))
    }

    /// What is damaged in the file, and what to do; empty when it is whole. Reads all of it.
    static func damage(at path: String) throws -> [(name: Bilingual, value: Bilingual)] {
        let damage = try found(at: path)
        guard !damage.isEmpty else { return [] }
        return damage.map { (Bilingual("damage", "dommage"), Bilingual(same: $0)) }
            + [(Bilingual("pages", "pages"), mending)]
    }

    private static func found(at path: String) throws(StoreError) -> [String] {
        do {
            return try SQLiteStore(path: path, mode: .inspect).damage(thorough: false)
        } catch {
            // What says where everything stands is damaged itself: no page can be told from another.
            guard case .corrupt(let detail) = error else { throw error }
            return [detail]
        }
    }

    private static func format(_ health: FileHealth) -> Bilingual {
        health.format <= health.known
            ? Bilingual(same: "\(health.format)")
            : Bilingual(
                "\(health.format); this version writes \(health.known)",
                "\(health.format)\u{00A0}; cette version écrit le \(health.known)")
    }

    private static func pages(_ health: FileHealth) -> Bilingual {
        let all = Typography.number(health.pages)
        let free = Typography.count(
            health.freePages, one: Bilingual("free", "libre"), many: Bilingual("free", "libres"))
        return Bilingual(
            "\(all.english) of \(health.pageSize) bytes, whole; \(free.english)",
            "\(all.french) de \(health.pageSize) octets, intactes\u{00A0}; \(free.french)")
    }

    private static let mending = Bilingual(
        "damaged: copy the file away, then restore the last backup: guichet restore FILE --replace",
        "endommagées\u{00A0}: copiez le fichier ailleurs, puis rétablissez la dernière sauvegarde\u{00A0}: "
            + "guichet restore FICHIER --replace")

    private static func rows(_ looked: Int, _ differing: [TicketID]) -> Bilingual {
        let count = Typography.number(looked)
        guard let first = differing.first else {
            return Bilingual(
                "\(count.english) looked at: all as folded from the log",
                "\(count.french) examinées\u{00A0}: toutes conformes au journal")
        }
        return Bilingual(
            "\(differing.count) of \(count.english) \(differing.count == 1 ? "differs" : "differ") from the log, "
                + "ticket \(first) first; mend them: guichet doctor --rebuild",
            "\(differing.count) sur \(count.french) \(differing.count < 2 ? "diffère" : "diffèrent") du journal, "
                + "le billet \(first) d’abord\u{00A0}; "
                + "réparez-les\u{00A0}: guichet doctor --rebuild")
    }
}
