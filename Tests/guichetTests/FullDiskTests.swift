// A disk that fills while a paper or a report is written: no half file is left, the exit code and the sentence say what
// happened, and nothing is on record. The disk is a small one in memory, in a mount namespace of its own.

import Foundation
import Testing

struct FullDiskTests {
    private static let unshare = "/usr/bin/unshare"
    static let canMount = (try? run(["true"], free: 1, of: NSTemporaryDirectory()))?.code == 0
    static let hasPDF = FileManager.default.isExecutableFile(
        atPath: (BuiltProgram.path as NSString).deletingLastPathComponent + "/guichet-pdf")

    /// Runs a program beside a disk, `$DISK` in its arguments, with so many blocks free; the last line of the output
    /// lists what is on the disk in the end.
    private static func run(_ words: [String], free: Int, of folder: String, desk: String = "") throws
        -> (output: String, errors: String, code: Int32)
    {
        let disk = folder + "/disk"
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
        let script =
            "mount -t tmpfs -o size=\(4096 * (free + 1)) tmpfs \"$0\" && head -c 4096 /dev/zero > \"$0/filler\" || exit 99; "
            + "\"$@\"; code=$?; echo; ls -A \"$0\"; exit $code"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: unshare)
        process.arguments =
            ["--map-root-user", "--mount", "/bin/sh", "-c", script, disk]
            + words.map { $0.replacingOccurrences(of: "$DISK", with: disk) }
        process.environment = [
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": folder, "LC_ALL": "C.UTF-8", "GUICHET_DESK": desk,
        ]
        let files = [".disk-out", ".disk-err"].map { URL(fileURLWithPath: folder + "/" + $0) }
        for file in files { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        try process.run()
        process.waitUntilExit()
        let texts = try files.map { try String(contentsOf: $0, encoding: .utf8) }
        return (texts[0], texts[1], process.terminationStatus)
    }

    /// What is written, and how many blocks it begins to fill before there are no more.
    private static let lines: [(words: [String], free: Int)] = [
        (["print", "TICKET", "--output", "$DISK/paper"], 0),
        (["print", "TICKET", "--lang", "both", "--format", "html", "--output", "$DISK/paper"], 1),
        (["print", "TICKET", "--mail", "a@example.ca", "--eml", "$DISK/paper"], 1),
        (["report", "client-group", "--output", "$DISK/paper"], 0),
        (["report", "policy", "--format", "html", "--output", "$DISK/paper"], 1),
        (["report", "client-group", "--format", "json", "--output", "$DISK/paper"], 0),
        (["report", "client-group", "--format", "csv", "--output", "$DISK/paper"], 0),
    ]
    private static let pdfLines: [(words: [String], free: Int)] = [
        (["print", "TICKET", "--format", "pdf", "--output", "$DISK/paper"], 1),
        (["report", "client-group", "--format", "pdf", "--output", "$DISK/paper"], 1),
    ]

    @Test(.enabled(if: canMount, "needs unshare and a mount namespace for a small disk"))
    func `a full disk keeps no half file, nor a paper on record`() throws {
        try BuiltProgram.withDesk { folder, desk, guichet in
            _ = try guichet("demo", "--no-open", "--tickets", "40", "--seed", "7", "--now", "2026-05-01T15:00:00Z")
            let list = try guichet("ticket", "list", "outcome:not_offered", "--limit", "1", "--as", "gagnon")
            let ticket = try #require(list.firstMatch(of: /#(\d+)/).map { String($0.1) })
            let before = try guichet("ticket", "show", ticket, "--chain", "--as", "gagnon")
            for (words, free) in Self.lines + (Self.hasPDF ? Self.pdfLines : []) {
                let own = words.map { $0 == "TICKET" ? ticket : $0 }
                for (language, sentence, next) in [
                    ("en", "/disk/paper: No space left on device\n", "make room, or name another place\n"),
                    (
                        "fr", "/disk/paper\u{A0}: il n’y a plus de place sur le disque\n",
                        "faites de la place, ou nommez un autre endroit\n"
                    ),
                ] {
                    let program = [BuiltProgram.path, "--lang", language] + own + ["--as", "gagnon"]
                    let run = try Self.run(program, free: free, of: folder, desk: desk)
                    #expect(run.code == 73, "\(words) \(run)")
                    #expect(run.errors.hasSuffix(sentence + next), "\(words) \(run.errors)")
                    #expect(run.output.split(separator: "\n") == ["filler"], "\(words)")
                }
            }
            #expect(try guichet("ticket", "show", ticket, "--chain", "--as", "gagnon") == before)
            let full = try Self.run(
                ["/bin/sh", "-c", "\"$0\" \"$@\" > /dev/full", BuiltProgram.path, "print", ticket, "--as", "gagnon"],
                free: 1, of: folder, desk: desk)
            #expect(full.code == 74 && full.errors.hasPrefix("cannot write to standard output: No space left"))
            #expect(try guichet("ticket", "show", ticket, "--as", "gagnon").contains("did not leave by screen"))
        }
    }
}
