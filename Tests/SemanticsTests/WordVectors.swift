// An engine of the tests' own: a text's vector is the sum of its words' random ones, so that texts are alike when they
// share words. Like the real one, all its vectors lean the same way.

import Foundation
import TestSupport

@testable import Semantics

/// Vectors by words; counts what it was asked.
final class WordVectors: TextEmbedder {
    let name = "words"
    let dimension = 64
    private(set) var embedded: [String] = []
    /// After so many texts it fails.
    var failsAfter = Int.max

    func vector(of text: String, as role: TextRole) -> [Float]? {
        guard embedded.count < failsAfter else { return nil }
        embedded.append(text)
        var sum = [Float](repeating: 2, count: dimension)
        for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
            let seed = word.utf8.reduce(UInt64(role == .query ? 7 : 7)) { $0 &* 31 &+ UInt64($1) }
            var generator = SeededGenerator(seed: seed)
            for place in 0..<dimension { sum[place] += Float.random(in: -1...1, using: &generator) }
        }
        let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return sum.map { $0 / length }
    }
}

/// A folder that is gone when the body has ended.
func inFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = try FileManager.default.url(
        for: .itemReplacementDirectory, in: .userDomainMask,
        appropriateFor: URL(fileURLWithPath: NSTemporaryDirectory()), create: true
    ).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
}
