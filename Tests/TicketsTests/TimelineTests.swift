// A ticket's history as people read it.

import Decisions
import Desk
import Localisation
import Testing
import Tickets

@Test func `every kind has its words in both languages, well set in French`() throws {
    let events = try Sample.all().map(\.event) + [.unknown(kind: "merged", payload: "{}")]
    for event in events {
        let words = event.words
        #expect(!words.english.isEmpty && !words.french.isEmpty, "\(event.kind)")
        #expect(!hasLooseSpace(words.french), "\(words.french)")
        #expect(!words.english.contains(" :") && !words.english.contains("«"), "\(words.english)")
        #expect(!words.english.contains("\n"))
    }
}

@Test func `a history reads as it happened`() throws {
    let lines = try Sample.all().map { $0.event.words }
    let english = [
        "asked (in person): un Palm Pilot", "need agreed: agenda en déplacement",
        "facts: item = pda, level = 3, travelling = true", "decided: not offered, MOB-2.1", "offered: Web calendar",
        "offer taken: Web calendar", "offer declined: Web calendar “too slow”",
        "client told (email), next update on May\u{A0}1, 2026 at 13:05 UTC: on Friday",
        "contact, calm, 4\u{A0}min: thank you", "assigned: mtremblay, mobility", "waiting for the supplier: a part",
        "resumed: the part came", "note: see a/b",
        "escalated by the client (the director): urgent, “I will go over your head”",
        "ruled, exception granted until December\u{A0}31, 2026: a trial",
        "justification issued: both languages, text, 4127-KH5V-3SS7",
        "justification did not leave by printer: lp: no paper", "servicenow: state 6", "servicenow", "resolved: done",
        "reopened: not done", "closed: agreed",
    ]
    #expect(lines.map(\.english) == english)
    #expect(lines[3].french == "décidé\u{A0}: non offert, MOB-2.1")
    #expect(lines[6].french == "offre refusée\u{A0}: Agenda web «\u{A0}too slow\u{A0}»")
    let ruled = "décision revue, dérogation accordée jusqu’au 31\u{A0}décembre\u{A0}2026\u{A0}: a trial"
    #expect(lines[14].french == ruled)
}

@Test func `a line without words ends without a colon`() {
    #expect(TicketEvent.closed(.init(reason: "")).words == Bilingual("closed", "fermé"))
    let declined = TicketEvent.offerDeclined(.init(offer: "x", title: Sample.organizer, reason: ""))
    #expect(declined.words == Bilingual("offer declined: Web calendar", "offre refusée\u{A0}: Agenda web"))
    let byAgent = TicketEvent.escalated(.init(by: .agent, to: "Ann", reason: "unsure"))
    #expect(byAgent.words.french == "escalade par l’agent (Ann)\u{A0}: unsure")
}

@Test func `a contact says how long it was and that it was demanding, and needs no mood`() {
    let hard = TicketEvent.contactRecorded(.init(mood: "", seconds: 700, said: "damn", demanding: true))
    #expect(hard.words.english == "contact, 12\u{A0}min, demanding: damn")
    #expect(hard.words.french == "contact, 12\u{A0}min, éprouvant\u{A0}: damn")
    #expect(TicketEvent.contactRecorded(.init(mood: " ", said: "damn")).words.english == "contact: damn")
    let short = TicketEvent.contactRecorded(.init(mood: "angry", said: "", demanding: false))
    #expect(short.words.english == "contact, angry")
}

@Test func `a contact says the words that were offered`() {
    let offered = TicketEvent.contactRecorded(.init(mood: "angry", said: "damn", script: "I hear you"))
    #expect(offered.words.english == "contact, angry: damn (words offered: “I hear you”)")
    #expect(offered.words.french == "contact, angry\u{A0}: damn (mots proposés\u{A0}: «\u{A0}I hear you\u{A0}»)")
    #expect(TicketEvent.contactRecorded(.init(mood: "angry", said: "", script: " ")).words.english == "contact, angry")
}

@Test func `a ticket says how often it came back`() throws {
    var log = try TicketLog.opened()
    #expect(log.ticket.bouncedWords == nil)
    for count in ["returned 1\u{A0}time", "returned 2\u{A0}times"] {
        try log.act(.offerHandOff(to: "regional", reason: "x", checklist: []))
        try log.act(.returnHandOff(reason: "no"), by: .of(.agent, id: "gus", team: "regional"))
        #expect(log.ticket.bouncedWords?.english == count)
    }
    #expect(log.ticket.bouncedWords?.french == "retourné 2\u{A0}fois")
}

@Test func `an event without its words is called by a name, in each language`() throws {
    for kind in Set(try Sample.all().map(\.event.kind)) {
        let words = TicketEvent.redacted(kind: kind, payload: "").words
        #expect(!words.french.contains(kind) || ["note", "contact"].contains(kind), "\(kind)")
        #expect(words.english.hasSuffix("”, words taken away") && words.french.hasSuffix("\u{A0}», mots retirés"))
    }
    let opened = TicketEvent.redacted(kind: "opened", payload: "").words
    #expect(opened == Bilingual("“request”, words taken away", "«\u{A0}demande\u{A0}», mots retirés"))
}

@Test func `a promise is told by the clock of the place`() throws {
    let next = try #require(Instant("2026-05-14T18:30:00Z"))
    let told = TicketEvent.clientInformed(.init(channel: .phone, said: "on order", nextUpdate: next))
    let words = told.words(named: EventNames(place: Place(identifier: "America/Toronto")))
    #expect(words.english == "client told (phone), next update on May\u{A0}14, 2026 at 14:30: on order")
    #expect(
        words.french.contains(", prochaines nouvelles le 14\u{A0}mai\u{A0}2026 à 14\u{A0}h\u{A0}30\u{A0}: on order"))
}

@Test func `an act taken back is named`() throws {
    var log = try TicketLog.decided()
    try log.act(.note("by mistake"))
    try log.act(.undo)
    let last = try #require(log.records.last)
    let words = last.words(among: log.records, named: EventNames())
    #expect(words == Bilingual("taken back: note: by mistake", "annulé\u{A0}: note\u{A0}: by mistake"))
    #expect(last.words(among: [], named: EventNames()) == last.event.words)
}

@Test func `states, channels, rulings and next acts are named in both languages`() {
    let words =
        Status.allCases.map(\.words) + Channel.allCases.map(\.words) + Ruling.allCases.map(\.words)
        + NextAct.allCases.map(\.words)
    #expect(words.allSatisfy { !$0.english.isEmpty && !$0.french.isEmpty })
    #expect(Set(Status.allCases.map(\.words.french)).count == Status.allCases.count)
}
