// Words that stand in requests about anything: as a phrase of the term bank one would settle a fact in passing, and
// however often clients say it of one thing, it names none.

import Desk
import Matching

enum OrdinaryWords {
    /// Whether a folded word is one.
    static func contains(_ folded: String) -> Bool { ordinary.contains(folded) }

    /// Whether a folded word, or its stem, is too general to be proposed as a name: an ordinary word, a number, or one
    /// of the occasions of a client’s life, which go with a request and are not what is asked for.
    static func isNoName(_ folded: String, stem: String) -> Bool {
        contains(folded) || occasions.contains(folded) || stems.contains(stem)
    }

    /// The same of every word of a phrase, with their stems: “back from vacation” names nothing either.
    static func areNoName(_ phrase: String, stems: String) -> Bool {
        zip(phrase.split(separator: " "), stems.split(separator: " ")).allSatisfy { word, stem in
            isNoName(TextFolding.folded(String(word)), stem: String(stem))
        }
    }

    private static let stems: Set<String> = {
        var stems: Set<String> = []
        for word in ordinary.union(occasions) {
            stems.insert(TextFolding.folded(Stemmer.system.stem(word, .english)))
            stems.insert(TextFolding.folded(Stemmer.system.stem(word, .french)))
        }
        return stems
    }()

    private static let occasions = Set(
        """
        afternoon arrive arrived august april autumn birthday boss budget child children contract december director
        dropped employee evening fall fallen family february fell fifteen fifty forgot forgotten forty friday friend
        gone hire hired holiday holidays home husband intend intended january july june kid kids last leave left lunch
        manager march married maternity monday moved moving night november october parents period plan planned
        quarter quit retire return returned saturday school season september sick sixty spring started summer sunday
        term thirty thursday travel trip tuesday twenty vacation vacations visit wednesday weekend wife winter
        ami amie anniversaire annee aout apres-midi arrive arrivee automne avril cadre chef cinquante collegue conge
        conges conjoint conjointe contrat decembre dejeuner depart dimanche directeur directrice ecole embauche embauchee
        employe employee ete famille fevrier fille fils gestionnaire hiver janvier jeudi juillet juin lundi malade
        maison mari mardi mars mercredi midi novembre nuit octobre oublie parents parti partie patron patronne
        printemps prevoir prevu quarante quinze quitter retour retraite saison samedi seize septembre soixante tomber tombe
        tombee trente trimestre vacance vacances vendredi vingt visite voyage
        """.split { $0 == " " || $0 == "\n" }.map(String.init))

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
