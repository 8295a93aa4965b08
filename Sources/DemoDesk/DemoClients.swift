// The ten thousand people the demo desk serves. Each is a function of the seed and a number, so that nobody has to be
// kept in memory to be called upon.

public import Desk

/// The clients of the demo desk, numbered from 1: `C00001`, `C00002`...
public struct DemoClients: Sendable, RandomAccessCollection {
    /// The manager of the first case.
    public static let louiseTremblay = Client(
        id: "C00001", name: "Tremblay, Louise", language: .french, group: "health", role: "manager")
    /// The client of the second case.
    public static let sylvainRoy = Client(
        id: "C00002", name: "Roy, Sylvain", language: .english, group: "finance", role: "employee")

    private static let fixed = [louiseTremblay, sylvainRoy]
    private static let roles = ["employee", "manager", "executive", "contractor", "student"]
    private static let roleWeights = [72, 12, 3, 8, 5]
    private static let groupWeights: [(group: GroupID, weight: Int)] = [
        ("health", 19), ("finance", 14), ("justice", 12), ("transport", 6), ("environment", 5), ("heritage", 4),
        ("fisheries", 4), ("agriculture", 4), ("statistics", 5), ("revenue", 8), ("parks", 3), ("archives", 2),
        ("labour", 4), ("trade", 3), ("veterans", 3), ("science", 4),
    ]

    private let seed: UInt64

    /// The clients of a seed.
    public init(seed: UInt64) {
        self.seed = seed
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { 10_000 }

    /// The client whose number is `position` + 1.
    public subscript(position: Int) -> Client {
        if position < DemoClients.fixed.count { return DemoClients.fixed[position] }
        var chance = SeededGenerator(seed: seed, stream: UInt64(position) << 8 | 0xC1)
        let language: Language = chance.happens(percent: 39) ? .french : .english
        var name = DemoClients.name(language, &chance)
        while DemoClients.fixed.contains(where: { $0.name == name }) { name = DemoClients.name(language, &chance) }
        let group = DemoClients.groupWeights[chance.place(weights: DemoClients.groupWeights.map(\.weight))].group
        let role = DemoClients.roles[chance.place(weights: DemoClients.roleWeights)]
        return Client(
            id: DemoClients.id(position + 1), name: name, language: language, group: group, role: role)
    }

    private static func id(_ number: Int) -> ClientID {
        let digits = String(number)
        return ClientID("C" + String(repeating: "0", count: Swift.max(0, 5 - digits.count)) + digits)
    }

    private static func name(_ language: Language, _ chance: inout SeededGenerator) -> String {
        let isFrench = language == .french
        let isFromAfar = chance.happens(percent: 27)
        let home = isFrench ? NameList.frenchGiven : NameList.englishGiven
        let given = chance.pick(isFromAfar && chance.happens(percent: 70) ? NameList.worldGiven : home)
        let local = isFrench ? NameList.frenchFamily : NameList.englishFamily
        // Names cross: there are English-speaking Lavoies and French-speaking O’Neills.
        let crossed = isFrench ? NameList.englishFamily : NameList.frenchFamily
        let family = chance.pick(
            isFromAfar ? NameList.worldFamily : chance.happens(percent: 90) ? local : crossed)
        return [family, given].compactMap(\.self).joined(separator: ", ")
    }
}
