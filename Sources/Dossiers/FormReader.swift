// What people write in YAML for a dossier, read with the book's reader: every fault in one go, each at its line and
// column. Reads no file; who may put it on record is checked elsewhere.

public import Desk
public import PolicyBook

/// What reading a form gives.
public struct FormReading<Form: Sendable>: Sendable {
    /// nil as soon as there is one diagnostic.
    public let form: Form?
    /// All faults of what was written, in the order of lines and columns.
    public let diagnostics: [BookDiagnostic]
    /// What is written as it should be and cannot be all the same, with its place.
    public let refusals: [(location: SourceLocation, words: Bilingual)]

    /// Everything that is wrong, `file:line:column: message`, in the order of lines and columns.
    public func faults(in language: Language) -> [String] {
        let all =
            diagnostics.map { ($0.location, $0.line(in: language)) }
            + refusals.map { ($0.location, "\($0.location): \($0.words[language])") }
        return all.sorted { $0.0 < $1.0 }.map(\.1)
    }
}

/// What an action plan names, and only the desk knows.
public enum PlanName: Sendable, Hashable {
    case owner(AgentID)
    case team(TeamID)
    case group(GroupID)
    case ticket(TicketID)
}

/// Reads the forms of dossiers. Each is linear in the size of the text; `path` is what the diagnostics call it.
public enum FormReader {
    /// A role card: `who` and `why` in both languages, `offers` and `expects` as lists of texts in both.
    public static func roleCard(_ bytes: [UInt8], path: String) -> FormReading<RoleCard> {
        read(bytes, path) { draft, node in
            let keys = ["who", "why", "offers", "expects"]
            guard let record = draft.record(node, Self.card, keys: keys, required: keys) else { return nil }
            let who = record["who"].flatMap { draft.bilingual($0) }
            let why = record["why"].flatMap { draft.bilingual($0) }
            let offers = record["offers"].map { draft.sentences($0) }
            let expects = record["expects"].map { draft.sentences($0) }
            guard let who, let why, let offers, let expects else { return nil }
            return RoleCard(who: who, why: why, offers: offers, expects: expects)
        }
    }

    /// The protocol for disagreements: `steps`, each with `name`, `who`, business `hours` and `by`, who records what
    /// comes of it: `teams` or `supervisor`; without it, whom the words of `who` mean.
    public static func conflictProtocol(_ bytes: [UInt8], path: String) -> FormReading<ConflictProtocol> {
        read(bytes, path) { draft, node in
            guard let record = draft.record(node, Self.proto, keys: ["steps"], required: ["steps"]) else { return nil }
            let keys = ["name", "who", "hours"]
            var steps: [ConflictProtocol.Step] = []
            for item in record["steps"].flatMap({ draft.filledList($0) }) ?? [] {
                guard let step = draft.record(item, Self.step, keys: keys + ["by"], required: keys) else { continue }
                let name = step["name"].flatMap { draft.bilingual($0) }
                let who = step["who"].flatMap { draft.bilingual($0) }
                let hours = step["hours"].flatMap { draft.wholeNumber($0) }
                let by = step["by"].flatMap { draft.party($0) }
                guard let name, let who, let hours else { continue }
                steps.append(
                    .init(name: name, who: who, businessHours: hours, by: by ?? ProtocolParty(meantBy: who)))
            }
            return ConflictProtocol(steps: steps)
        }
    }

    /// A notice: `title`, `what` and `why` in both languages, the day `from` which, and `concerns`, a map with `teams`,
    /// `groups` or `roles`; everybody when it is left out.
    public static func notice(_ bytes: [UInt8], path: String) -> FormReading<DossierEvent.NoticePublished> {
        read(bytes, path) { draft, node in
            let keys = ["title", "what", "why", "from"]
            guard let record = draft.record(node, Self.notice, keys: keys + ["concerns"], required: keys) else {
                return nil
            }
            let title = record["title"].flatMap { draft.bilingual($0) }
            let what = record["what"].flatMap { draft.bilingual($0) }
            let why = record["why"].flatMap { draft.bilingual($0) }
            let from = record["from"].flatMap { draft.date($0) }
            let concerns = record["concerns"].map { draft.audience($0) } ?? .everybody
            guard let title, let what, let why, let from else { return nil }
            return .init(title: title, what: what, why: why, effective: from, concerns: concerns)
        }
    }

    /// A template: `title` and `text` in both languages.
    public static func template(_ bytes: [UInt8], path: String) -> FormReading<DossierEvent.TemplateSet> {
        read(bytes, path) { draft, node in
            let keys = ["title", "text"]
            guard let record = draft.record(node, Self.template, keys: keys, required: keys) else { return nil }
            let title = record["title"].flatMap { draft.bilingual($0) }
            let text = record["text"].flatMap { draft.bilingual($0) }
            guard let title, let text else { return nil }
            return .init(title: title, text: text)
        }
    }

