// What the demo desk keeps on record beside its tickets, dated before the demo's moment. Its words are in
// `DemoDossiers+Teams.swift` and `DemoDossiers+Words.swift`.

public import Desk
import Dossiers
import Localisation
public import Storage

/// The dossiers of the demo desk.
public enum DemoDossiers {
    /// Everything put on record, in order of time within each dossier. The same `now` and charters give the same
    /// events.
    public static func appends(
        now: Instant, charters: [DemoCharter] = DemoCharter.installed
    ) -> [DossierAppend] {
        let hours = OpeningHours(zone: DemoDesk.zone, now: now)
        let today = (Place(identifier: DemoDesk.zone) ?? .universal).local(now).day
        return set(charters, hours) + teams(hours) + templates(hours) + profiles(hours) + plan(hours, today)
            + notices(hours, today) + surveys(hours)
    }

    /// Health was asked twice what it needs and values: what it values most is not what it gets most of.
    private static func surveys(_ hours: OpeningHours) -> [DossierAppend] {
        guard let id = DossierID(kind: .survey, name: "health") else { return [] }
        return surveyAnswers.enumerated().map { place, answered in
            written(
                id, hours, daysAgo: place == 0 ? 110 : 15, by: "gagnon", .surveyAnswered(answered), expecting: place)
        }
    }

    /// The business minutes of so many days.
    static func days(_ count: Int) -> Int { count * (OpeningHours.close - OpeningHours.open) / 60 }

    /// One dossier written by an agent, version after version, a few business minutes apart.
    static func written(
        _ id: DossierID, _ hours: OpeningHours, daysAgo: Int, minute: Int = 0, by author: AgentID,
        _ event: DossierEvent, expecting version: Int = 0
    ) -> DossierAppend {
        DossierAppend(
            to: .dossier(id), expecting: version, [event], by: author,
            at: hours.moment(minutesAgo: max(1, days(daysAgo) - minute)))
    }

    /// Charters are older than the first ticket, so that every clock ran under one.
    private static func set(_ charters: [DemoCharter], _ hours: OpeningHours) -> [DossierAppend] {
        let eve = hours.moment(share: 0).adding(seconds: -17 * 3600)
        return charters.enumerated().compactMap { place, charter in
            DossierID(kind: .charter, name: charter.group).map {
                DossierAppend(
                    to: .dossier($0), expecting: 0, [.charterSet(.init(source: charter.source))], by: "kowalski",
                    at: eve.adding(seconds: 600 * place))
            }
        }
    }

    private static func teams(_ hours: OpeningHours) -> [DossierAppend] {
        var appends = cards.enumerated().compactMap { place, card in
            DossierID(kind: .team, name: card.team.text).map {
                written($0, hours, daysAgo: 120, minute: 40 * place, by: card.by, .roleCardSet(card.card))
            }
        }
        appends.append(written(.conflictProtocol, hours, daysAgo: 90, by: "gagnon", .protocolSet(conflictProtocol)))
        return appends
    }

    private static func templates(_ hours: OpeningHours) -> [DossierAppend] {
        templateWords.enumerated().compactMap { place, template in
            DossierID(kind: .template, name: template.name).map {
                let set = DossierEvent.TemplateSet(title: template.title, text: template.text)
                return written($0, hours, daysAgo: 80, minute: 15 * place, by: "gagnon", .templateSet(set))
            }
        }
    }

    private static func profiles(_ hours: OpeningHours) -> [DossierAppend] {
        skills.enumerated().compactMap { place, profile in
            DossierID(kind: .agent, name: profile.agent.text).map {
                let set = DossierEvent.SkillsSet(skills: profile.skills, interests: profile.interests)
                return written($0, hours, daysAgo: 60, minute: 25 * place, by: profile.agent, .skillsSet(set))
            }
        }
    }

    /// Regional and Applications send each other tickets: two steps are committed to, the first of them is done.
    private static func plan(_ hours: OpeningHours, _ today: CivilDate) -> [DossierAppend] {
        let id = DossierID.numbered(.plan, 1)
        let steps = planSteps.map {
            DossierEvent.PlanOpened.Step(text: $0.text, owner: $0.owner, due: today.adding(days: $0.dueInDays))
        }
        let opened = DossierEvent.PlanOpened(
            about: .relation("regional", "applications"),
            title: "Regional and Applications: tickets that come back", steps: steps)
        let events: [(daysAgo: Int, by: AgentID, DossierEvent)] = [
            (25, "macdonald", .planOpened(opened)),
            (24, "chen", .stepCommitted(.init(step: 1))),
            (23, "nguyen", .stepCommitted(.init(step: 2))),
            (12, "chen", .stepDone(.init(step: 1, words: "The ten reasons are on the wall, in both languages."))),
            (
                6, "nguyen",
                .stepProgressed(.init(step: 2, percent: 40, words: "The list is drafted; Regional reads it."))
            ),
        ]
        return events.enumerated().map { version, event in
            written(id, hours, daysAgo: event.daysAgo, by: event.by, event.2, expecting: version)
        }
    }

    /// The first notice was read by everybody it concerns; the second is new.
    private static func notices(_ hours: OpeningHours, _ today: CivilDate) -> [DossierAppend] {
        let texts = noticeWords(today)
        let first = DossierID.numbered(.notice, 1)
        var appends = [written(first, hours, daysAgo: 20, by: "gagnon", .noticePublished(texts.read))]
        let readers = DemoDesk.agents.filter { $0.id != "gagnon" && texts.read.concerns.includes($0) }
        for (place, reader) in readers.enumerated() {
            appends.append(
                written(
                    first, hours, daysAgo: 19, minute: 12 * place, by: reader.id, .noticeRead, expecting: place + 1))
        }
        let second = DossierID.numbered(.notice, 2)
        return appends + [written(second, hours, daysAgo: 1, by: "gagnon", .noticePublished(texts.new))]
    }
}
