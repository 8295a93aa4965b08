// The one way out of a failed command: what stopped it, in the reader's language, and the exit code.

import ArgumentParser
import Desk
import Glibc
import PolicyBook

/// How a command that did not succeed ends.
enum Departure {
    /// Says on standard error what stopped the command; the exit code. Help and versions go to standard output.
    static func report(_ error: any Error) -> Int32 {
        // Asking the parser about an error costs it the help of the whole program.
        if let failure = Failure(known: error) ?? (isFromParser(error) ? nil : Failure(error)) {
            tell(failure)
            return failure.code
        }
        let code = Guichet.exitCode(for: error)
        let text = Guichet.fullMessage(for: error)
        if code.isSuccess {
            let help = UsageWords.help(text)[ReaderLanguage.current]
            return (try? Output.document(help.hasSuffix("\n") ? help : help + "\n")) == nil ? 74 : 0
        }
        guard code == .validationFailure else { return code.rawValue }
        let message = Guichet.message(for: error)
        Output.complain(UsageWords.words(message)[ReaderLanguage.current])
        Output.complain(UsageWords.next(message, of: verb)[ReaderLanguage.current])
        return 2
    }

    /// The command that was typed, as far as it names one.
    private static var verb: String {
        var verb: any ParsableCommand.Type = Guichet.self
        var words = ["guichet"]
        for word in LeadingOptions.moved(Array(CommandLine.arguments.dropFirst())) {
            let below = verb.configuration.subcommands.first { $0.configuration.commandName == word }
            guard let below else { break }
            verb = below
            words.append(word)
        }
        return words.joined(separator: " ")
    }

    /// Ends the process by a signal it was sent, once all is in order: whoever sent it, a shell for one, sees that it
    /// ended by that.
    static func end(by signal: Int32) -> Never {
        Glibc.signal(signal, SIG_DFL)
        raise(signal)
        Glibc.exit(128 + signal)
    }

    private static func isFromParser(_ error: any Error) -> Bool {
        Guichet.exitCode(for: error) != .failure || error is CleanExit || error is ExitCode
    }

    static func tell(_ failure: Failure, in language: Language = ReaderLanguage.current) {
        if case .brokenBook(let faults) = failure {
            for fault in faults { Output.complain(fault.line(in: language)) }
        }
        let words = failure.words[language]
        if !words.isEmpty { Output.complain(words) }
        if case .filter(let fault) = failure { for line in fault.lines { Output.complain(line) } }
        if let next = failure.next { Output.complain(next[language]) }
    }
}
