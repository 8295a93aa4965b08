// Makers, products and turns of phrase that stand for a thing a service desk deals with. General knowledge of the
// trade, not of any book; same form as DeskConcepts. Words only.

enum ProductConcepts {
    static let words = """
        sandisk kingston lexar dongle usb flash thumb_drive jump_drive | usb clé clé_usb sandisk kingston lexar
        seagate lacie western_digital my_passport external_drive disk drive | disque disque_externe seagate lacie
        laserjet deskjet officejet inkjet lexmark xerox ricoh epson brother kyocera printer |
          imprimante laserjet lexmark xerox ricoh epson brother
        garmin fitbit apple_watch galaxy_watch smartwatch watch | montre garmin fitbit
        surface ipad galaxy_tab kindle tablet | tablette ipad surface kindle
        samsung galaxy pixel iphone motorola nokia android phone smartphone |
          téléphone cellulaire iphone samsung galaxy pixel android
        anyconnect globalprotect forticlient citrix vdi remote_desktop rdp vpn remote |
          rpv vpn bureau_à_distance distance anyconnect citrix
        bell rogers videotron telus shaw starlink isp carrier provider | bell rogers vidéotron telus fournisseur
        lte 4g 5g data roaming esim | données itinérance forfait lte
        iridium inmarsat satellite remote_area no_signal no_coverage | satellite satellitaire hors_réseau
        plantronics jabra poly airpods bose headset headphones | casque écouteurs jabra plantronics airpods
        logitech webcam camera keyboard mouse | caméra clavier souris logitech
        autocad solidworks matlab tableau project visio indesign licence software program | logiciel licence visio
        excel macros pivot formula spreadsheet | excel macros formule tableur
        foxpro lotus wordperfect corel quattro windows_xp windows_7 legacy old | ancien désuet lotus wordperfect
        grammarly honey lastpass onepassword bitwarden keepass password_manager extension |
          gestionnaire_de_mots_de_passe extension grammarly lastpass
        gpt openai claude gemini perplexity bard copilot ai assistant | ia assistant gpt claude gemini
        reverso linguee babelfish google_translate antidote translation translator | traduction traducteur antidote
        wetransfer dropbox mega box googledrive icloud cloud sharing file | nuage partage fichier dropbox mega
        sharepoint intranet_site teams_site cloud | sharepoint nuage
        skype facetime zoom webex gotomeeting meet videoconference meeting | visioconférence réunion zoom skype
        tv television display projector room_display smartboard | téléviseur projecteur écran_de_salle
        jaws nvda zoomtext magnifier large_print low_vision screen_reader adaptive |
          jaws nvda zoomtext agrandissement basse_vision adapté adaptation
        carpal tendinitis physio physiotherapist occupational_therapist ergonomic |
          canal_carpien tendinite physio ergothérapeute ergonomique
        wheelchair hearing_aid hearing dyslexia tremor disability accessibility |
          fauteuil_roulant appareil_auditif malentendant dyslexie handicap accessibilité
        mat_leave parental_leave sick_leave stress_leave absence absent off_sick away |
          congé_de_maternité congé_parental congé_de_maladie absence absent
        gave_notice last_day walked_out fired terminated laid_off leaving departure resign |
          démissionne dernière_journée congédié mis_à_pied départ quitte
        starts_monday joins_us newbie rookie new_guy new_girl first_day new hire arrival |
          commence première_journée arrive petit_nouveau nouvelle arrivée
        heads_up advance_notice short_notice notice | préavis avis court_préavis
        merger absorbed reorganization reorg machinery transition migration |
          fusion réorganisation restructuration transition migration
        swore swear swearing cursing yelled yelling insult insulted abusive rude abuse threatens |
          sacrer jurer crier insulte insulté injurier impoli grossier menace
        higher_up someone_above your_boss your_manager your_supervisor supervisor escalate |
          quelqu’un_au-dessus votre_patron votre_superviseur supérieur superviseur escalade
        bounced passed_around run_around ping_pong back_and_forth handed_off transfer |
          renvoyé baladé promené ping-pong balle transfert
        how_come why_not who_decided in_writing paper_trail black_and_white proof reason |
          pourquoi_pas par_écrit noir_sur_blanc preuve raison motif
        second_opinion look_again reconsider review | deuxième_avis revoir reconsidérer révision
        keyed typed entered logged | saisi tapé entré
        ocr pdf_scan scan digitize | numériser numérisation océriser
        handout flyer brochure booklet copies print colour | dépliant brochure copies couleur imprimer
        sip softphone jabber extension call_forward telephone | softphone poste transfert_d’appel téléphone
        on_leave vacation beach cottage holidays vacation_abroad | chalet plage vacances
        keys_to_it superuser uac sudo local_admin administrator admin | administrateur superutilisateur admin
        sso single_sign-on login credentials account | authentification_unique compte identifiant
        confidential secret protected_b classified sin ohip medical_record health_card personal_information |
          protégé_b nas carte_santé dossier_médical renseignements_personnels confidentiel
        atip access_to_information foi privacy | aiprp accès_à_l’information confidentialité
        litigation subpoena legal_hold preserve trial keep retention | litige procès conserver préserver rétention
        bricked wont_boot black_screen toast kaput fried dead broken | mort fini écran_noir s’allume_plus brisé
        dropped fell coffee_on spilled drenched cracked damaged | échappé tombé renversé fissuré endommagé
        misplaced mislaid left_behind vanished gone lost | égaré oublié_dans introuvable perdu
        wipe erase remote_wipe brick_it | effacer effacement
        gear kit stuff machine equipment | équipement matériel machine
        hook_up plug_in hookup connect | brancher connecter
        living_room kitchen_table basement condo cottage home | salon sous-sol condo chalet maison
        at_my_old_job previous_department in_my_last_department | ancien_ministère autre_ministère
        deployed posted mission field inspection on_the_road | terrain inspection mission tournée route
        wifi_password guest_network visitor_network hotspot | mot_de_passe_du_wifi réseau_invité
        head_office headquarters region regional | siège administration_centrale région régional
        spare backup_unit second_unit second another extra | deuxième autre supplémentaire rechange
        ancient vintage five_years_old falling_apart slow old replacement | vétuste vieux antique remplacement
        bandwidth speed slow slow_internet network | bande_passante vitesse lent réseau
        """
}
