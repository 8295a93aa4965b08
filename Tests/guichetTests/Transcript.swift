// Transcripts of the program: a command, what it answers, how it ends. Written to be read.
//
//   # a comment, shown when the command after it fails
//   < a line of standard input
//   $ LC_ALL=fr_CA.UTF-8 guichet ask "..."    one command; words in double or single quotes; $TMP and $HERE are folders
//   a line of standard output; <*> stands for anything in a line, a line ... for any lines, ~ {json} compares values
//   >2
//   a line of standard error
//   >= 65                                      the exit code; 0 when it is not said

import Foundation

/// A command and what is expected of it.
struct TranscriptStep {
    var line = 0
    var comment = ""
    var command = ""
    var input: [String] = []
    var output: [String] = []
    var errors: [String] = []
    var code: Int32 = 0
}

/// The steps of a file, run one after the other in one folder of their own.
struct Transcript {
    let steps: [TranscriptStep]

    init(_ text: String) {
        var steps: [TranscriptStep] = []
        var next = TranscriptStep()
        var isInErrors = false
        for (number, part) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = String(part)
            if line.hasPrefix("# ") {
                next.comment = String(line.dropFirst(2))
            } else if line.hasPrefix("< ") {
                next.input.append(String(line.dropFirst(2)))
            } else if line.hasPrefix("$ ") {
                next.line = number + 1
                next.command = String(line.dropFirst(2))
                steps.append(next)
                next = TranscriptStep()
                isInErrors = false
            } else if line == ">2" {
                isInErrors = true
            } else if line.hasPrefix(">= "), let code = Int32(line.dropFirst(3)) {
                steps[steps.count - 1].code = code
            } else if !steps.isEmpty, !line.isEmpty || !isInErrors {
                if isInErrors {
                    steps[steps.count - 1].errors.append(line)
                } else {
                    steps[steps.count - 1].output.append(line)
                }
            }
        }
        self.steps = steps.map { step in
            var step = step
            while step.output.last?.isEmpty ?? false { step.output.removeLast() }
            return step
        }
    }
}

/// What a line of a transcript asks of a line printed.
enum ExpectedLine {
    /// Whether all printed lines are as expected.
    static func match(_ expected: ArraySlice<String>, _ printed: ArraySlice<String>) -> Bool {
        guard let first = expected.first else { return printed.isEmpty }
        let rest = expected.dropFirst()
        if first == "..." {
            return (printed.startIndex...printed.endIndex).contains { match(rest, printed[$0...]) }
        }
        guard let line = printed.first, matches(first, line) else { return false }
        return match(rest, printed.dropFirst())
    }

    private static func matches(_ expected: String, _ line: String) -> Bool {
        if expected.hasPrefix("~ ") { return holds(String(expected.dropFirst(2)), in: line) }
        var rest = line[...]
        let parts = expected.components(separatedBy: "<*>")
        for (place, part) in parts.enumerated() {
            if place == 0 {
                guard rest.hasPrefix(part) else { return false }
                rest = rest.dropFirst(part.count)
            } else if place == parts.count - 1 {
                return rest.hasSuffix(part)
            } else {
                guard let found = rest.range(of: part) else { return false }
                rest = rest[found.upperBound...]
            }
        }
        return rest.isEmpty
    }

    /// Whether every key of the expected object has an equal value in the printed one, which may have more keys.
    private static func holds(_ expected: String, in line: String) -> Bool {
        guard let wanted = object(expected), let found = object(line) else { return false }
        return wanted.allSatisfy { key, value in (found[key] as? NSObject) == (value as? NSObject) }
    }

    private static func object(_ text: String) -> [String: Any]? {
        (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any]
    }
}
