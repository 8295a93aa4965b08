// The command lines an outsider tries: every command of the program, with what is hidden from them as arguments.
// A command without a line here fails the leak test.

import ArgumentParser
import Desk
import Foundation

@testable import guichet

/// A command line, by the command's words and what follows them.
struct LeakLine {
    var command: String
    var arguments: [String]
    /// Numbers in its answer follow the clock, the file, or how many tickets the desk has handed out numbers for.
    var hasPassingNumbers = false
    /// What is typed into it.
    var input = ""

    var words: [String] { command.split(separator: " ").map(String.init) + arguments }
}

enum LeakLines {
    /// Every command of the program that does something, as it is typed.
    static var commands: [String] { leaves(of: Guichet.self, path: []) }

    private static func leaves(of command: any ParsableCommand.Type, path: [String]) -> [String] {
        let below = command.configuration.subcommands
        if below.isEmpty { return [path.joined(separator: " ")] }
        return below.flatMap { leaves(of: $0, path: path + [$0.configuration.commandName ?? "\($0)"]) }
    }

    /// All lines, in the order they are tried; those that write come with those that read.
    static func all(_ desk: LeakDesk, _ files: LeakFiles) -> [LeakLine] {
        looking(desk, files) + acting(desk) + pairing(desk) + dossiers(desk, files) + policies(files) + whole(files) + [
            // The last line: the ticket it opens takes the number the other desk has hidden.
            line("ticket open", "--client", LeakDesk.visibleClient.id.text, "--words", "w", passing: true)
        ]
    }

    private static func line(_ command: String, _ arguments: String..., passing: Bool = false) -> LeakLine {
        LeakLine(command: command, arguments: arguments, hasPassingNumbers: passing)
    }

    private static func looking(_ desk: LeakDesk, _ files: LeakFiles) -> [LeakLine] {
        let (hidden, visible, word) = ("\(desk.hidden)", "\(desk.visible)", LeakDesk.marker)
        let (client, group) = (LeakDesk.hiddenClient.id.text, LeakDesk.hiddenGroup.text)
        return [
            line("open"),
            LeakLine(
                command: "open", arguments: ["--plain"], hasPassingNumbers: true,
                input: "a\n/\(word)\n\(hidden)\n/group:\(group)\n/client:\(client)\nall\nsort\n2\nmark-all\nbulk\n"
                    + "note\nn\nQ\n"),
            line("config"), line("manual"), line("manual", "--keys"), line("ticket list"),
            line("ticket list", "--sort", "due"),
            line("ticket list", "--sort", "escalation"), line("ticket list", "--sort", "backup"),
            line("ticket list", "--filter", "merged:yes"), line("ticket list", "--filter", "group:\(group)"),
            line("ticket list", "--filter", "client:\(client)"), line("ticket list", "--filter", "tag:\(word)"),
            line("ticket list", "--text", word), line("ticket list", word), line("ticket list", "--after", hidden),
            line("ticket list", "--filter", "-\(word)"), line("ticket list", "--mine"),
            line("ticket show", hidden), line("ticket show", visible), line("ticket clocks", hidden),
            line("ticket clocks", visible, passing: true), line("ticket precedents", hidden),
            line("ticket precedents", visible, "--limit", "99"),
            line("ticket precedents", visible, "--ruling", "upheld"),
            line("ticket due", "--within", "100000", passing: true), line("load"), line("exceptions"),
            line("exceptions", "--on", "2026-06-01"), line("review"), line("client find", "zor"),
            line("client find", "z"), line("client find", "vis"), line("client export", client),
            line("client add", "C-888", "--name", "N", "--group", group, "--language", "en"),
            line("client add", client, "--name", "N", "--group", "health", "--language", "en"),
            line("client add", "C-113", "--name", "N", "--group", "health", "--language", "en"),
            line("client add", "--name", "N", "--group", "health", "--language", "en", passing: true),
            line("client add", "C-112", "--name", "N", "--group", "health", "--language", "en"),
            line("agent add", "x", "--name", "X", "--team", "nsd", "--group", group),
            line("agent add", "x", "--name", "X", "--team", "nsd"),
            line("agent add", "gagnon", "--name", "X", "--team", "nsd", "--group", "health"),
            line("agent add", "y", "--name", "Y", "--team", "nsd", "--group", "health"),
            line("client forget", client, "--reason", "x", "--dry-run"),
            line("client redact", "survey/\(group)", "--reason", "x"),
            line("client redact", "plan/\(desk.hiddenPlan)", "--reason", "x", "--dry-run"),
            line("client redact", "notice/\(desk.hiddenNotice)", "--reason", "x", "--dry-run"),
            line("client forget", client, "--reason", "x"), line("client retention", "--dry-run"),
            line("client retention", "--set", "2", "--group", group), line("client retention", "--set", "2"),
            line("charter list"), line("charter show", group), line("charter show", group, "--source"),
            line("charter show", "health"), line("charter show", "desk"), line("print", hidden),
            line("print", hidden, "--preview"), line("print", hidden, "--mail", "a@b.ca"),
            line("print", hidden, "--printer", "x"), line("ticket show", hidden, "--chain"),
            line("verify", hidden), line("verify", visible), line("verify"),
            line("survey ask", group), line("survey show", group), line("survey show", "health"),
            line("survey compare", group), line("survey compare", "health"),
            line("survey record", group, "--file", "nowhere.yaml"),
            line("report", "client-group"), line("report", "client-group", "--group", group),
            line("report", "policy", "--format", "json"), line("report", "escalation", "--format", "csv"),
            line("report", "service-level"), line("report", "hand-off", "--format", "json"),
            line("report", "workload", "--format", "json"), line("report", "commitment"), line("report", "plan"),
            line("verify", "--code", "\(hidden)-0000-0000"), line("verify", "--file", files.paper),
            line("agent show", "gagnon"), line("agent list"),
            line("template show", "need-confirmed", "--ticket", hidden),
        ]
    }

