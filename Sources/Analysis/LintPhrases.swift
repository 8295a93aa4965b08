// Findings about the term bank: phrases that mean two things, and ordinary words that would settle a fact in passing.

import Desk
import Localisation
import Matching
import PolicyBook

extension LintIndex {
    func phraseFindings() -> [LintFinding] {
        ambiguousPhrases() + commonWords()
    }

    private struct Meaning {
        let entry: TermEntry
        let fact: String
        let meaning: TermEntry.Meaning
    }

    /// Phrases are looked up in both languages, so the language that holds them does not matter.
    private func ambiguousPhrases() -> [LintFinding] {
        var meanings: [String: [Meaning]] = [:]
        var findings: [LintFinding] = []
        for entry in book.terms {
            var own: Set<String> = []
            for language in Language.allCases {
                for phrase in entry.phrases[language] ?? [] {
                    let key = TextFolding.folded(phrase)
                    guard own.insert(key).inserted else { continue }
                    for (fact, meaning) in entry.means {
                        if let other = meanings[key]?.first(where: { $0.fact == fact && $0.meaning != meaning }) {
                            findings.append(ambiguous(phrase, language, fact, entry, other.entry.location.line))
                        }
                        meanings[key, default: []].append(Meaning(entry: entry, fact: fact, meaning: meaning))
                    }
                }
            }
        }
        return findings
    }

    private func ambiguous(
        _ phrase: String, _ language: Language, _ fact: String, _ entry: TermEntry, _ line: Int
    ) -> LintFinding {
        let quoted = Typography.quoted(phrase)
        return LintFinding(
            code: .ambiguousPhrase, location: entry.location,
            message: Bilingual(
                "\(quoted.english) means another \(fact) on line \(line): the agent will be asked which",
                "\(quoted.french) désigne autre chose (\(fact)) à la ligne \(line)\u{00A0}: "
                    + "on demandera à l’agent de choisir"),
            request: .words(phrase, language, on: date))
    }

    private func commonWords() -> [LintFinding] {
        var findings: [LintFinding] = []
        for entry in book.terms {
            for language in Language.allCases {
                for phrase in entry.phrases[language] ?? [] {
                    let folded = TextFolding.folded(phrase)
                    guard LintIndex.ordinary.contains(folded) else { continue }
                    let quoted = Typography.quoted(phrase)
                    findings.append(
                        LintFinding(
                            code: .commonWord, location: entry.location,
                            message: Bilingual(
                                "\(quoted.english) is an ordinary word: it would settle a fact in sentences about "
                                    + "something else; use a longer phrase",
                                "\(quoted.french) est un mot courant\u{00A0}: il réglerait un fait dans des phrases qui "
                                    + "parlent d’autre chose\u{00A0}; prenez une expression plus longue"),
                            request: .words(phrase, language, on: date)))
                }
            }
        }
        return findings
    }

    /// Words that stand in requests about anything; folded.
    private static let ordinary = Set(
        """
        a able about access again agent all also an and answer anything app application are ask at available back bad be
        because been before better big broken business but buy by call can cannot case change check come computer
        could day department desk device different do does done end error everything fast find fix for free from get
        give go good group has have he hello help here hour how i if important in information internet is issue it item job
        just keep know last late later like line list long look lost make many may me meeting message minute money month
        more morning much must my name need new next no not now number of office old on one only open or order other our out
        over own paper people person phone place please policy possible problem question quick ready reason request right
        room rule same say screen see send service set she should show slow so some something soon start still stop
        support sure system take team tell than that the their them then there they thing this ticket time to today
        together tomorrow tool two under up urgent us use user very wait want was way we week well were what when where
        which who why will with without word work world would write wrong year yes yesterday you your
        acces acheter agent aide aider ailleurs aller alors appareil appel application apres argent arriver attendre au
        aujourd'hui aussi autre aux avant avec avoir besoin bien bon bonjour bureau ca cas ce chaque chercher chose
        comme commander comment compte dans date de demain demande demander demarrer depuis dernier des deux devoir
        difference dire document donner du elle encore equipe erreur est et etre faire faut fin fois gens groupe
        heure hier ici il important information internet jour la le les lent lettre leur lieu ligne liste long lui ma
        maintenant mal marche matin meilleur meme merci mes message mettre mieux minute moi mois moment mon mot ne nom non nos
        notre nous nouveau nouvelle numero objet on ordinateur ou oui outil par parce pareil parler pas personne petit peut
        plus politique possible poste pour pourquoi pouvoir prendre pret probleme que quel question qui quoi raison
        regle rendre reponse reunion rien sa salle sans savoir se semaine service si simple soir son soutien sous sur
        systeme ta tache temps tout travail tres trouver un une urgent usage utiliser vite voir vos votre vouloir vous vrai
        """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
