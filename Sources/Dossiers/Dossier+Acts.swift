// Acts checked against what a dossier is and who acts. Pure: an act gives an event or a refusal, never both.

public import Desk
import Localisation

extension Dossier {
    /// The event an act adds to this dossier.
    public func event(for act: DossierAct, by agent: Agent) throws(DossierRefusal) -> DossierEvent {
        if act.kind != id.kind { throw .wrongDossier(id) }
        try checkRole(act, agent)
        switch act {
        case .setCharter(let source):
            try serves(GroupID(id.name), agent)
            if source.allSatisfy(\.isWhitespace) { throw .emptyWords }
            return .charterSet(.init(source: source))
        case .setRoleCard(let card): return .roleCardSet(try checked(card))
        case .setProtocol(let steps): return .protocolSet(try checked(steps))
        case .openPlan, .commit, .report, .finish, .closePlan: return try planEvent(act, agent)
        case .publish, .markRead, .withdraw: return try noticeEvent(act, agent)
        case .setTemplate(let template): return .templateSet(try checked(template))
        case .retire(let reason):
            guard let template else { throw .template(.noTemplate) }
            if template.isRetired { throw .template(.alreadyRetired) }
            return .templateRetired(.init(reason: try said(reason)))
        case .setSkills(let set):
            for words in set.skills + set.interests { _ = try said(words, within: .line) }
            return .skillsSet(set)
        case .setRetention(let set):
            guard (1...100).contains(set.years) else { throw .badYears(set.years) }
            return .retentionSet(set)
        case .recordSurvey(let answered):
            try serves(GroupID(id.name), agent)
            return .surveyAnswered(try checked(answered))
        }
    }

    private func checkRole(_ act: DossierAct, _ agent: Agent) throws(DossierRefusal) {
        switch act {
        case .setCharter, .setRetention: if agent.role != .administrator { throw .needsAdministrator }
        case .setRoleCard, .setProtocol, .openPlan, .closePlan, .publish, .withdraw, .setTemplate, .retire:
            if !agent.role.mayRule { throw .needsSupervisor }
        case .setSkills: if agent.id.text != id.name && !agent.role.mayRule { throw .notTheirs(AgentID(id.name)) }
        case .commit, .report, .finish, .markRead, .recordSurvey: break
        }
    }

    private func noticeEvent(_ act: DossierAct, _ agent: Agent) throws(DossierRefusal) -> DossierEvent {
        if case .publish(let text) = act {
            if notice != nil { throw .notice(.noticeExists) }
            try said(text.title, within: .line)
            for words in [text.what, text.why] { try said(words) }
            if case .groups(let groups) = text.concerns {
                for group in groups.sorted() { try serves(group, agent) }
            }
            return .noticePublished(text)
        }
        guard let notice else { throw .notice(.noNotice) }
        if notice.withdrawn != nil { throw .notice(.noticeWithdrawn) }
        if case .withdraw(let reason) = act { return .noticeWithdrawn(.init(reason: try said(reason))) }
        if notice.readers[agent.id] != nil { throw .notice(.alreadyRead) }
        return .noticeRead
    }

    private func checked(_ card: RoleCard) throws(DossierRefusal) -> RoleCard {
        if card.offers.isEmpty || card.expects.isEmpty { throw .emptyWords }
        for words in [card.who, card.why] + card.offers + card.expects { try said(words) }
        return card
    }

    private func checked(_ proto: ConflictProtocol) throws(DossierRefusal) -> ConflictProtocol {
        if proto.steps.isEmpty { throw .emptyProtocol }
        for step in proto.steps {
            for words in [step.name, step.who] { try said(words, within: .line) }
            if step.businessHours < 1 { throw .badHours(step.businessHours) }
        }
        return proto
    }

    private func checked(_ template: DossierEvent.TemplateSet) throws(DossierRefusal) -> DossierEvent.TemplateSet {
        try said(template.title, within: .line)
        try said(template.text)
        for language in Language.allCases {
            if let name = MessageTemplate.unknownPlaces(in: template.text[language]).first {
                throw .template(.unknownPlace(name))
            }
        }
        return template
    }

    func serves(_ group: GroupID, _ agent: Agent) throws(DossierRefusal) {
        if !agent.sees(group) { throw .groupNotServed(group) }
    }

    /// Words that are not empty, and not longer than fits.
    func said(_ words: String, within limit: TextLimit = .prose) throws(DossierRefusal) -> String {
        if words.allSatisfy(\.isWhitespace) { throw .emptyWords }
        if let count = limit.excess(of: words) { throw .tooLong(count, limit) }
        return words
    }

    /// Words that stand in both languages.
    private func said(_ words: Bilingual, within limit: TextLimit = .prose) throws(DossierRefusal) {
        let missing = Language.allCases.filter { words[$0].allSatisfy(\.isWhitespace) }
        if missing.count == Language.allCases.count { throw .emptyWords }
        if let language = missing.first { throw .oneLanguage(language) }
        for language in Language.allCases { _ = try said(words[language], within: limit) }
    }
}
