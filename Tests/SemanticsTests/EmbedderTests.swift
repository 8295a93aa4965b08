// The engine behind its door: what is not a whole pack is no pack, and a whole one understands.

import CEmbedding
import Desk
import Glibc
import Testing

@testable import Semantics

struct EmbedderTests {
    private static let kind = LanguagePack.multilingual

    /// The pack of whoever runs the tests.
    private static let installed: InstalledPack? = {
        let variable = { (name: String) in getenv(name).map { String(cString: $0) } }
        let data = variable("XDG_DATA_HOME") ?? variable("HOME").map { "\($0)/.local/share" }
        return data.flatMap { InstalledPack.all(in: "\($0)/guichet/packs").first }
    }()

    @Test func `what is missing or is something else does not open`() throws {
        #expect(cembedding_open("/no/such/library.so", "/no/such/model", 1) == nil)
        #expect(cembedding_open("libm.so.6", "/no/such/model", 1) == nil)
        #expect(Embedder(pack: InstalledPack(EmbedderTests.kind, in: "/no/such/folder")) == nil)
        try inFolder { folder in
            let pack = InstalledPack(EmbedderTests.kind, in: folder)
            #expect(!pack.isComplete)
            for member in pack.kind.members {
                let path = "\(folder)/\(member.path)"
                #expect(PrivateFile.write([0x7F], to: path))
                truncate(path, off_t(member.size))
            }
            #expect(pack.isComplete)
            #expect(pack.firstDamage() == pack.kind.members.first?.path)
            #expect(Embedder(pack: pack) == nil)
            chmod("\(folder)/\(pack.kind.members[0].path)", 0o666)
            #expect(!pack.isComplete)
        }
    }

    @Test func `a text is cut between characters and never ends early`() {
        #expect(Embedder.cut("été\0!", to: 100) == "été !")
        #expect(Embedder.cut("ééé", to: 5) == "éé")
        #expect(Embedder.cut("日本語", to: 2).isEmpty)
        #expect(Embedder.cut(String(repeating: "👩‍💻", count: 500), to: 400).utf8.count <= 400)
    }

    @Test func `packs are named once and described to the byte`() {
        #expect(Set(LanguagePack.all.map(\.folderName)).count == LanguagePack.all.count)
        for pack in LanguagePack.all {
            #expect(LanguagePack.named(pack.name) == pack)
            #expect(Set(pack.members.map(\.part)) == Set(LanguagePack.Part.allCases))
            #expect(pack.wheelSHA256.utf8.count == 64)
            for member in pack.members {
                #expect(member.sha256.utf8.count == 64)
                #expect(!member.path.hasPrefix("/") && !member.path.contains("..") && member.size > 0)
            }
        }
    }

    @Test(.enabled(if: installed != nil, "no language pack is installed: guichet pack install"))
    func `the real engine knows a paraphrase, across languages`() throws {
        let pack = try #require(EmbedderTests.installed)
        let embedder = try #require(Embedder(pack: pack))
        let words = ["my screen is black", "l’écran reste noir", "book a meeting room"]
        let vectors = try words.map { try #require(embedder.vector(of: $0, as: .query)) }
        let likeness = { (one: Int, other: Int) in zip(vectors[one], vectors[other]).reduce(0) { $0 + $1.0 * $1.1 } }
        #expect(likeness(0, 1) > likeness(0, 2))
        #expect(abs(likeness(0, 0) - 1) < 0.001)
        #expect(embedder.vector(of: "", as: .passage)?.count == embedder.dimension)
    }
}
