// A small bilingual book of clauses, invented for these tests: what the labelled sentences are about.
// English and French in turn; a title stands at the margin, its text is indented under it.

import Desk
import Matching

enum ServiceDeskPassages {
    static let all: [Passage] = {
        var titles: [String] = []
        var texts: [String] = []
        for line in book.split(separator: "\n") {
            if line.hasPrefix("  ") {
                texts[texts.count - 1] += line.dropFirst()
            } else {
                titles.append(String(line))
                texts.append("")
            }
        }
        return titles.indices.map { number in
            Passage(
                key: number / 2 + 1, language: number.isMultiple(of: 2) ? .english : .french, title: titles[number],
                text: texts[number])
        }
    }()

    private static let book = """
        Handheld organizers
          Palm Pilots and other handheld organizers are outside the catalogue: they are neither bought nor
          synchronized.
        Agendas électroniques
          Les Palm Pilot et autres agendas électroniques sont hors catalogue : ils ne sont ni achetés ni
          synchronisés.
        Software outside the catalogue
          A program that is not in the software catalogue is not installed. An evaluation may be requested by
          a manager.
        Logiciels hors catalogue
          Un programme absent du catalogue des logiciels n’est pas installé. Un gestionnaire peut demander une
          évaluation.
        Forgotten passwords
          A forgotten password is reset once the identity of the caller has been verified. Passwords are never
          told to a colleague.
        Mots de passe oubliés
          Un mot de passe oublié est réinitialisé après vérification de l’identité. Il n’est jamais communiqué
          à un collègue.
        Lost or stolen laptops
          The loss or theft of a laptop is reported at once; the device is erased remotely and a loaner is
          prepared.
        Portables perdus ou volés
          La perte ou le vol d’un ordinateur portable est signalé sans délai; l’appareil est effacé à distance
          et un prêt est préparé.
        Administrator rights
          Local administrator rights are granted to developers for ninety days with the approval of the
          director.
        Droits d’administrateur
          Les droits d’administrateur local sont accordés aux développeurs pour quatre-vingt-dix jours avec
          l’approbation du directeur.
        Remote access
          The virtual private network (VPN) is open to employees with an issued laptop and two-factor
          authentication.
        Accès à distance
          Le réseau privé virtuel (RPV, VPN) est offert aux employés munis d’un portable fourni et de
          l’authentification à deux facteurs.
        Mailbox size
          A mailbox holds five gigabytes. Old messages are archived; larger mailboxes are for executives.
        Taille des boîtes aux lettres
          Une boîte aux lettres contient cinq gigaoctets. Les anciens messages sont archivés; les grandes
          boîtes sont pour les cadres.
        USB storage
          Personal USB keys and external disks are blocked. Encrypted keys are lent for presentations.
        Stockage USB
          Les clés USB personnelles et les disques externes sont bloqués. Des clés chiffrées sont prêtées pour
          les présentations.
        Visitors on the wireless network
          A visitor receives a wireless (Wi-Fi) account for one day from the reception.
        Visiteurs sur le réseau sans fil
          Un visiteur reçoit de la réception un compte du réseau sans fil (Wi-Fi) pour une journée.
        Printers at home
          No printer is delivered or repaired at home. Documents are printed at the office.
        Imprimantes à domicile
          Aucune imprimante n’est livrée ni réparée à domicile. Les documents sont imprimés au bureau.
        Second monitor
          A second monitor is provided to analysts and designers; others need the agreement of their manager.
        Deuxième écran
          Un deuxième écran est fourni aux analystes et aux concepteurs; les autres ont besoin de l’accord de
          leur gestionnaire.
        Restoring files
          A deleted file is restored from the backup of the last thirty days. Folders on the desktop are not
          saved.
        Restauration de fichiers
          Un fichier supprimé est restauré à partir de la sauvegarde des trente derniers jours. Le bureau
          n’est pas sauvegardé.
        Ergonomic equipment
          An adapted keyboard, mouse or chair follows the recommendation of an ergonomist.
        Équipement ergonomique
          Un clavier adapté, une souris ou un fauteuil suit la recommandation d’un ergonome.
        New employees
          The account and workstation of a new employee are requested ten business days before arrival.
        Nouveaux employés
          Le compte et le poste de travail d’un nouvel employé sont demandés dix jours ouvrables avant son
          arrivée.
        Support after hours
          Outside business hours only breakdowns of critical systems are handled, by the operator on call.
        Soutien après les heures
          Hors des heures ouvrables, seules les pannes des systèmes essentiels sont traitées, par l’opérateur
          de garde.
        Shared folders
          Access to a shared folder is granted by the owner of the folder, never by the desk alone.
        Dossiers partagés
          L’accès à un dossier partagé est accordé par le propriétaire du dossier, jamais par le service seul.
        Smartphones
          A managed smartphone is issued to employees who travel; the model is replaced every three years.
        Téléphones intelligents
          Un téléphone intelligent géré est remis aux employés qui voyagent; le modèle est remplacé tous les
          trois ans.
        Roaming abroad
          Data roaming is activated for a trip abroad when the supervisor asks five days ahead.
        Itinérance à l’étranger
          L’itinérance des données est activée pour un voyage à l’étranger si le superviseur la demande cinq
          jours d’avance.
        Training
          Courses on spreadsheets and word processing are given by the learning centre, not by the desk.
        Formation
          Les cours de tableur et de traitement de texte sont donnés par le centre d’apprentissage, non par le
          service.
        Video conferences
          Equipment for a video conference is booked two days ahead; a technician is present for large
          meetings.
        Visioconférences
          L’équipement de visioconférence est réservé deux jours d’avance; un technicien assiste aux grandes
          réunions.
        Suspicious messages
          A suspicious message or phishing attempt is forwarded to security and its links are not opened.
        Messages suspects
          Un message suspect ou une tentative d’hameçonnage est transmis à la sécurité; ses liens ne sont pas
          ouverts.
        Viruses
          A computer with a virus is unplugged from the network and reinstalled.
        Virus
          Un ordinateur infecté par un virus est débranché du réseau et réinstallé.
        Moving offices
          The move of workstations and telephones to another floor is planned with the facilities group three
          weeks ahead.
        Déménagements
          Le déménagement de postes et de téléphones vers un autre étage est planifié avec le groupe des
          installations trois semaines d’avance.
        Web sites
          Gambling and streaming sites are filtered. A site needed for work is unblocked on written request.
        Sites Web
          Les sites de jeu et de diffusion sont filtrés. Un site nécessaire au travail est débloqué sur
          demande écrite.
        Departures
          When an employee leaves, the account is closed the same evening and equipment is returned to the
          desk.
        Départs
          Au départ d’un employé, son compte est fermé le soir même et l’équipement est rendu au service.
        Macintosh computers
          Macintosh computers are supported for graphic arts only.
        Ordinateurs Macintosh
          Les ordinateurs Macintosh sont pris en charge pour les arts graphiques seulement.
        Databases
          A new database is created by the data team after a review of personal information.
        Bases de données
          Une nouvelle base de données est créée par l’équipe des données après un examen des renseignements
          personnels.
        Distribution lists
          A distribution list is created for a team of more than five people and has two owners.
        Listes de distribution
          Une liste de distribution est créée pour une équipe de plus de cinq personnes et compte deux
          propriétaires.
        Toner and paper
          Toner cartridges are replaced by the desk; paper is ordered by each division.
        Encre et papier
          Les cartouches d’encre sont remplacées par le service; le papier est commandé par chaque division.
        Old equipment
          Equipment older than five years is no longer repaired; it is recycled after its disk is destroyed.
        Équipement désuet
          L’équipement de plus de cinq ans n’est plus réparé; il est recyclé après la destruction du disque.
        """
}
