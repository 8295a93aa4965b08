// Where an agent's own choices are kept: four small text files in the configuration folder. Absent ones are no matter.

import Desk
import Glibc
import Workspace

/// Reads and keeps the agent's files.
enum PreferenceFolder {
    /// `$XDG_CONFIG_HOME/guichet`; nil where there is no home. XDG asks that a relative path be passed over.
    static func path(environment: (String) -> String? = Environment.value) -> String? {
        if let folder = environment("XDG_CONFIG_HOME"), folder.hasPrefix("/") { return "\(folder)/guichet" }
        return (environment("HOME") ?? Login.home).map { "\($0)/.config/guichet" }
    }

    /// The choices as they stand.
    static func read() -> Preferences {
        guard let folder = path() else { return Preferences() }
        var texts: [String: String?] = [:]
        for name in Preferences.files {
            if let bytes = bytes(of: "\(folder)/\(name)") {
                texts[name] = .some(String(validating: bytes, as: UTF8.self))
            }
        }
        return Preferences(texts: texts)
    }

    /// Keeps the views' file; says what went wrong, or nil.
    static func keepViews(_ text: String) -> Bilingual? {
        guard let folder = path() else { return Failure.noLogin.words }
        do throws(Failure) {
            try DeskPath.makeFolder(of: "\(folder)/views")
            try FileWriting.write(text, to: "\(folder)/views")
            return nil
        } catch {
            return error.words
        }
    }

    /// The beginning of a file, a little more than is read; nil where there is none.
    private static func bytes(of path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        while bytes.count <= 1 << 16 {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        return bytes
    }
}
