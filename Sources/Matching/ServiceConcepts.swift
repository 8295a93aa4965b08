// Files, people who come and go, hours, complaints and the words of the sectors a service desk serves: health, police,
// public works, counters. General knowledge, not of any book; same form as DeskConcepts. Words only.

enum ServiceConcepts {
    static let words = """
        chart charting emr ehr epic meditech clinical patient patients nurse physician hospital health |
          dossier_clinique dme clinique patient patients infirmière médecin hôpital santé
        telehealth telemedicine virtual_visit remote_consult patient video meeting health | télésanté télémédecine
          consultation_virtuelle patient vidéo santé
        lab_results x-ray imaging pacs radiology ultrasound patient health information | radiographie imagerie
          radiologie échographie résultats_de_laboratoire patient santé renseignements
        medicare_card health_number social_insurance_number sin date_of_birth home_address client_file confidential
          personal information | carte_soleil numéro_d’assurance_maladie numéro_d’assurance_sociale nas date_de_naissance
          dossier_client confidentiel personnels renseignements
        top_secret secret classified protected_a protected_b protected_c cabinet_document security_clearance reliability
          confidential protected | très_secret secret classifié protégé_a protégé_b protégé_c document_du_cabinet
          cote_de_sécurité fiabilité confidentiel protégé
        gdpr law_25 pipeda privacy_impact consent data_breach leaked disclosed wrong_recipient privacy confidential
          incident | rgpd loi_25 vie_privée consentement fuite divulgué mauvais_destinataire confidentialité incident
        who_reads who_sees who_can_read who_has_access big_brother watched monitored keylogger logged_activity privacy
          monitor recorded | qui_lit qui_peut_lire qui_a_accès surveillé espionné grand_frère journalisation
          confidentialité enregistré consigne
        records_retention shredding archive_box archives retention keep destroy | calendrier_de_conservation
          déchiquetage archives conservation garder détruire
        backup_copy nightly_backup snapshot previous_version recycle_bin trash_bin undelete corrupted corrupt_file
          overwritten recover restore file | copie_de_sauvegarde instantané version_précédente corbeille corrompu
          fichier_corrompu écrasé récupérer restaurer fichier
        onedrive google_drive dropbox box icloud mega pcloud sync cloud store storage outside | onedrive google_drive
          dropbox icloud mega synchroniser nuage stocker stockage externe infonuagique
        c_drive my_documents desktop_folder h_drive network_drive shared_drive mapped_drive drive_letter save_my_files
          where_to_save folder files server | disque_c mes_documents lecteur_réseau disque_partagé où_enregistrer dossier
          fichiers serveur
        upload_limit too_large wont_send won’t_send gigabyte gigabytes megabyte heavy large file transfer send |
          trop_lourd passe_pas gigaoctet gigaoctets mégaoctet lourd volumineux fichier transfert envoyer
        encrypted_usb thumbdrive pendrive usb_stick sd_card memory_card hard_drive portable_drive copy_onto key usb |
          clé_chiffrée carte_sd carte_mémoire disque_portatif copier_sur clé usb
        probation first_week orientation joining starts starting new_employee recruit hire onboarding arrival |
          période_d’essai première_semaine orientation entre_en_poste entrée_en_poste débute nouvel_employé recrue
          embauche accueil arrivée
        quit quitting resigned fired layoff severance two_weeks_notice last_day retire retirement leaver departure leaving close
          | démissionner congédier licencié lâcher_sa_job lâché_sa_job lâché_son_emploi indemnité_de_départ dernière_journée retraite départ quitter fermer
        acting_position secondment loaned_to another_department switching_teams moved_to new_boss transfer move |
          intérim détachement prêté_à autre_ministère change_d’équipe nouveau_patron mutation transfert
        on_vacation on_leave mat_leave sick away absent covering_for replacing fill-in absence colleague mailbox |
          en_vacances en_congé congé_mat malade absent remplace remplaçant remplaçante absence collègue boîte
        gone_home voicemail_only nobody_answers busy_signal on_hold hold_music queue wait waiting | personne_répond
          ça_répond_pas ligne_occupée en_attente musique_d’attente attente attendre
        open_until close_at opening_hours lunch_hour walk-in counter drop_by in_person wicket hours open |
          ouvert_jusqu’à fermez_à heures_d’ouverture heure_du_dîner sans_rendez-vous comptoir passer_vous_voir en_personne
          guichet heures ouvert
        easter christmas thanksgiving labour_day victoria_day canada_day new_year’s statutory holiday closed weekend
          hours | pâques noël action_de_grâce fête_du_travail saint-jean fête_nationale jour_de_l’an férié fermé
          fin_de_semaine heures
        disagree unfair unreasonable ridiculous nonsense second_opinion go_higher ombudsman appeal contest decision
          answer disagreeing review reconsider | pas_d’accord injuste déraisonnable ridicule n’importe_quoi deuxième_avis
          plus_haut ombudsman appel contester contestation décision réponse réviser
        your_boss somebody_in_charge person_in_charge superior director supervisor escalate | parler_au_gérant
          votre_patron responsable supérieur directeur superviseur escalade
        no_callback never_called_back still_waiting any_update what’s_happening status progress news delay |
          jamais_rappelé attends_toujours des_nouvelles où_en_est ça_niaise avancement suivi état délai nouvelles
        snarky condescending sarcastic dismissive unprofessional rude attitude complaint complain behaviour |
          condescendant sarcastique raccroché_au_nez désagréable méprisant impoli attitude plainte plaindre comportement
        furious livid angry crying upset yelling screaming calm_down frustrated hysterical client words | furieux
          furieuse enragé fâché fâchée pleure crie hurle hors_d’elle frustré calmer client mots
        right_now drop_everything can’t_wait deadline_today in_an_hour before_noon by_tonight vip minister important
          priority urgent rush | tout_de_suite peut_pas_attendre échéance dans_une_heure avant_midi ce_soir important
          priorité urgent presse
        severity p1 p2 p3 level_of_priority impact bump_up priority level | gravité sévérité p1 p2 p3 impact priorité
          niveau cote
        webinar tutorial crash_course learn_how workshop training course certification coursera linkedin_learning udemy
          conference | webinaire tutoriel cours_intensif apprendre_à atelier formation cours certification
          perfectionnement congrès
        french_version english_version translate_my translation_bureau interpreter bilingual both_official_languages
          deepl translation language | version_française version_anglaise traduire traduction interprète bilingue
          langues_officielles deepl langue
        handicap disability wheelchair injury surgery arthritis parkinson’s tremor adhd autism accommodation
          doctor’s_note ergonomic adaptive | handicap invalidité fauteuil_roulant blessure opération arthrite parkinson
          tremblement tdah autisme accommodement billet_du_médecin ergonomique adapté
        union shop_steward grievance_officer representative labour_relations meeting recording | syndicat
          délégué_syndical représentante relations_de_travail réunion
        police_officer inspector patrol cruiser evidence court crown_prosecutor warrant disclosure | policier patrouille
          preuve_judiciaire tribunal procureur mandat divulgation
        firefighter paramedic dispatch_centre 911_dispatcher first_responder emergency after_hours radio | pompier
          ambulancier répartiteur premier_répondant urgence garde radio
        snowplow public_works arena foreman road_crew depot municipal field mobile | déneigeuse travaux_publics aréna
          contremaître cols_bleus garage_municipal terrain mobile
        cashier point_of_sale pos_terminal debit_machine interac card_reader payment | caissier point_de_vente
          terminal_de_paiement machine_interac lecteur_de_carte paiement
        warehouse forklift_driver inventory_count loading_dock shipping stockroom equipment | entrepôt cariste
          inventaire quai_de_chargement expédition équipement
        reception front_desk kiosk public_counter lobby_screen digital_signage shared generic | réception borne kiosque
          comptoir écran_d’affichage partagé générique
        call_centre agents shift_workers rotating_shift night_shift shared_computer generic shared account |
          centre_d’appels quart_de_travail quart_de_nuit poste_partagé générique partagé compte
        volunteer board_member councillor elected_official trustee account guest visitor | bénévole
          administrateur_du_conseil conseiller_municipal élu commissaire compte invité visiteur
        keynote symposium congress workshop_participants attendees speakers delegates conference visitors guests network
          | conférencière symposium congrès colloque participants délégués conférence visiteurs invités réseau
        dorm residence res_room hall_of_residence campus_housing resident residents wifi network | résidence
          chambre_de_résidence résidents pavillon wifi réseau
        office_move new_floor cubicle_move relocation boxes hot_desk hotelling swap_desks move desk |
          déménagement_de_bureau nouvel_étage cubicule boîtes bureau_partagé échange_de_bureau déménager bureau
        chargeback cost_centre who_pays free_of_charge fee price cost billing | centre_de_coûts qui_paie gratuit
          combien_ça_coûte frais prix coût facturation
        who_owns who_is_responsible not_my_department wrong_place pass_the_buck transfer team disagreement |
          à_qui_revient qui_est_responsable pas_mon_département mauvaise_place transfert équipe désaccord
        in_writing proof_of_refusal written_answer official_answer document reason policy | par_écrit preuve_du_refus
          réponse_écrite réponse_officielle document motif politique
        waive waiver loosen bend_the_rules make_an_exception exempt just_this_once exception | lever_la_règle assouplir
          faire_une_exception exempter juste_une_fois dérogation exception
        other_department_had used_to_have we_always_had former previous before | on_avait_toujours autre_ministère_avait
          avant ancien précédent
        """
}
