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

    /// Signals 32 and 33 are the C library's own; it ignores them in every child it spawns.
    @Test(arguments: ["SigBlk", "SigIgn"])
    func `no signal is blocked or ignored in a child`(mask: String) {
        #expect(ChildProgram.run(["grep", "-q", mask + ":.*[08]0000000$", "/proc/self/status"]) == .exited(0))
    }
}
