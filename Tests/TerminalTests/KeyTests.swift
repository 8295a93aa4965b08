// Bytes to keys, keys to names and back, and the screen in memory.

import Terminal
import TestSupport
import Testing

@Suite struct KeyDecoderTests {
    private func keys(_ bytes: some Sequence<UInt8>) -> [Key] {
        var decoder = KeyDecoder()
        decoder.feed(bytes)
        var found: [Key] = []
        while let key = decoder.next() { found.append(key) }
        while decoder.isWaiting { if let key = decoder.flush() { found.append(key) } }
        return found
    }

    @Test(arguments: [
        ("aé日", [Key.character("a"), .character("é"), .character("日")]), ("\u{1B}", [.escape]),
        ("\u{1B}\u{1B}", [.escape, .escape]),
        ("\u{1B}[A\u{1B}OB\u{1B}[1;5C\u{1B}[D", [.up, .down, .right, .left]),
        (
            "\u{1B}[H\u{1B}[F\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~\u{1B}OH",
            [.home, .end, .home, .end, .home, .end, .home]
        ),
        ("\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~\u{1B}[Z", [.insert, .delete, .pageUp, .pageDown, .backTab]),
        (
            "\u{1B}OP\u{1B}[[B\u{1B}[13~\u{1B}[24~\u{1B}[1;2S",
            [.function(1), .function(2), .function(3), .function(12), .function(4)]
        ),
        (
            "\r\n\t\u{8}\u{7F}\u{0}\u{1}\u{1A}\u{1C}",
            [.enter, .enter, .tab, .backspace, .backspace, .control(" "), .control("a"), .control("z"), .control("\\")]
        ),
        ("\u{1B}x\u{1B}é\u{1B}[", [.alt("x"), .alt("é"), .alt("[")]),
        ("\u{1B}[99;5u\u{1B}[27;5;100~", [.control("c"), .control("d")]),
        ("\u{1B}[?1;2c\u{1B}]11;rgb:0/0/0\u{7}\u{1B}P1$r\u{1B}\\j", [.character("j")]),
        ("\u{1B}[200~a\r\nb\u{1B}[A\u{1B}[201~k", [.paste("a\nb\u{1B}[A"), .character("k")]),
        ("\u{1B}[200~\u{1B}[201~", [.paste("")]),
        ("\u{1B}[200~cut", [.paste("cut")]),
    ])
    func `bytes are keys`(bytes: String, expected: [Key]) {
        #expect(keys(bytes.utf8) == expected)
    }

    @Test func `invalid UTF-8 is shown as such`() {
        #expect(keys([0xC3, 0x28, 0xFF, 0x61]) == ["\u{FFFD}", "(", "\u{FFFD}", "a"].map(Key.character))
        #expect(keys([0xE2, 0x82]) == [.character("\u{FFFD}")])
        #expect(keys([0xED, 0xA0, 0x80]).allSatisfy { $0 == .character("\u{FFFD}") })
    }

    @Test func `however the bytes are cut the keys are the same`() {
        var random = SeededGenerator(seed: 5)
        let pieces = [
            "j", "é", "日", "\u{1B}[A", "\u{1B}OP", "\u{1B}[200~p\ra\r\n\u{1B}[201", "\u{1B}[201~", "\u{1B}x",
            "\u{1B}[15;5~", "\u{1B}]0;t\u{7}",
            "\u{3}", "\u{1B}[[A", "\u{1B}[", ";", "~", "\u{1B}",
        ]
        for _ in 0..<400 {
            var bytes = (0..<14).flatMap { _ in Array((pieces.randomElement(using: &random) ?? "").utf8) }
            for _ in 0..<3 { bytes.append(UInt8.random(in: 0...255, using: &random)) }
            var decoder = KeyDecoder()
            var cut: [Key] = []
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Int.random(in: 1...5, using: &random)
                decoder.feed(rest.prefix(count))
                rest = rest.dropFirst(count)
                while let key = decoder.next() { cut.append(key) }
            }
            while decoder.isWaiting { if let key = decoder.flush() { cut.append(key) } }
            #expect(cut == keys(bytes))
        }
    }

    @Test func `any bytes end in keys and an empty decoder`() {
        var random = SeededGenerator(seed: 6)
        for _ in 0..<400 {
            var decoder = KeyDecoder()
            decoder.feed((0..<200).map { _ in UInt8.random(in: 0...255, using: &random) })
            while decoder.next() != nil {}
            _ = decoder.flush()
            while decoder.next() != nil {}
            _ = decoder.flush()
            #expect(!decoder.isWaiting)
        }
    }
}

@Suite struct KeyNameTests {
    @Test func `every key that has a name is found by it`() {
        let keys: [Key] = [
            .character("j"), .character("É"), .character(" "), .character("<"), .character(">"), .enter, .escape, .tab,
            .backTab,
            .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .function(12),
            .control("d"), .control(" "), .alt("X"), .alt("<"), .resize(Size(columns: 80, rows: 24)), .resumed, .woken,
            .closing,
        ]
        for key in keys { #expect(Key(name: key.name) == key, "\(key.name)") }
        #expect(Key(name: "<C-D>") == .control("d"))
        for wrong in ["", "<", "jj", "<nope>", "<f0>", "<f99>", "<c->", "<axb>"] { #expect(Key(name: wrong) == nil) }
    }

    @Test func `a script is keys`() {
        #expect(
            Key.script("jj<enter>é<c-d>") == [.character("j"), .character("j"), .enter, .character("é"), .control("d")])
        #expect(Key.script("a<enter") == nil)
        #expect(Key.script("") == [])
    }
}

@Suite struct VirtualScreenTests {
    @Test func `it gives its keys, keeps its canvases, and asks to close at the end`() {
        let screen = VirtualScreen(size: Size(columns: 4, rows: 1), keys: [.enter, .resize(Size(columns: 9, rows: 2))])
        screen.type([.escape])
        #expect(screen.hasPendingKey)
        #expect(screen.nextKey() == .enter)
        #expect(screen.nextKey() == .resize(Size(columns: 9, rows: 2)))
        #expect(screen.size == Size(columns: 9, rows: 2))
        screen.present(Canvas(size: screen.size))
        #expect(screen.lastFrame?.size.columns == 9)
        #expect(screen.suspendAround { 7 } == 7)
        #expect(screen.suspensionCount == 1)
        #expect(screen.nextKey() == .escape)
        #expect(screen.nextKey() == .closing)
    }
}
