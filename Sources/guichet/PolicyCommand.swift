// `guichet policy`: the policy owner's verbs.

import ArgumentParser

struct PolicyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: say("Read, test and publish the policy book.", "Lire, vérifier et publier le recueil de politiques."),
        subcommands: [
            PolicyShow.self, PolicyRecord.self, PolicySearch.self, PolicyTest.self, PolicyLint.self, PolicyDiff.self,
            PolicyBacktest.self, PolicySuggest.self, PolicyPublish.self, PolicyImportCommand.self,
            PolicyExportCommand.self,
        ])
}
