// `guichet survey`: what a client group needs and values, asked now and then, beside what it said the time before.

import ArgumentParser
import Desk
import DeskReports
import Dossiers
import Localisation
import SQLiteStorage
import ServiceLevels
import Storage

struct SurveyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "survey",
        abstract: say(
            "The baseline survey of a client group: what it needs, what it values.",
            "Le sondage de référence d’un groupe client\u{00A0}: ses besoins, ce qui compte pour lui."),
        discussion: say(
            "Examples:\n  guichet survey ask health > health.yaml\n  guichet survey record health --file health.yaml\n"
                + "  guichet survey compare health",
            "Exemples\u{00A0}:\n  guichet survey ask health > sante.yaml\n"
                + "  guichet survey record health --file sante.yaml\n  guichet survey compare health"),
        subcommands: [SurveyAsk.self, SurveyRecord.self, SurveyShow.self, SurveyCompare.self])
}

struct SurveyAsk: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask",
        abstract: say("The form, to be filled in.", "Le formulaire à remplir."),
        discussion: say(
            "Example:\n  guichet survey ask health > health.yaml",
            "Exemple\u{00A0}:\n  guichet survey ask health > sante.yaml"))
    @OptionGroup var shared: DossierOptions
    @Argument(help: ArgumentHelp("The client group.", "Le groupe client."))
    var group: String

    func run() throws {
        let form = try shared.reading().surveyForm(group)
        guard shared.json else { return try Output.document(form.yaml) }
        let services = form.services.map { service in
            JSON.object([
                ("service", .text(service.id)), ("en", .text(service.name.english)),
                ("fr", .text(service.name.french)), ("cents", service.price.map(JSON.number) ?? .null),
            ])
        }
        try Output.document(
            JSON.object([("group", .text(form.group.text)), ("services", .list(services))]).line + "\n")
    }
}

struct SurveyRecord: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: say("Record the answers of a client group.", "Inscrire les réponses d’un groupe client."),
        discussion: say(
            "Example:\n  guichet survey record health --file health.yaml",
            "Exemple\u{00A0}:\n  guichet survey record health --file sante.yaml"))
    @OptionGroup var shared: DossierOptions
    @Argument(help: ArgumentHelp("The client group.", "Le groupe client."))
    var group: String
    @Option(help: ArgumentHelp("The form, filled in.", "Le formulaire rempli."), completion: .file())
    var file: String

    func run() throws {
        try shared.put(in: { try $0.survey(group) }) { _, desk in
            let form = try desk.surveyForm(group)
            let answered = try shared.form(file, FormReader.survey)
            let unknown = form.unknown(in: answered)
            guard unknown.isEmpty else {
                let names = unknown.joined(separator: ", ")
                throw Failure.usage(
                    Bilingual(
                        "\(file): not a service of this charter: \(names)",
                        "\(file)\u{00A0}: pas un service de cette charte\u{00A0}: \(names)"))
            }
            return .recordSurvey(answered)
        }
    }
}

struct SurveyShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: say("What a client group said last.", "Ce qu’un groupe client a dit en dernier."),
        discussion: say("Example:\n  guichet survey show health", "Exemple\u{00A0}:\n  guichet survey show health"))
    @OptionGroup var shared: DossierOptions
    @Argument(help: ArgumentHelp("The client group.", "Le groupe client."))
    var group: String

    func run() throws {
        let desk = try shared.reading()
        try desk.tell(desk.latestSurvey(group), of: group, besideThePrevious: false, shared)
    }
}

struct SurveyCompare: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: say(
            "What a client group said last, beside the time before.",
            "Ce qu’un groupe client a dit en dernier, à côté de la fois d’avant."),
        discussion: say(
            "Example:\n  guichet survey compare health", "Exemple\u{00A0}:\n  guichet survey compare health"))
    @OptionGroup var shared: DossierOptions
    @Argument(help: ArgumentHelp("The client group.", "Le groupe client."))
    var group: String

    func run() throws {
        let desk = try shared.reading()
        try desk.tell(desk.latestSurvey(group), of: group, besideThePrevious: true, shared)
    }
}

extension OpenDesk {
    /// The survey of a group the agent serves.
    fileprivate func survey(_ group: String) throws -> DossierID {
        guard let id = DossierID(kind: .survey, name: group), agent.sees(GroupID(group)),
            try store.groups().contains(where: { $0.id.text == group })
        else { throw noGroup(group) }
        return id
    }

    fileprivate func surveyForm(_ group: String) throws -> SurveyForm {
        _ = try survey(group)
        guard let known = try store.groups().first(where: { $0.id.text == group }) else {
            throw noGroup(group)
        }
        return SurveyForm(of: known, charter: try store.charters().charter(of: known.id), book: try bookIfAny())
    }

    /// What was said; ends with `.no` where nothing was.
    fileprivate func latestSurvey(_ group: String) throws -> Survey {
        let survey = try dossier(survey(group)).survey
        guard survey.latest != nil else {
            Output.complain(
                Bilingual(
                    "not asked yet: guichet survey ask \(group)",
                    "pas encore demandé\u{00A0}: guichet survey ask \(group)"
                )[ReaderLanguage.current])
            throw Failure.no
        }
        return survey
    }

    fileprivate func tell(
        _ survey: Survey, of group: String, besideThePrevious: Bool, _ shared: DossierOptions
    ) throws {
        guard let latest = survey.latest else { return }
        let language = shared.language
        let form = try surveyForm(group)
        let previous = besideThePrevious ? survey.previous : nil
        if shared.json { return try Output.document(latest.json(besideThe: previous).line + "\n") }
        try Output.line("\(place.local(latest.at).day)  \(latest.answered.answeredBy)")
        if besideThePrevious && previous == nil {
            try Output.line(Bilingual("asked for the first time", "demandé pour la première fois")[language])
        }
        for answer in latest.answered.answers {
            let before = previous?.answer(answer.service)
            func rating(_ label: Bilingual, _ now: Int, _ before: Int?) -> String {
                "\(label[language]) " + (before.map { "\($0) → \(now)" } ?? "\(now)")
            }
            let need = rating(Bilingual("need", "besoin"), answer.need, before?.need)
            let value = rating(Bilingual("value", "valeur"), answer.value, before?.value)
            let name = form.services.first { $0.id == answer.service }?.name[language] ?? answer.service
            try Output.line("\(need)  \(value)  " + labelled(Bilingual(same: answer.service), name, language))
        }
        let words = latest.answered.words
        if !words.isEmpty && words != "-" { try Output.line(Typography.quoted(words)[language]) }
    }
}

extension Survey.Round {
    fileprivate func json(besideThe previous: Survey.Round?) -> JSON {
        let answers = answered.answers.map { answer in
            let before = previous?.answer(answer.service)
            return JSON.object([
                ("service", .text(answer.service)), ("need", .number(answer.need)), ("value", .number(answer.value)),
                ("need_before", before.map { .number($0.need) } ?? .null),
                ("value_before", before.map { .number($0.value) } ?? .null),
            ])
        }
        return .object([
            ("at", .text(at.description)), ("answered_by", .text(answered.answeredBy)), ("by", .text(recordedBy.text)),
            ("services", .list(answers)), ("words", .text(answered.words)),
        ])
    }
}
