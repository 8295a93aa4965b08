// How people say it when they do not name it: turns of phrase and circumstances that stand for a thing a service desk
// deals with. General knowledge, not of any book; same form as DeskConcepts. Words only.

enum IdiomConcepts {
    static let words = """
        tries attempts guesses caps_lock let_me_in get_in kicked_out locked login password unlock |
          essais tentatives code lettres_et_chiffres barré verrouillé mot_de_passe entrer déverrouiller
        one_login everybody_uses rotate rotation shift_change front_counter kiosk shared generic account |
          se_relaie kiosque toute_la_gang quart comptoir partagé générique compte
        bounced undeliverable overflowing limit full mailbox quota | refusé déborde limite plein boîte quota
        blinking left_a_message left_me_a_message missed_call voicemail |
          laissé_un_mot laissé_un_message clignote messagerie_vocale messagerie boîte_vocale
        reboot boot startup takes_forever sluggish slow_as_molasses antique slow replace replacement |
          démarrer démarre prend_une_éternité traîne_la_patte lent remplacement remplacer
        cab taxi_seat left_it lake canal pocket purse_snatched pickpocket lost stolen |
          autobus_oublié canal lac poche égaré sacoche_volée perdu volé
        side_by_side squint two_windows tiny_screen dual second screen monitor |
          côte_à_côte deux_fenêtres plisser double deuxième écran
        gamer gaming_rig brought_from_home own personal bring | gamer apporter personnel propre perso
        delegate delegation auditor inspector audience attendees guest visitor |
          délégué délégation vérificateur inspecteur participants invité visiteur
        bluejeans hybrid link_to_join video_call host_organizes meeting videoconference |
          bluejeans hybride appel_vidéo lien_de_réunion réunion visioconférence
        jam jammed paper_jam eats_paper streaks smudge duplex printer printing |
          bourrage bourré mange feuilles recto_verso taches imprimante impression
        midnight 2_am dawn sunday saturday stat_holiday long_weekend graveyard night after_hours weekend |
          minuit aube dimanche samedi férié longue_fin_de_semaine nuit soirée heures
        hopeless beginner show_me coach walkthrough how_to clueless training course learn |
          débutant poche montrer montrez apprendre perdu_là-dedans formation cours
        wind_down cut_off handing_in hand_back resigned retires departure close leaving |
          rendre remettre coupez claque_la_porte dernier départ fermeture fermer
        snoop snooping eavesdrop listen_in watching read_my_mail who_can_see privacy |
          fouiner espionne écoute lire_mes_courriels qui_voit consulter confidentialité
        in_the_dark no_news radio_silence silence forgotten_about any_news update informed progress |
          dans_le_noir sans_nouvelles signe_de_vie silence oublié nouvelles suivi avancement informer
        arctic north bush treeline towers wilderness ice_camp iridium satellite |
          arctique grand_nord brousse tours forêt satellite
        fill_out signed_copy wet_ink fax_number phone_line fax | encre ligne_téléphonique télécopie télécopieur
        other_language both_languages francophone anglophone correspondence translation |
          autre_langue deux_langues francophone anglophone correspondance traduction
        overwritten yesterday’s_version previous_copy evaporated vanished recover restore deleted |
          volatilisé évaporé version_d’hier copie_d’hier remonter récupérer restaurer supprimé
        mystery found_on_the_floor anonymous unknown_stick parking_lot_key found usb |
          mystère trouvé_par_terre anonyme inconnu trouvé usb
        drawings blueprints megabytes mb gb gigs too_big bulky large size |
          plans mégaoctets mo go dessins volumineux gros
        jump_the_queue cut_in_line ahead skip_the_line can’t_wait drop_everything faster priority urgent |
          passer_devant dépasser_la_file peut_pas_attendre tout_de_suite priorité urgent rapide
        vip minister deputy_minister big_boss bigwig executive director | ministre sous-ministre grand_patron direction
        nurse doctor physician ward bedside patient clinical health |
          infirmière médecin soins chevet patient clinique santé
        inspector field_crew crew site_visit on_site field travelling mobile | inspecteur équipe_terrain tournée terrain
        intern co-op summer_student pupil student trainee | stagiaire coop étudiant été
        temp agency casual term consultant contractor | temporaire agence occasionnel contractuel consultant
        sync synchronize pairing bluetooth pair | synchroniser jumeler bluetooth
        wrist_device alerts notifications buzz vibrate watch | alertes avis vibre montre notifications
        tethering hotspot data_cap megs airport_wifi data | partage_de_connexion point_d’accès données
        swap swapped traded trade switch exchange move | troqué échangé échange déplacer changé
        carry haul truck movers boxes lug move | transporter camion déménageurs boîtes déménagement
        furniture seat chair sit_stand desk ergonomic | meuble siège chaise assis_debout bureau ergonomique
        eyesight vision glare font_size migraines ergonomic adaptive | vue vision éblouissement migraine adapté
        phone_tree menu_options transfer_call hunt_group line telephone | menu_téléphonique transfert ligne téléphone
        greeting recorded announcement message_script voicemail | accueil annonce message messagerie
        toolbar button_missing greyed dimmed popup ad ads extension browser | bouton grisé publicité fenêtre_surgissante
        look_how_it_did like_before bring_back roll_back undo previous old version |
          comme_avant ramener revenir annuler précédente ancienne version
        seats head_count headcount users_more licences licence | postes_de_plus nombre_d’utilisateurs licences licence
        try_out evaluation demo pilot trial | essayer évaluation démo pilote essai
        sourceforge github open-source download downloaded from_the_internet unlisted software |
          téléchargé internet hors_liste logiciel github
        flowchart diagram org_chart visio chart software | organigramme diagramme schéma visio logiciel
        summarize summary draft tidy rewrite chatbot ai assistant | résumer résumé rédiger reformuler ia assistant
        wrong_team not_my_job not_ours whose_job hand-off transfer responsibility |
          pas_à_nous pas_notre_job à_qui_la_faute transfert responsabilité
        quarrel blame conflict between_teams disagreement dispute | chicane blâme conflit désaccord différend
        told_no said_no turned_down alternative instead option offer refusal |
          dit_non solution option offre refus autre_choix
        apologize apology tone rude curt dismissed complaint | excuses ton sec bête plainte
        promise promised entitled expect standard service_level how_fast delay |
          promis promesse droit attendre norme niveau_de_service délai
        hang_up end_the_call hung_up abusive rude | raccrocher raccroché mettre_fin impoli
        wording phrases vocabulary say_to script words | formulation vocabulaire phrases dire mots
        black_mark held_against blamed my_record evaluation escalation | reproché dossier tache évaluation escalade
        fire_drill crisis everyone_is_down whole_floor nobody_can_work outage priority |
          tout_le_monde étage_au_complet personne_peut_travailler panne priorité
        keep_my_number same_number number_transfer porting telephone | garder_mon_numéro même_numéro téléphone
        dead_battery won’t_charge cracked_glass shattered repair replace | pile_morte vitre_fissurée fracassé réparation
        hide_from private_matter my_kids pictures family_photos personal_use personal |
          photos_de_famille usage_personnel personnel
        guide_dog sign_language captions subtitles caption accessibility adaptive |
          langue_des_signes sous-titres sous-titrage accessibilité adapté
        """
}
