// One SHA-256 over many, taken one after the other. Keeps none of them.

import Crypto

/// The digest of digests that come one by one.
public struct RunningDigest: Sendable {
    private var hash = SHA256()

    /// Over nothing yet.
    public init() {}

    /// Takes the next digest, its 32 bytes.
    public mutating func take(_ digest: Digest) {
        digest.withBytes { hash.update(bufferPointer: $0) }
    }

    /// SHA-256 over what was taken so far.
    public var digest: Digest { Digest(of: hash) }
}
