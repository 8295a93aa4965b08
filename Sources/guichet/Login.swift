// Who the operating system says one is. The environment is not asked: anybody can set it.

import Desk
import Glibc

/// The login of the process's owner.
enum Login {
    /// The login; nil when the system has no name for the user.
    static var current: AgentID? {
        guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return nil }
        return AgentID(String(cString: name))
    }

    static var home: String? {
        guard let entry = getpwuid(getuid()), let folder = entry.pointee.pw_dir else { return nil }
        return String(cString: folder)
    }
}
