// The agent's own editor on a text: a file for their eyes only, gone when they are back. No shell.

import Curses
import Glibc

/// Lets somebody write in their editor.
enum TextEditor {
    /// The words of VISUAL or EDITOR; vi where there is neither.
    static func command(environment: (String) -> String? = Environment.value) -> [String] {
        let named = environment("VISUAL") ?? environment("EDITOR") ?? "vi"
        let words = named.split(whereSeparator: \.isWhitespace).map(String.init)
        return words.isEmpty ? ["vi"] : words
    }

    /// What was left in the file; nil when the editor failed or the file could not be had.
    static func edit(_ text: String) -> String? {
        guard let path = draft(text) else { return nil }
        defer { unlink(path) }
        guard ChildProgram.run(command() + [path]) == .exited(0) else { return nil }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while bytes.count < 1 << 20 {
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// The text in a new file, readable by its owner alone.
    private static func draft(_ text: String) -> String? {
        let folder = Environment.value("XDG_RUNTIME_DIR") ?? Environment.value("TMPDIR") ?? "/tmp"
        var template = Array("\(folder)/guichet-XXXXXX.txt".utf8CString)
        let descriptor = mkstemps(&template, 4)
        guard descriptor >= 0 else { return nil }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        defer { close(descriptor) }
        do throws(Failure) {
            try Output.bytes(Array((text + "\n").utf8), to: descriptor)
            return path
        } catch {
            unlink(path)
            return nil
        }
    }
}
