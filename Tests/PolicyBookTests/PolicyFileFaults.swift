// Faults of policies: prose, rules and conditions.
// Each changes the good book in one place; ¶ marks where the fault must be reported.

extension Fault {
    static let policyFileFaults: [Fault] = [
        Fault(
            "level one heading", in: "policies/mob.md",
            "## MOB-2.1",
            "¶# Title\n\n## MOB-2.1",
            "the heading “Title” is none of a clause, English or Français; inside a text use level 4",
            "le titre «\u{A0}Title\u{A0}» n’est ni une clause, ni English, ni Français\u{A0}; dans un texte"
                + ", employez le niveau 4"),
        Fault(
            "setext heading", in: "policies/mob.md",
            "Only the devices in the catalogue.",
            "¶Title\n-----\nOnly the devices in the catalogue.",
            "the heading “Title” is none of a clause, English or Français; inside a text use level 4",
            "le titre «\u{A0}Title\u{A0}» n’est ni une clause, ni English, ni Français\u{A0}; dans un texte"
                + ", employez le niveau 4"),
        Fault(
            "unknown level three heading", in: "policies/mob.md",
            "After the rule.",
            "¶### Deutsch\n\nNach der Regel.",
            "the heading “Deutsch” is none of a clause, English or Français; inside a text use level 4",
            "le titre «\u{A0}Deutsch\u{A0}» n’est ni une clause, ni English, ni Français\u{A0}; dans un tex"
                + "te, employez le niveau 4"),
        Fault(
            "text in no language", in: "policies/mob.md",
            "### Français\nSeuls",
            "¶Words.\n\n### Français\nSeuls",
            "this text is in no language; put it under “### English” or “### Français”",
            "ce texte n’est dans aucune langue\u{A0}; mettez-le sous «\u{A0}### English\u{A0}» ou «\u{A0}##"
                + "# Français\u{A0}»"),
        Fault(
            "no bar", in: "policies/mob.md",
            "## MOB-2.1 Handheld devices | Appareils portatifs",
            "## ¶MOB-2.1 Handheld devices",
            "“|” is missing between the English title and the French one",
            "il manque «\u{A0}|\u{A0}» entre le titre anglais et le titre français"),
        Fault(
            "two bars", in: "policies/mob.md",
            "## MOB-2.1 Handheld devices | Appareils portatifs",
            "## ¶MOB-2.1 A | B | C",
            "only one “|” can stand in a heading",
            "un seul «\u{A0}|\u{A0}» peut figurer dans un titre"),
        Fault(
            "no French title", in: "policies/mob.md",
            "## MOB-2.1 Handheld devices | Appareils portatifs",
            "## ¶MOB-2.1 A |",
            "the French title is missing",
            "il manque le titre français"),
        Fault(
            "no English title", in: "policies/mob.md",
            "## MOB-2.1 Handheld devices | Appareils portatifs",
            "## ¶MOB-2.1 | B",
            "the English title is missing",
            "il manque le titre anglais"),
        Fault(
            "bad clause id", in: "policies/mob.md",
            "## MOB-2.2 Others",
            "## ¶MOB§2.2 Others",
            "“MOB§2.2” is no id; use letters without accents, digits, “-”, “.” and “_”",
            "«\u{A0}MOB§2.2\u{A0}» n’est pas un identifiant\u{A0}; employez lettres sans accents, chiffres,"
                + " «\u{A0}-\u{A0}», «\u{A0}.\u{A0}» et «\u{A0}_\u{A0}»"),
        Fault(
            "missing section", in: "policies/mob.md",
            "## MOB-2.2 Others | Autres\n### English\nText with code:\n\n```\n## not a clause\n```",
            "¶## MOB-2.2 Others | Autres",
            "the section “### English” is missing",
            "il manque la section «\u{A0}### English\u{A0}»"),
        Fault(
            "empty section", in: "policies/mob.md",
            "### Français\nTexte.",
            "¶### Français\n",
            "the section “### Français” is empty",
            "la section «\u{A0}### Français\u{A0}» est vide"),
        Fault(
            "repeated section", in: "policies/mob.md",
            "After the rule.",
            "¶### English\n\nAfter the rule.",
            "the section “### English” stands twice",
            "la section «\u{A0}### English\u{A0}» figure deux fois"),
        Fault(
            "unclosed fence", in: "policies/mob.md", at: (46, 1),
            "redirect-to: {team: mobility}\nwhen: {travelling: false}\n```",
            "redirect-to: {team: mobility}\nwhen: {travelling: false}",
            "this fence is never closed; end it with a line ```",
            "ce bloc n’est jamais fermé\u{A0}; terminez-le par une ligne ```"),
        Fault(
            "fence before a clause", in: "policies/mob.md",
            "## MOB-2.1",
            "¶```rule\noutcome: allowed\n```\n## MOB-2.1",
            "a fence “rule” belongs under a heading “## ID Title | Titre”",
            "un bloc «\u{A0}rule\u{A0}» se place sous un titre «\u{A0}## ID Title | Titre\u{A0}»"),
        Fault(
            "offer in a policy", in: "policies/mob.md",
            "After the rule.",
            "¶```offer\n```",
            "a fence “offer” belongs in alternatives.md",
            "un bloc «\u{A0}offer\u{A0}» se place dans alternatives.md"),
        Fault(
            "two asked", in: "policies/mob.md", at: (31, 1),
            "After the rule.",
            "```asked\nen: [a]\n```",
            "only one fence “asked” can stand here",
            "un seul bloc «\u{A0}asked\u{A0}» peut figurer ici"),
        Fault(
            "no front matter", in: "policies/mob.md", at: (1, 1),
            "---\npolicy: MOB",
            "policy: MOB",
            "a policy begins with its front matter, between two lines ---",
            "une politique commence par son en-tête, entre deux lignes ---"),
        Fault(
            "missing review", in: "policies/mob.md", at: (2, 1),
            "review: 2027-01-01\n",
            "",
            "“review” is missing in a policy",
            "il manque «\u{A0}review\u{A0}» dans une politique"),
        Fault(
            "no such day", in: "policies/mob.md",
            "review: 2027-01-01",
            "review: ¶2027-02-29",
            "a date of the calendar, such as 2026-05-01, is expected here",
            "on attend ici une date du calendrier, comme 2026-05-01"),
        Fault(
            "policy that ends before", in: "policies/mob.md",
            "to: 2028-01-01",
            "to: ¶2025-01-01",
            "from 2026-01-01 until 2025-01-01 there is no day in force; “to” is the first day after",
            "du 2026-01-01 au 2025-01-01, aucun jour en vigueur\u{A0}; «\u{A0}to\u{A0}» est le premier jour"
                + " d’après"),
        Fault(
            "rule before its policy", in: "policies/mob.md",
            "from: 2026-06-01",
            "from: ¶2025-06-01",
            "the policy is in force from 2026-01-01 only",
            "la politique n’est en vigueur qu’à partir du 2026-01-01"),
        Fault(
            "rule after its policy", in: "policies/mob.md",
            "from: 2026-06-01",
            "to: ¶2029-06-01",
            "the policy is in force until 2028-01-01 only",
            "la politique n’est en vigueur que jusqu’au 2028-01-01"),
        Fault(
            "rule never in force", in: "policies/mob.md",
            "from: 2026-06-01",
            "from: ¶2028-01-01",
            "from 2028-01-01 until 2028-01-01 there is no day in force; “to” is the first day after",
            "du 2028-01-01 au 2028-01-01, aucun jour en vigueur\u{A0}; «\u{A0}to\u{A0}» est le premier jour"
                + " d’après"),
        Fault(
            "unknown outcome", in: "policies/mob.md",
            "outcome: redirected",
            "outcome: ¶refused",
            "unknown outcome: “refused”",
            "issue inconnue\u{A0}: «\u{A0}refused\u{A0}»"),
        Fault(
            "near outcome", in: "policies/mob.md",
            "outcome: redirected",
            "outcome: ¶redirect",
            "unknown outcome: “redirect”; did you mean “redirected”?",
            "issue inconnue\u{A0}: «\u{A0}redirect\u{A0}»\u{A0}; vouliez-vous dire «\u{A0}redirected\u{A0}»"
                + "\u{A0}?"),
        Fault(
            "no outcome", in: "policies/mob.md",
            "id: special\noutcome: redirected",
            "¶id: special",
            "“outcome” is missing in a rule",
            "il manque «\u{A0}outcome\u{A0}» dans une règle"),
        Fault(
            "conditions required", in: "policies/mob.md", at: (43, 10),
            "conditions: [{en: Sign., fr: Signer.}]",
            "conditions: []",
            "“conditions” is required for allowed_with_conditions",
            "«\u{A0}conditions\u{A0}» est obligatoire pour allowed_with_conditions"),
        Fault(
            "approver required", in: "policies/mob.md",
            "outcome: redirected",
            "outcome: ¶needs_approval",
            "“approver” is required for needs_approval",
            "«\u{A0}approver\u{A0}» est obligatoire pour needs_approval"),
        Fault(
            "destination required", in: "policies/mob.md", at: (48, 10),
            "redirect-to: {team: mobility}\n",
            "",
            "“redirect-to” is required for redirected",
            "«\u{A0}redirect-to\u{A0}» est obligatoire pour redirected"),
        Fault(
            "alternatives required", in: "policies/mob.md", at: (21, 10),
            "alternatives: [managed-phone]",
            "alternatives: []",
            "a refusal needs “alternatives”, or “none-because” to say why there is none",
            "un refus demande «\u{A0}alternatives\u{A0}», ou «\u{A0}none-because\u{A0}» pour dire pourquoi "
                + "il n’y en a pas"),
        Fault(
            "unknown alternative", in: "policies/mob.md",
            "alternatives: [managed-phone]",
            "alternatives: [¶managed-fone]",
            "unknown alternative: “managed-fone”; did you mean “managed-phone”?",
            "solution de rechange inconnue\u{A0}: «\u{A0}managed-fone\u{A0}»\u{A0}; vouliez-vous dire «"
                + "\u{A0}managed-phone\u{A0}»\u{A0}?"),
        Fault(
            "unknown team", in: "policies/mob.md",
            "{team: mobility}",
            "{team: ¶desk}",
            "unknown team: “desk”",
            "équipe inconnue\u{A0}: «\u{A0}desk\u{A0}»"),
        Fault(
            "unknown fact", in: "policies/mob.md",
            "when: {travelling: false}",
            "when: {¶traveling: false}",
            "unknown fact: “traveling”; did you mean “travelling”?",
            "fait inconnu\u{A0}: «\u{A0}traveling\u{A0}»\u{A0}; vouliez-vous dire «\u{A0}travelling\u{A0}»"
                + "\u{A0}?"),
        Fault(
            "unknown value", in: "policies/mob.md",
            "item: pda",
            "item: ¶pad",
            "unknown value of “item”: “pad”; did you mean “pda”?",
            "valeur inconnue de «\u{A0}item\u{A0}»\u{A0}: «\u{A0}pad\u{A0}»\u{A0}; vouliez-vous dire «"
                + "\u{A0}pda\u{A0}»\u{A0}?"),
        Fault(
            "not with one value", in: "policies/mob.md",
            "{not: [executive]}",
            "{not: ¶executive}",
            "“not” takes a list, {not: [a, b]}",
            "«\u{A0}not\u{A0}» demande une liste, {not: [a, b]}"),
        Fault(
            "not with a flag", in: "policies/mob.md",
            "{travelling: false}",
            "{travelling: ¶{not: [true]}}",
            "“not” is not for a flag; write true or false",
            "«\u{A0}not\u{A0}» ne convient pas à un oui ou non\u{A0}; écrivez true ou false"),
        Fault(
            "not with a number", in: "policies/mob.md",
            "{min: 2, max: 4}",
            "{¶not: [2]}",
            "“not” is not for a number",
            "«\u{A0}not\u{A0}» ne convient pas à un nombre"),
        Fault(
            "list of numbers", in: "policies/mob.md",
            "{min: 2, max: 4}",
            "¶[2, 4]",
            "a number takes {min: 2, max: 4}, not a list",
            "un nombre demande {min: 2, max: 4}, pas une liste"),
        Fault(
            "list of flags", in: "policies/mob.md",
            "{travelling: false}",
            "{travelling: ¶[true, false]}",
            "a list is not for a flag",
            "une liste ne convient pas à un oui ou non"),
        Fault(
            "min above max", in: "policies/mob.md",
            "{min: 2, max: 4}",
            "¶{min: 4, max: 2}",
            "4 is more than 2; nothing can lie between",
            "4 dépasse 2\u{A0}; rien ne peut se trouver entre les deux"),
        Fault(
            "number out of range", in: "policies/mob.md",
            "{min: 2, max: 4}",
            "{min: 2, max: ¶9}",
            "9 is outside the range, 1 to 5",
            "9 est hors de la plage, de 1 à 5"),
        Fault(
            "min of a choice", in: "policies/mob.md",
            "item: pda",
            "item: {¶min: 1}",
            "“min” and “max” are not for a choice",
            "«\u{A0}min\u{A0}» et «\u{A0}max\u{A0}» ne conviennent pas à un choix"),
        Fault(
            "empty condition", in: "policies/mob.md",
            "{min: 2, max: 4}",
            "¶{}",
            "this condition asks nothing; give min, max or both",
            "cette condition ne demande rien\u{A0}; donnez min, max ou les deux"),
        Fault(
            "empty list", in: "policies/mob.md",
            "{not: [executive]}",
            "¶[]",
            "this list is empty",
            "cette liste est vide"),
        Fault(
            "repeated value", in: "policies/mob.md",
            "{not: [executive]}",
            "[executive, ¶executive]",
            "“executive” is listed twice",
            "«\u{A0}executive\u{A0}» figure deux fois dans la liste"),
        Fault(
            "flag in words", in: "policies/mob.md",
            "{travelling: false}",
            "{travelling: ¶yes}",
            "true or false, without quotes is expected here",
            "on attend ici true ou false, sans guillemets"),
        Fault(
            "overrides itself", in: "policies/mob.md",
            "overrides: [MOB-2.2]",
            "overrides: [¶MOB-2.1]",
            "“MOB-2.1” is the rule’s own clause; it cannot override itself",
            "«\u{A0}MOB-2.1\u{A0}» est la clause de la règle\u{A0}; elle ne peut l’emporter sur elle-même"),
        Fault(
            "overrides something unknown", in: "policies/mob.md",
            "overrides: [MOB-2.2]",
            "overrides: [¶MOB-2.3]",
            "unknown clause or policy: “MOB-2.3”; did you mean “MOB-2.1”?",
            "clause ou politique inconnue\u{A0}: «\u{A0}MOB-2.3\u{A0}»\u{A0}; vouliez-vous dire «\u{A0}MOB-"
                + "2.1\u{A0}»\u{A0}?"),
        Fault(
            "overrides in a circle", in: "policies/mob.md", at: (23, 13),
            "id: special\noutcome: redirected",
            "id: special\noverrides: [MOB]\noutcome: redirected",
            "these clauses override each other: MOB-2.1 → MOB-2.2 → MOB-2.1",
            "ces clauses l’emportent l’une sur l’autre\u{A0}: MOB-2.1 → MOB-2.2 → MOB-2.1"),
        Fault(
            "rule id taken", in: "policies/mob.md",
            "id: special",
            "id: ¶managed-phone",
            "the id “managed-phone” is already taken at alternatives.md:1:1",
            "l’identifiant «\u{A0}managed-phone\u{A0}» est déjà pris à alternatives.md:1:1"),
        Fault(
            "clause id taken", in: "policies/mob.md",
            "## MOB-2.2 Others | Autres",
            "¶## MOB A | B\n\n### English\n\nA\n\n### Français\n\nB\n\n## MOB-2.2 Others | Autres",
            "the id “MOB” is already taken at policies/mob.md:2:9",
            "l’identifiant «\u{A0}MOB\u{A0}» est déjà pris à policies/mob.md:2:9"),
        Fault(
            "bad rule id", in: "policies/mob.md",
            "id: special",
            "id: ¶spé",
            "“spé” is no id; use letters without accents, digits, “-”, “.” and “_”",
            "«\u{A0}spé\u{A0}» n’est pas un identifiant\u{A0}; employez lettres sans accents, chiffres, «"
                + "\u{A0}-\u{A0}», «\u{A0}.\u{A0}» et «\u{A0}_\u{A0}»"),
    ]
}
