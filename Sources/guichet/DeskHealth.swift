// What `guichet doctor` says of a desk's file and of the rows folded from its log. Looks; mends nothing.

import Chain
import Desk
import Localisation
import SQLiteStorage
import Storage
import Tickets

/// A desk's file, seals and rows, in lines to be read.
struct DeskHealth {
    /// Tickets whose rows are folded again and compared, spread over all of them.
    private static let sample = 200

    /// Events whose seals are checked, the newest: about a month of a desk of ten thousand people.
    private static let sealed = 20_000

    private(set) var findings: [HealthFinding] = []
    /// Whether nothing is amiss.
    var isWhole: Bool { findings.allSatisfy(\.isFine) }

    /// Reads a sample of the tickets, those changed last, and the newest of what is sealed.
    init(_ store: SQLiteStore) throws {
        let health = try store.health()
        findings.append(HealthFinding(Bilingual("format", "format"), Self.format(health)))
        findings.append(HealthFinding(Bilingual("pages", "pages"), Self.pages(health)))
        let seals = try store.seals()
        let tail = DeskVerification.tail(of: seals, events: try store.changeCount())
        findings.append(HealthFinding(Bilingual("seals", "sceaux"), tail))
        findings.append(try Self.chains(store, seals.count))
        let (looked, differing) = try store.differingRows(sample: Self.sample)
        findings.append(
            HealthFinding(Bilingual("rows", "lignes"), Self.rows(looked, differing), isFine: differing.isEmpty))
    }

    /// What is damaged in the file, and what to do; empty when it is whole. Reads all of it.
    static func damage(at path: String) throws -> [HealthFinding] {
        let damage = try found(at: path)
        guard !damage.isEmpty else { return [] }
        return damage.map { HealthFinding(Bilingual("damage", "dommage"), Bilingual(same: $0), isFine: false) }
            + [HealthFinding(Bilingual("pages", "pages"), mending, isFine: false)]
    }

    /// The chains of the tickets changed last and the newest seals; says what was looked at and what was not.
    private static func chains(_ store: SQLiteStore, _ allSeals: Int) throws -> HealthFinding {
        let tickets = try store.ticketsChangedLast(sample)
        var faults: [Bilingual] = []
        for ticket in tickets { faults += try store.events(of: ticket).chainFaults().map(\.words) }
        let (seals, broken) = try store.newestSealFaults(events: sealed)
        faults += broken.map(\.words)
        let looked = self.looked(tickets.count, isAll: tickets.count < sample, seals, isAllSeals: seals == allSeals)
        let name = Bilingual("chains", "chaînes")
        guard let first = faults.first else {
            return HealthFinding(
                name,
                Bilingual(
                    "\(looked.english): they hold; all of them: guichet verify",
                    "\(looked.french)\u{00A0}: tout tient\u{00A0}; pour tout vérifier\u{00A0}: guichet verify"))
        }
        let count = Typography.count(
            faults.count, one: Bilingual("fault", "anomalie"), many: Bilingual("faults", "anomalies"))
        let words = Bilingual(
            "\(looked.english): \(count.english), first: \(first.english); all of them: guichet verify",
            "\(looked.french)\u{00A0}: \(count.french), d’abord\u{00A0}: \(first.french)\u{00A0}; "
                + "pour tout vérifier\u{00A0}: guichet verify")
        return HealthFinding(name, words, isFine: false)
    }

    private static func looked(_ tickets: Int, isAll: Bool, _ seals: Int, isAllSeals: Bool) -> Bilingual {
        let some = Typography.count(
            tickets, one: Bilingual("ticket", "billet"), many: Bilingual("tickets", "billets"))
        let sealed = Typography.count(seals, one: Bilingual("seal", "sceau"), many: Bilingual("seals", "sceaux"))
        let changed = isAll ? Bilingual("", "") : Bilingual(" changed last", " modifiés en dernier")
        let newest =
            isAllSeals
            ? Bilingual("", "") : Bilingual(" (the newest)", seals < 2 ? " (le plus récent)" : " (les plus récents)")
        return Bilingual(
            "\(some.english)\(changed.english) and \(sealed.english)\(newest.english) looked at",
            "\(some.french)\(changed.french) et \(sealed.french)\(newest.french) examinés")
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
