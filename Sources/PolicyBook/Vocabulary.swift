// The ids a book knows, of one kind. An id is looked up in constant time.

import Desk

/// Known ids of one kind.
struct Vocabulary {
    private(set) var ids: [String] = []
    private var known: Set<String> = []
    /// False when some ids could not be read: nothing is called unknown then.
    var isComplete = true

    init(_ ids: [String] = []) {
        for id in ids { insert(id) }
    }

    /// Adds an id; false when it is known already.
    @discardableResult
    mutating func insert(_ id: String) -> Bool {
        guard known.insert(id).inserted else { return false }
        ids.append(id)
        return true
    }

    func contains(_ id: String) -> Bool { known.contains(id) }

    /// Makes room for so many more.
    mutating func expect(_ count: Int) {
        ids.reserveCapacity(ids.count + count)
        known.reserveCapacity(known.count + count)
    }
}

extension Diagnostics {
    /// A known id; an unknown one is reported with the nearest known one.
    mutating func reference(_ node: YAMLNode, _ kind: ReferenceKind, in vocabulary: Vocabulary) -> String? {
        guard let id = text(node) else { return nil }
        if vocabulary.contains(id) { return id }
        if vocabulary.isComplete {
            let nearest = nearest(to: id, among: vocabulary.ids)
            add(.reference(.unknown(kind, id, nearest: nearest)), at: node.location)
        }
        return nil
    }

    /// A list of known ids, each once, in the order written.
    mutating func references(
        _ node: YAMLNode, _ kind: ReferenceKind, in vocabulary: Vocabulary, mayBeEmpty: Bool = true
    ) -> [(id: String, location: SourceLocation)] {
        let items = (mayBeEmpty ? list(node) : filledList(node)) ?? []
        var found: [(id: String, location: SourceLocation)] = []
        found.reserveCapacity(items.count)
        // A few are compared sooner than hashed.
        var seen: Set<String> = []
        let isLong = items.count > 8
        for item in items {
            guard let id = reference(item, kind, in: vocabulary) else { continue }
            if isLong ? seen.insert(id).inserted : !found.contains(where: { $0.id == id }) {
                found.append((id, item.location))
            } else {
                add(.shape(.repeatedItem(id)), at: item.location)
            }
        }
        return found
    }
}