    private static func acting(_ desk: LeakDesk) -> [LeakLine] {
        let both = ["\(desk.hidden)", "\(desk.visible)"]
        let acts: [(String, [String])] = [
            ("note", ["n"]), ("confirm", ["n"]), ("decide", ["--fact", "role=manager"]), ("offer", ["managed-phone"]),
            ("inform", ["--said", "s"]), ("assign", []), ("wait", ["--on", "x", "--reason", "r"]),
            ("resume", ["--reason", "r"]), ("level", ["standard", "--reason", "r"]), ("need-by", ["2199-01-01"]),
            ("choice", ["--answer", "other"]), ("commitment", ["x", "--kept", "--words", "w"]),
            ("contact", ["--mood", "calm"]), ("withdraw", ["--reason", "r"]),
            ("hand-off", ["--to", "regional", "--reason", "r"]), ("accept", []), ("return", ["--reason", "r"]),
            ("disagree", ["--with", "regional", "--about", "a"]), ("next-step", ["--words", "w"]),
            ("settle", ["--settlement", "s"]), ("complain", ["--about", "chen", "--words", "w"]), ("account", ["w"]),
            ("finding", ["unfounded", "--words", "w"]), ("backup", ["--given", "w"]),
            ("answer", ["--words", "w"]), ("end-exception", ["--reason", "r"]), ("tag", ["--add", "t"]), ("undo", []),
            ("reopen", ["--reason", "r"]), ("close", []), ("resolve", ["--reason", "r"]),
        ]
        let lines = acts.flatMap { act, arguments in
            both.map { LeakLine(command: "ticket \(act)", arguments: [$0] + arguments) }
        }
        let reviews = both.flatMap { number in
            [
                line("escalate", number, "--reason", "r"), line("review", number, "--uphold", "--reason", "r"),
                line("review", number, "--exception", "--until", "2199-01-01", "--reason", "r"),
            ]
        }
        return reviews + lines
    }

    private static func pairing(_ desk: LeakDesk) -> [LeakLine] {
        let (hidden, visible) = ("\(desk.hidden)", "\(desk.visible)")
        let client = LeakDesk.hiddenClient.id.text
        return [
            line("ticket link", visible, "--to", hidden), line("ticket link", hidden, "--to", visible),
            line("ticket merge", visible, "--into", hidden, "--reason", "r"),
            line("ticket merge", hidden, "--into", visible, "--reason", "r"),
            line("ticket unmerge", hidden, "--reason", "r"), line("ticket client", visible, client, "--reason", "r"),
            line("ticket client", hidden, client, "--reason", "r"),
            line("ticket bulk", "--filter", "status:open", "--dry-run", "note", "n"),
            line("ticket bulk", "--filter", "group:\(LeakDesk.hiddenGroup)", "note", "n"),
            line("ticket bulk", "--filter", LeakDesk.marker, "note", "n"),
            line("ticket bulk", "--filter", "status:open", "--limit", "1", "note", "n"),
            line("ticket open", "--client", client, "--words", "w"),
        ]
    }

