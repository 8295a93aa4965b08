// A text as a vector: what the rest of the room asks of an engine, so that it can be had without one.

/// Which side of a comparison a text stands on; the model reads the two differently.
public enum TextRole: UInt8, Sendable, Hashable {
    /// What somebody says: a request, an asked sentence, a title.
    case query
    /// What is looked through: prose.
    case passage
}

/// Something that turns texts into vectors of one dimension. Used from one thread, the one that made it.
public protocol TextEmbedder: AnyObject {
    /// Names the model and its version: vectors of two names are never compared.
    var name: String { get }

    /// How many numbers a vector has.
    var dimension: Int { get }

    /// The unit vector of a text; nil where the engine failed.
    func vector(of text: String, as role: TextRole) -> [Float]?
}
