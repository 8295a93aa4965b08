// `guichet plan`: action plans of five steps, each committed to by the one who owns it.

import ArgumentParser
import Desk
import Dossiers
import SQLiteStorage
import Storage

struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: say(
            "Action plans: five steps, each with an owner and a day.",
            "Plans d’action\u{00A0}: cinq étapes, chacune avec un responsable et une date."),
        discussion: say(
            "Examples:\n  guichet plan list\n  guichet plan show 3\n  guichet plan commit 3 2",
            "Exemples\u{00A0}:\n  guichet plan list\n  guichet plan show 3\n  guichet plan commit 3 2"),
        subcommands: [
            PlanOpen.self, PlanList.self, PlanShow.self, PlanCommit.self, PlanProgress.self, PlanDone.self,
            PlanClose.self,
        ])
}

struct PlanOpen: ParsableCommand {
    private static let form =
        "  about: {teams: [regional, applications]}\n  title: Hand-offs that bounce\n  steps:\n"
        + "    - {text: A shared checklist, owner: chen, due: 2026-06-01}\n"
    private static let frenchForm =
        "  about: {teams: [regional, applications]}\n  title: Des transferts qui reviennent\n  steps:\n"
        + "    - {text: Une liste commune, owner: chen, due: 2026-06-01}\n"

    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: say("Open an action plan.", "Ouvrir un plan d’action."),
        discussion: say(
            "The file, with exactly five steps; about is {teams: [a, b]}, {group: health} or {ticket: 12}:\n"
                + form + "\nExample:\n  guichet plan open --file plan.yaml",
            "Le fichier, de cinq étapes exactement\u{00A0}; about est {teams: [a, b]}, {group: health} ou "
                + "{ticket: 12}\u{00A0}:\n" + frenchForm + "\nExemple\u{00A0}:\n  guichet plan open --file plan.yaml"))
    @OptionGroup var shared: DossierOptions
    @Option(help: ArgumentHelp("The plan’s file.", "Le fichier du plan."), completion: .file())
    var file: String

    func run() throws {
        try shared.begin(.plan) { desk in
            .openPlan(
                try shared.form(file) { bytes, path in
                    FormReader.plan(bytes, path: path) { name in desk.refusal(of: name) }
                })
        }
    }
}

struct PlanList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: say("List action plans.", "Lister les plans d’action."),
        discussion: say(
            "Example:\n  guichet plan list --json", "Exemple\u{00A0}:\n  guichet plan list --json"))
    @OptionGroup var shared: DossierOptions

    func run() throws {
        let desk = try shared.reading()
        let (today, names) = (desk.today, try desk.groupNames())
        for plan in try desk.dossiers(of: .plan).compactMap(\.plan) {
            if shared.json {
                try Output.document(PlanPage.json(plan, on: today).line + "\n")
            } else {
                try Output.line(PlanPage.line(plan, on: today, named: names)[shared.language])
            }
        }
    }
}

struct PlanShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: say("Show an action plan.", "Montrer un plan d’action."),
        discussion: say("Example:\n  guichet plan show 3", "Exemple\u{00A0}:\n  guichet plan show 3"))
    @OptionGroup var shared: DossierOptions
    @Argument(help: ArgumentHelp("The plan’s number.", "Le numéro du plan."))
    var number: Int

    func run() throws {
        let desk = try shared.reading()
        guard let plan = try desk.dossier(.numbered(.plan, number)).plan else {
            throw DossierRefusal.plan(.noPlan)
        }
        if shared.json { return try Output.document(PlanPage.json(plan, on: desk.today).line + "\n") }
        for line in PlanPage.lines(plan, on: desk.today, named: try desk.groupNames()) {
            try Output.line(line[shared.language])
        }
    }
}

/// A step of a plan, both by number.
struct PlanStepOptions: ParsableArguments {
    @OptionGroup var shared: DossierOptions
    @Argument(help: ArgumentHelp("The plan’s number.", "Le numéro du plan."))
    var number: Int
    @Argument(help: ArgumentHelp("The step, 1 to 5.", "L’étape, de 1 à 5."))
    var step: Int

    func put(_ act: DossierAct) throws {
        try shared.put(in: .numbered(.plan, number)) { _, _ in act }
    }
}

struct PlanCommit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "commit",
        abstract: say("Sign your commitment to a step you own.", "Signer votre engagement pour une étape à vous."),
        discussion: say("Example:\n  guichet plan commit 3 2", "Exemple\u{00A0}:\n  guichet plan commit 3 2"))
    @OptionGroup var target: PlanStepOptions

    func run() throws { try target.put(.commit(step: target.step)) }
}

struct PlanProgress: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "progress", abstract: say("Say how far your step is.", "Dire où en est votre étape."),
        discussion: say(
            "Example:\n  guichet plan progress 3 2 --percent 40 \"checklist drafted\"",
            "Exemple\u{00A0}:\n  guichet plan progress 3 2 --percent 40 \"liste ébauchée\""))
    @OptionGroup var target: PlanStepOptions
    @Option(help: ArgumentHelp("Percent, 0 to 100.", "Pourcentage, de 0 à 100."))
    var percent: Int
    @Argument(help: ArgumentHelp("What was done.", "Ce qui a été fait."))
    var words: [String]

    func run() throws {
        try target.put(.report(.init(step: target.step, percent: percent, words: words.joined(separator: " "))))
    }
}

struct PlanDone: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "done", abstract: say("Your step is done.", "Votre étape est faite."),
        discussion: say(
            "Example:\n  guichet plan done 3 2 \"checklist in use\"",
            "Exemple\u{00A0}:\n  guichet plan done 3 2 \"liste en usage\""))
    @OptionGroup var target: PlanStepOptions
    @Argument(help: ArgumentHelp("What came of it.", "Ce qui en est sorti."))
    var words: [String]

    func run() throws { try target.put(.finish(.init(step: target.step, words: words.joined(separator: " ")))) }
}

struct PlanClose: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: say("Close an action plan.", "Terminer un plan d’action."),
        discussion: say(
            "Example:\n  guichet plan close 3 --outcome \"half the bounces\"",
            "Exemple\u{00A0}:\n  guichet plan close 3 --outcome \"deux fois moins de renvois\""))
    @OptionGroup var shared: DossierOptions
    @Argument(help: ArgumentHelp("The plan’s number.", "Le numéro du plan."))
    var number: Int
    @Option(help: ArgumentHelp("What came of it.", "Ce qui en est sorti."))
    var outcome: String

    func run() throws {
        try shared.put(in: .numbered(.plan, number)) { _, _ in .closePlan(outcome: outcome) }
    }
}

extension OpenDesk {
    /// Why a plan cannot name this here, and what there is instead; nil where it can.
    fileprivate func refusal(of name: PlanName) -> Bilingual? {
        do {
            switch name {
            case .owner(let agent): _ = try self.agent(named: agent.text)
            case .team(let team): _ = try self.team(named: team.text)
            case .group(let group): try requireGroup(group)
            case .ticket(let ticket): _ = try self.ticket(ticket)
            }
            return nil
        } catch {
            let failure = Failure(error)
            guard let next = failure.next else { return failure.words }
            return Bilingual(
                "\(failure.words.english); \(next.english)", "\(failure.words.french)\u{00A0}; \(next.french)")
        }
    }

    /// Fails when the desk serves no such client group, or the agent does not.
    func requireGroup(_ group: GroupID) throws {
        guard agent.sees(group), try store.groups().contains(where: { $0.id == group }) else {
            throw DossierRefusal.groupNotServed(group)
        }
    }
}
