// The files of a book as values: everything after this is pure. Reads no folder; `BookFolder.swift` does.

import Crypto

/// The files of a policy book, by path inside it, in byte order of path.
public struct BookFiles: Sendable, Hashable {
    /// One file.
    public struct File: Sendable, Hashable {
        /// Path inside the book, with `/`.
        public let path: String
        public let bytes: [UInt8]
    }

    /// In byte order of path; only files the format names.
    public let files: [File]

    /// The files of a book; those the format does not name are left out, and of a path given twice the last one counts.
    public init(_ files: [(path: String, bytes: [UInt8])]) {
        // By bytes: two paths that are one text to Unicode are two files on disk.
        var byPath: [[UInt8]: File] = [:]
        for file in files where BookFiles.isNamed(file.path) {
            byPath[Array(file.path.utf8)] = File(path: file.path, bytes: file.bytes)
        }
        self.files = byPath.values
            .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// The files of a book, from texts by path.
    public init(texts: [String: String]) {
        self.init(texts.map { (path: $0.key, bytes: Array($0.value.utf8)) })
    }

    /// The bytes of a file. Linear in the number of files.
    public subscript(path: String) -> [UInt8]? {
        files.first { $0.path == path }?.bytes
    }

    /// `sha256:` and 64 hexadecimal digits over `path NUL length NUL bytes` of each file, the length in decimal ASCII.
    ///
    /// Its files are those the format names, `accepted.yaml` included and tests excluded: anything else in the folder
    /// can change without changing the revision.
    public var revision: String {
        var hash = SHA256()
        for file in files where !BookFiles.isTest(file.path) {
            hash.update(data: Array(file.path.utf8))
            hash.update(data: [0] + Array(String(file.bytes.count).utf8) + [0])
            hash.update(data: file.bytes)
        }
        let digits = Array("0123456789abcdef")
        return "sha256:" + String(hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    /// Whether the format names a file of this path: `book.yaml`, `terms.yaml`, `alternatives.md`, `accepted.yaml`,
    /// `policies/*.md` and `tests/*.yaml`, hidden files apart.
    public static func isNamed(_ path: String) -> Bool {
        ["book.yaml", "terms.yaml", "alternatives.md", "accepted.yaml"].contains(path) || isPolicy(path) || isTest(path)
    }

    static func isPolicy(_ path: String) -> Bool { isFile(path, in: "policies/", ending: ".md") }

    static func isTest(_ path: String) -> Bool { isFile(path, in: "tests/", ending: ".yaml") }

    private static func isFile(_ path: String, in folder: String, ending: String) -> Bool {
        guard path.hasPrefix(folder), path.hasSuffix(ending) else { return false }
        let name = path.dropFirst(folder.count)
        return name.count > ending.count && !name.hasPrefix(".") && !name.utf8.contains(0x2F)
    }
}
