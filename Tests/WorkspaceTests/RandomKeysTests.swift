// Random keys, seeded: nothing traps, nothing is drawn outside, what is on record folds.

import Chain
import Desk
import Storage
import Terminal
import Testing
import Tickets

@testable import Workspace

@Suite struct `Random keys` {
    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `never trap, and leave only chains that hold`(_ seed: UInt64) throws {
        var state = seed
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let bench = try DeskBench(as: next(2) == 0 ? "singh" : "gagnon", columns: 80 + next(90), rows: 24 + next(24))
        let letters = Array("abcdefghijklmnopqrstuvwxyzAORUKGLQVMBYBB   ?/é':1")
        let named: [Key] = [
            .enter, .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .pageUp, .pageDown, .home, .end,
            .backspace, .delete, .function(2), .control("d"), .control("u"), .control("w"), .paste("palm\npilot 👩‍💻"),
        ]
        for _ in 0..<600 {
            if bench.workspace.isOver { break }
            let key = next(3) == 0 ? named[next(named.count)] : Key.character(letters[next(letters.count)])
            if key == .character("Q") && next(10) > 0 { continue }
            bench.press(key)
            if next(40) == 0 { bench.press(.resize(Size(columns: 1 + next(200), rows: 1 + next(60)))) }
            let canvas = bench.canvas
            #expect(canvas.cells.count == canvas.size.columns * canvas.size.rows)
        }
        var last: TicketID?
        while case let records = try bench.store.events(after: last, limit: 1000), let end = records.last {
            for chain in Dictionary(grouping: records, by: \.ticket).values { #expect(chain.chainFaults().isEmpty) }
            last = end.ticket
        }
    }
}
