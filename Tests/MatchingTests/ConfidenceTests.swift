// Confidence against labelled sentences it was not fitted to: what is said at 0.9 must be right nine times in ten.

import Desk
import Matching
import Testing

@Suite struct ConfidenceTests {
    private struct Judged {
        let value: Double
        let band: Band
        let isRight: Bool
        let isCovered: Bool
    }

    private let judged: [Judged] = {
        let index = PassageIndex(passages: ServiceDeskPassages.all)
        return LabelledSentences.all.map { sentence in
            let findings = index.find(sentence.text, language: sentence.language, limit: 3)
            return Judged(
                value: findings.hits.first?.confidence ?? 0, band: findings.band,
                isRight: sentence.key > 0 && findings.hits.first?.key == sentence.key, isCovered: sentence.key > 0)
        }
    }()

    @Test func `the fixture is large enough to mean something`() {
        #expect(judged.count { $0.isCovered } >= 80)
        #expect(judged.count { !$0.isCovered } >= 40)
    }

    @Test func `what is said with nine tenths is right nine times in ten`() {
        let sure = judged.filter { $0.value >= 0.9 }
        #expect(sure.count >= 50)
        #expect(Double(sure.count { $0.isRight }) >= 0.9 * Double(sure.count))
    }

    @Test(.enabled(if: Stemmer.system.isAvailable, "words are not stemmed: libstemmer is not here"))
    func `the mean confidence is the share of right answers`() {
        let mean = judged.reduce(0) { $0 + $1.value } / Double(judged.count)
        let right = Double(judged.count { $0.isRight }) / Double(judged.count)
        #expect(abs(mean - right) < 0.1)
    }

    @Test(.enabled(if: Stemmer.system.isAvailable, "words are not stemmed: libstemmer is not here"))
    func `nothing uncovered is answered and little that is covered is dropped`() {
        let uncovered = judged.filter { !$0.isCovered }
        #expect(uncovered.count { $0.band == .answer } <= uncovered.count / 10)
        // The rest is put to the agent: a covered question called uncovered costs twice that.
        #expect(uncovered.count { $0.band == .none } >= uncovered.count * 6 / 10)
        let right = judged.filter(\.isRight)
        #expect(right.count { $0.band == .none } <= right.count / 12)
    }

    @Test func `no hit is no confidence`() {
        let findings = PassageIndex(passages: []).find("laptop", language: .english, limit: 3)
        #expect(findings.hits.isEmpty && findings.coverage == 0)
        #expect(findings.band == .none)
    }
}
