// Agents, roles and the two languages.

import Desk
import Testing

@Test func `supervisors and administrators rule, agents and policy owners do not`() {
    #expect(Role.allCases.filter(\.mayRule) == [.supervisor, .administrator])
}

@Test func `every role is named in both languages`() {
    let names = Role.allCases.map(\.words)
    #expect(names.allSatisfy { !$0.english.isEmpty && !$0.french.isEmpty })
    #expect(Set(names.map(\.english)).count == names.count && Set(names.map(\.french)).count == names.count)
}

@Test func `an agent sees the client groups they are given, and all of them when none are named`() {
    var agent = Agent(id: "a", name: "A", role: .agent, team: "desk", groups: ["health"])
    #expect(agent.sees("health") && !agent.sees("finance"))
    agent.groups = []
    #expect(!agent.sees("health"))
    agent.groups = nil
    #expect(agent.sees("finance"))
}

@Test(arguments: [
    ("fr_CA.UTF-8", Language.french), ("fr", .french), ("FR_ca", .french), ("french", .french),
    ("en_CA.UTF-8", .english), ("C", .english), ("", .english), ("POSIX", .english),
    ("de_DE", .english),
])
func `a locale is French or English`(locale: String, language: Language) {
    #expect(Language(locale: locale) == language)
}

@Test func `text in both languages is read by language and changed in both`() {
    let text = Bilingual("yes", "oui")
    #expect(text[.english] == "yes" && text[.french] == "oui")
    #expect(text.map { $0 + "!" } == Bilingual("yes!", "oui!"))
    #expect(Bilingual(same: "PDA") == Bilingual("PDA", "PDA"))
    #expect(Language.allCases.allSatisfy { $0.other != $0 && $0.other.other == $0 })
}

@Test(arguments: [
    ("Tremblay, Louise", "Louise Tremblay"), ("O’Reilly,Kevin", "Kevin O’Reilly"), ("Madonna", "Madonna"),
    ("Roy, ", "Roy, "), ("St-Onge, Anne, Dr", "Anne, Dr St-Onge"),
])
func `a client is addressed by given name, then family name`(name: String, spoken: String) {
    #expect(Client(id: "C1", name: name, language: .french, group: "health").spokenName == spoken)
}