    private static func dossiers(_ desk: LeakDesk, _ files: LeakFiles) -> [LeakLine] {
        let (plan, notice) = ("\(desk.hiddenPlan)", "\(desk.hiddenNotice)")
        let ticketPlan = "\(desk.hiddenPlan + 1)"
        return [
            line("plan list"), line("plan show", plan), line("plan show", ticketPlan), line("plan commit", plan, "1"),
            line("plan progress", plan, "1", "--percent", "5", "w"), line("plan done", ticketPlan, "1", "w"),
            line("plan close", plan, "--outcome", "o"), line("plan open", "--file", files.groupPlan),
            line("plan open", "--file", files.ticketPlan), line("notice list"), line("notice show", notice),
            line("notice read", notice), line("notice withdraw", notice, "--reason", "r"),
            line("notice publish", "--file", files.notice), line("team list"), line("team show", "nsd"),
            line("team card", "nsd", "--file", files.notice), line("team protocol"),
            line("charter set", LeakDesk.hiddenGroup.text, "--file", files.charter),
            line("charter set", "desk", "--file", files.charter), line("template list"),
            line("template show", "need-confirmed"), line("template set", "x", "--file", files.notice),
            line("template retire", "late-delivery", "--reason", "r"), line("agent skills", "--skill", "s"),
        ]
    }

    private static func policies(_ files: LeakFiles) -> [LeakLine] {
        [
            line("ask", "A manager wants a Palm Pilot", "--date", "2026-05-01"),
            line("policy lint"), line("policy test"), line("policy show", "MOB-2.1"),
            line("policy record", "MOB-2.1"),
            line("policy record", "MOB-2.1", "--group", LeakDesk.hiddenGroup.text),
            line("policy search", "palm"), line("policy diff", files.book, files.book),
            line("policy backtest", files.book), line("policy suggest"), line("policy publish", files.book),
            line("policy import", files.notice), line("policy export", files.book),
        ]
    }

    /// What is about the whole desk, its file or the program.
    private static func whole(_ files: LeakFiles) -> [LeakLine] {
        [
            line("import", "servicenow", files.incidents, "--dry-run"), line("import", "servicenow", files.incidents),
            line("backup", files.notice + ".sqlite"), line("restore", files.notice), line("init", "--book", files.book),
            line("demo", "--no-open"), line("doctor", passing: true), line("pack list"),
            line("pack install", files.notice),
            line("pack remove", "x"),
        ]
    }
}

/// Files that name what is hidden.
struct LeakFiles {
    let groupPlan: String
    let ticketPlan: String
    let notice: String
    let charter: String
    let book: String
    let incidents: String
    /// A paper with a code of the hidden ticket.
    let paper: String

    init(in folder: String, _ desk: LeakDesk) throws {
        let here = (#filePath as NSString).deletingLastPathComponent + "/Transcripts"
        func written(_ name: String, from source: String, _ old: String, _ new: String) throws -> String {
            let text = try String(contentsOfFile: "\(here)/\(source)", encoding: .utf8)
            try text.replacingOccurrences(of: old, with: new).write(
                toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
            return "\(folder)/\(name)"
        }
        let group = LeakDesk.hiddenGroup.text
        groupPlan = try written("group-plan.yaml", from: "dossiers/plan.yaml", "group: finance", "group: \(group)")
        ticketPlan = try written(
            "ticket-plan.yaml", from: "dossiers/plan.yaml", "group: finance", "ticket: \(desk.hidden)")
        notice = try written("notice.yaml", from: "dossiers/notice.yaml", "groups: [finance]", "groups: [\(group)]")
        charter = try written("charter.yaml", from: "service/health.yaml", "health", group)
        book = "\(here)/book"
        incidents = "\(here)/incidents.csv"
        paper = "\(folder)/paper.txt"
        try "Verification code: \(desk.hidden)-0000-0000.".write(toFile: paper, atomically: true, encoding: .utf8)
    }
}
