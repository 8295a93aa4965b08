// The clauses of one policy, still flat until somebody asks for them: most answers need one clause of thousands.

import Desk
import Synchronization

/// Clauses that are read from flat bytes on first use, once.
final class PackedClauses: Sendable {
    /// Their ids, in order.
    let ids: [String]
    private let piece: FlatReader
    private let clauses: Mutex<State>

    private enum State {
        case packed
        case read([Clause])
    }

    init(ids: [String], piece: FlatReader) {
        self.ids = ids
        self.piece = piece
        clauses = Mutex(.packed)
    }

    /// All of them. Bytes that are no clauses after all hold none.
    var all: [Clause] {
        clauses.withLock { state in
            switch state {
            case .read(let clauses): return clauses
            case .packed:
                var reader = piece
                let clauses: [Clause] = (try? reader.list()) ?? []
                state = .read(clauses)
                return clauses
            }
        }
    }

    /// The bytes they were packed in.
    var bytes: [UInt8] { piece.rest }
}
