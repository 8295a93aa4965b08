// A small bilingual book with words of its own, for what the desk makes of a client's sentence.

import Desk
import PolicyBook

/// The counter's book: handheld devices and printers, in both languages.
enum Counter {
    static let book = Book(
        id: "CTR", title: Bilingual("Counter", "Guichet"), owner: Bilingual("Desk", "Comptoir"),
        facts: [item, category, role, travelling, seats], terms: terms, policies: [policy], revision: "sha256:counter")

    private static let item = Fact(
        name: "item",
        domain: .choices([
            Choice(id: "pda", name: Bilingual("Handheld organizer", "Agenda électronique")),
            Choice(id: "smartphone", name: Bilingual("Smartphone", "Téléphone intelligent")),
            Choice(id: "printer", name: Bilingual("Printer", "Imprimante")),
        ]), question: Bilingual("What is asked for?", "Que demande-t-on\u{A0}?"), location: Sketch.place)

    private static let category = Fact(
        name: "category",
        domain: .choices([
            Choice(
                id: "mobile", name: Bilingual("Mobile devices", "Appareils mobiles"), of: ["pda", "smartphone"]),
            Choice(id: "paper", name: Bilingual("Paper", "Papier"), of: ["printer"]),
        ]), derivedFrom: "item", location: Sketch.place)

    private static let role = Fact(
        name: "role",
        domain: .choices([
            Choice(id: "agent", name: Bilingual("Employee", "Employé")),
            Choice(id: "manager", name: Bilingual("Manager", "Gestionnaire")),
        ]), question: Bilingual("Who asks?", "Qui demande\u{A0}?"), location: Sketch.place)

    private static let travelling = Sketch.travelling(assume: false)

    private static let seats = Fact(
        name: "seats", domain: .number(1...50), question: Bilingual("How many seats?", "Combien de places\u{A0}?"),
        location: Sketch.place)

    private static let terms = [
        entry(["item": .value(.choice("pda"))], ["palm pilot", "PDA"], ["palm pilot", "agenda électronique"]),
        entry(["item": .value(.choice("smartphone"))], ["smartphone"], ["téléphone intelligent", "cellulaire"]),
        entry(["item": .value(.choice("printer"))], ["printer"], ["imprimante"]),
        entry(["category": .value(.choice("paper"))], ["paper copies"], ["copies papier"]),
        entry(["role": .value(.choice("manager"))], ["manager"], ["gestionnaire"]),
        entry(["travelling": .value(.flag(true))], ["abroad"], ["à l’étranger"]),
        entry(["seats": .number], ["{n} seats"], ["{n} places"]),
        entry(["item": .value(.choice("pda"))], ["portable thing"], ["bidule portatif"], line: 20),
        entry(["item": .value(.choice("smartphone"))], ["portable thing"], ["bidule portatif"], line: 21),
    ]

    private static func entry(
        _ means: KeyValuePairs<String, TermEntry.Meaning>, _ english: [String], _ french: [String], line: Int = 1
    ) -> TermEntry {
        TermEntry(
            means: means.map { (fact: $0.key, meaning: $0.value) }, phrases: [.english: english, .french: french],
            location: SourceLocation(file: "terms.yaml", line: line, column: 1))
    }

    private static let policy = Policy(
        id: "CTR", title: Bilingual("Devices", "Appareils"), owner: Bilingual("Desk", "Comptoir"),
        from: Sketch.day("2026-01-01"), review: Sketch.day("2027-01-01"), source: Bilingual("CTR 1", "CTR 1"),
        clauses: [handhelds, phones, printers], location: Sketch.place)

    private static let handhelds = Clause(
        id: "CTR-1", title: Bilingual("Handheld organizers", "Agendas électroniques"),
        text: Bilingual(
            "Handheld organizers outside the catalogue are not supported in the Region.",
            "Les agendas électroniques hors catalogue ne sont pas pris en charge dans la Région."),
        rules: [Sketch.rule("CTR-1", .notOffered, ["item": .oneOf(["pda"])])], location: Sketch.place)

    private static let phones = Clause(
        id: "CTR-2", title: Bilingual("Smartphones for managers", "Téléphones intelligents des gestionnaires"),
        text: Bilingual(
            "A manager may have a smartphone; the director approves it for anybody else.",
            "Un gestionnaire peut avoir un téléphone intelligent ; le directeur l’approuve pour les autres."),
        rules: [
            Sketch.rule("CTR-2/1", .allowed, ["item": .oneOf(["smartphone"]), "role": .oneOf(["manager"])]),
            Sketch.rule("CTR-2/2", .needsApproval, ["item": .oneOf(["smartphone"])], approver: "director"),
        ], location: Sketch.place)

    private static let printers = Clause(
        id: "CTR-3", title: Bilingual("Printers", "Imprimantes"),
        text: Bilingual(
            "Printers are shared on each floor and never placed on a desk.",
            "Les imprimantes sont partagées à chaque étage et jamais posées sur un bureau."),
        rules: [Sketch.rule("CTR-3", .redirected, ["category": .oneOf(["paper"])])], location: Sketch.place)
}
