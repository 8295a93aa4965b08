// An output is written where its path leads: into what is no regular file, through a link, over a file that keeps its
// mode.

import Foundation
import Glibc
import Testing

@testable import guichet

struct FileWritingTests {
    private static func withFolder(_ body: (String) throws -> Void) throws {
        let folder = try FileManager.default.url(
            for: .itemReplacementDirectory, in: .userDomainMask,
            appropriateFor: URL(fileURLWithPath: NSTemporaryDirectory()), create: true
        ).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }

    private static func status(_ path: String) -> stat {
        var status = stat()
        lstat(path, &status)
        return status
    }

    private static func read(_ descriptor: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 100)
        let count = Glibc.read(descriptor, &buffer, buffer.count)
        return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    }

    @Test func `a FIFO gets the bytes and stays a FIFO`() throws {
        try Self.withFolder { folder in
            let path = folder + "/pipe"
            #expect(mkfifo(path, 0o600) == 0)
            let reader = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
            defer { close(reader) }
            let draft = try FileWriting.draft("words", for: path)
            #expect(Self.read(reader).isEmpty)
            try draft.finish()
            #expect(Self.read(reader) == "words")
            try FileWriting.draft("never", for: path).discard()
            #expect(Self.read(reader).isEmpty)
            #expect(Self.status(path).st_mode & S_IFMT == S_IFIFO)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["pipe"])
        }
    }

    @Test func `a descriptor’s name is that descriptor`() throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        defer { for end in ends { close(end) } }
        for folder in ["/dev/fd", "/proc/self/fd"] {
            try FileWriting.write(folder, to: "\(folder)/\(ends[1])")
            #expect(Self.read(ends[0]) == folder)
        }
        #expect(throws: Failure.self) { try FileWriting.write("x", to: "/dev/fd/99999") }
    }

    @Test func `a link is followed and stays a link, whether its file is there or not`() throws {
        try Self.withFolder { folder in
            try FileManager.default.createDirectory(atPath: folder + "/far", withIntermediateDirectories: true)
            #expect(symlink("far/file", folder + "/link") == 0 && symlink("link", folder + "/again") == 0)
            for words in ["first", "second"] {
                try FileWriting.write(words, to: folder + "/again")
                #expect(try String(contentsOfFile: folder + "/far/file", encoding: .utf8) == words)
            }
            #expect(["link", "again"].allSatisfy { Self.status("\(folder)/\($0)").st_mode & S_IFMT == S_IFLNK })
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/far") == ["file"])
            #expect(symlink("round", folder + "/round") == 0)
            #expect(throws: Failure.self) { try FileWriting.write("x", to: folder + "/round") }
        }
    }

    @Test func `a file that was there keeps its mode, a new one is its owner’s`() throws {
        try Self.withFolder { folder in
            let path = folder + "/paper"
            try FileWriting.write("new", to: path)
            #expect(Self.status(path).st_mode & 0o7777 == 0o600)
            #expect(chmod(path, 0o644) == 0)
            try FileWriting.write("again", to: path)
            #expect(Self.status(path).st_mode & 0o7777 == 0o644)
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "again")
        }
    }

    @Test func `a folder is refused before anything is made beside it`() throws {
        try Self.withFolder { folder in
            try FileManager.default.createDirectory(atPath: folder + "/here", withIntermediateDirectories: true)
            #expect(throws: Failure.self) { _ = try FileWriting.draft("x", for: folder + "/here") }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["here"])
        }
    }
}
