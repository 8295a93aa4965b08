// Clauses called by their names: `MOB-2.1`, `mob 2.1`, the rule `MOB-1.1/2`, the source `NCR-MOB-2026`. Looks at names
// only; what a clause says is nobody's business here.

import Desk

extension Book {
    /// The clauses some words name by id, by a rule's id or by the source of their policy, each once, in the order of
    /// the words. Case, spaces and hyphens do not matter. Linear in the number of clauses for each word with a digit.
    public func clauses(namedIn words: String) -> [String] {
        guard words.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return [] }
        let parts = words.split { !Self.isOfName($0) }.map(Self.letters)
        var found: [String] = []
        var place = 0
        while place < parts.count {
            let longest = min(Self.mostParts, parts.count - place)
            let hit = stride(from: longest, through: 1, by: -1).lazy.compactMap { count -> ([String], Int)? in
                let name = parts[place..<(place + count)].flatMap(\.self)
                let ids = self.clauses(spelled: name)
                return ids.isEmpty ? nil : (ids, count)
            }.first
            found += (hit?.0 ?? []).filter { !found.contains($0) }
            place += hit?.1 ?? 1
        }
        return found
    }

    /// Parts a name is cut into at most where it is written with spaces: `NCR MOB 2026`.
    private static let mostParts = 4

    private func clauses(spelled name: [UInt8]) -> [String] {
        guard name.count >= 2, name.contains(where: { $0 >= 0x30 && $0 <= 0x39 }), name.first.map(Self.isLetter) == true
        else { return [] }
        let stem = name.firstIndex(of: 0x2F).map { Array(name[..<$0]) } ?? name
        for id in policies.lazy.flatMap(\.clauseIDs) where Self.spells(id, stem) { return [id] }
        let sourced = policies.filter { policy in
            [policy.source.english, policy.source.french].contains { source in
                Self.mayName(source, name)
                    && source.split { !Self.isOfName($0) }.contains { Self.spells(String($0), name) }
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

    /// Whether the letters stand in a text one after the other, but for hyphens: looked at before it is cut into words,
    /// which takes hundreds of times as long.
    private static func mayName(_ text: String, _ letters: [UInt8]) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.indices.contains { start in
            var place = 0
            for byte in bytes[start...] where byte != 0x2D && byte != 0x5F {
                let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
                guard letters[place] == lower else { return false }
                place += 1
                if place == letters.count { return true }
            }
            return false
        }
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
