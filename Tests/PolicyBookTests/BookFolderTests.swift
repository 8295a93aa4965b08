// A book's folder on disk.

import Desk
import Glibc
import PolicyBook
import Testing

/// Makes a folder for one test, and removes it.
private func withFolder(_ body: (String) throws -> Void) throws {
    var template = Array("/tmp/book-XXXXXX".utf8CString)
    let path = try #require(mkdtemp(&template).map { String(cString: $0) })
    defer { remove(path) }
    try body(path)
}

/// Removes a folder of at most two levels.
private func remove(_ path: String) {
    if let stream = opendir(path) {
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        closedir(stream)
        for name in names where unlink("\(path)/\(name)") != 0 { remove("\(path)/\(name)") }
    }
    rmdir(path)
}

private func write(_ text: String, to path: String) throws {
    let file = try #require(fopen(path, "w"))
    fputs(text, file)
    fclose(file)
}

@Test func `only the files the format names are read`() throws {
    try withFolder { folder in
        mkdir("\(folder)/policies", 0o755)
        mkdir("\(folder)/policies/in", 0o755)
        for path in ["book.yaml", "README.md", "policies/b.md", "policies/a.md", "policies/.a.md", "policies/a.md~"] {
            try write(path, to: "\(folder)/\(path)")
        }
        symlink("nowhere", "\(folder)/policies/.#a.md")
        let files = try BookFiles(folder: folder)
        #expect(files.files.map(\.path) == ["book.yaml", "policies/a.md", "policies/b.md"])
        #expect(files["policies/a.md"] == Array("policies/a.md".utf8))
    }
}

@Test func `a folder that is no book is refused with a reason`() throws {
    try withFolder { folder in
        #expect(throws: BookFolderError.noFolder("\(folder)/none")) { try BookFiles(folder: "\(folder)/none") }
        #expect(throws: BookFolderError.noBook(folder)) { try BookFiles(folder: folder) }
        try write("x", to: "\(folder)/file")
        #expect(throws: BookFolderError.notAFolder("\(folder)/file")) { try BookFiles(folder: "\(folder)/file") }
        try write("x", to: "\(folder)/book.yaml")
        symlink("terms.yaml", "\(folder)/terms.yaml")
        #expect(throws: BookFolderError.unreadable("\(folder)/terms.yaml", ELOOP)) { try BookFiles(folder: folder) }
        unlink("\(folder)/terms.yaml")
        mkfifo("\(folder)/terms.yaml", 0o644)
        #expect(throws: BookFolderError.notAFile("\(folder)/terms.yaml")) { try BookFiles(folder: folder) }
    }
}

@Test(arguments: [
    BookFolderError.noFolder("a"), .notAFolder("a"), .noBook("a"), .notAFile("a"), .tooLarge("a"), .unreadable("a", 13),
])
func `a folder error is one line in each language`(error: BookFolderError) {
    #expect(error.words.english.contains("“a”") && error.words.french.contains("«\u{A0}a\u{A0}»"))
    #expect(error.words.english != error.words.french)
}
