// What a value is called in a page of help: the parser takes the name from the declaration, which is English.

import Desk

/// The French of `<number>` and the like.
enum PlaceholderWords {
    /// A text with its placeholders in French; the columns of a list of options stay where they are.
    static func french(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line($0) }.joined(separator: "\n")
    }

    /// One placeholder's name, without its brackets.
    static func french(name: String) -> String { table[name] ?? name }

    private static func line(_ line: Substring) -> String {
        guard line.contains("<") else { return String(line) }
        let worded = String(line).replacing(/<([a-z-]+)>/) { "<\(french(name: String($0.1)))>" }
        guard let gap = line.firstMatch(of: /> {2,}/), line.hasPrefix("  ") else { return worded }
        let column = line.distance(from: line.startIndex, to: gap.range.upperBound)
        guard let moved = worded.firstMatch(of: /> {2,}/) else { return worded }
        let label = worded[..<moved.range.lowerBound] + ">"
        let rest = worded[moved.range.upperBound...]
        if label.count < column { return label + String(repeating: " ", count: column - label.count) + rest }
        return label + "\n" + String(repeating: " ", count: column) + rest
    }

    /// Names that are the same in both languages are not here.
    private static let table: [String: String] = [
        "about": "sujet", "absent": "fait", "act": "geste", "add": "étiquette", "after": "numéro",
        "answer": "réponse", "as": "compte", "as-of": "jour", "book": "recueil", "by": "qui", "channel": "canal",
        "commitment": "engagement", "contact-en": "texte", "contact-fr": "texte", "day": "jour",
        "desk": "guichet", "documents": "document", "done": "texte", "draft": "ébauche", "eml": "fichier",
        "escalation-en": "texte", "escalation-fr": "texte", "fact": "fait", "file": "fichier", "filter": "filtre",
        "finding": "conclusion", "folder": "dossier", "from": "jour", "given": "mots", "group": "groupe",
        "interest": "intérêt", "into": "cible", "kind": "sorte", "lang": "langue", "language": "langue",
        "level": "niveau", "limit": "limite", "login": "compte", "mail": "adresse", "mood": "humeur", "name": "nom",
        "name-en": "nom", "name-fr": "nom", "need": "besoin", "new": "nouveau", "next": "moment", "now": "moment",
        "number": "numéro", "offer": "offre", "old": "ancien", "on": "valeur", "option": "réponse",
        "outcome": "résultat", "output": "fichier", "owner": "responsable", "pack": "module", "paper": "papier",
        "percent": "pourcentage", "policy": "politique", "prefix": "préfixe", "pressure": "pression",
        "printer": "imprimante", "reason": "raison", "relation": "lien", "remove": "étiquette",
        "requests": "demandes", "review": "jour", "role": "rôle", "ruling": "décision", "said": "mots",
        "script": "mots", "seed": "graine", "set": "années", "settlement": "règlement", "skill": "compétence",
        "sort": "tri", "status": "état", "step": "étape", "subcommands": "sous-commandes", "system": "système",
        "table": "tableau", "team": "équipe", "template": "modèle", "text": "texte", "ticket": "billet",
        "tickets": "nombre", "to": "valeur", "todo": "texte", "top": "nombre", "until": "jour",
        "with": "équipe", "within": "durée", "words": "mots", "zone": "fuseau",
    ]
}
