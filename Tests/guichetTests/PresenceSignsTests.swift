// Signs of windows on a desk: seen from the moment they are there, whoever looks meanwhile.

import Desk
import Foundation
import Synchronization
import Testing

@testable import guichet

@Suite struct PresenceSignsTests {
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "signs-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder + "/desk.sqlite")
    }

    @Test func `a sign is never taken for one left behind while it is put up`() throws {
        try withFolder { desk in
            let isOver = Atomic(false)
            let looker = Thread {
                guard let eyes = PresenceSigns(desk: desk, agent: "gagnon") else { return }
                while !isOver.load(ordering: .relaxed) { _ = eyes.others() }
            }
            looker.start()
            defer { isOver.store(true, ordering: .relaxed) }
            let mine = try #require(PresenceSigns(desk: desk, agent: "obrien"))
            for round in 0..<2000 {
                // A name is never used again while a process lives: nor is it here.
                let agent = AgentID("singh\(round)")
                let window = try #require(PresenceSigns(desk: desk, agent: agent))
                let isSeen = mine.others().contains { $0.agent == agent }
                #expect(isSeen, "round \(round)")
                window.leave()
                if !isSeen { return }
            }
        }
    }

    @Test func `a sign nobody holds is removed by whoever looks, one still held stays`() throws {
        try withFolder { desk in
            let mine = try #require(PresenceSigns(desk: desk, agent: "obrien"))
            let other = try #require(PresenceSigns(desk: desk, agent: "singh"))
            other.stand(at: TicketID(12))
            let dead = mine.folder + "/1.7.gagnon"
            #expect(FileManager.default.createFile(atPath: dead, contents: nil))
            let seen = mine.others()
            #expect(seen.map(\.agent) == ["singh"])
            #expect(seen.map(\.ticket) == [TicketID(12)])
            #expect(!FileManager.default.fileExists(atPath: dead))
            other.leave()
            mine.leave()
            #expect(try FileManager.default.contentsOfDirectory(atPath: mine.folder).isEmpty)
        }
    }
}
