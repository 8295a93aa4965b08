// Faults of the term bank, the alternatives, tests and accepted findings.
// Each changes the good book in one place; ¶ marks where the fault must be reported.

extension Fault {
    static let wordFileFaults: [Fault] = [
        Fault(
            "several documents", in: "accepted.yaml",
            "  until: 2027-01-01",
            "  until: 2027-01-01\n---\n¶- code: x",
            "a second YAML document begins here; keep one in a file",
            "un deuxième document YAML commence ici\u{A0}; n’en gardez qu’un par fichier"),
        Fault(
            "unclosed bracket", in: "tests/mob.yaml", at: (4, 7),
            "absent: [level]",
            "absent: [level",
            "“,” or “]” is missing here",
            "il manque «\u{A0},\u{A0}» ou «\u{A0}]\u{A0}» ici"),
        Fault(
            "colon in text", in: "tests/mob.yaml",
            "- name: a manager asks",
            "- name: a manager¶: asks",
            "a colon cannot stand here; put quotes around the text, or check the indentation",
            "un deux-points n’est pas admis ici\u{A0}; mettez le texte entre guillemets, ou vérifiez le ret"
                + "rait"),
        Fault(
            "tab", in: "tests/mob.yaml", at: (8, 1),
            "  given: {date: 2026-07-01}",
            "\tgiven: {date: 2026-07-01}",
            "a tab indents this line; use spaces",
            "une tabulation décale cette ligne\u{A0}; utilisez des espaces"),
        Fault(
            "bad escape", in: "tests/mob.yaml",
            "text: \"un Palm",
            "text: \"un¶\\q Palm",
            "unknown escape after “\\”; double the “\\”, or use single quotes",
            "échappement inconnu après «\u{A0}\\\u{A0}»\u{A0}; doublez le «\u{A0}\\\u{A0}», ou utilisez l’a"
                + "postrophe comme guillemet"),
        Fault(
            "bad character", in: "tests/mob.yaml",
            "text: \"un Palm Pilot\"",
            "text: ¶@palm",
            "text cannot begin with this character; put quotes around the text",
            "un texte ne peut commencer par ce caractère\u{A0}; mettez le texte entre guillemets"),
        Fault(
            "expected a list", in: "tests/mob.yaml",
            "absent: [level]",
            "absent: ¶level",
            "a list, [a, b] is expected here",
            "on attend ici une liste, [a, b]"),
        Fault(
            "expected text", in: "tests/mob.yaml",
            "text: \"un Palm Pilot\"",
            "text: ¶[a]",
            "text is expected here",
            "on attend ici du texte"),
        Fault(
            "missing value", in: "tests/mob.yaml",
            "text: \"un Palm Pilot\"",
            "text:¶",
            "nothing is written here",
            "rien n’est écrit ici"),
        Fault(
            "empty text", in: "tests/mob.yaml",
            "text: \"un Palm Pilot\"",
            "text: ¶\" \"",
            "this text is empty",
            "ce texte est vide"),
        Fault(
            "unknown fact in a term", in: "terms.yaml",
            "{item: pda}",
            "{¶itme: pda}",
            "unknown fact: “itme”; did you mean “item”?",
            "fait inconnu\u{A0}: «\u{A0}itme\u{A0}»\u{A0}; vouliez-vous dire «\u{A0}item\u{A0}»\u{A0}?"),
        Fault(
            "unknown value in a term", in: "terms.yaml",
            "{item: pda}",
            "{item: ¶pad}",
            "unknown value of “item”: “pad”; did you mean “pda”?",
            "valeur inconnue de «\u{A0}item\u{A0}»\u{A0}: «\u{A0}pad\u{A0}»\u{A0}; vouliez-vous dire «"
                + "\u{A0}pda\u{A0}»\u{A0}?"),
        Fault(
            "no meaning", in: "terms.yaml",
            "{item: pda}",
            "¶{}",
            "this term means nothing; give a fact and its value",
            "ce terme ne signifie rien\u{A0}; donnez un fait et sa valeur"),
        Fault(
            "no phrase", in: "terms.yaml",
            "- means: {item: smartphone, travelling: true}\n  en: [phone for my trip]",
            "- ¶means: {item: smartphone, travelling: true}",
            "this term has no phrase; give some under en or fr",
            "ce terme n’a pas d’expression\u{A0}; donnez-en sous en ou fr"),
        Fault(
            "empty phrases", in: "terms.yaml",
            "en: [phone for my trip]",
            "en: ¶[]",
            "this list is empty",
            "cette liste est vide"),
        Fault(
            "empty phrase", in: "terms.yaml",
            "en: [phone for my trip]",
            "en: [¶\"\"]",
            "this text is empty",
            "ce texte est vide"),
        Fault(
            "repeated phrase", in: "terms.yaml",
            "en: [palm pilot, palm, PDA]",
            "en: [palm pilot, palm, ¶palm]",
            "“palm” stands twice in this term",
            "«\u{A0}palm\u{A0}» figure deux fois dans ce terme"),
        Fault(
            "number without place", in: "terms.yaml",
            "fr: [\"niveau {n}\"]",
            "fr: [¶niveau]",
            "this phrase needs {n}: the term means a number read from it",
            "il faut {n} dans cette expression\u{A0}: le terme désigne un nombre qu’on y lit"),
        Fault(
            "two numbers", in: "terms.yaml",
            "fr: [\"niveau {n}\"]",
            "fr: [¶\"niveau {n} {n}\"]",
            "{n} stands once in a phrase",
            "{n} ne figure qu’une fois dans une expression"),
        Fault(
            "place without number", in: "terms.yaml",
            "en: [palm pilot, palm, PDA]",
            "en: [¶\"palm {n}\"]",
            "{n} needs a meaning such as {age: \"{n}\"}",
            "{n} demande un sens comme {age: \"{n}\"}"),
        Fault(
            "number of a choice", in: "terms.yaml",
            "means: {item: pda}\n  en: [palm pilot, palm, PDA]\n  fr: [palm pilot, agenda électronique]",
            "means: {item: ¶\"{n}\"}\n  en: [\"{n} palms\"]",
            "“item” is no number, so {n} cannot give its value",
            "«\u{A0}item\u{A0}» n’est pas un nombre, {n} ne peut donc en donner la valeur"),
        Fault(
            "number outside", in: "terms.yaml",
            "{item: pda}",
            "{level: ¶6}",
            "6 is outside the range, 1 to 5",
            "6 est hors de la plage, de 1 à 5"),
        Fault(
            "text before a clause", in: "alternatives.md",
            "## managed-phone",
            "¶Words.\n\n## managed-phone",
            "text stands before the first heading “## ID Title | Titre”",
            "du texte précède le premier titre «\u{A0}## ID Title | Titre\u{A0}»"),
        Fault(
            "rule in alternatives", in: "alternatives.md",
            "```offer",
            "¶```rule\n```\n```offer",
            "a fence “rule” belongs in a policy",
            "un bloc «\u{A0}rule\u{A0}» se place dans une politique"),
        Fault(
            "two offers", in: "alternatives.md",
            "```offer",
            "```offer\nsay: {en: a, fr: b}\nteam: mobility\n```\n¶```offer",
            "only one fence “offer” can stand here",
            "un seul bloc «\u{A0}offer\u{A0}» peut figurer ici"),
        Fault(
            "no offer", in: "alternatives.md", at: (1, 1),
            "```offer\nwhen: {role: [manager, executive], travelling: true}\nsay: {en: \"I understand, but…"
                + "\", fr: \"Je comprends, mais…\"}\nlead-time: {business-days: 5}\nteam: mobility\nneeds: [calen"
                + "dar]\n```",
            "",
            "the fence “offer” is missing",
            "il manque le bloc «\u{A0}offer\u{A0}»"),
        Fault(
            "lead time of two", in: "alternatives.md",
            "{business-days: 5}",
            "¶{days: 5, hours: 2}",
            "a lead time has exactly one of business-days, business-hours, days, hours",
            "un délai a exactement une des clés business-days, business-hours, days, hours"),
        Fault(
            "lead time of none", in: "alternatives.md",
            "{business-days: 5}",
            "{business-days: ¶0}",
            "a lead time is at least 1",
            "un délai est d’au moins 1"),
        Fault(
            "unknown need", in: "alternatives.md",
            "needs: [calendar]",
            "needs: [¶mail]",
            "unknown need: “mail”",
            "besoin inconnu\u{A0}: «\u{A0}mail\u{A0}»"),
        Fault(
            "unknown team of an offer", in: "alternatives.md",
            "team: mobility",
            "team: ¶mobilty",
            "unknown team: “mobilty”; did you mean “mobility”?",
            "équipe inconnue\u{A0}: «\u{A0}mobilty\u{A0}»\u{A0}; vouliez-vous dire «\u{A0}mobility\u{A0}»\u{A0}?"),
        Fault(
            "test without a date", in: "tests/mob.yaml",
            "given: {date: 2026-07-01}",
            "given: ¶{item: pda}",
            "“date” is missing in given",
            "il manque «\u{A0}date\u{A0}» dans given"),
        Fault(
            "test of an unknown fact", in: "tests/mob.yaml",
            "absent: [level]",
            "absent: [¶levle]",
            "unknown fact: “levle”; did you mean “level”?",
            "fait inconnu\u{A0}: «\u{A0}levle\u{A0}»\u{A0}; vouliez-vous dire «\u{A0}level\u{A0}»\u{A0}?"),
        Fault(
            "test given and absent", in: "tests/mob.yaml",
            "absent: [level]",
            "absent: [¶item]",
            "“item” is both given and absent",
            "«\u{A0}item\u{A0}» est à la fois donné et absent"),
        Fault(
            "test of an unknown outcome", in: "tests/mob.yaml",
            "{outcome: ask, ask: item}",
            "{outcome: ¶asks, ask: item}",
            "unknown outcome: “asks”; did you mean “ask”?",
            "issue inconnue\u{A0}: «\u{A0}asks\u{A0}»\u{A0}; vouliez-vous dire «\u{A0}ask\u{A0}»\u{A0}?"),
        Fault(
            "test of an unknown clause", in: "tests/mob.yaml",
            "clause: MOB-2.1",
            "clause: ¶special",
            "unknown clause: “special”",
            "clause inconnue\u{A0}: «\u{A0}special\u{A0}»"),
        Fault(
            "test in another language", in: "tests/mob.yaml",
            "lang: fr",
            "lang: ¶de",
            "unknown language: “de”",
            "langue inconnue\u{A0}: «\u{A0}de\u{A0}»"),
        Fault(
            "test that expects nothing", in: "tests/mob.yaml",
            "{outcome: ask, ask: item}",
            "¶{}",
            "“outcome” is missing in expect",
            "il manque «\u{A0}outcome\u{A0}» dans expect"),
        Fault(
            "accepted for an unknown clause", in: "accepted.yaml",
            "clause: MOB-2.1",
            "clause: ¶MOB-9",
            "unknown clause: “MOB-9”",
            "clause inconnue\u{A0}: «\u{A0}MOB-9\u{A0}»"),
        Fault(
            "accepted without end", in: "accepted.yaml", at: (1, 3),
            "  until: 2027-01-01",
            "",
            "“until” is missing in an accepted finding",
            "il manque «\u{A0}until\u{A0}» dans un constat accepté"),
    ]
}
