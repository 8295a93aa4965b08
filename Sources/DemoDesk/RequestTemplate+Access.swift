// Requests about getting in: accounts, rights, remote access, mailboxes, people who come and go.

import Desk

extension RequestTemplate {
    static let access = [
        RequestTemplate(
            "admin-rights", weight: 36, taken: 76, escalated: 13, overturned: 14,
            need: Bilingual(
                "Install and set up programs without waiting", "Installer et régler ses logiciels sans attendre"),
            words: [
                Bilingual(
                    "My course starts at one and the installer wants an administrator",
                    "Mon cours commence à treize heures et l’installation exige un administrateur"),
                Bilingual(
                    "I had admin rights for ten years and never broke anything",
                    "J’ai eu les droits d’administrateur pendant dix ans sans rien briser"),
                Bilingual(
                    "Every update asks for a password I do not have: give me admin rights",
                    "Chaque mise à jour exige un mot de passe que je n’ai pas : donnez-moi les droits "
                        + "d’administrateur"),
                Bilingual(
                    "Our scripts will not run without elevated rights",
                    "Nos scripts ne roulent pas sans droits "
                        + "élevés"),
            ]),
        RequestTemplate(
            "password-reset", weight: 26,
            need: Bilingual("Get back to work", "Se remettre au travail"),
            words: [
                Bilingual(
                    "Back from vacation and my password is gone from my head",
                    "De retour de vacances, mon mot de passe m’est sorti de la tête"),
                Bilingual("Locked out after three tries", "Compte bloqué après trois essais de mot de passe"),
                Bilingual(
                    "The system wants a new password and refuses all of mine",
                    "Le système veut un nouveau mot de passe et refuse tous les miens"),
            ]),
        RequestTemplate(
            "new-account", weight: 8,
            need: Bilingual("Let a new person sign in", "Permettre à une nouvelle personne de se connecter"),
            words: [
                Bilingual(
                    "Our consultant has been sitting here since Monday without an account",
                    "Notre consultante est ici depuis lundi sans compte"),
                Bilingual(
                    "Please open a new account for the co-op student",
                    "Ouvrez un nouveau compte pour l’étudiant coop, s’il vous plaît"),
            ]),
        RequestTemplate(
            "generic-account", weight: 5, taken: 77,
            need: Bilingual("Let a team work from the same place", "Faire travailler une équipe au même endroit"),
            words: [
                Bilingual(
                    "The front counter needs one generic account, we rotate every hour",
                    "Le comptoir a besoin d’un compte générique, on se relaie toutes les heures"),
                Bilingual(
                    "Can the evening crew keep its shared login?",
                    "L’équipe du soir peut-elle garder son identifiant partagé ?"),
            ]),
        RequestTemplate(
            "vpn", weight: 15,
            need: Bilingual("Work from home", "Travailler de la maison"),
            words: [
                Bilingual("The VPN spins and spins then gives up", "Le RPV tourne et tourne, puis abandonne"),
                Bilingual(
                    "I start teleworking Monday, how do I get remote access?",
                    "Je commence le télétravail lundi, comment avoir l’accès à distance ?"),
            ]),
        RequestTemplate(
            "remote-abroad", weight: 5, taken: 55, escalated: 16, overturned: 25,
            need: Bilingual("Work for a while from another country", "Travailler quelque temps depuis un autre pays"),
            words: [
                Bilingual(
                    "My mother is ill in Lisbon, may I work from there for a month?",
                    "Ma mère est malade à Lisbonne, puis-je travailler de là-bas un mois ?"),
                Bilingual(
                    "I would like to bring my laptop and work remotely from abroad",
                    "J’aimerais apporter mon portable et travailler depuis l’étranger"),
            ]),
        RequestTemplate(
            "shared-mailbox", weight: 7,
            need: Bilingual("Answer the public as a team", "Répondre au public en équipe"),
            words: [
                Bilingual(
                    "We need a shared mailbox for the consultation",
                    "Il nous faut une boîte partagée pour la consultation"),
                Bilingual("Can our unit have one common inbox?", "Notre unité peut-elle avoir une boîte commune ?"),
            ]),
        RequestTemplate(
            "mailbox-quota", weight: 17, taken: 84, escalated: 7, overturned: 10,
            need: Bilingual(
                "Keep old messages without losing new ones", "Garder ses anciens messages sans perdre les nouveaux"),
            words: [
                Bilingual(
                    "My mailbox refuses messages from the minister’s office",
                    "Ma boîte refuse les messages du cabinet de la ministre"),
                Bilingual(
                    "Full again, I need a bigger mailbox",
                    "Encore pleine, il me faut une plus grande boîte de "
                        + "courriel"
                ),
                Bilingual(
                    "I keep everything since 2003 and I intend to go on",
                    "Je garde tout depuis 2003 et je compte bien continuer"),
            ]),
        RequestTemplate(
            "colleague-mailbox", weight: 6,
            need: Bilingual("Find the messages a file depends on", "Retrouver les messages dont dépend un dossier"),
            words: [
                Bilingual(
                    "My analyst is on leave and the contract is in her inbox",
                    "Mon analyste est en congé et le contrat est dans sa boîte"),
                Bilingual(
                    "I need access to a colleague’s mailbox until he is back",
                    "Il me faut l’accès à la boîte d’un collègue jusqu’à son retour"),
            ]),
        RequestTemplate(
            "new-hire", weight: 14, taken: 88, escalated: 10,
            need: Bilingual(
                "Have a new colleague ready to work on the first day",
                "Que la nouvelle recrue puisse travailler dès le premier jour"),
            words: [
                Bilingual(
                    "A new employee arrives and there is nothing on the desk",
                    "Une nouvelle employée arrive et il n’y a rien sur le bureau"),
                Bilingual(
                    "We hired two analysts, please set them up",
                    "Nous avons embauché deux analystes, préparez leurs postes s’il vous plaît"),
            ]),
        RequestTemplate(
            "departure", weight: 6,
            need: Bilingual("Close the access of somebody who leaves", "Fermer les accès de quelqu’un qui part"),
            words: [
                Bilingual(
                    "Our director retires on the 30th, what do you need from us?",
                    "Notre directrice prend sa retraite le 30, que vous faut-il de nous ?")
            ]),
        RequestTemplate(
            "group-move", weight: 6,
            need: Bilingual(
                "Move to another client group without losing anything", "Changer de groupe client sans rien perdre"),
            words: [
                Bilingual(
                    "I transfer to another department in two weeks, what follows me?",
                    "Je change de ministère dans deux semaines, qu’est-ce qui me suit ?")
            ]),
    ]
}
