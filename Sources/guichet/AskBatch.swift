// Requests a line in, answers a line out, in the same order and the same memory for any number. A bad line answers in
// its place and the batch goes on.

import Decisions
import Desk
import Glibc
import PolicyBook
import Semantics

/// A stream of requests answered by one book.
struct AskBatch {
    let adviser: Adviser
    /// What reads words for their meaning; nil where nothing does.
    let reader: MeaningReader?
    let language: Language
    /// The day of requests that name none; nil: each must.
    let date: CivilDate?
    /// The clauses listed at most.
    let top: Int

    /// Answers every line of the source; whether each was a request. `clock` is in nanoseconds.
    func run(_ source: inout LineSource, timing: inout Latencies?) throws(Failure) -> Bool {
        var isClean = true
        var pending: [UInt8] = []
        var number = 0
        while true {
            // A program that waits for its answer before the next request must get it.
            if !source.hasLine || pending.count > 65_536 {
                try Output.bytes(pending, to: 1)
                pending.removeAll(keepingCapacity: true)
            }
            guard let line = try source.next() else { break }
            number += 1
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
            let start = Latencies.now()
            let answer = answer(line, number: number)
            if answer["error"] != nil { isClean = false }
            answer.write(to: &pending)
            pending.append(0x0A)
            timing?.add(nanoseconds: Latencies.now() - start)
        }
        try Output.bytes(pending, to: 1)
        return isClean
    }

    /// The answer to one line, or what is wrong with it.
    func answer(_ line: [UInt8], number: Int) -> JSON {
        var id: JSON?
        var spoken = language
        do {
            let json = try JSON.read(line)
            id = json["id"]
            if case .text(let code)? = json["lang"], let named = Language(rawValue: code) { spoken = named }
            let request = try RequestLine(json, book: adviser.book, date: date)
            let consultation = try adviser.consult(
                request.words, language: request.language ?? language, facts: request.facts, absent: request.absent,
                on: request.date, limit: top, nearness: reader?.nearness(of: request.words))
            return consultation.cut(to: top).json(id: id, book: adviser.book, language: request.language ?? language)
        } catch {
            let words = (error as? any Worded)?.words ?? Failure(error).words
            return .object([
                ("id", id ?? .null),
                ("error", .object([("line", .number(number)), ("message", .text(words[spoken]))])),
            ])
        }
    }
}

extension Consultation {
    /// With at most so many clauses.
    func cut(to top: Int) -> Consultation {
        var consultation = self
        consultation.clauses = Array(clauses.prefix(top))
        return consultation
    }
}
