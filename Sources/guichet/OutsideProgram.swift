// Programs of the system that take a paper on: found before anything is put on record, run by an argument vector.

import Curses
import Desk
import Glibc

/// A program that is installed.
struct OutsideProgram {
    /// Its name, as people know it.
    let name: String
    let path: String

    /// The program as found on PATH; nil when it is not there.
    init?(_ name: String) {
        let folders = (Environment.value("PATH") ?? "/usr/bin:/bin").split(separator: ":")
        // Mail systems keep sendmail out of the PATH of people.
        let places = folders.map { "\($0)/\(name)" } + ["/usr/sbin/\(name)", "/usr/lib/\(name)"]
        self.init(name, among: places)
    }

    /// A program of ours: beside this one, else on PATH.
    init?(ofOurs name: String) {
        let own = Self.own.map { "\($0)/\(name)" } ?? name
        guard let program = OutsideProgram(name, among: [own]) ?? OutsideProgram(name) else { return nil }
        self = program
    }

    private init?(_ name: String, among places: [String]) {
        guard let path = places.first(where: { access($0, X_OK) == 0 }) else { return nil }
        self.name = name
        self.path = path
    }

    /// The folder this program stands in.
    private static var own: String? {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        guard count > 0 else { return nil }
        let path = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return path.lastIndex(of: "/").map { String(path[..<$0]) }
    }

    /// What it writes when given some bytes; fails with what it complains of.
    func answer(_ arguments: [String], to input: [UInt8]) throws(Failure) -> [UInt8] {
        let answer = ChildProgram.answer(of: [path] + arguments, to: input)
        guard answer.outcome == .exited(0) else { throw .programRefused(name, reason: reason(of: answer)) }
        return answer.output
    }

    /// Its last words, else how it ended.
    private func reason(of answer: ChildProgram.Answer) -> String {
        let said = String(decoding: answer.errors.isEmpty ? answer.output : answer.errors, as: UTF8.self)
        if let last = said.split(whereSeparator: \.isNewline).last { return String(last.prefix(300)) }
        switch answer.outcome {
        case .exited(let code): return "exit \(code)"
        case .signalled(let signal): return "signal \(signal)"
        case .notStarted(let code): return String(cString: strerror(code))
        }
    }
}
