// The forms of the workspace: what each act asks for, and how.

import Decisions
import Desk
import PolicyBook
import Storage
import Tickets

extension Prompt {
    static func text(_ label: Bilingual, _ hint: Bilingual = Bilingual("", ""), _ text: String = "") -> Field {
        Field(label: label, hint: hint, content: .text(TextField(text)))
    }

    /// A field an act is done without.
    static func optional(_ label: Bilingual, _ hint: Bilingual, _ words: String = "") -> Field {
        var field = text(label, hint, words)
        field.isOptional = true
        return field
    }

    static func need(_ words: String) -> Prompt {
        Prompt(
            purpose: .confirmNeed,
            title: Bilingual(
                "Say it back to the client in your words", "Redites-le au client dans vos mots"),
            fields: [text(Bilingual("Need", "Besoin"), Bilingual("", ""), words)])
    }

    static var client: Prompt {
        Prompt(
            purpose: .client, title: Bilingual("Who is calling?", "Qui appelle\u{00A0}?"),
            fields: [
                Field(
                    label: Bilingual("Name", "Nom"), hint: Bilingual("type a part of it", "tapez-en une partie"),
                    content: .choice(Choices([], isSearchedElsewhere: true, isOpen: true)))
            ])
    }

    static func decline(_ offer: String, title: Bilingual) -> Prompt {
        Prompt(
            purpose: .declineOffer(offer),
            title: Bilingual("Declined: \(title.english)", "Refusé\u{00A0}: \(title.french)"),
            fields: [text(Bilingual("Why, in the client’s words", "Pourquoi, dans les mots du client"))])
    }

    static var inform: Prompt {
        Prompt(
            purpose: .inform,
            title: Bilingual("What the client was told", "Ce qui a été dit au client"),
            fields: [
                text(Bilingual("Said", "Message")),
                optional(
                    Bilingual("Next update", "Prochaines nouvelles"),
                    Bilingual(
                        "2h, 14:30, tomorrow, Friday 14:00, or nothing", "2h, 14:30, demain, vendredi 14 h ou rien")),
            ])
    }

    static func escalate(isByClient: Bool) -> Prompt {
        Prompt(
            purpose: .escalate, title: Bilingual("Escalate", "Escalader"),
            fields: [
                Field(
                    label: Bilingual("Who asks", "Qui le demande"),
                    content: .choice(
                        Choices([
                            .init(id: "client", label: Bilingual("the client", "le client")),
                            .init(id: "agent", label: Bilingual("the agent", "l’agent")),
                        ]))),
                text(Bilingual("Reason", "Raison")),
                optional(
                    Bilingual("Pressure", "Pression"),
                    Bilingual(
                        "what was said, word for word; may be empty",
                        "ce qui a été dit, mot pour mot\u{00A0}; facultatif")),
            ])
    }

    static func ruling(_ ruling: Ruling, today: CivilDate) -> Prompt {
        var fields = [text(Bilingual("Reason, for the record", "Raison, pour le dossier"))]
        if ruling == .exception {
            fields.append(
                text(
                    Bilingual("Until", "Jusqu’au"),
                    Bilingual(
                        "\(today.adding(days: 90)), December 24, Friday, 3 months",
                        "\(today.adding(days: 90)), 24 décembre, vendredi, 3 mois")))
            fields.append(optional(Bilingual("Conditions", "Conditions"), Bilingual("may be empty", "facultatif")))
            let scopes = ExceptionScope.allCases.map { Choices.Option(id: $0.rawValue, label: $0.words) }
            fields.append(Field(label: Bilingual("For", "Pour"), content: .choice(Choices(scopes))))
        }
        return Prompt(
            purpose: .rule(ruling),
            title: Bilingual("Ruling: \(ruling.words.english)", "Décision de révision\u{00A0}: \(ruling.words.french)"),
            fields: fields)
    }

