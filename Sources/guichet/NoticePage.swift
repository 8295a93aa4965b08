// A notice as lines and as JSON.

import Desk
import Dossiers
import Localisation

enum NoticePage {
    static func line(_ notice: Notice, to agent: Agent) -> Bilingual {
        let (state, title, day) = (state(of: notice, for: agent), notice.text.title, notice.text.effective)
        return Bilingual(
            "\(notice.id)  \(state.english)  \(title.english) (from \(day.words.english))",
            "\(notice.id)  \(state.french)  \(title.french) (dès le \(day.words.french))")
    }

    static func lines(
        _ notice: Notice, to agent: Agent, of awaited: [Agent], named names: GroupNames, _ language: Language
    ) -> [String] {
        var lines = [line(notice, to: agent)[language], ""]
        lines.append(labelled(Bilingual("What changes", "Ce qui change"), notice.text.what[language], language))
        lines.append(labelled(Bilingual("Why", "Pourquoi"), notice.text.why[language], language))
        lines.append(
            labelled(Bilingual("Concerns", "Concerne"), words(of: notice.text.concerns, names)[language], language))
        lines.append(
            labelled(Bilingual("Published by", "Publié par"), notice.publishedBy.text, language))
        if let reason = notice.withdrawn {
            lines.append(labelled(Bilingual("Withdrawn", "Retiré"), reason, language))
        }
        guard agent.role.mayRule else { return lines }
        let readers = notice.readers.keys.sorted().map(\.text).joined(separator: ", ")
        let rest = awaited.map(\.id.text).joined(separator: ", ")
        lines.append(labelled(Bilingual("Read by", "Lu par"), readers.isEmpty ? "—" : readers, language))
        lines.append(
            labelled(Bilingual("Still to be read by", "À lire encore par"), rest.isEmpty ? "—" : rest, language))
        return lines
    }

    private static func state(of notice: Notice, for agent: Agent) -> Bilingual {
        if notice.withdrawn != nil { return Bilingual("withdrawn", "retiré") }
        return notice.awaits(agent) ? Bilingual("to read", "à lire") : Bilingual("read", "lu")
    }

    private static func words(of audience: Audience, _ names: GroupNames) -> Bilingual {
        switch audience {
        case .everybody: Bilingual("everybody", "tout le monde")
        case .teams(let teams): Typography.list(teams.sorted().map(names.team))
        case .groups(let groups): Typography.list(groups.sorted().map(names.group))
        case .roles(let roles): Typography.list(Role.allCases.filter(roles.contains).map(\.words))
        }
    }

    static func json(_ notice: Notice, to agent: Agent, of awaited: [Agent]) -> JSON {
        var members: [(key: String, value: JSON)] = [
            ("notice", .number(notice.id.number ?? 0)), ("title", notice.text.title.json),
            ("what", notice.text.what.json), ("why", notice.text.why.json),
            ("from", .text(notice.text.effective.description)), ("concerns", json(notice.text.concerns)),
            ("published", .text(notice.publishedAt.description)), ("by", .text(notice.publishedBy.text)),
            ("to_read", .flag(notice.awaits(agent))), ("withdrawn", JSON(notice.withdrawn)),
        ]
        if agent.role.mayRule {
            members.append(("read_by", .list(notice.readers.keys.sorted().map { .text($0.text) })))
            members.append(("awaited", .list(awaited.map { .text($0.id.text) })))
        }
        return .object(members)
    }

    private static func json(_ audience: Audience) -> JSON {
        switch audience {
        case .everybody: .null
        case .teams(let teams): .object([("teams", .list(teams.sorted().map { .text($0.text) }))])
        case .groups(let groups): .object([("groups", .list(groups.sorted().map { .text($0.text) }))])
        case .roles(let roles):
            .object([("roles", .list(Role.allCases.filter(roles.contains).map { .text($0.rawValue) }))])
        }
    }
}
