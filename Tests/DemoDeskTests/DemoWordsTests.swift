// What clients say and are told in the demo is in their language, set as that language is set.

import DemoDesk
import Desk
import Testing
import Tickets

struct DemoWordsTests {
    private static let tickets = DemoBook.tickets()
    private static let french: Set<Substring> = [
        "le", "les", "un", "une", "du", "je", "mon", "ma", "mes", "pour", "et", "dans", "il", "nous", "vous", "est",
        "au", "par", "notre", "encore", "installez", "la", "peut", "de", "nos", "pas",
    ]

    private func words(_ text: String) -> [Substring] {
        text.lowercased().split { !$0.isLetter }
    }

    @Test func `French tickets speak French and English tickets English`() {
        for (ticket, _) in DemoWordsTests.tickets {
            let count = words(ticket.words).count { DemoWordsTests.french.contains($0) }
            #expect((count > 0) == (ticket.language == .french), "\(ticket.words)")
        }
    }

    @Test func `the same words are not heard over and over`() {
        #expect(Set(DemoWordsTests.tickets.map(\.ticket.words)).count > 200)
    }

    @Test func `French punctuation never stands after a space that breaks`() {
        for (ticket, records) in DemoWordsTests.tickets where ticket.language == .french {
            for record in records {
                let text = said(record.event)
                for mark in [" ?", " !", " :", " ;", " »", "« "] { #expect(!text.contains(mark), "\(text)") }
            }
        }
    }

    private func said(_ event: TicketEvent) -> String {
        switch event {
        case .opened(let opened): opened.words
        case .needConfirmed(let confirmed): confirmed.need
        case .clientInformed(let informed): informed.said
        case .contactRecorded(let contact): contact.said
        case .noted(let note): note.text
        case .escalated(let escalated): escalated.reason + (escalated.pressure ?? "")
        case .ruled(let ruled): ruled.reason + (ruled.conditions ?? "")
        case .offerDeclined(let offer): offer.reason
        default: ""
        }
    }
}
