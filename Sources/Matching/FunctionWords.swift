// Words that say nothing about the matter, and everyday words that are never somebody's misspelling.
// Folded, both languages; judged by their spelling alone.

/// The little words of both languages.
public enum FunctionWords {
    /// Whether a folded word is a function word of either language.
    static func contains(_ folded: String) -> Bool {
        folded.utf8.count <= 12 && all[Fingerprint.of(folded)] != nil
    }

    /// Whether a folded word is correct everyday language, whatever the book says of it.
    public static func isEveryday(_ folded: String) -> Bool {
        let print = Fingerprint.of(folded)
        return all[print] != nil || everyday[print] != nil || desk[print] != nil
    }

    /// Whether a folded word is said of anything, so that it tells little about the matter.
    static func isCommonplace(_ folded: String) -> Bool {
        everyday[Fingerprint.of(folded)] != nil
    }

    private static func words(_ text: String...) -> FingerprintTable {
        var table = FingerprintTable(capacity: 1024)
        for word in text.lazy.flatMap({ $0.utf8.split { $0 == 0x20 || $0 == 0x0A } }) {
            table.note(Fingerprint.of(String(Substring(word))), 1)
        }
        return table
    }

    private static let all = words(english, french)
    private static let everyday = words(everydayEnglish, everydayFrench)
    private static let desk = words(deskEnglish, deskFrench)

