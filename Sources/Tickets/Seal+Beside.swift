// What a seal says of the desk beside its tickets: the dossiers' events and the published books, from the first on.

public import Chain
public import Desk

extension Seal {
    /// Everything on record beside the tickets when a seal was made.
    public struct Beside: Sendable, Hashable {
        /// How many events the dossiers had.
        public var dossierEvents: Int
        /// How many times a book was published.
        public var publications: Int
        /// SHA-256 over the digests of both, each taken in the order recorded.
        public var content: Digest

        /// What a seal says, as stored.
        public init(dossierEvents: Int, publications: Int, content: Digest) {
            self.dossierEvents = dossierEvents
            self.publications = publications
            self.content = content
        }

        /// What is on record, as far as a seal covers it: the hashes of the dossiers' events and the digests of the
        /// publications (see `publication`), in the order recorded.
        public init(dossierEvents hashes: some Collection<Digest>, publications: some Collection<Digest>) {
            var (all, ofDossiers, ofBooks) = (RunningDigest(), RunningDigest(), RunningDigest())
            for hash in hashes { ofDossiers.take(hash) }
            for digest in publications { ofBooks.take(digest) }
            all.take(ofDossiers.digest)
            all.take(ofBooks.digest)
            self.init(dossierEvents: hashes.count, publications: publications.count, content: all.digest)
        }

        /// The digest of a publication: SHA-256 over its revision, its moment in milliseconds since 1970 and its author,
        /// joined by a line feed.
        public static func publication(_ revision: String, at moment: Instant, by author: AgentID?) -> Digest {
            Digest(of: [revision, String(moment.milliseconds), author?.text ?? ""].joined(separator: "\n"))
        }

        var lines: [String] { [String(dossierEvents), String(publications), content.description] }
    }
}

extension Sequence<Seal> {
    /// The first seal that what is on record beside the tickets no longer agrees with; nil where all do. Quadratic in the
    /// number of seals only where something is amiss.
    func fault(beside dossierEvents: [Digest], _ publications: [Digest]) -> SealFault? {
        let sealed = compactMap { seal in seal.beside.map { (day: seal.day, beside: $0) } }
        func holds(_ beside: Seal.Beside) -> Bool {
            beside
                == Seal.Beside(
                    dossierEvents: dossierEvents.prefix(beside.dossierEvents),
                    publications: publications.prefix(beside.publications))
        }
        // What the last one covers is as it was when all of it is.
        guard let last = sealed.last, !holds(last.beside) else { return nil }
        return sealed.first { !holds($0.beside) }.map { .changedBeside($0.day) }
    }
}
