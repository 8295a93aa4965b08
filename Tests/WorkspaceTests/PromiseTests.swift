// What an agent may type for a promised moment or a day, in both languages.

import Desk
import Localisation
import Testing
import Tickets

@testable import Workspace

@Suite struct `A promised moment` {
    /// Thursday, May 14, 2026, 11:00 at the desk.
    private let now = DemoBook.now
    private let place = Place(identifier: "America/Toronto") ?? .universal

    private func told(_ text: String) -> String? {
        Promise.instant(text, from: now, at: place).map { place.local($0) }.map { "\($0.day) \($0.columnClock)" }
    }

    @Test(arguments: [
        ("friday", "2026-05-15 09:00"), ("Friday 14:00", "2026-05-15 14:00"), ("vendredi 14 h", "2026-05-15 14:00"),
        ("lundi 9h30", "2026-05-18 09:30"), ("le lundi à 9 h 30", "2026-05-18 09:30"), ("thursday", "2026-05-21 09:00"),
        ("mon 2pm", "2026-05-18 14:00"), ("next Tuesday at 8:15 am", "2026-05-19 08:15"),
        ("mercredi prochain", "2026-05-20 09:00"), ("2026-12-04", "2026-12-04 09:00"),
        ("2026-12-04 14:00", "2026-12-04 14:00"), ("2026-12-04T14:00", "2026-12-04 14:00"),
        ("tomorrow 14:00", "2026-05-15 14:00"), ("demain 14 h", "2026-05-15 14:00"), ("demain", "2026-05-15 09:00"),
        ("demain midi", "2026-05-15 12:00"), ("today 16:00", "2026-05-14 16:00"),
        ("aujourd’hui 16h", "2026-05-14 16:00"),
        ("14:30", "2026-05-14 14:30"), ("14h30", "2026-05-14 14:30"), ("10:00", "2026-05-15 10:00"),
        ("2h", "2026-05-14 13:00"), ("2 hours", "2026-05-14 13:00"), ("dans 2 heures", "2026-05-14 13:00"),
        ("December 4, 14:00", "2026-12-04 14:00"), ("le 4 décembre à 14 h", "2026-12-04 14:00"),
        ("4 déc. 2026", "2026-12-04 09:00"), ("mar 14 h", "2026-05-19 14:00"),
        ("3d", "2026-05-17 11:00"), ("3 jours", "2026-05-17 11:00"), ("30 min", "2026-05-14 11:30"),
    ])
    func `is read as people write it`(_ text: String, _ wanted: String) {
        #expect(told(text) == wanted)
    }

    @Test(arguments: [
        "", " ", "whenever", "25:00", "14:75", "friday soon", "friday 25h", "2026-02-30", "2026-01-04", "today 9:00",
        "14", "0h", "13pm", ":", "h", "a", "2026-12-04 x", "monday tuesday",
        "December", "December 32", "31 juin", "jui 4", "February 29 2027", "monday december 4", "December 4 2025",
        "0 months",
    ])
    func `is nothing where it says no time to come`(_ text: String) {
        #expect(told(text) == nil)
    }

    @Test(arguments: [
        ("friday", "2026-05-15"), ("vendredi", "2026-05-15"), ("2026-12-04", "2026-12-04"), ("today", "2026-05-14"),
        ("3d", "2026-05-17"), ("demain", "2026-05-15"), ("December 24", "2026-12-24"), ("24 décembre", "2026-12-24"),
        ("dec 24, 2027", "2027-12-24"), ("le 1er mars 2027", "2027-03-01"), ("1st of June", "2026-06-01"),
        ("January 4", "2027-01-04"), ("14 mai", "2026-05-14"), ("vendredi 15 mai", "2026-05-15"),
        ("February 29 2028", "2028-02-29"), ("3 months", "2026-08-14"), ("9 mois", "2027-02-14"), ("mar", "2026-05-19"),
    ])
    func `names a day where a day is asked for`(_ text: String, _ wanted: String) {
        #expect(Promise.day(text, from: now, at: place)?.description == wanted)
    }

    @Test func `is told back as it is typed, and recorded`() throws {
        let bench = try DeskBench()
        try bench.type(`A call`.palm + "c<enter>diOn order<enter>Friday 14:00")
        #expect(bench.flatScreen.contains("= Friday, May 15, 2026 at 14:00"))
        try bench.type("<enter>")
        let promised = try #require(try bench.ticketOnRecord()?.promisedUpdate)
        #expect(place.local(promised).columnClock == "14:00")
    }
}