    private static let english = """
        a about above after again against all also am an and any are arent as at be because been before being below
        between both but by can cannot cant could couldnt did didnt do does doesnt doing dont down during each else
        ever every few for from further get gets got had hadnt has hasnt have havent having he her here hers herself
        hi hello him himself his how however i if in into is isnt it its itself just let me mine more most much must
        my myself no nor not now of off on once only or other ought our ours ourselves out over own please quite
        rather really same shall she should shouldnt so some someone something such than thank thanks that the their
        theirs them themselves then there these they this those though through thus to too under until up upon us very
        was wasnt we were werent what when where whether which while who whom whose why will with within without wont
        would wouldnt yes yet you your yours yourself yourselves
        """
    private static let french = """
        a afin ai aie aient ainsi alors apres as au aucun aucune aujourdhui auquel aussi autre autres aux auxquels
        avaient avais avait avant avec avez avons ayant beaucoup bien bonjour ca ce ceci cela celle celles celui cependant ces
        cet cette ceux chaque chez ci comme comment contre dans de deja depuis des desquels donc dont du elle elles en
        encore entre es est et etaient etais etait etant ete etes etre eu eux fait faites font fut hors ici il ils
        je jusque la laquelle le lequel les lesquels leur leurs lors lorsque lui ma mais malgre me meme memes merci mes
        moi moins mon ne ni non nos notre nous on ont ou oui par parce pas pendant peu peut peuvent peux plus plutot
        pour pourquoi pourrait pourriez puis puisque quand que quel quelle quelles quelque quelques quels qui quoi
        sa sans se selon sera serait ses seulement si soi soient sois soit sommes son sont sous suis sur ta tandis te
        tellement tes toi ton toujours tous tout toute toutes tres trop tu un une vers via voici voila vos votre vous
        y chu chui jai jpeux jsuis jveux jme pis pu ben
        """
    private static let deskEnglish = """
        account app battery cable charge charger charges computer computers desk disk disks drive drives email file files
        folder folders hardware install keyboard laptop license login mailbox mouse network password phone printer
        printing repair repaired reset restore restored retire retired router scan scanner server servers software
        tablet team teams upgrade
        """
    private static let everydayEnglish = """
        able access across added address almost already always anyone anything area around asked asking asks away back
        base become before begin behind best better black blue board body book boss bought break bring broke broken
        brought build building business busy call called calling calls came card care case cause cell change changed
        check chair clean clear click clients close closed code cold come comes company could cost course cover crash
        current daily damage date days dead deal dear desk died different direct does done door doubt drop dropped
        each early easy either email empty enough error even event everyone everything exact extra face fact fail failed
        fails fast field fill final find fine finish first five fixed flat floor following force forget forgot form
        forms found four free freeze friday front full gave getting give given gives giving goes going gone good
        great green group guess guest hand hard hates head hear heard heavy held help helps here high hire hold home
        hope host hour hours house idea inside issue items keep keeps kept kind knew know known lady large last late
        later least leave leaves left less letter letters level life light like line lines list little live local lock
        locked long longer look looking lose loses lost loud love lower made make makes making manual many match maybe
        mean means meant meet meeting memo might mind minute minutes missing moment monday money month months morning
        move moved name named near need needed needs never next nice night noon note nothing notice number often older
        okay open opens order others outside paid pages paper part parts passed past people perhaps person phase
        place plan plans plant play point poor post power press print prior process proper pull push quick quiet
        quit raise read reads ready real reason refuse reply request rest right ring road room rooms round rule rules
        running runs safe said saturday save saved saying says screen second seem seems seen sell send sends sent
        seven shape share short shot show shown shows side sign signed since site slow small soft sold soon sorry sort
        sound space spare speak staff stage stand start started starts state stay step still stop stops store story
        stuck such suddenly sunday support sure table take taken takes taking talk tell term test text thing things
        think third thought three thursday till time times tiny today together told tomorrow took tool total touch
        town trade train travel tried trip true trying tuesday turn twice type under unit until upset urgent used
        useful user users uses using usual value view visit voice wait waiting walk wall want wanted wants warm warn
        watch water ways wednesday week weekend weeks well went white whole wide wife wish woman wonder wood word work
        working works world worse worst worth write wrong wrote year years yesterday young
        """
    private static let deskFrench = """
        casque charger chargeur clavier compteur compteurs courriel direction directeur directrice disque disques dossier
        dossiers ecran fichier fichiers imprimante imprimer licence logiciel ordinateur ordinateurs portable reparer
        reseau restaurer retraite serveur serveurs souris tablette telephone
        """
    private static let everydayFrench = """
        absent acces achat acheter adresse affaire aide aider aime aller ami annee appel appeler appelle apporter
        apprendre argent arrive arriver assez attend attendre aucun avis avoir avril baisse banque base beau belle
        besoin bleu bloc blanc bois boite bon bonne bord boss boulot bout bras brise bruit bureau cadre calme carte
        cas casse cause cent centre certain cesse chaise chambre changer chef chemin chercher cher chose clair classe
        client clients code coin colis comprendre compte compter connais corps cote couleur coup cours court coute
        croire date debut dehors demain demande demander dernier derniere deux devant devenir devoir devrait dimanche
        dire direct dites dois doit doivent donne donner droit duree ecole ecrire effet eleve employe employes
        encore endroit enfant ensemble ensuite entendre entrer envoi envoyer equipe erreur essai essaye etage etat
        eteint facile facon faire fallait faudrait faut faute femme ferme fermer feu fiche fille film fils finir fois
        fond force forme fort frais francais froid front garde garder gauche genre gens grand grande gris gros groupe
        haut heure heures hier homme huit idee impossible jamais janvier jaune jeter jeudi jeune jour journee jours
        juillet juin juste laisse laisser lancer lent lente lettre lever libre lieu ligne lire liste livre local
        loin long lourd lundi machine main maintenant maison mal malade manque marche marcher mardi mars matin mauvais
        meilleur mercredi mettre milieu mille mine minute mise mode mois moment monde monter montre mort mots
        moyen nature neuf niveau noir nom nombre note nouveau nouvel nouvelle nuit numero objet octobre ordre oublie
        ouvert ouvrir page paie paix panne papier pareil parfois parle parler part partie partir passe passer patron
        payer pays peine pense perdre perdu permet personne petit petite peur photo pied piece place plan plein
        point porte porter pose poser possible poste pourra pouvoir premier prend prendre pres presque prete prix probleme
        prochain propre quatre question quitter raison rappel recevoir recu refuse rend rendre reponse reste rester
        retard retour rien rouge route rue sais sait salle samedi savoir semaine sept serieux seul service seule sien
        simple soir sorte sortir souvent suite suivant sujet sure table tant tard temps tenir terme terre test tete
        texte tient tomber touche tour train travail travaille travailler trois trouve trouver urgence urgent usage
        utile utilise utiliser utilisons valeur veulent veut veux vendredi venir verifier vers veste vide vie vient vieux ville vingt
        vite voir voix vole voulait voudrait voudrais vouloir voyage vrai vraiment
        """
}
