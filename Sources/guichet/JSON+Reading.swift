// Reads JSON (RFC 8259) by Foundation's decoder and says in both languages when it is none.

import Desk
import FoundationEssentials

/// Bytes that are no JSON.
struct JSONFault: Error, Worded {
    let words = Bilingual("this is not JSON", "ce n’est pas du JSON")
}

extension JSON: Decodable {
    /// The value of some bytes. The keys of an object come in an order of their own.
    static func read(_ bytes: [UInt8]) throws(JSONFault) -> JSON {
        do {
            return try JSONDecoder().decode(JSON.self, from: Data(bytes))
        } catch {
            throw JSONFault()
        }
    }

    /// Whatever value stands there, the most frequent kinds tried first.
    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let members = try? value.decode([String: JSON].self) {
            self = .object(members.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        } else if let flag = try? value.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? value.decode(Int.self) {
            self = .number(number)
        } else if let number = try? value.decode(Double.self) {
            self = .decimal(number)
        } else if let items = try? value.decode([JSON].self) {
            self = .list(items)
        } else if value.decodeNil() {
            self = .null
        } else {
            throw JSONFault()
        }
    }
}
