// The smallest program on a CursesScreen: shows what it got, and dies in every way on demand. Driven by CursesTests.
// Must not be shipped.

import Curses
import Terminal

#if canImport(Glibc)
    import Glibc
#endif

@main
struct CursesProbe {
    static func main() {
        let words = CommandLine.arguments.dropFirst()
        var options = CursesScreen.Options()
        options.ascii = words.contains("ascii")
        do {
            let screen = try CursesScreen(options: options)
            var probe = Probe(screen: screen)
            if words.contains("bench") { probe.measurePainting() }
            probe.run()
            screen.close()
            print("left after \(probe.keyCount) keys, last \(probe.last.suffix(40))")
            if words.contains("linger") { print("then read \(readLine() ?? "nothing")") }
        } catch {
            print("refused: \(error)")
            exit(3)
        }
    }
}

private struct Probe {
    let screen: CursesScreen
    var keyCount = 0
    var last = "none"
    var note = ""

    mutating func run() {
        while true {
            if !screen.hasPendingKey { screen.present(picture()) }
            guard let key = screen.nextKey() else { continue }
            keyCount += 1
            last = key.name
            switch key {
            case .closing: return
            case .paste(let text): note = "pasted \(text.utf8.count) \(text.prefix(8)) \(text.suffix(8))"
            case .character("q"): return
            case .character("s"): lend()
            case .control("z"): screen.stopSelf()
            case .character("B"): screen.bell()
            case .character("W"): wakeFromElsewhere()
            case .character("T"): note = screen.nextKey(timeoutMilliseconds: 1) == nil ? "timed out" : "key"
            case .character("V"): raise(SIGSEGV)
            case .character("N"): note = String(descend(0))
            case .character("F"): trap([])
            case .character("A"): abort()
            default: break
            }
        }
    }

    private func picture() -> Canvas {
        var canvas = Canvas(size: screen.size)
        let width = canvas.size.columns
        canvas.box(Rect(column: 0, row: 0, columns: width, rows: 3), title: "\(width)x\(canvas.size.rows)")
        canvas.draw("éàœ « » 日本 한글 e\u{301} 👩‍💻 end", at: Point(column: 2, row: 1), style: .good)
        canvas.draw("key \(keyCount): \(last)", at: Point(column: 2, row: 3), style: Style(.accent).reversed)
        canvas.draw("\u{1B}[31mhostile\u{7} \u{202E}text", at: Point(column: 2, row: 4), style: .breach)
        canvas.draw(note, at: Point(column: 2, row: 5), style: .policy)
        canvas.cursor = Point(column: 2, row: 3)
        return canvas
    }

    private mutating func lend() {
        let outcome = screen.suspendAround {
            ChildProgram.run(["/bin/sh", "-c", "echo CHILD SPEAKS; read line; exit ${#line}"])
        }
        note = "child \(outcome)"
    }

    private func wakeFromElsewhere() {
        let wake = screen.wake
        let thread = ThreadBox(wake)
        var handle = pthread_t()
        pthread_create(
            &handle, nil,
            { pointer in
                if let pointer { Unmanaged<ThreadBox>.fromOpaque(pointer).takeRetainedValue().body() }
                return nil
            }, Unmanaged.passRetained(thread).toOpaque())
        pthread_detach(handle)
    }

    private func trap(_ empty: [Int]) { print(empty[keyCount]) }

    /// Overflows the stack.
    private func descend(_ depth: Int) -> Int { depth < 0 ? 0 : descend(depth + 1) &+ keyCount }

    /// Counts the processor time of frames for a reader's eyes; no test depends on it.
    mutating func measurePainting() {
        var (draw, full, few) = (0.0, 0.0, 0.0)
        for round in 0..<200 {
            var canvas = Canvas(size: screen.size)
            draw += Self.microseconds {
                for row in 0..<canvas.size.rows {
                    let line = String(repeating: round % 2 == 0 ? "élève " : "ticket", count: canvas.size.columns / 6)
                    canvas.draw(line, at: Point(column: 0, row: row), style: row % 2 == 0 ? .plain : .accent)
                }
            }
            full += Self.microseconds { screen.present(canvas) }
        }
        var canvas = picture()
        screen.present(canvas)
        for round in 0..<1000 {
            few += Self.microseconds {
                canvas.draw("\(round)", at: Point(column: 40, row: 4))
                screen.present(canvas)
            }
        }
        note = "µs of CPU: draw \(Int(draw / 200)), full \(Int(full / 200)), few \(Int(few / 1000))"
    }

    private static func microseconds(_ body: () -> Void) -> Double {
        func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
            return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
        }
        let start = now()
        body()
        return now() - start
    }
}

private final class ThreadBox: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}
