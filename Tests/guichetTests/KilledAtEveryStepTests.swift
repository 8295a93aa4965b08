// kill -9 at every write step of an act, one after the other: the tracer ends the program as it enters the step.

import Chain
import Desk
import Foundation
import SQLiteStorage
import Storage
import Testing
import Tickets

struct KilledAtEveryStepTests {
    private static let tracer = "/usr/bin/strace"
    private static let steps = "pwrite64,write,fdatasync,fsync,ftruncate,unlink,rename"
    private static let environment = ["PATH": "/usr/bin:/bin", "HOME": "/tmp", "LC_ALL": "C.UTF-8", "TERM": "dumb"]

    /// Whether the tracer is here and may trace.
    private static let canTrace: Bool = {
        let folder = NSTemporaryDirectory()
        let run = try? BuiltProgram.run(
            ["-qq", "-o", "/dev/null", "/bin/true"], in: folder, environment: environment, input: "", program: tracer)
        return run?.code == 0
    }()

    @Test(.enabled(if: canTrace, "strace is not here, or may not trace"))
    func `at whatever write step an act is killed, the desk is whole, with the act once it was said to be recorded`()
        throws
    {
        try BuiltProgram.withDesk { folder, desk, guichet throws in
            _ = try guichet("demo", "--no-open", "--tickets", "4", "--seed", "3")
            let whole = try Data(contentsOf: URL(fileURLWithPath: desk))
            var (step, lost, kept) = (0, 0, 0)
            while true {
                step += 1
                for suffix in ["-wal", "-shm"] { unlink(desk + suffix) }
                try whole.write(to: URL(fileURLWithPath: desk))
                let run = try BuiltProgram.run(
                    [
                        "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(Self.steps)", "-e",
                        "inject=\(Self.steps):signal=KILL:when=\(step)", BuiltProgram.path, "ticket", "note", "2",
                        "heard",
                        "--desk", desk, "--as", "singh",
                    ], in: folder, environment: Self.environment, input: "", program: Self.tracer)
                let isThere = try check(desk, "step \(step)")
                if run.output.contains("note: heard") { #expect(isThere, "step \(step)") }
                if run.code == 0 { break }
                if isThere { kept += 1 } else { lost += 1 }
            }
            // Before the commit and after it.
            #expect(lost > 5 && kept > 1, "\(lost) \(kept)")
        }
    }

    /// Whether the note is on record; everything else is as it has to be.
    private func check(_ path: String, _ comment: Comment) throws -> Bool {
        let store = try SQLiteStore(path: path, mode: .open)
        #expect(try store.damage(thorough: true).isEmpty, comment)
        #expect(try store.sealFaults { _, _ in }.isEmpty, comment)
        let records = try store.events(of: TicketID(2))
        #expect(records.chainFaults().isEmpty, comment)
        let row = try store.summary(of: TicketID(2))
        #expect(row == Ticket(id: TicketID(2), folding: records).row(under: try store.charters()), comment)
        return records.last?.event == .noted(.init(text: "heard"))
    }
}
