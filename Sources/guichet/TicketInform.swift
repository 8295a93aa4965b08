// `guichet ticket inform`: the client was told something, and when they hear more.

import ArgumentParser
import Desk
import Localisation
import Tickets
import Workspace

struct TicketInform: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "inform",
        abstract: say(
            "The client was told something, and when they hear more.",
            "Ce qui a été dit au client, et quand il saura la suite."),
        discussion: say(
            "Example:\n  guichet ticket inform 12 --said \"On its way\" --next 2030-05-06T15:00",
            "Exemple\u{00A0}:\n  guichet ticket inform 12 --said \"C’est en route\" --next 2030-05-06T15:00"))
    @OptionGroup var target: TicketOptions
    @Option(help: ArgumentHelp("What was said.", "Ce qui a été dit."))
    var said: String?
    @Option(
        help: ArgumentHelp(
            "Say what a template says, in the client’s language.",
            "Dire ce que dit un modèle, dans la langue du client."))
    var template: String?
    @Option(help: ArgumentHelp("How.", "Comment."))
    var channel = Channel.phone
    @Option(help: ArgumentHelp("When they hear from us again, desk time.", "Quand il aura la suite, heure du guichet."))
    var next: String?

    func act(on ticket: Ticket, at desk: OpenDesk) throws -> TicketAct {
        let words: String
        switch (said, template) {
        case (let said?, nil): words = said
        case (nil, let name?): words = try desk.words(of: name, for: ticket)
        default: throw Failure.usage(Bilingual("either --said or --template", "soit --said, soit --template"))
        }
        let promise = try next.map { try moment($0, desk.place) }
        if let promise, promise < SystemClock.now() {
            throw Failure.usage(Bilingual("--next is still to come", "--next est à venir"))
        }
        return .inform(.init(channel: channel, said: words, nextUpdate: promise))
    }

    private func moment(_ text: String, _ place: Place) throws -> Instant {
        if let instant = Instant(text) { return instant }
        let parts = text.split(separator: "T", maxSplits: 1)
        let clock = parts.count == 2 ? parts[1].split(separator: ":").map { Int($0) } : []
        guard clock.count == 2, let day = CivilDate(parts[0]), let hour = clock[0], let minute = clock[1],
            (0..<24).contains(hour), (0..<60).contains(minute)
        else {
            // As in the workspace: `friday 14:00`, `demain`, `2h`.
            if let moment = Promise.instant(text, from: SystemClock.now(), at: place) { return moment }
            throw Failure.usage(
                Bilingual("--next is like 2026-05-04T15:00", "--next s’écrit 2026-05-04T15:00"))
        }
        return place.instant(LocalTime(day: day, hour: hour, minute: minute))
    }
}
