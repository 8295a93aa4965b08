// Confidence against the labelled sentences: what is said at 0.9 must be right nine times in ten.

import Desk
import Matching
import Testing

@Suite struct ConfidenceTests {
    private struct Judged {
        let value: Double
        let isRight: Bool
        let isCovered: Bool
    }

    private let judged: [Judged] = {
        let index = PassageIndex(passages: ServiceDeskPassages.all)
        let titles = ServiceDeskPassages.all.map { TermPhrase($0.title, $0.language, entry: $0.key) }
        let bank = TermBank(phrases: titles, knownWords: index.vocabulary)
        return LabelledSentences.all.map { sentence in
            let hits = index.search(sentence.text, language: sentence.language, limit: 3)
            let confidence = Confidence(
                hits: hits, isTermRecognised: !bank.recognise(sentence.text).isEmpty)
            return Judged(
                value: confidence.value, isRight: sentence.key > 0 && hits.first?.key == sentence.key,
                isCovered: sentence.key > 0)
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
        #expect(abs(mean - right) < 0.05)
    }

    @Test(.enabled(if: Stemmer.system.isAvailable, "words are not stemmed: libstemmer is not here"))
    func `nothing uncovered is answered and little that is covered is dropped`() {
        let uncovered = judged.filter { !$0.isCovered }
        #expect(uncovered.count { Confidence.band(for: $0.value) == .answer } <= uncovered.count / 20)
        #expect(uncovered.count { Confidence.band(for: $0.value) == .none } >= uncovered.count * 7 / 10)
        let right = judged.filter(\.isRight)
        #expect(right.count { Confidence.band(for: $0.value) == .none } <= right.count / 20)
    }

    @Test func `no hit is no confidence`() {
        let confidence = Confidence(hits: [], isTermRecognised: true)
        #expect(confidence.value == 0)
        #expect(confidence.band == .none)
    }

    @Test(arguments: [(1.0, Band.answer), (0.5, .confirm), (0.0, .none), (7.0, .answer), (-1.0, .none)])
    func `a probability known otherwise has a band too`(value: Double, band: Band) {
        #expect(Confidence(value).band == band)
    }
}
