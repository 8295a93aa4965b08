// Texts and screens kept beside the tests, to be read. Recorded with GUICHET_RECORD=1, which then fails: a new golden
// is never a silent pass.

import Glibc
public import Testing

/// A text that stays as it is until a commit explains why it changes.
public enum Golden {
    /// Compares a text with the golden of a name, in the folder `Goldens` beside the test.
    public static func expect(
        _ text: String, is name: String, file: String = #filePath, location: SourceLocation = #_sourceLocation
    ) {
        let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        let path = "\(folder)/Goldens/\(name).txt"
        if getenv("GUICHET_RECORD") != nil {
            write(text, to: path)
            Issue.record("recorded \(name): run again without GUICHET_RECORD", sourceLocation: location)
        } else {
            #expect(text == read(path), "\(name) differs from its golden", sourceLocation: location)
        }
    }

    private static func read(_ path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func write(_ text: String, to path: String) {
        guard let file = fopen(path, "w") else { return }
        defer { fclose(file) }
        let bytes = Array(text.utf8)
        fwrite(bytes, 1, bytes.count, file)
    }
}