    static func reason(_ purpose: Purpose, _ command: Command) -> Prompt {
        Prompt(
            purpose: purpose, title: command.title.map { $0.prefix(1).uppercased() + $0.dropFirst() },
            fields: [text(Bilingual("In a few words", "En quelques mots"))])
    }

    static func filter(_ current: String) -> Prompt {
        var form = Prompt(
            purpose: .filter, title: Bilingual("Filter the list", "Filtrer la liste"),
            fields: [
                text(
                    Bilingual("Filter", "Filtre"),
                    Bilingual("name, number, words, key:value, -without", "nom, numéro, mots, clé:valeur, -sans"),
                    current)
            ])
        form.before = current
        return form
    }

    /// The views, each with its filter, the one shown chosen.
    static func views(_ views: [SavedView], shown: QueueRoom.ID, _ language: Language) -> Prompt {
        let options = views.map { view in
            Choices.Option(id: view.name, label: view.offered)
        }
        var choices = Choices(options, selecting: shown.name)
        choices.preferred = language
        return Prompt(
            purpose: .view, title: Bilingual("Choose a view", "Choisir une vue"),
            fields: [
                Field(
                    label: Bilingual("View", "Vue"), hint: Bilingual("type a part of it", "tapez-en une partie"),
                    content: .choice(choices))
            ])
    }

    /// The orders of a view's rows: those that leave rows out are no order of any other view.
    static func sort(_ order: QueueQuery.Order, of view: SavedView) -> Prompt {
        let orders = QueueQuery.Order.allCases.filter {
            $0.filter == nil || $0 == view.order || $0.filter == view.filter
        }
        let options = orders.map { Choices.Option(id: $0.rawValue, label: $0.words) }
        return Prompt(
            purpose: .sort, title: Bilingual("Sort the list", "Trier la liste"),
            fields: [
                Field(
                    label: Bilingual("Order", "Ordre"),
                    content: .choice(Choices(options, selecting: order.rawValue)))
            ])
    }

    static func saveView(_ filter: String) -> Prompt {
        Prompt(
            purpose: .saveView,
            title: Bilingual("Keep this filter and order as a view", "Garder ce filtre et cet ordre comme vue"),
            fields: [text(Bilingual("Name", "Nom"), Bilingual("of your own", "de votre choix"))])
    }

    /// What to do with the marked tickets; nothing is done before it was tried.
    static func bulk(_ count: Int) -> Prompt {
        let options = BulkVerb.allCases.map { Choices.Option(id: $0.rawValue, label: $0.words) }
        return Prompt(
            purpose: .bulk,
            title: count == 1
                ? Bilingual("On 1 ticket, tried first", "Sur 1 billet, à l’essai d’abord")
                : Bilingual("On \(count) tickets, tried first", "Sur \(count) billets, à l’essai d’abord"),
            fields: [
                Field(label: Bilingual("Act", "Geste"), content: .choice(Choices(options))),
                text(
                    Bilingual("Words", "Mots"),
                    Bilingual("the note, the tag, the reason", "la note, l’étiquette ou la raison")),
            ])
    }

    /// What the bulk form asks beside the reason, only to wait.
    static let bulkWaiting = optional(
        Bilingual("Whom we wait for", "Qui nous attendons"),
        Bilingual("the client, where nothing is said", "le client, si rien n’est dit"))

    static func print(_ language: Language) -> Prompt {
        let options = [
            Choices.Option(id: "en", label: Bilingual("English", "anglais")),
            Choices.Option(id: "fr", label: Bilingual("French", "français")),
            Choices.Option(id: "both", label: Bilingual("both languages", "les deux langues")),
        ]
        return Prompt(
            purpose: .print, title: Bilingual("Print the justification in", "Imprimer la justification en"),
            fields: [
                Field(
                    label: Bilingual("Language", "Langue"),
                    content: .choice(Choices(options, selecting: language.rawValue)))
            ])
    }

    static let mail = Prompt(
        purpose: .mail, title: Bilingual("Mail the justification", "Envoyer la justification par courriel"),
        fields: [text(Bilingual("Address", "Adresse"), Bilingual("somebody@example.ca", "quelquun@exemple.ca"))])

