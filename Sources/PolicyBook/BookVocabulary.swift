// The ids of a book, gathered before anything refers to them.

import Desk

/// Every id in use: clauses, rules, policies and offers share one namespace.
struct Namespace {
    private var places: [String: SourceLocation] = [:]

    mutating func take(_ names: [PolicyDraft.Name], into diagnostics: inout Diagnostics) {
        places.reserveCapacity(places.count + names.count)
        for name in names { take(name.id, at: name.location, into: &diagnostics) }
    }

    /// Takes an id; one taken before is reported at the second place.
    mutating func take(_ id: String, at location: SourceLocation, into diagnostics: inout Diagnostics) {
        if let first = places[id] {
            diagnostics.add(.reference(.duplicate(id, first: first)), at: location)
        } else {
            places[id] = location
        }
    }
}

/// What a passage may refer to.
struct BookVocabulary {
    var facts = FactTable()
    var teams = Vocabulary()
    /// nil when the book has no such vocabulary: any need will do.
    var needs: Vocabulary?
    var offers = Vocabulary()
    var clauses = Vocabulary()
    /// Clauses and policies.
    var overridable = Vocabulary()
}
