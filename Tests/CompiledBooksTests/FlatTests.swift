// Values written flat are read back equal, and bytes that are not what was written are refused in peace.

import Desk
import TestSupport
import Testing

private func written(_ write: (inout FlatWriter) -> Void) -> FlatReader {
    var writer = FlatWriter()
    write(&writer)
    return FlatReader(FlatBytes(writer.bytes))
}

@Test func `numbers and texts of every size come back`() throws {
    for number in [0, 1, -1, 63, 64, 127, 128, 300, -70_000, Int.max, Int.min] {
        var reader = written { $0.number(number) }
        #expect(try reader.number() == number)
        #expect(reader.isAtEnd)
    }
    for text in ["", "a", "é", "exactly fifteen", "longer than sixteen bytes, for sure", "👩‍💻\u{0}"] {
        var reader = written {
            $0.sharedText(text)
            $0.sharedText("x")
            $0.sharedText(text)
        }
        #expect(try reader.sharedText() == text)
        #expect(try reader.sharedText() == "x")
        #expect(try reader.sharedText() == text)
    }
    var reader = written {
        $0.plain([Int32](0..<1000))
        $0.plain([Float]())
        $0.maybe(Bilingual?.none)
        $0.list([Bilingual("a", "b"), Bilingual(same: "c")])
    }
    #expect(try reader.plain(Int32.self) == [Int32](0..<1000))
    #expect(try reader.plain(Float.self) == [])
    #expect(try reader.maybe(Bilingual.self) == nil)
    #expect(try reader.list(of: Bilingual.self) == [Bilingual("a", "b"), Bilingual(same: "c")])
}

@Test func `a count larger than the bytes left is refused before anything is reserved`() {
    var reader = written { $0.number(Int.max) }
    #expect(throws: FlatFault.self) { try reader.list(of: String.self) }
    var other = written { $0.count(9) }
    #expect(throws: FlatFault.self) { try other.plain(Int.self) }
}

@Test(arguments: 0..<20)
func `random bytes end with values or a fault`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<500 {
        let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
        var reader = FlatReader(FlatBytes(bytes))
        var isOver = false
        while !isOver {
            do {
                switch Int.random(in: 0..<7, using: &random) {
                case 0: _ = try reader.text()
                case 1: _ = try reader.number()
                case 2: _ = try reader.list(of: Bilingual.self)
                case 3: _ = try reader.plain(UInt64.self)
                case 4: _ = try reader.sharedText()
                case 5: _ = try reader.piece()
                default: _ = try reader.maybe(Int.self)
                }
                isOver = reader.isAtEnd
            } catch {
                isOver = true
            }
        }
    }
}
