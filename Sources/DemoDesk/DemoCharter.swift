// The service charters of the demo desk, as YAML beside its book: one a client group, `desk` for groups without one.
// Reads files of the installed program and nothing else; whether a charter is right is for `CharterReader` to say.

import FoundationEssentials

/// The text of one charter.
public struct DemoCharter: Sendable, Hashable {
    /// The client group's id, or `desk`.
    public let group: String
    /// YAML, charter format 1.
    public let source: String

    /// A charter of a group.
    public init(group: String, source: String) {
        self.group = group
        self.source = source
    }

    /// The charters that came with the program, by group; empty where it was installed without them.
    public static var installed: [DemoCharter] {
        guard let folder = DemoDesk.resource("Charters", holding: "desk.yaml") else { return [] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { name in
            guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") else { return nil }
            return DemoCharter(group: String(name.dropLast(5)), source: String(decoding: bytes, as: UTF8.self))
        }
    }
}
