// What SQLite reports, in the words of the store's contract.

import GRDB
import Storage

extension StoreError {
    /// The store's word for whatever was thrown while working on the desk at `path`.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as StoreError: self = error
        case let error as DatabaseError: self = StoreError(error, path: path)
        default: self = .failed("\(error)")
        }
    }

    private init(_ error: DatabaseError, path: String) {
        let detail = error.message ?? error.resultCode.description
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_READONLY: self = .readOnly(path)
        case .SQLITE_FULL: self = .full(path)
        case .SQLITE_CORRUPT: self = .corrupt(detail)
        case .SQLITE_NOTADB: self = .notADesk(path)
        default: self = .failed(detail)
        }
    }
}