    /// An action plan: `about`, a map with `teams` (two), `group` or `ticket`; `title`; `steps`, each with `text`,
    /// `owner` and `due`. `refusing` says why a name cannot stand, nil where it can.
    public static func plan(
        _ bytes: [UInt8], path: String, refusing: @escaping (PlanName) -> Bilingual? = { _ in nil }
    ) -> FormReading<DossierEvent.PlanOpened> {
        var names = PlanNames(refusing: refusing)
        let reading = read(bytes, path) { draft, node -> DossierEvent.PlanOpened? in
            let keys = ["about", "title", "steps"]
            guard let record = draft.record(node, Self.plan, keys: keys, required: keys) else { return nil }
            let about = record["about"].flatMap { draft.subject($0, &names) }
            let title = record["title"].flatMap { draft.text($0) }
            let steps = record["steps"].map { draft.planSteps($0, &names) } ?? []
            guard let about, let title else { return nil }
            return .init(about: about, title: title, steps: steps)
        }
        return FormReading(
            form: names.refusals.isEmpty ? reading.form : nil, diagnostics: reading.diagnostics,
            refusals: names.refusals)
    }

    /// Answers of a survey: `answered-by`, `services`, each with `service`, `need` and `value` from 1 to 5, and `words`.
    public static func survey(_ bytes: [UInt8], path: String) -> FormReading<DossierEvent.SurveyAnswered> {
        read(bytes, path) { draft, node in
            let required = ["answered-by", "services"]
            guard let record = draft.record(node, Self.survey, keys: required + ["words"], required: required) else {
                return nil
            }
            let keys = ["service", "need", "value"]
            let name = record["answered-by"].flatMap { draft.text($0) }
            let words = record["words"].flatMap { draft.text($0) }
            var answers: [DossierEvent.SurveyAnswered.Answer] = []
            for item in record["services"].flatMap({ draft.filledList($0) }) ?? [] {
                guard let answer = draft.record(item, Self.answer, keys: keys, required: keys) else { continue }
                let service = answer["service"].flatMap { draft.text($0) }
                let need = answer["need"].flatMap { draft.wholeNumber($0) }
                let value = answer["value"].flatMap { draft.wholeNumber($0) }
                guard let service, let need, let value else { continue }
                answers.append(.init(service: service, need: need, value: value))
            }
            guard let name else { return nil }
            return .init(answeredBy: name, answers: answers, words: words ?? "")
        }
    }

    private static func read<Form: Sendable>(
        _ bytes: [UInt8], _ path: String, _ body: (inout Diagnostics, YAMLNode) -> Form?
    ) -> FormReading<Form> {
        var draft = Diagnostics()
        let empty = YAMLNode(location: SourceLocation(file: path, line: 1, column: 1), content: .map([]))
        let node = YAMLReader.read(bytes, file: path, into: &draft) ?? empty
        let form = body(&draft, node)
        let faults = draft.list.sorted { $0.location < $1.location }
        return FormReading(form: faults.isEmpty ? form : nil, diagnostics: faults, refusals: [])
    }

    private static let survey = BookPart.named(Bilingual("the survey", "le sondage"))
    private static let answer = BookPart.named(Bilingual("an answer", "une réponse"))
    private static let card = BookPart.named(Bilingual("the role card", "la carte de rôle"))
    private static let proto = BookPart.named(Bilingual("the protocol", "le protocole"))
    static let step = BookPart.named(Bilingual("a step", "une étape"))
    private static let notice = BookPart.named(Bilingual("the notice", "l’avis"))
    static let audience = BookPart.named(Bilingual("concerns", "concerns"))
    private static let template = BookPart.named(Bilingual("the template", "le modèle"))
    private static let plan = BookPart.named(Bilingual("the action plan", "le plan d’action"))
    static let subject = BookPart.named(Bilingual("about", "about"))
}

extension Diagnostics {
    /// Texts in both languages.
    fileprivate mutating func sentences(_ node: YAMLNode) -> [Bilingual] {
        var sentences: [Bilingual] = []
        for item in filledList(node) ?? [] {
            if let text = bilingual(item) { sentences.append(text) }
        }
        return sentences
    }

    private mutating func texts(_ node: YAMLNode) -> [String] {
        var texts: [String] = []
        for item in filledList(node) ?? [] {
            if let text = text(item) { texts.append(text) }
        }
        return texts
    }

    fileprivate mutating func party(_ node: YAMLNode) -> ProtocolParty? {
        guard let text = text(node) else { return nil }
        let party = ProtocolParty(rawValue: text)
        if party == nil {
            add(.shape(.noSuchValue(text, ProtocolParty.allCases.map(\.rawValue))), at: node.location)
        }
        return party
    }

    fileprivate mutating func audience(_ node: YAMLNode) -> Audience {
        let keys = ["teams", "groups", "roles"]
        guard let record = record(node, FormReader.audience, keys: keys) else { return .everybody }
        if let node = record["teams"] { return .teams(Set(texts(node).map { TeamID($0) })) }
        if let node = record["groups"] { return .groups(Set(texts(node).map { GroupID($0) })) }
        guard let node = record["roles"] else {
            add(.shape(.missingKey("teams", in: FormReader.audience)), at: record.location)
            return .everybody
        }
        var roles: Set<Role> = []
        for item in filledList(node) ?? [] {
            guard let text = text(item) else { continue }
            if let role = Role(rawValue: text) {
                roles.insert(role)
            } else {
                add(.shape(.noSuchValue(text, Role.allCases.map(\.rawValue))), at: item.location)
            }
        }
        return .roles(roles)
    }
}
