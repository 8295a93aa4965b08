// A book ready to be consulted, as flat bytes and back.

public import Desk
public import Matching
import PolicyBook

extension Adviser {
    /// Adds the bytes of the book and its indexes.
    public func write(to writer: inout FlatWriter) {
        book.write(to: &writer)
    }

    /// The same adviser again; `stemmer` must be available exactly where the first one's was.
    public init(from reader: inout FlatReader, stemmer: Stemmer = .system) throws(FlatFault) {
        self.init(book: try Book(from: &reader), stemmer: stemmer)
    }
}
