// Clauses called by their names: `MOB-2.1`, `mob 2.1`, the rule `MOB-1.1/2`, the source `NCR-MOB-2026`. Looks at names
// only; what a clause says is nobody's business here.

import Desk
import Glibc

extension Book {
    /// The clauses some words name by id, by a rule's id or by the source of their policy, each once, in the order of
    /// the words. Case, spaces and hyphens do not matter. Linear in the number of clauses where a word has a digit.
    public func clauses(namedIn words: String) -> [String] {
        guard words.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return [] }
        let parts = words.split { !Self.isOfName($0) }.map(Self.letters)
        let spellings = Spellings(self)
        var found: [String] = []
        var place = 0
        while place < parts.count {
            let longest = min(Self.mostParts, parts.count - place)
            let hit = stride(from: longest, through: 1, by: -1).lazy.compactMap { count -> ([String], Int)? in
                let name = parts[place..<(place + count)].flatMap(\.self)
                let ids = self.clauses(spelled: name, among: spellings)
                return ids.isEmpty ? nil : (ids, count)
            }.first
            found += (hit?.0 ?? []).filter { !found.contains($0) }
            place += hit?.1 ?? 1
        }
        return found
    }

    /// Parts a name is cut into at most where it is written with spaces: `NCR MOB 2026`.
    private static let mostParts = 4

    private func clauses(spelled name: [UInt8], among spellings: Spellings) -> [String] {
        guard name.count >= 2, name.contains(where: { $0 >= 0x30 && $0 <= 0x39 }), name.first.map(Self.isLetter) == true
        else { return [] }
        let stem = name.firstIndex(of: 0x2F).map { Array(name[..<$0]) } ?? name
        if spellings.hasID(stem) {
            for id in policies.lazy.flatMap(\.clauseIDs) where Self.spells(id, stem) { return [id] }
        }
        guard spellings.mayHaveSource(name) else { return [] }
        let sourced = policies.filter { policy in
            [policy.source.english, policy.source.french].contains { source in
                source.split { !Self.isOfName($0) }.contains { Self.spells(String($0), name) }
            }
        }
        return sourced.flatMap(\.clauseIDs)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A || byte >= 0x80 }

    private static func isOfName(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || "-./_\u{2011}".contains(character)
    }

    /// In lower case, without hyphens and without the full stop of the sentence.
    private static func letters(_ text: Substring) -> [UInt8] {
        var bytes = text.filter { $0 != "\u{2011}" }.lowercased().utf8.filter { $0 != 0x2D && $0 != 0x5F }
        while let last = bytes.last, last == 0x2E || last == 0x2F { bytes.removeLast() }
        return bytes
    }

    private static func spells(_ id: String, _ letters: [UInt8]) -> Bool {
        var place = 0
        for byte in id.utf8 where byte != 0x2D && byte != 0x5F {
            let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            guard place < letters.count, letters[place] == lower else { return false }
            place += 1
        }
        return place == letters.count
    }
}

/// The letters of all ids and sources of a book, one after the other: a look tells that none of them has a name's.
private struct Spellings {
    /// Each between line feeds.
    private var ids: [UInt8] = [0x0A]
    private var sources: [UInt8] = []

    init(_ book: Book) {
        for policy in book.policies {
            for id in policy.clauseIDs { Self.add(id, to: &ids) }
            Self.add(policy.source.english, to: &sources)
            if policy.source.french != policy.source.english { Self.add(policy.source.french, to: &sources) }
        }
    }

    private static func add(_ text: String, to letters: inout [UInt8]) {
        for byte in text.utf8 where byte != 0x2D && byte != 0x5F {
            letters.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        }
        letters.append(0x0A)
    }

    /// Whether a clause has that id.
    func hasID(_ name: [UInt8]) -> Bool { Self.contains([0x0A] + name + [0x0A], in: ids) }

    /// Whether the letters stand in a source; the words of it are looked at after that, which takes hundreds of times as
    /// long.
    func mayHaveSource(_ name: [UInt8]) -> Bool { Self.contains(name, in: sources) }

    /// By its first digit, the rarest kind of byte there is.
    private static func contains(_ name: [UInt8], in letters: [UInt8]) -> Bool {
        guard let digit = name.firstIndex(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return false }
        return letters.withUnsafeBytes { bytes in
            var start = digit
            let end = bytes.count - (name.count - digit) + 1
            while start < end, let first = bytes.baseAddress,
                let hit = memchr(first + start, Int32(name[digit]), end - start)
            {
                if memcmp(hit - digit, name, name.count) == 0 { return true }
                start = hit - UnsafeMutableRawPointer(mutating: first) + 1
            }
            return false
        }
    }
}
