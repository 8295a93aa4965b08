// The program as built, run as a child: no shell, its own signal mask, output to files so that nothing can block.

import Foundation
import Glibc
import Testing

/// The executable beside the test bundle.
enum BuiltProgram {
    /// What a run gave.
    struct Run {
        var output: String
        var errors: String
        var code: Int32
    }

    static let path: String = {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = max(0, readlink("/proc/self/exe", &buffer, buffer.count - 1))
        let own = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return (own as NSString).deletingLastPathComponent + "/guichet"
    }()

    /// A folder of its own, gone afterwards, and the program at the desk in it: what it writes; it has to succeed.
    static func withDesk(
        _ body: (_ folder: String, _ desk: String, _ guichet: (String...) throws -> String) throws -> Void
    ) throws {
        let folder = try FileManager.default.url(
            for: .itemReplacementDirectory, in: .userDomainMask,
            appropriateFor: URL(fileURLWithPath: NSTemporaryDirectory()), create: true
        ).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let desk = folder + "/desk.sqlite"
        let environment = ["PATH": "/usr/bin:/bin", "HOME": folder, "LC_ALL": "C.UTF-8", "GUICHET_DESK": desk]
        try body(folder, desk) { (words: String...) in
            let run = try run(words, in: folder, environment: environment, input: "")
            try #require(run.code == 0, "\(run.errors)")
            return run.output
        }
    }

    /// Runs it to its end in a folder, with exactly this environment.
    ///
    /// - Parameter program: another one than ours.
    static func run(
        _ arguments: [String], in folder: String, environment: [String: String], input: String, program: String? = nil
    ) throws -> Run {
        let path = program ?? path
        let files = ["in", "out", "err"].map { "\(folder)/.\($0)" }
        try input.write(toFile: files[0], atomically: true, encoding: .utf8)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, files[0], O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, files[1], O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, files[2], O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var child = pid_t()
        let failure = withVector([path] + arguments) { words in
            withVector(environment.map { "\($0.key)=\($0.value)" }) { variables in
                guard let words, let variables else { return EINVAL }
                return posix_spawn(&child, path, &actions, &attributes, words, variables)
            }
        }
        guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EINVAL) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 && errno == EINTR {}
        let code = status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
        return Run(
            output: try String(contentsOfFile: files[1], encoding: .utf8),
            errors: try String(contentsOfFile: files[2], encoding: .utf8), code: code)
    }

    private static func withVector<Result>(
        _ words: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Result
    ) -> Result {
        var vector: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
        vector.append(nil)
        defer { for pointer in vector { free(pointer) } }
        return vector.withUnsafeMutableBufferPointer { buffer in
            body(buffer.baseAddress)
        }
    }
}
