// What may be put on record in a dossier. Whether it may now is checked in `Dossier+Acts.swift`.

/// Something an agent puts on record.
public enum DossierAct: Sendable, Hashable {
    case setCharter(source: String)
    case setRoleCard(RoleCard)
    case setProtocol(ConflictProtocol)
    case openPlan(DossierEvent.PlanOpened)
    case commit(step: Int)
    case report(DossierEvent.StepProgressed)
    case finish(DossierEvent.StepDone)
    case closePlan(outcome: String)
    case publish(DossierEvent.NoticePublished)
    case markRead
    case withdraw(reason: String)
    case setTemplate(DossierEvent.TemplateSet)
    case retire(reason: String)
    case setSkills(DossierEvent.SkillsSet)
    case setRetention(DossierEvent.RetentionSet)
    case recordSurvey(DossierEvent.SurveyAnswered)

    /// The kind of dossier it belongs in.
    public var kind: DossierKind {
        switch self {
        case .setCharter: .charter
        case .setRoleCard: .team
        case .setProtocol: .conflictProtocol
        case .openPlan, .commit, .report, .finish, .closePlan: .plan
        case .publish, .markRead, .withdraw: .notice
        case .setTemplate, .retire: .template
        case .setSkills: .agent
        case .setRetention: .retention
        case .recordSurvey: .survey
        }
    }
}
