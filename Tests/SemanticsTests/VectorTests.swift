// Vectors in a quarter of their size, and the file they are kept in.

import Glibc
import TestSupport
import Testing

@testable import Semantics

struct VectorTests {
    private static func unit(_ dimension: Int, _ generator: inout SeededGenerator) -> [Float] {
        normalised((0..<dimension).map { _ in Float.random(in: -1...1, using: &generator) })
    }

    @Test(arguments: [1, 7, 64, 384])
    func `small numbers lose next to nothing of a cosine`(dimension: Int) {
        var generator = SeededGenerator(seed: UInt64(dimension))
        let vectors = (0..<200).map { _ in VectorTests.unit(dimension, &generator) }
        var table = VectorTable(dimension: dimension)
        for vector in vectors { table.append(vector) }
        let query = VectorTests.unit(dimension, &generator)
        for (found, vector) in zip(table.products(with: query), vectors) {
            let exact = zip(query, vector).reduce(Float(0)) { $0 + $1.0 * $1.1 }
            #expect(abs(found - exact) < 0.01)
        }
    }

    @Test func `odd vectors are taken without harm`() {
        var table = VectorTable(dimension: 3)
        let odd: [[Float]] = [[0, 0, 0], [.infinity, 1, 1], [.nan, 1, 0], [1], [1e30, -1e30, 5, 9]]
        for vector in odd { table.append(vector) }
        #expect(table.count == 5)
        #expect(table.products(with: [1, 2, 3]).allSatisfy { $0.isFinite })
        #expect(table.products(with: [.nan, .infinity, 3]).count == 5)
        #expect(table.products(with: [1]) == [0, 0, 0, 0, 0])
    }

    private static func cache(_ count: Int, seed: UInt64) -> VectorCache {
        var generator = SeededGenerator(seed: seed)
        var cache = VectorCache(dimension: 8)
        for _ in 0..<count {
            let key = VectorKey(high: generator.next(), low: generator.next())
            cache.insert(unit(8, &generator), for: key)
        }
        return cache
    }

    @Test(arguments: [0, 1, 40])
    func `a file read back gives the same vectors`(count: Int) throws {
        let cache = VectorTests.cache(count, seed: 3)
        let read = try #require(VectorCache(bytes: cache.bytes, dimension: 8))
        #expect(read.bytes == cache.bytes)
        #expect(read.table == cache.table)
        #expect(VectorCache(bytes: cache.bytes, dimension: 9) == nil)
    }

    @Test func `a damaged or cut file is passed over`() {
        let bytes = VectorTests.cache(12, seed: 4).bytes
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<400 {
            var damaged = bytes
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            damaged[place] ^= UInt8(1) << UInt8.random(in: 0..<8, using: &generator)
            #expect(VectorCache(bytes: damaged, dimension: 8) == nil)
        }
        for length in 0..<bytes.count { #expect(VectorCache(bytes: Array(bytes[..<length]), dimension: 8) == nil) }
        #expect(VectorCache(bytes: bytes + [0], dimension: 8) == nil)
    }

    @Test func `what nobody wants any more makes room`() {
        var cache = VectorCache(dimension: 1)
        let keys = (0..<500).map { VectorKey(high: $0, low: 0) }
        for key in keys { cache.insert([1], for: key) }
        let pruned = cache.pruned(keeping: Set(keys[..<10]))
        #expect(keys[..<10].allSatisfy { pruned.contains($0) })
        #expect(pruned.count == 10 + 64)
        #expect(pruned.contains(keys[499]))
    }

    @Test func `a file others can write is not believed`() throws {
        try inFolder { folder in
            let path = "\(folder)/deep/er/one.vectors"
            #expect(PrivateFile.write([1, 2, 3], to: path))
            #expect(PrivateFile.read(path) == [1, 2, 3])
            var status = stat()
            #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
            chmod(path, 0o622)
            #expect(PrivateFile.read(path) == nil)
            chmod(path, 0o600)
            symlink(path, "\(folder)/link")
            #expect(PrivateFile.read("\(folder)/link") == nil)
            #expect(PrivateFile.read("\(folder)/deep") == nil)
            #expect(PrivateFile.read("\(folder)/none") == nil)
            #expect(!PrivateFile.write([1], to: "/proc/nowhere/one"))
        }
    }
}
