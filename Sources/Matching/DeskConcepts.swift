// What people call the things a service desk deals with, in both languages: general knowledge of the trade, not of any
// book. One concept a line, English before the bar, an indented line going on with the one before; a joined pair
// (`thumb_drive`) is met as two words. Words only.

enum DeskConcepts {
    static let words = """
        laptop notebook lappy ultrabook macbook thinkpad | portable ordinateur_portable bloc-notes
        computer pc desktop workstation machine tower rig box | ordinateur poste pc machine ordi tour
        tablet ipad slate | tablette ipad ardoise
        phone telephone cell cellphone cellular mobile smartphone handset iphone android blackberry |
          téléphone cellulaire cell mobile iphone android blackberry portable appareil
        pda palm organizer handheld palmtop | agenda organiseur assistant_numérique
        pager beeper | téléavertisseur pagette
        watch smartwatch fitbit wrist | montre bracelet poignet
        landline deskphone extension handset voip | ligne fixe poste_téléphonique combiné
        voicemail answering_machine greeting | messagerie_vocale boîte_vocale répondeur message_d’accueil
        screen monitor display | écran moniteur affichage
        keyboard keys typing | clavier touches frappe saisie
        mouse trackball trackpad touchpad | souris pavé
        headset headphones earphones earbuds earpiece microphone mic | casque écouteurs oreillette micro microphone
        webcam camera | webcam caméra
        dock docking station hub | station_d’accueil socle
        charger adapter battery plug cord power | chargeur adaptateur pile batterie fil alimentation prise
        cable cord wire | câble fil cordon
        printer printing print copier photocopier multifunction | imprimante impression imprimer photocopieur copieur
        toner ink cartridge | encre toner cartouche
        paper sheet page hardcopy | papier feuille page copie
        scanner scan digitize | numériseur numériser balayer scanner numérisation
        fax facsimile telecopier | télécopieur fax télécopie télécopier
        projector beamer slides presentation | projecteur diapositive présentation diapos
        usb thumb_drive flash_drive memory_stick stick pendrive jumpdrive | usb clé clé_de_mémoire bâton
        disk drive hard_drive external_drive ssd storage | disque disque_dur stockage entreposage
        server host datacenter rack | serveur hôte centre_de_données
        network lan ethernet connection connectivity internet | réseau ethernet connexion branchement internet
        wifi wireless hotspot ssid | wifi sans_fil borne
        router switch modem access_point repeater extender | routeur commutateur modem répéteur
        vpn remote remotely tunnel telework telecommute home_office teleworking |
          rpv vpn distance télétravail télétravailler
        home house residence basement kitchen | maison domicile résidence sous-sol chez_moi
        abroad overseas foreign country international outside_canada | étranger pays outre-mer international
        travel trip travelling journey conference vacation | voyage déplacement voyager congrès
        roaming data_plan sim plan | itinérance forfait données sim
        password passcode passphrase credentials pin | mot_de_passe motdepasse mdp nip identifiants
        locked lockout unlock frozen_out blocked | verrouillé bloqué déverrouiller débloquer barré
        reset change forgot forgotten remember recover |
          réinitialiser réinitialisation oublié changer rappeler rappelle souvenir souviens
        account login logon signin username userid profile sign_in log_in |
          compte identifiant session connexion profil utilisateur
        mfa authenticator token two_factor 2fa otp | authentification jeton double_facteur deux_facteurs
        access permission permissions rights privilege authorization authorized entry grant |
          accès permission droit privilège autorisation autorisé
        admin administrator elevated root sudo superuser | administrateur admin administratrice élevé
        shared generic common team_account group_account | partagé générique commun collectif
        email mail e-mail message outlook inbox gmail | courriel message outlook messagerie gmail
        mailbox inbox | boîte boîte_aux_lettres boîte_de_réception
        quota full size limit space bigger storage capacity | quota plein taille limite espace capacité
        calendar agenda schedule appointment appointments diary | calendrier agenda rendez-vous horaire
        archive archived old_messages pst | archive archiver archivage
        attachment attach enclosed | pièce_jointe joindre
        distribution_list mailing_list group_list listserv | liste_de_distribution liste_d’envoi
        forward redirect autoforward transfer | transférer réacheminer rediriger renvoi transfert
        out_of_office autoreply vacation_message | absence réponse_automatique
        spam junk unsolicited | pourriel indésirable
        phishing scam suspicious fraud fake_link hoax | hameçonnage fraude suspect arnaque frauduleux
        virus malware ransomware infected trojan spyware antivirus | virus maliciel rançongiciel infecté antivirus
        hacked breach compromised incident leak leaked | piraté brèche incident fuite compromis intrusion
        encryption encrypt encrypted cipher | chiffrement chiffrer chiffré crypté
        software program application app package tool suite | logiciel programme application appli outil progiciel
        install installation setup deploy load download | installer installation déployer télécharger
        uninstall remove delete | désinstaller retirer enlever supprimer
        licence license subscription seat renewal renew key | licence abonnement clé renouvellement renouveler
        version upgrade update patch release | version mise_à_jour mise_à_niveau correctif rehausser
        old previous legacy older former outdated obsolete earlier | vieux ancien désuet précédent antérieur périmé
        catalogue catalog approved supported standard list | catalogue approuvé liste norme standard pris_en_charge
        unsupported unapproved unlisted nonstandard unauthorized |
          non_supporté non_approuvé hors_catalogue non_autorisé
        freeware shareware trial free open_source | gratuit gratuiciel partagiciel essai libre
        browser chrome firefox edge safari explorer | navigateur fureteur chrome firefox edge
        extension addon plugin toolbar adblock | extension module plugiciel
        website site web page url blocked_site | site web page_web adresse_web
        ai chatgpt copilot chatbot assistant gemini llm claude | ia chatgpt copilot robot assistant
        spreadsheet excel workbook | tableur excel chiffrier feuille_de_calcul
        word_processor word document editor | traitement_de_texte word document
        powerpoint slideshow deck | powerpoint diaporama
        database sql access_database records | base_de_données bd données
        pdf acrobat reader adobe | pdf acrobat adobe
        photoshop illustrator design graphics | infographie graphisme photoshop dessin
        translation translate translator bilingual interpreter interpretation deepl |
          traduction traduire traducteur bilingue interprète deepl antidote
        cloud dropbox onedrive googledrive icloud box wetransfer | nuage infonuagique dropbox onedrive
        share sharing exchange send transmit | partager partage échanger envoyer transmettre
        file files document documents folder directory | fichier document dossier répertoire
        large big huge heavy gigabytes oversized | gros volumineux lourd énorme
        backup backups restore restoration recovery recover undelete |
          sauvegarde restaurer restauration récupérer récupération
        lost deleted erased gone vanished disappeared missing overwrote |
          perdu effacé supprimé disparu manquant écrasé
        stolen stole theft robbed burglary swiped snatched mugged nicked pinched lost can’t_find cannot_find |
          volé vol voler cambriolage perdu dérobé faucher piqué piquer chipé trouve_plus
        broken damaged cracked dead smashed spilled defective faulty busted |
          brisé cassé endommagé fissuré défectueux mort renversé
        fix repair repaired mend service troubleshoot | réparer réparation dépanner dépannage arranger
        replace replacement swap exchange refresh renew | remplacer remplacement échange échanger renouvellement
        slow sluggish laggy lag performance crawling | lent lenteur ralenti traîne performance
        crash crashes freeze freezes frozen hang bluescreen | plante planter gelé figé fige écran_bleu
        outage down unavailable offline | panne hors_service indisponible
        error bug glitch problem issue malfunction | erreur bogue problème défaut pépin
        new_hire newcomer onboarding starter recruit joining hired new_employee starting arrival |
          nouveau recrue embauche arrivée accueil nouvel_employé embauché arrivant
        departure leaving quits resignation retire retiring offboarding last_day retirement |
          départ quitte démission retraite dernier_jour quitter
        transfer transferring secondment assignment reassigned moving_to joins |
          mutation muté affectation détachement transfert
        move moving relocate relocation desks floor | déménagement déménager déplacer relocalisation étage
        equipment hardware gear device kit | équipement matériel appareil
        loan loaner borrow lend temporary spare | prêt emprunter prêter dépannage temporaire rechange
        buy purchase order procurement procure acquire acquisition |
          acheter achat commander commande approvisionnement acquérir
        cost price pay fee charge bill billing budget | coût prix payer frais facture facturation budget
        ergonomic ergonomics posture wrist back standing | ergonomique ergonomie posture dos poignet
        accessibility disability accommodation adaptive adapted impaired blind deaf assistive jaws |
          accessibilité handicap adaptation adapté mesure_d’adaptation aveugle sourd malvoyant invalidité
        screen_reader magnifier zoomtext dictation speech dragon braille |
          lecteur_d’écran loupe dictée vocale braille agrandir
        training course class lesson workshop learn tutorial teach |
          formation cours atelier apprendre tutoriel leçon apprentissage
        meeting videoconference conference call teams zoom webex videocall webinar |
          réunion visioconférence vidéoconférence rencontre teams zoom webex webinaire
        room boardroom conference_room | salle local
        visitor guest visitors external outsider | visiteur invité externe
        contractor consultant vendor supplier freelancer | contractuel consultant fournisseur pigiste entrepreneur
        manager boss supervisor chief head lead | gestionnaire patron superviseur chef responsable
        executive director dg adm vp ceo vice_president | directeur cadre dg sous-ministre direction haut_dirigeant
        employee staff worker personnel civil_servant | employé personnel fonctionnaire travailleur membre
        student intern coop summer | étudiant stagiaire stage
        colleague coworker teammate peer | collègue coéquipier
        complaint complain rude unhappy dissatisfied unprofessional impolite attitude |
          plainte plaindre impoli insatisfait mécontent bête
        escalate escalation appeal reconsider overrule contest dispute |
          escalade appel réviser contester révision recours
        exception exemption waiver special | dérogation exception exemption spécial
        refuse refused denied refusal rejected declined turned_down | refus refusé refuser rejeté
        policy rule document written proof directive standard | politique règle directive preuve norme écrit
        priority urgent urgency rush asap immediately emergency faster sooner critical |
          priorité urgent urgence vite rapidement immédiatement presse pressé critique
        after_hours weekend night evening overtime late_night holiday oncall on_call |
          fin_de_semaine nuit soir soirée férié garde heures_ouvrables
        hours schedule opening business_hours | heures horaire ouverture
        wait waiting delay turnaround deadline how_long | attente délai attendre échéance
        privacy personal_information confidential private protected secret classified sensitive |
          confidentialité renseignements_personnels confidentiel protégé privé secret délicat
        security secure safe | sécurité sécuritaire sûr
        monitor_activity surveillance spying track logs tracking | surveillance espionner journaux suivi
        personal own byod mine | personnel perso propre
        dispose disposal recycle surplus discard scrap | recycler éliminer disposer jeter surplus rebut
        inventory asset tag label | inventaire actif étiquette
        signature sign esign signing | signature signer signataire
        game games gaming steam | jeu jeux
        music spotify streaming video netflix youtube | musique vidéo diffusion spotify youtube
        social_media facebook twitter instagram linkedin tiktok | médias_sociaux facebook twitter instagram
        chat messaging slack whatsapp texting sms text_message | clavardage messagerie_instantanée texto slack
        badge card smartcard keycard | carte carte_à_puce insigne laissez-passer
        developer programmer coding code python script macro |
          développeur programmeur code script macro programmation
        test testing pilot sandbox | essai test pilote bac_à_sable
        request ticket case form | demande billet formulaire requête
        status progress follow_up followup | état suivi avancement
        contact helpdesk service_desk support reach | joindre soutien assistance rejoindre contacter
        technician tech it_guy | technicien informaticien
        language english french | langue anglais français
        name rename surname married | nom renommer prénom marié
        address postal | adresse
        record recording recorded transcript | enregistrer enregistrement transcription
        research lab laboratory scientific instrument | recherche laboratoire scientifique
        retention keep destroy destruction | conservation conserver détruire destruction
        domain hosting dns subdomain | domaine hébergement
        poster banner plotter large_format | affiche traceur grand_format
        classroom lecture podium auditorium | classe auditorium amphithéâtre
        statistics stats data analysis spss | statistique analyse données
        map gis geographic | carte géomatique sig
        survey questionnaire poll forms | sondage questionnaire enquête
        """
}
