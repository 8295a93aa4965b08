// Notices of change with their why, and who has read them. Opening one is reading it: the list says so before, and the
// line above the keys and the page itself once the receipt is on record.

import Desk
import Dossiers
import Localisation
import Terminal

extension Workspace {
    func say(_ notices: [Dossiers.Notice], _ search: [String], on page: inout RoomPage) {
        let agent = setting.agent
        if notices.contains(where: { $0.awaits(agent) }) {
            page.add(
                Bilingual(
                    "Opening a notice puts on record that you have read it.",
                    "Ouvrir un avis inscrit que vous l’avez lu."), .dim)
            page.gap()
        }
        for notice in notices.filter({ $0.awaits(agent) }) + notices.filter({ !$0.awaits(agent) }) {
            let title = notice.text.title
            guard isFound(search, title.english, title.french) else { continue }
            let state = state(of: notice)
            let day = notice.text.effective.words
            let from = Bilingual(" · from \(day.english)", " · dès le \(day.french)")
            page.add(
                StyledText("\(notice.id.name)  ", .plain, hanging: 4)
                    .appending(state.words[page.language], state.style).appending("  " + title[page.language])
                    .appending(from[page.language], .dim), to: .room(.notice(notice.id)))
        }
    }

    /// What the list says while the agent has notices to read.
    var unreadLine: Bilingual? {
        guard let count = unreadNotices, count > 0 else { return nil }
        let notices = Typography.count(
            count, one: Bilingual("notice of change to read", "avis de changement à lire"),
            many: Bilingual("notices of change to read", "avis de changement à lire"))
        return Bilingual("\(notices.english): g n", "\(notices.french)\u{00A0}: g n")
    }

    private func state(of notice: Dossiers.Notice) -> (words: Bilingual, style: Style) {
        if notice.withdrawn != nil { return (Bilingual("withdrawn", "retiré"), .dim) }
        return notice.awaits(setting.agent)
            ? (Bilingual("TO READ", "À LIRE"), .warning) : (Bilingual("read", "lu"), .dim)
    }

    func say(_ notice: Dossiers.Notice, _ agents: [Agent], on page: inout RoomPage) {
        let language = page.language
        page.add(StyledText(notice.text.title[language], Style.plain.bold))
        let day = notice.text.effective.words
        page.add(
            Bilingual(
                "from \(day.english) · published by \(setting.name(of: notice.publishedBy))",
                "dès le \(day.french) · publié par \(setting.name(of: notice.publishedBy))"), .dim)
        if let reason = notice.withdrawn { page.add(Bilingual("Withdrawn", "Retiré"), reason, .warning) }
        page.heading(Bilingual("What changes", "Ce qui change"))
        page.add(notice.text.what, indent: 1)
        page.heading(Bilingual("Why", "Pourquoi"))
        page.add(notice.text.why, indent: 1)
        page.heading(Bilingual("Whom it concerns", "Qui cela concerne"))
        page.add(words(of: notice.text.concerns), indent: 1)
        sayReceipt(of: notice, on: &page)
        guard setting.agent.role.mayRule else { return }
        func names(_ agents: [AgentID]) -> String {
            agents.isEmpty
                ? "—" : Folded.sorted(agents.map { setting.name(of: $0) }) { $0 }.joined(separator: ", ")
        }
        page.gap()
        page.add(Bilingual("Read by", "Lu par"), names(Array(notice.readers.keys)))
        page.add(Bilingual("Still to be read by", "À lire encore par"), names(notice.awaited(of: agents).map(\.id)))
    }

    /// That the reader's own receipt is on record, and since when.
    private func sayReceipt(of notice: Dossiers.Notice, on page: inout RoomPage) {
        guard let moment = notice.readers[setting.agent.id] else { return }
        let read = setting.place.local(moment).words
        page.gap()
        page.add(
            Bilingual("Recorded as read by you, \(read.english)", "Inscrit comme lu par vous, \(read.french)"), .dim)
    }

    private func words(of audience: Audience) -> Bilingual {
        switch audience {
        case .everybody: return Bilingual("everybody", "tout le monde")
        case .teams(let teams):
            return list(teams.map { setting.teamNames[$0] ?? Bilingual(same: $0.text) })
        case .groups(let groups):
            // Only the groups the reader serves are named.
            return list(groups.filter(setting.agent.sees).map { setting.name(of: $0) })
        case .roles(let roles):
            return Typography.list(roles.sorted { $0.rawValue < $1.rawValue }.map(\.words))
        }
    }

    /// Names in the order of each language.
    private func list(_ names: [Bilingual]) -> Bilingual {
        let (english, french) = (Folded.sorted(names.map(\.english)) { $0 }, Folded.sorted(names.map(\.french)) { $0 })
        return Bilingual(Typography.list(english, in: .english), Typography.list(french, in: .french))
    }

    /// Puts the receipt of a notice that is on the screen on record.
    mutating func readNotice(_ id: RoomID, _ content: RoomContent) -> [Effect] {
        guard room?.id == id, case .notice(let dossier, _) = content.kind, let notice = dossier.notice,
            notice.awaits(setting.agent)
        else { return [] }
        return act(.markRead, on: dossier)
    }
}
