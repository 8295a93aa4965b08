// Faults of book.yaml, and of YAML itself.
// Each changes the good book in one place; ¶ marks where the fault must be reported.

extension Fault {
    static let bookFileFaults: [Fault] = [
        Fault(
            "unknown format", in: "book.yaml",
            "format: 1",
            "format: ¶2",
            "format “2” is not known; this version reads format 1",
            "le format «\u{A0}2\u{A0}» est inconnu\u{A0}; cette version lit le format 1"),
        Fault(
            "book id", in: "book.yaml",
            "book: NCR",
            "book: ¶N_R",
            "“N_R” is no id; use letters without accents, digits, “-”, “.” and “_”",
            "«\u{A0}N_R\u{A0}» n’est pas un identifiant\u{A0}; employez lettres sans accents, chiffres, «"
                + "\u{A0}-\u{A0}», «\u{A0}.\u{A0}» et «\u{A0}_\u{A0}»"),
        Fault(
            "missing key", in: "book.yaml",
            "format: 1",
            "¶colour: red\nformat: 1",
            "unknown key “colour” in the book",
            "clé inconnue «\u{A0}colour\u{A0}» dans le recueil"),
        Fault(
            "missing required key", in: "book.yaml",
            "format: 1\nbook: NCR                                   # id\n",
            "¶format: 1\n",
            "“book” is missing in the book",
            "il manque «\u{A0}book\u{A0}» dans le recueil"),
        Fault(
            "forbidden key with suggestion", in: "book.yaml",
            "needs: {cal",
            "¶neds: {cal",
            "unknown key “neds” in the book; did you mean “needs”?",
            "clé inconnue «\u{A0}neds\u{A0}» dans le recueil\u{A0}; vouliez-vous dire «\u{A0}needs\u{A0}»\u{A0}?"),
        Fault(
            "control character", in: "book.yaml",
            "owner: Client Services",
            "owner: Client¶\u{7} Services",
            "the character U+0007 cannot stand here; remove it",
            "le caractère U+0007 n’est pas admis ici\u{A0}; retirez-le"),
        Fault(
            "line separator", in: "book.yaml",
            "owner: Client Services",
            "owner: Client¶\u{2028} Services",
            "the character U+2028 cannot stand here; remove it",
            "le caractère U+2028 n’est pas admis ici\u{A0}; retirez-le"),
        Fault(
            "anchor", in: "book.yaml",
            "owner: Client Services",
            "owner: ¶&a Client Services",
            "anchors (&) are not allowed; write the value out",
            "les ancres (&) ne sont pas admises\u{A0}; écrivez la valeur"),
        Fault(
            "alias", in: "book.yaml",
            "owner: Client Services",
            "owner: ¶*a",
            "aliases (*) are not allowed; write the value out, or put quotes around the text",
            "les alias (*) ne sont pas admis\u{A0}; écrivez la valeur, ou mettez le texte entre guillemets"),
        Fault(
            "tag", in: "book.yaml",
            "owner: Client Services",
            "owner: ¶!!str Client Services",
            "tags (!) are not allowed; remove it, or put quotes around the text",
            "les étiquettes (!) ne sont pas admises\u{A0}; retirez-la, ou mettez le texte entre guillemets"),
        Fault(
            "merge key", in: "book.yaml",
            "owner: Client Services",
            "owner: Client Services\n¶<<: {a: b}",
            "merge keys (<<) are not allowed; write the keys out",
            "les clés de fusion (<<) ne sont pas admises\u{A0}; écrivez les clés"),
        Fault(
            "key not text", in: "book.yaml",
            "owner: Client Services",
            "owner: Client Services\n? ¶[a]\n: b",
            "a key must be text",
            "une clé doit être du texte"),
        Fault(
            "duplicate key", in: "book.yaml",
            "owner: Client Services",
            "owner: Client Services\n¶owner: Others",
            "the key “owner” was already given on line 4",
            "la clé «\u{A0}owner\u{A0}» figure déjà à la ligne 4"),
        Fault(
            "duplicate key in quotes", in: "book.yaml",
            "owner: Client Services",
            "owner: Client Services\n¶\"owner\": Others",
            "the key “owner” was already given on line 4",
            "la clé «\u{A0}owner\u{A0}» figure déjà à la ligne 4"),
        Fault(
            "too deep", in: "book.yaml",
            "owner: Client Services",
            "owner: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[¶[[[[[[[[[[[[[[[[]]]]]]"
                + "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
            "this is nested too deep",
            "l’imbrication est trop profonde"),
        Fault(
            "unclosed quote", in: "book.yaml",
            "owner: Client Services",
            "owner: ¶\"Client Services",
            "this is opened and never closed (a quote or a bracket)",
            "ceci est ouvert et jamais fermé (un guillemet ou un crochet)"),
        Fault(
            "missing French", in: "book.yaml",
            "{en: Mobility team, fr: Équipe de la mobilité}",
            "¶{en: Mobility team}",
            "the French text is missing (fr)",
            "il manque le texte français (fr)"),
        Fault(
            "missing English", in: "book.yaml",
            "{en: Mobility team, fr: Équipe de la mobilité}",
            "¶{fr: Équipe de la mobilité}",
            "the English text is missing (en)",
            "il manque le texte anglais (en)"),
        Fault(
            "expected both languages", in: "book.yaml",
            "{en: Mobility team, fr: Équipe de la mobilité}",
            "¶Mobility team",
            "{en: ..., fr: ...} is expected here",
            "on attend ici {en: ..., fr: ...}"),
        Fault(
            "reserved fact name", in: "book.yaml",
            "  - fact: travelling",
            "  - fact: ¶date\n    kind: flag\n    question: {en: A, fr: A}\n  - fact: travelling",
            "no fact can be called “date”; choose another name",
            "aucun fait ne peut s’appeler «\u{A0}date\u{A0}»\u{A0}; choisissez un autre nom"),
        Fault(
            "bad fact id", in: "book.yaml",
            "      pda:   ",
            "      ¶agenda électronique:   ",
            "“agenda électronique” is no id; use letters without accents, digits, “-”, “.” and “_”",
            "«\u{A0}agenda électronique\u{A0}» n’est pas un identifiant\u{A0}; employez lettres sans accent"
                + "s, chiffres, «\u{A0}-\u{A0}», «\u{A0}.\u{A0}» et «\u{A0}_\u{A0}»"),
        Fault(
            "unknown kind", in: "book.yaml",
            "kind: flag",
            "kind: ¶falg",
            "unknown kind of fact: “falg”; did you mean “flag”?",
            "sorte de fait inconnue\u{A0}: «\u{A0}falg\u{A0}»\u{A0}; vouliez-vous dire «\u{A0}flag\u{A0}»\u{A0}?"),
        Fault(
            "kind as text", in: "book.yaml",
            "assume: false",
            "assume: ¶no",
            "true or false, without quotes is expected here",
            "on attend ici true ou false, sans guillemets"),
        Fault(
            "quoted flag", in: "book.yaml",
            "assume: false",
            "assume: ¶\"false\"",
            "true or false, without quotes is expected here",
            "on attend ici true ou false, sans guillemets"),
        Fault(
            "capital flag", in: "book.yaml",
            "assume: false",
            "assume: ¶False",
            "true or false, without quotes is expected here",
            "on attend ici true ou false, sans guillemets"),
        Fault(
            "range backwards", in: "book.yaml",
            "range: [1, 5]",
            "range: ¶[5, 1]",
            "5 is more than 1; nothing can lie between",
            "5 dépasse 1\u{A0}; rien ne peut se trouver entre les deux"),
        Fault(
            "range of one", in: "book.yaml",
            "range: [1, 5]",
            "range: ¶[5]",
            "a range is two whole numbers, [1, 5]",
            "une plage se compose de deux nombres entiers, [1, 5]"),
        Fault(
            "range in words", in: "book.yaml",
            "range: [1, 5]",
            "range: [¶1.5, 5]",
            "a whole number without quotes is expected here",
            "on attend ici un nombre entier sans guillemets"),
        Fault(
            "range on a choice", in: "book.yaml",
            "derived-from: item",
            "derived-from: item\n    ¶range: [1, 2]",
            "“range” is not for a choice",
            "«\u{A0}range\u{A0}» ne convient pas à un choix"),
        Fault(
            "values on a flag", in: "book.yaml",
            "kind: flag",
            "kind: flag\n    ¶values: {a: {en: A, fr: A}}",
            "“values” is not for a flag",
            "«\u{A0}values\u{A0}» ne convient pas à un oui ou non"),
        Fault(
            "derived flag", in: "book.yaml",
            "kind: flag\n    assume: false",
            "kind: flag\n    ¶derived-from: item",
            "a derived fact is a choice, with values",
            "un fait dérivé est un choix, avec des valeurs"),
        Fault(
            "unknown parent", in: "book.yaml",
            "derived-from: item",
            "derived-from: ¶itme",
            "unknown fact: “itme”; did you mean “item”?",
            "fait inconnu\u{A0}: «\u{A0}itme\u{A0}»\u{A0}; vouliez-vous dire «\u{A0}item\u{A0}»\u{A0}?"),
        Fault(
            "parent not a choice", in: "book.yaml",
            "derived-from: item",
            "derived-from: ¶level",
            "“level” has no values to follow from; only a choice has",
            "«\u{A0}level\u{A0}» n’a pas de valeurs dont dériver\u{A0}; seul un choix en a"),
        Fault(
            "assumed derived", in: "book.yaml",
            "derived-from: item",
            "derived-from: item\n    ¶assume: mobile",
            "a derived fact is never assumed; assume the fact it follows from",
            "un fait dérivé n’est jamais supposé\u{A0}; supposez le fait dont il découle"),
        Fault(
            "of unknown value", in: "book.yaml",
            "of: [pda, smartphone]",
            "of: [pda, ¶smartfone]",
            "unknown value of “item”: “smartfone”; did you mean “smartphone”?",
            "valeur inconnue de «\u{A0}item\u{A0}»\u{A0}: «\u{A0}smartfone\u{A0}»\u{A0}; vouliez-vous dire "
                + "«\u{A0}smartphone\u{A0}»\u{A0}?"),
        Fault(
            "value twice in of", in: "book.yaml",
            "of: [pda, smartphone]}",
            "of: [pda, smartphone]}\n      other: {en: O, fr: A, of: [¶pda]}",
            "“pda” already stands in the “of” of “mobile”",
            "«\u{A0}pda\u{A0}» figure déjà dans le «\u{A0}of\u{A0}» de «\u{A0}mobile\u{A0}»"),
        Fault(
            "of repeated", in: "book.yaml",
            "of: [pda, smartphone]",
            "of: [pda, ¶pda]",
            "“pda” is listed twice",
            "«\u{A0}pda\u{A0}» figure deux fois dans la liste"),
        Fault(
            "of empty", in: "book.yaml",
            "of: [pda, smartphone]",
            "of: ¶[]",
            "this list is empty",
            "cette liste est vide"),
        Fault(
            "of without derived", in: "book.yaml",
            "executive: {en: Executive, fr: Cadre}",
            "executive: {en: Executive, fr: Cadre, ¶of: [pda]}",
            "“of” is only for the values of a derived fact",
            "«\u{A0}of\u{A0}» ne convient qu’aux valeurs d’un fait dérivé"),
        Fault(
            "no question", in: "book.yaml",
            "- fact: level\n    kind: number\n    range: [1, 5]\n    question: {en: Level?, fr: Niveau ?}",
            "- ¶fact: level\n    kind: number\n    range: [1, 5]",
            "“question” is missing in a fact",
            "il manque «\u{A0}question\u{A0}» dans un fait"),
        Fault(
            "duplicate fact", in: "book.yaml",
            "- fact: travelling",
            "- fact: ¶item\n    values: {a: {en: A, fr: A}}\n    question: {en: A, fr: A}\n  - fact: travel"
                + "ling",
            "the id “item” is already taken at book.yaml:8:11",
            "l’identifiant «\u{A0}item\u{A0}» est déjà pris à book.yaml:8:11"),
    ]
}
