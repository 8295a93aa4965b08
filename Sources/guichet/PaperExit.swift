// A paper on its way out. On record before it leaves: a file has its name, a printer and the mail have the paper, only
// after the log has the event. What then refuses it is put on record too, by an event of its own: the first stays true,
// since it says what was made and where it was to go.

import Chain
import Desk
import Glibc
import Tickets

/// What was made, as bytes, and how it is to leave.
struct PaperExit {
    let way: PaperWay
    let bytes: [UInt8]
    /// What a printer’s queue shows.
    let title: String

    /// Everything that can be known to fail is found out first; then `record`, then the paper leaves.
    ///
    /// Returns why what is on record did not leave.
    func leave(recording record: () throws -> Void) throws -> Failure? {
        switch way {
        case .screen:
            try record()
            return Self.refusal { () throws(Failure) in try Output.bytes(bytes, to: 1) }
        case .file(let path), .message(_, let path):
            // A file is complete on the disk before the record, and has its name only after it.
            let draft = try FileWriting.draft(bytes, for: path)
            do {
                try record()
            } catch {
                draft.discard()
                throw error
            }
            return Self.refusal(draft.finish)
        case .printer, .mail:
            guard let errand = try errand() else { return nil }
            if case .printer(let queue) = way { try Self.check(queue) }
            try record()
            return errand()
        }
    }

    /// What takes it to the printer or the mail, to be run once it is on record, on any thread; nil for another way.
    ///
    /// Fails for what is known beforehand to fail. The errand returns why the paper was refused.
    func errand() throws(Failure) -> (@Sendable () -> Failure?)? {
        switch way {
        case .screen, .file, .message: return nil
        case .printer(let queue):
            guard let lp = OutsideProgram("lp") else { throw .noPrinting }
            return handing(to: lp, (queue.map { ["-d", $0] } ?? []) + ["-t", title, "-"])
        case .mail:
            guard let sendmail = OutsideProgram("sendmail") else { throw .noMail }
            return handing(to: sendmail, ["-t", "-oi"])
        }
    }

    private func handing(to program: OutsideProgram, _ arguments: [String]) -> @Sendable () -> Failure? {
        let bytes = bytes
        return { Self.refusal { () throws(Failure) in _ = try program.answer(arguments, to: bytes) } }
    }

    private static func refusal(_ leaving: () throws(Failure) -> Void) -> Failure? {
        do {
            try leaving()
            return nil
        } catch {
            return error
        }
    }

    /// The queues of CUPS; nil where it does not answer.
    static func queues() -> [String]? {
        guard let lpstat = OutsideProgram("lpstat"), let answer = try? lpstat.answer(["-e"], to: []) else { return nil }
        return String(decoding: answer, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
    }

    /// Fails for a queue that CUPS does not know; where it does not answer, lp will say.
    private static func check(_ queue: String?) throws(Failure) {
        guard let queue, let queues = queues() else { return }
        guard queues.contains(queue) || queue.contains("/") else { throw .noPrinter(queue, known: queues) }
    }
}

extension Failure {
    /// What refused a paper said, for the record; nil where nothing was on its way.
    var refusalOfPaper: String? {
        switch self {
        case .programRefused(_, let reason), .lostOutput(let reason), .cannotWrite(_, let reason): reason
        default: nil
        }
    }
}