    /// Options the likeliest clauses ask for first, then those that share most of their words with a text.
    private static func nearestFirst(
        _ options: [Choices.Option], to words: String, asked: Set<String>
    ) -> [Choices.Option] {
        func stems(_ text: String) -> [String] {
            let words = Folded.text(text).split(whereSeparator: { !$0.isLetter && !$0.isNumber })
            return words.map { String($0.prefix(6)) }
        }
        let said = Set(stems(words).filter { $0.count > 2 })
        func share(_ option: Choices.Option) -> Double {
            let shares = [option.label.english, option.label.french].map { label in
                let own = stems(label)
                return own.isEmpty ? 0 : Double(own.count { said.contains($0) }) / Double(own.count)
            }
            return (shares.max() ?? 0) + (asked.contains(option.id) ? 1 : 0)
        }
        let ranked = options.enumerated().map { (place: $0.offset, option: $0.element, share: share($0.element)) }
        return ranked.sorted { ($1.share, $0.place) < ($0.share, $1.place) }.map(\.option)
    }

    /// The facts of a call, to choose the one to correct.
    static func facts(_ call: CallRoom?, _ book: Book) -> Prompt {
        let known = call?.consultation?.decision.request.facts ?? [:]
        let facts = book.facts.filter { $0.derivedFrom == nil }
        let ordered = facts.filter { known[$0.name] != nil } + facts.filter { known[$0.name] == nil }
        // The value first: on a narrow screen the question is cut, which its beginning still tells.
        let options = ordered.map { fact in
            let question = fact.question ?? Bilingual(same: fact.name)
            let value = known[fact.name].map { fact.name(of: $0) } ?? Bilingual("not known", "inconnu")
            return Choices.Option(
                id: fact.name,
                label: Bilingual("\(value.english) · \(question.english)", "\(value.french) · \(question.french)"))
        }
        return Prompt(
            purpose: .fact, title: Bilingual("Facts", "Faits"),
            fields: [Field(label: Bilingual("Correct", "Corriger"), content: .choice(Choices(options)))])
    }

    /// The values a fact may take, or those the words could mean.
    static func value(
        of fact: Fact, among meant: [FactValue]? = nil, known: FactValue? = nil, words: String = "",
        in clauses: [Clause] = []
    ) -> Prompt {
        let question = fact.question ?? Bilingual(same: fact.name)
        if case .number(let range) = fact.domain {
            return Prompt(
                purpose: .value(fact.name), title: question,
                fields: [
                    text(
                        Bilingual("Number", "Nombre"),
                        Bilingual(
                            "\(range.lowerBound) to \(range.upperBound)", "de \(range.lowerBound) à \(range.upperBound)"
                        ))
                ])
        }
        var values = fact.choices.map { FactValue.choice($0.id) }
        if fact.domain == .flag { values = [.flag(true), .flag(false)] }
        if let meant { values = meant + values.filter { !meant.contains($0) } }
        var options = values.map { Choices.Option(id: $0.description, label: fact.name(of: $0)) }
        if meant == nil { options = Prompt.nearestFirst(options, to: words, asked: fact.values(askedIn: clauses)) }
        options.append(Choices.Option(id: "", label: Bilingual("not known", "inconnu")))
        return Prompt(
            purpose: .value(fact.name), title: question,
            fields: [
                Field(
                    label: Bilingual("Answer", "Réponse"),
                    content: .choice(Choices(options, selecting: meant == nil ? known?.description : nil)))
            ])
    }
}

extension Fact {
    /// The values the rules of some clauses ask for, as written in a book.
    fileprivate func values(askedIn clauses: [Clause]) -> Set<String> {
        let tests = clauses.flatMap(\.rules).flatMap(\.conditions).filter { $0.fact == name }.map(\.test)
        return Set(
            tests.flatMap { test in
                if case .oneOf(let values) = test { values } else { [String]() }
            })
    }
}
