// The baseline survey: a form from the charter, and the report that shows it beside the time before, with prices.

import Desk
import Dossiers
import PolicyBook
import ServiceLevels
import Storage
import Testing

@testable import DeskReports

@Suite struct SurveyReportTests {
    private typealias Answered = DossierEvent.SurveyAnswered

    private func desk(_ rounds: [(need: Int, value: Int)], service: String = "answer") throws -> MemoryStore {
        let store = MemoryStore(copying: try #require(ReportDesk.store))
        let id = try #require(DossierID(kind: .survey, name: "finance"))
        for (place, round) in rounds.enumerated() {
            let answered = Answered(
                answeredBy: "Louise Tremblay",
                answers: [.init(service: service, need: round.need, value: round.value)], words: "plus de soirs")
            try store.append(
                to: id, expecting: place, [.surveyAnswered(answered)], by: "gagnon",
                at: ReportDesk.now.adding(seconds: -86_400 * (10 - place)))
        }
        return store
    }

    @Test func `the report shows what was said beside the time before`() throws {
        let once = try ReportDesk.report(.clientGroup, group: "finance", in: desk([(5, 2)]))
        #expect(once.number("survey", "need", "answer") == 5)
        #expect(once.number("survey", "need-before", "answer") == nil)
        let twice = try ReportDesk.report(.clientGroup, group: "finance", in: desk([(5, 2), (4, 3)]))
        #expect(twice.number("survey", "value", "answer") == 3)
        #expect(twice.number("survey", "value-before", "answer") == 2)
        #expect(twice.section("survey")?.notes.contains { $0.french.contains("plus de soirs") } == true)
        let never = try ReportDesk.report(.clientGroup, group: "finance", in: desk([]))
        #expect(never.section("survey")?.table == nil)
        #expect(never.section("survey")?.notes.first?.english.contains("guichet survey ask finance") == true)
    }

    @Test func `the form asks about what the charter promises, and reads back once it is filled in`() throws {
        let store = try #require(ReportDesk.store)
        for group in try store.groups() {
            let form = SurveyForm(of: group, charter: try store.charters().charter(of: group.id), book: ReportDesk.book)
            #expect(!form.services.isEmpty)
            let filled = form.yaml.replacing("need: , value: ", with: "need: 4, value: 5").replacing("\"\"", with: "L")
            let reading = FormReader.survey(Array(filled.utf8), path: "f")
            let answered = try #require(reading.form, "\(reading.diagnostics) \(filled)")
            #expect(answered.answers.map(\.service) == form.services.map(\.id))
            #expect(form.unknown(in: answered).isEmpty)
            #expect(
                form.unknown(in: Answered(answeredBy: "x", answers: [.init(service: "no", need: 1, value: 1)])) == [
                    "no"
                ])
        }
    }

    @Test func `what has a price is shown with what it cost`() throws {
        let priced = try #require(ReportDesk.store).charters().groups.first { group in
            guard let charter = try? ReportDesk.store?.charters().charter(of: group) else { return false }
            if case .pricePerUnit = charter.model { return true }
            return false
        }
        let group = try #require(priced)
        let report = try ReportDesk.report(.clientGroup, group: group)
        let table = try #require(report.section("items")?.table)
        let costs = table.rows.compactMap { row -> (cost: Int, price: Int, asked: Int)? in
            guard case .count(let asked) = row[1], case .money(let price) = row[5], case .money(let cost) = row[6]
            else {
                return nil
            }
            return (cost, price, asked)
        }
        #expect(costs.allSatisfy { $0.cost % $0.price == 0 && $0.cost <= $0.asked * $0.price })
    }

    @Test func `requests that share a word are candidates together, whatever their order`() {
        let texts = [
            "A parking pass for the new lot", "Une place de stationnement", "The parking gate does not open",
            "Stationnement pour une visiteuse", "Where is the fax?",
        ].enumerated().map { (ticket: TicketID($0.offset + 1), words: $0.element) }
        let groups = CandidateGroup.groups(texts)
        #expect(groups.map(\.word) == ["parking", "stationnement", "—"])
        #expect(groups.map { $0.tickets.map(\.number) } == [[1, 3], [2, 4], [5]])
        #expect(CandidateGroup.groups(texts.reversed()) == groups)
        #expect(CandidateGroup.groups([]).isEmpty)
    }
}
