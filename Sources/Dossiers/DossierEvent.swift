// What can happen to a dossier. Past tense, append-only; a kind this version does not know is kept as it came.

public import Desk

/// Something that was put on record in a dossier.
public enum DossierEvent: Sendable, Hashable {
    case charterSet(CharterSet)
    case roleCardSet(RoleCard)
    case protocolSet(ConflictProtocol)
    case planOpened(PlanOpened)
    case stepCommitted(StepNamed)
    case stepProgressed(StepProgressed)
    case stepDone(StepDone)
    case planClosed(PlanClosed)
    case noticePublished(NoticePublished)
    case noticeRead
    case noticeWithdrawn(Reason)
    case templateSet(TemplateSet)
    case templateRetired(Reason)
    case skillsSet(SkillsSet)
    case retentionSet(RetentionSet)
    case surveyAnswered(SurveyAnswered)
    case wordsRedacted(WordsRedacted)
    /// Words taken away for privacy: the kind, and the payload that keeps their hash.
    case redacted(kind: String, payload: String)
    /// A kind, or a form of a kind, that this version does not know: its name and its payload as they came.
    case unknown(kind: String, payload: String)

    /// A client group's charter.
    public struct CharterSet: Sendable, Hashable, Codable {
        /// The YAML file word for word.
        public var source: String
        /// A charter as it was written.
        public init(source: String) { self.source = source }
    }

    /// Why something ended.
    public struct Reason: Sendable, Hashable, Codable {
        public var reason: String
        /// A reason.
        public init(reason: String) { self.reason = reason }
    }

    /// A message template in both languages, with places such as `{client}`.
    public struct TemplateSet: Sendable, Hashable, Codable {
        public var title: Bilingual
        public var text: Bilingual
        /// A template.
        public init(title: Bilingual, text: Bilingual) {
            self.title = title
            self.text = text
        }
    }

    /// What an agent can do and wants to learn.
    public struct SkillsSet: Sendable, Hashable, Codable {
        /// What they can take on.
        public var skills: [String]
        /// What they would like to learn.
        public var interests: [String]
        /// All of them, in place of what was recorded before.
        public init(skills: [String], interests: [String]) {
            self.skills = skills
            self.interests = interests
        }
    }

    /// How long tickets are kept.
    public struct RetentionSet: Sendable, Hashable, Codable {
        /// nil for every group without a rule of its own.
        public var group: GroupID?
        /// Years after closing.
        public var years: Int
        /// A rule for a group, or the default.
        public init(group: GroupID?, years: Int) {
            self.group = group
            self.years = years
        }
    }
}
