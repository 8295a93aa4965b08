// Chains of records, each holding the hash of the one before it, and where they do not hold.

public import Desk

/// What a chain is about: a ticket, a dossier.
public protocol ChainSubject: Sendable, Hashable {
    /// `ticket 12`, `billet 12`.
    var chainWords: Bilingual { get }
}

/// A record of a chain.
public protocol ChainLink {
    associatedtype Subject: ChainSubject
    var subject: Subject { get }
    /// 1, 2, 3... within the chain.
    var version: Int { get }
    /// The hash of the record before this one; `Digest.none` for the first.
    var previous: Digest { get }
    var hash: Digest { get }
    /// What the hash must be.
    var expectedHash: Digest { get }
}

/// Where a chain does not hold.
public enum ChainFault<Subject: ChainSubject>: Error, Hashable, Worded {
    case missingEvent(Subject, version: Int)
    case changedEvent(Subject, version: Int)
    case brokenLink(Subject, version: Int)

    public var words: Bilingual {
        switch self {
        case .missingEvent(let subject, let version):
            Bilingual(
                "\(subject.chainWords.english): event \(version) is missing",
                "\(subject.chainWords.french)\u{00A0}: l’événement \(version) manque")
        case .changedEvent(let subject, let version):
            Bilingual(
                "\(subject.chainWords.english): event \(version) was changed after it was recorded",
                "\(subject.chainWords.french)\u{00A0}: l’événement \(version) a été modifié après son inscription")
        case .brokenLink(let subject, let version):
            Bilingual(
                "\(subject.chainWords.english): event \(version) does not follow the one before it",
                "\(subject.chainWords.french)\u{00A0}: l’événement \(version) ne suit pas celui qui le précède")
        }
    }
}

extension Sequence where Element: ChainLink {
    /// The faults of one chain, in order; empty when it holds.
    public func chainFaults() -> [ChainFault<Element.Subject>] {
        var faults: [ChainFault<Element.Subject>] = []
        var previous = Digest.none
        var next = 1
        for link in self {
            if link.version != next { faults.append(.missingEvent(link.subject, version: next)) }
            if link.previous != previous { faults.append(.brokenLink(link.subject, version: link.version)) }
            if link.hash != link.expectedHash { faults.append(.changedEvent(link.subject, version: link.version)) }
            previous = link.hash
            next = link.version + 1
        }
        return faults
    }
}
