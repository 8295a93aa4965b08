// A bilingual book of four clauses, one of them without asked sentences.

import Desk
import PolicyBook

enum PaperBook {
    static let place = SourceLocation(file: "policies/paper.md", line: 1, column: 1)

    static func book(printing: String = "Colour costs more.", revision: String = "sha256:1") -> Book {
        let clauses = [
            clause(
                "PRN-1", "Printing", "Impression", printing, "La couleur coûte plus cher.", ["my pages come out pink"]),
            clause(
                "PHN-1", "Phones", "Téléphones", "One each.", "Un par personne.", ["handset for travel", "abroad call"]),
            clause(
                "NET-1", "Network", "Réseau", "Cables are blue.", "Les câbles sont bleus.", ["slow connection today"]),
            clause("KEY-1", "Keys", "Clés", "Doors open with a badge.", "Une carte ouvre les portes.", []),
        ]
        let policy = Policy(
            id: "PAP", title: Bilingual("Paper", "Papier"), owner: Bilingual(same: "Desk"),
            from: CivilDate(dayNumber: 20_454),
            review: CivilDate(dayNumber: 20_819), source: Bilingual(same: "P-1"),
            clauses: clauses, location: place)
        return Book(
            id: "PAP", title: Bilingual("Paper", "Papier"), owner: Bilingual(same: "Desk"), facts: [],
            policies: [policy], revision: revision)
    }

    private static func clause(
        _ id: String, _ title: String, _ titre: String, _ text: String, _ texte: String, _ asked: [String]
    ) -> Clause {
        Clause(
            id: id, title: Bilingual(title, titre), text: Bilingual(text, texte),
            asked: asked.isEmpty ? [:] : [.english: asked], location: place)
    }
}
