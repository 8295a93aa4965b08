// Children run to their end without a shell and without our signal mask.

import Curses
import Testing

#if canImport(Glibc)
    import Glibc
#endif

@Suite struct ChildProgramTests {
    @Test func `a child's end is told apart`() {
        #expect(ChildProgram.run(["/bin/sh", "-c", "exit 3"]) == .exited(3))
        #expect(ChildProgram.run(["/bin/sh", "-c", "kill -TERM $$"]) == .signalled(SIGTERM))
        #expect(ChildProgram.run(["guichet-no-such-program"]) == .notStarted(ENOENT))
        #expect(ChildProgram.run([]) == .notStarted(EINVAL))
        #expect(ChildProgram.run(["true\u{0}"]) == .notStarted(EINVAL))
    }

    @Test func `arguments are not read by a shell and input is given whole`() {
        #expect(ChildProgram.run(["test", "$HOME; exit 9", "=", "$HOME; exit 9"]) == .exited(0))
        let text = String(repeating: "été ", count: 50_000)
        #expect(ChildProgram.run(["/bin/sh", "-c", "[ $(wc -c) = 300000 ]"], input: text) == .exited(0))
        #expect(ChildProgram.run(["/bin/sh", "-c", "! read line"], input: "") == .exited(0))
    }

    @Test func `what a child says goes where it is wanted, errors too`() {
        var ends: [Int32] = [-1, -1]
        #expect(pipe(&ends) == 0)
        let outcome = ChildProgram.run(["/bin/sh", "-c", "echo one; echo two >&2"], output: ends[1])
        close(ends[1])
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(ends[0], &bytes, bytes.count)
        close(ends[0])
        #expect(outcome == .exited(0))
        #expect(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self) == "one\ntwo\n")
    }

    /// Signals 32 and 33 are the C library's own; it ignores them in every child it spawns.
    @Test(arguments: ["SigBlk", "SigIgn"])
    func `no signal is blocked or ignored in a child`(mask: String) {
        #expect(ChildProgram.run(["grep", "-q", mask + ":.*[08]0000000$", "/proc/self/status"]) == .exited(0))
    }
}
