import Decisions
import Desk
import PolicyBook
import Reports
import Testing
import Tickets

@Suite struct WordingTests {
    private func words(_ fact: String, _ test: PolicyBook.Test) throws -> Bilingual {
        Condition(fact: fact, test: test).words(in: try PaperBook.read())
    }

    @Test func `a condition is worded by the names of its values`() throws {
        #expect(
            try words("item", .oneOf(["pda"]))
                == Bilingual("item: Handheld organizer (PDA)", "objet\u{A0}: Agenda électronique"))
        #expect(
            try words("role", .oneOf(["manager", "executive"]))
                == Bilingual("role: manager or executive", "fonction\u{A0}: gestionnaire ou cadre de direction"))
        #expect(
            try words("role", .noneOf(["employee"]))
                == Bilingual("role: any but employee", "fonction\u{A0}: tout sauf membre du personnel"))
        #expect(try words("level", .between(min: 2, max: 4)) == Bilingual("level: 2 to 4", "niveau\u{A0}: de 2 à 4"))
        #expect(try words("level", .between(min: 3, max: nil)).english == "level: 3 or more")
        #expect(try words("level", .between(min: nil, max: 3)).french == "niveau\u{A0}: 3 ou moins")
        let travelling = try #require(try PaperBook.read().fact("travelling")?.question)
        #expect(
            try words("travelling", .flag(false))
                == Bilingual("\(travelling.english) no", "\(travelling.french) non"))
    }

    @Test func `a fact the book alone knows is worded all the same`() throws {
        #expect(try words("shoe-size", .flag(true)) == Bilingual("shoe-size: yes", "shoe-size\u{A0}: oui"))
    }

    @Test func `a near miss says the change and the answer`() throws {
        let miss = NearMiss(
            rule: "MOB-2.1/2", clause: "MOB-2.1", outcome: .needsApproval, fact: "group", value: .choice("field"))
        #expect(
            miss.words(in: try PaperBook.read())
                == Bilingual(
                    "if client group were Field Operations: needs approval (MOB-2.1)",
                    "si le groupe client était Opérations sur le terrain\u{A0}: approbation requise (MOB-2.1)"))
    }

    @Test func `a recorded refusal keeps its clause, reasons and offers`() throws {
        let recorded = try #require(try PaperTicket.ticket("refused", .english).ticket.decision)
        #expect(recorded.answer == .outcome(.notOffered))
        #expect(recorded.rule == "MOB-2.1/1")
        #expect(recorded.clause?.inForceFrom == CivilDate("2026-01-01"))
        #expect(recorded.clause?.inForceTo == CivilDate("2028-01-01"))
        #expect(recorded.offers.map(\.id) == ["managed-phone", "calendar-web"])
        #expect(recorded.offers.first?.team.english == "Regional IT Operations")
        #expect(recorded.reasons.map(\.english).last == "role: manager or executive (manager)")
    }

    @Test func `what is not decided is not recorded`() throws {
        let book = try PaperBook.read()
        let day = try #require(CivilDate("2026-05-01"))
        let open = try Evaluator(book: book).decide(Request(facts: ["item": .choice("pda")], date: day))
        #expect(throws: DecisionRefusal.undecided) { try DecisionRecorder.record(open, in: book) }
    }

    @Test func `a clause's record counts its escalations`() {
        var record = ClauseRecord()
        (record.asked, record.escalated, record.upheld) = (2, 2, 1)
        let plain = record.words.map { $0.replacing("\u{A0}", with: " ") }
        #expect(plain.english == "decided 2 times; no offer taken; escalated 2 times; of 1 ruling, none overturned it")
        #expect(
            plain.french
                == "a décidé 2 fois ; aucune offre acceptée ; 2 escalades ; sur 1 révision, aucune ne l’a infirmée")
    }
}
