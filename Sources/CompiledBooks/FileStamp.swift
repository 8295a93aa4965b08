// What a file looked like when it was read: enough to tell, without reading it, that it is still the same.

import Desk
import Glibc

/// Size, times and place of a file.
struct FileStamp: Sendable, Equatable {
    let size: Int
    let modified: Int
    let changed: Int
    let inode: Int
    let device: Int

    /// A file inside a folder that is open; nil when it cannot be looked at.
    init?(_ path: String, in folder: Int32) {
        var status = stat()
        guard fstatat(folder, path, &status, 0) == 0 else { return nil }
        size = Int(status.st_size)
        modified = FileStamp.nanoseconds(status.st_mtim)
        changed = FileStamp.nanoseconds(status.st_ctim)
        inode = Int(truncatingIfNeeded: status.st_ino)
        device = Int(truncatingIfNeeded: status.st_dev)
    }

    /// Whether a change made after `now` must show in the times. A file written just before it was looked at can be
    /// written again within one tick of its file system's clock, and look the same; two seconds is the coarsest tick.
    func isSettled(at now: Int) -> Bool {
        max(modified, changed) < now - 2_000_000_000
    }

    /// The host's clock, in nanoseconds since 1970.
    static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return nanoseconds(time)
    }

    private static func nanoseconds(_ time: timespec) -> Int {
        Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
    }
}

extension FileStamp: Flat {
    func write(to writer: inout FlatWriter) {
        writer.plain([size, modified, changed, inode, device])
    }

    init(from reader: inout FlatReader) throws(FlatFault) {
        let parts = try reader.plain(Int.self)
        guard parts.count == 5 else { throw FlatFault() }
        (size, modified, changed) = (parts[0], parts[1], parts[2])
        (inode, device) = (parts[3], parts[4])
    }
}
