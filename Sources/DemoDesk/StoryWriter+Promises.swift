// How the demo desk keeps its word, or does not: news as promised, news too late, and files that drag on until now.

import Desk
import Tickets

extension StoryWriter {
    /// Of a hundred promises, how many are kept late.
    private static let latePercent = 12

    /// Calls the client back about a promise: mostly before the moment, sometimes too late.
    mutating func keepPromise(_ promise: Instant, saying news: [Bilingual] = StoryPhrases.asPromised) {
        if chance.happens(percent: StoryWriter.latePercent) {
            wait(until: setting.hours.moment(chance.number(in: 40...900), after: promise))
            tell(one(of: StoryPhrases.tooLate), next: self.promise(minutes: 510))
        } else {
            wait(until: promise.adding(seconds: -60 * chance.number(in: 4...50)))
            tell(one(of: news))
        }
    }

    /// Whether so many business minutes do not fit between here and now.
    func isTooLate(minutes: Int) -> Bool {
        setting.hours.moment(minutes + 30, after: time) >= setting.now
    }

    /// Waits for somebody until now, with news every day or two; when late, the last promise is past.
    mutating func linger(isLate: Bool) {
        pass(minutes: 1...2)
        act(.wait(on: StoryPhrases.supplierName[language], reason: StoryPhrases.delivery[language]))
        // Long enough to hold a business day, whatever holiday stands beside the weekend.
        let lastDay = setting.now.adding(seconds: -5 * 86_400)
        while let promise = ticket.promisedUpdate, promise <= setting.now {
            if isLate && promise > lastDay { return }
            wait(until: promise.adding(seconds: -60 * chance.number(in: 4...50)))
            let days = isLate ? 1 : chance.number(in: 2...6)
            let before = entries.count
            tell(one(of: StoryPhrases.stillWaiting), next: self.promise(minutes: days * 570))
            if entries.count == before { return }
        }
    }

    /// Resolves, and mostly closes five business days later.
    mutating func finish(_ reason: String) {
        act(.resolve(reason: reason))
        guard chance.happens(percent: 82) else { return }
        wait(minutes: 2850...2950)
        act(.close(reason: StoryPhrases.closed[language]))
    }
}
