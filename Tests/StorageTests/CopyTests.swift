// Whole copies of a desk in use, and a copy put in a desk's place.

import Desk
import GRDB
import Glibc
import Storage
import Synchronization
import Testing
import Tickets

@testable import SQLiteStorage

@Suite struct CopyTests {
    private func fill(_ path: String, seed: UInt64 = 91, tickets: Int = 20) throws -> SQLiteStore {
        let store = try SQLiteStore(path: path, mode: .create)
        var desk = RandomDesk(seed: seed)
        try desk.fill(store, tickets: tickets)
        return store
    }

    private func names(in folder: String, beginning start: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasPrefix(start) { names.append(name) }
        }
        return names.sorted()
    }

    @Test func `a copy is one file with all of the desk, for its owner alone`() throws {
        try withFolder { folder throws in
            let store = try fill(folder + "/desk.sqlite")
            var last = (0, 0)
            try store.copy(to: folder + "/copy.sqlite") { last = ($0, $1) }
            #expect(last.0 == last.1 && last.1 > 0)
            #expect(names(in: folder, beginning: "copy") == ["copy.sqlite"])
            var status = stat()
            #expect(stat(folder + "/copy.sqlite", &status) == 0 && status.st_mode & 0o777 == 0o600)
            let copy = try SQLiteStore(path: folder + "/copy.sqlite", mode: .inspect)
            #expect(try copy.damage(thorough: true).isEmpty)
            #expect(try copy.events(after: nil, limit: .max) == store.events(after: nil, limit: .max))
            #expect(try copy.seals() == store.seals())
            #expect(names(in: folder, beginning: "copy") == ["copy.sqlite"])
            let used = try SQLiteStore(path: folder + "/copy.sqlite", mode: .open)
            _ = try LogContractTests.begin(used)
            #expect(try used.changeCount() == store.changeCount() + 1)
        }
    }

    @Test func `a copy never replaces a file, and leaves nothing when it fails`() throws {
        try withFolder { folder throws in
            let store = try fill(folder + "/desk.sqlite")
            let taken = folder + "/taken"
            close(open(taken, O_CREAT | O_WRONLY, 0o600))
            #expect(throws: StoreError.deskExists(taken)) { try store.copy(to: taken) { _, _ in } }
            let nowhere = folder + "/no/copy"
            #expect(throws: StoreError.noSuchDesk(nowhere)) { try store.copy(to: nowhere) { _, _ in } }
            #expect(names(in: folder, beginning: "taken") == ["taken"])
        }
    }

    @Test func `a copy taken while another store writes is the desk of one moment`() throws {
        try withFolder { folder throws in
            let path = folder + "/desk.sqlite"
            let store = try fill(path, tickets: 60)
            let other = try SQLiteStore(path: path, mode: .open)
            let before = try store.events(after: nil, limit: .max)
            var written = 0
            try store.copy(to: folder + "/copy.sqlite") { _, _ in
                if written < 5, (try? LogContractTests.begin(other)) != nil { written += 1 }
            }
            #expect(written > 0)
            let copy = try SQLiteStore(path: folder + "/copy.sqlite", mode: .inspect)
            #expect(try copy.events(after: nil, limit: .max) == before)
            #expect(try copy.damage(thorough: true).isEmpty)
            #expect(try store.changeCount() == before.count + written)
        }
    }

    @Test func `a copy takes an empty place, also beside an old log`() throws {
        try withFolder { folder throws in
            let (path, kept) = (folder + "/desk.sqlite", folder + "/kept")
            let events = try {
                let store = try fill(folder + "/other.sqlite")
                try store.copy(to: folder + "/draft") { _, _ in }
                return try store.events(after: nil, limit: .max)
            }()
            close(open(path + "-wal", O_CREAT | O_WRONLY, 0o600))
            try SQLiteStore.place(folder + "/draft", at: path, keeping: kept)
            #expect(names(in: folder, beginning: "draft").isEmpty)
            #expect(names(in: folder, beginning: "kept") == ["kept-wal"])
            #expect(try SQLiteStore(path: path, mode: .open).events(after: nil, limit: .max) == events)
        }
    }

    @Test func `a copy takes a desk's place, which is kept whole`() throws {
        try withFolder { folder throws in
            let (path, kept) = (folder + "/desk.sqlite", folder + "/kept")
            let old = try { try fill(path, seed: 92).events(after: nil, limit: .max) }()
            let new = try {
                let store = try fill(folder + "/other.sqlite")
                try store.copy(to: folder + "/draft") { _, _ in }
                return try store.events(after: nil, limit: .max)
            }()
            try SQLiteStore.place(folder + "/draft", at: path, keeping: kept)
            #expect(try SQLiteStore(path: path, mode: .open).events(after: nil, limit: .max) == new)
            #expect(try SQLiteStore(path: kept, mode: .inspect).events(after: nil, limit: .max) == old)
        }
    }

    @Test func `a desk somebody has open is not replaced`() throws {
        try withFolder { folder throws in
            let path = folder + "/desk.sqlite"
            let store = try fill(path)
            try store.copy(to: folder + "/draft") { _, _ in }
            _ = try LogContractTests.begin(store)
            #expect(throws: StoreError.busy) {
                try SQLiteStore.place(folder + "/draft", at: path, keeping: folder + "/kept")
            }
            #expect(names(in: folder, beginning: "kept").isEmpty)
            _ = try LogContractTests.begin(store)
            #expect(try store.damage(thorough: true).isEmpty)
        }
    }

    @Test func `a damaged desk can be replaced, its log set aside; what is no desk cannot`() throws {
        try withFolder { folder throws in
            let (path, kept) = (folder + "/desk.sqlite", folder + "/kept")
            _ = try { try fill(path, seed: 92).changeCount() }()
            let count = try {
                let store = try fill(folder + "/other.sqlite")
                try store.copy(to: folder + "/draft") { _, _ in }
                return try store.changeCount()
            }()
            let file = open(path, O_WRONLY)
            let noise = [UInt8](repeating: 0xA5, count: 4096)
            pwrite(file, noise, 3000, 100)
            for page in 1..<200 { pwrite(file, noise, noise.count, off_t(page * 4096)) }
            close(file)
            try SQLiteStore.place(folder + "/draft", at: path, keeping: kept)
            #expect(try SQLiteStore(path: path, mode: .open).changeCount() == count)
            let letter = folder + "/letter"
            close(open(letter, O_CREAT | O_WRONLY, 0o600))
            try SQLiteStore(path: path, mode: .open).copy(to: folder + "/draft") { _, _ in }
            #expect(throws: StoreError.notADesk(letter)) {
                try SQLiteStore.place(folder + "/draft", at: letter, keeping: kept + "2")
            }
        }
    }
}
