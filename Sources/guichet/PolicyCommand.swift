// `guichet policy`: the policy owner's verbs.

import ArgumentParser

struct PolicyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: say("Read, test and publish the policy book.", "Lire, vérifier et publier le recueil de politiques."),
        discussion: say(
            "Examples:\n  guichet policy show MOB-2.1\n  guichet policy test book\n  guichet policy publish book",
            "Exemples\u{00A0}:\n  guichet policy show MOB-2.1\n  guichet policy test recueil\n"
                + "  guichet policy publish recueil"),
        subcommands: [
            PolicyShow.self, PolicyRecord.self, PolicySearch.self, PolicyTest.self, PolicyLint.self, PolicyDiff.self,
            PolicyBacktest.self, PolicySuggest.self, PolicyPublish.self, PolicyImportCommand.self,
            PolicyExportCommand.self,
        ])
}
