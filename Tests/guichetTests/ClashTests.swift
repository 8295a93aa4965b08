// Acts from the shell on what others change in the same moment.

import Desk
import Foundation
import Storage
import Synchronization
import Testing

@testable import guichet

@Suite struct ClashTests {
    private let clash = StoreError.versionClash(TicketID(1), expected: 2, found: 3)

    @Test func `an act that came too late is done again on what there is then`() throws {
        var turns = 0
        let done = try OpenDesk.afterClashes {
            turns += 1
            if turns < 5 { throw clash }
            return turns
        }
        #expect(done == 5)
    }

    @Test func `whoever is always late gives up, and is told to try again`() throws {
        var turns = 0
        #expect(throws: clash) {
            try OpenDesk.afterClashes {
                turns += 1
                throw clash
            }
        }
        #expect(turns == OpenDesk.attempts)
        #expect(Failure(clash).code == 75)
    }

    @Test func `anything else is not tried again`() throws {
        var turns = 0
        #expect(throws: StoreError.busy) {
            try OpenDesk.afterClashes {
                turns += 1
                throw StoreError.busy
            }
        }
        #expect(turns == 1)
    }

    @Test func `notes of many processes on one ticket are all recorded`() throws {
        try BuiltProgram.withDesk { folder, path, guichet in
            _ = try guichet("demo", "--no-open", "--tickets", "10", "--seed", "3")
            let runs = 12
            let codes = try (0..<runs).map { number in
                let own = "\(folder)/\(number)"
                try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: false)
                return own
            }.concurrently { own in
                let environment = ["PATH": "/usr/bin:/bin", "HOME": folder, "LC_ALL": "C.UTF-8", "GUICHET_DESK": path]
                let words = ["ticket", "note", "3", "seen in passing", "--as", "singh"]
                let run = try? BuiltProgram.run(words, in: own, environment: environment, input: "")
                return run?.code ?? -1
            }
            #expect(codes == Array(repeating: 0, count: runs))
            let history = try guichet("ticket", "show", "3", "--as", "singh")
            #expect(history.components(separatedBy: "seen in passing").count == runs + 1)
        }
    }
}

extension [String] {
    /// What a body gives of each, all at once.
    fileprivate func concurrently(_ body: @escaping @Sendable (String) -> Int32) -> [Int32] {
        let results = Results(count: count)
        DispatchQueue.concurrentPerform(iterations: count) { place in results.set(body(self[place]), at: place) }
        return results.all
    }
}

/// Codes filled in from several threads.
private final class Results: Sendable {
    private let codes: Mutex<[Int32]>

    init(count: Int) { codes = Mutex(Array(repeating: -1, count: count)) }

    func set(_ code: Int32, at place: Int) { codes.withLock { $0[place] = code } }

    var all: [Int32] { codes.withLock { $0 } }
}
