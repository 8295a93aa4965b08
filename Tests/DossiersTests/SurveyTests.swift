// The baseline survey: checked, kept each time, compared with the time before, for those who serve the group.

import Desk
import Dossiers
import PolicyBook
import Testing

@Suite struct SurveyTests {
    private let id = DossierID(kind: .survey, name: "health")
    private typealias Answered = DossierEvent.SurveyAnswered

    private func answered(_ need: Int, _ value: Int, by name: String = "Louise Tremblay") -> Answered {
        Answered(answeredBy: name, answers: [.init(service: "answer", need: need, value: value)])
    }

    @Test func `each time stands, the last one beside the one before`() throws {
        let id = try #require(id)
        let dossier = try Sample.dossier(
            id, [(.recordSurvey(answered(3, 2)), Sample.narrow), (.recordSurvey(answered(5, 4)), Sample.agent)])
        #expect(dossier.survey.rounds.count == 2)
        #expect(dossier.survey.latest?.answer("answer")?.need == 5)
        #expect(dossier.survey.previous?.answer("answer")?.value == 2)
        #expect(dossier.survey.latest?.answer("other") == nil)
    }

    @Test func `what cannot be an answer is refused`() throws {
        let blank = Dossier(id: try #require(id), records: [])
        for (answered, refusal) in [
            (answered(0, 3), DossierRefusal.badRating(0)), (answered(3, 6), .badRating(6)),
            (answered(3, 3, by: " "), .emptyWords), (Answered(answeredBy: "x", answers: []), .noAnswers),
            (
                Answered(
                    answeredBy: "x",
                    answers: [.init(service: "a", need: 1, value: 1), .init(service: "a", need: 2, value: 2)]),
                .sameServiceTwice("a")
            ),
        ] {
            #expect(throws: refusal) { try blank.event(for: .recordSurvey(answered), by: Sample.agent) }
        }
    }

    @Test func `it is for those who serve the group`() throws {
        let other = Dossier(id: try #require(DossierID(kind: .survey, name: "finance")), records: [])
        #expect(throws: DossierRefusal.groupNotServed("finance")) {
            try other.event(for: .recordSurvey(answered(3, 3)), by: Sample.narrow)
        }
        #expect(!other.isVisible(to: Sample.narrow) { _ in nil })
        #expect(other.isVisible(to: Sample.agent) { _ in nil })
    }

    @Test func `the form is read with every fault at its place`() {
        let good = """
            answered-by: Louise Tremblay
            services:
              - {service: answer, need: 5, value: 4}
            words: plus de soirs
            """
        let form = FormReader.survey(Array(good.utf8), path: "f").form
        #expect(form?.answers == [.init(service: "answer", need: 5, value: 4)])
        #expect(form?.words == "plus de soirs")
        let bad = """
            answered-by: Louise
            services:
              - {service: answer, need: , value: many}
            """
        let reading = FormReader.survey(Array(bad.utf8), path: "f")
        #expect(reading.form == nil)
        #expect(reading.diagnostics.map(\.location.line) == [3, 3])
    }
}
