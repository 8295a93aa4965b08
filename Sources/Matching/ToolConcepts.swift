// Devices, networks, calls, rooms, printing, messages and accounts, by the names and brands people use for them and the
// troubles they have. General knowledge of the trade, not of any book; same form as DeskConcepts. Words only.

enum ToolConcepts {
    static let words = """
        asus acer lenovo dell hp hewlett toshiba chromebook macbook imac netbook laptop computer | asus acer lenovo dell
          hp toshiba chromebook macbook ordinateur portable
        windows_11 windows_10 linux ubuntu macos operating_system computer upgrade | windows linux ubuntu macos
          système_d’exploitation ordinateur
        motherboard cpu processor ram memory gpu graphics_card fan overheating overheats specs computer | carte_mère
          processeur ram mémoire_vive carte_graphique ventilateur surchauffe chauffe ordinateur
        hdmi displayport vga usb-c thunderbolt adapter dongle cable projector screen | hdmi displayport vga usb-c
          adaptateur câble projecteur écran
        touchscreen stylus pen_tablet wacom digitizer tablet drawing | tactile stylet tablette_graphique wacom tablette
          dessin
        kobo kindle e-reader ebook reader tablet device | kobo kindle liseuse livre_numérique tablette appareil
        walkie-talkie two-way_radio radios transceiver dispatch device | walkie-talkie radio_bidirectionnelle radio
          émetteur répartition appareil
        gps garmin navigation tracker drone bodycam dashcam device equipment | gps navigation traceur drone
          caméra_corporelle appareil équipement
        barcode handheld_scanner label_maker labeller dymo zebra rfid equipment scanner | code-barres étiqueteuse dymo
          zebra lecteur_de_codes rfid équipement numériseur
        alexa echo google_home siri smart_speaker voice_assistant smart_bulb thermostat_nest roku chromecast firestick
          device | alexa echo google_home siri haut-parleur_intelligent assistant_vocal ampoule_intelligente roku
          chromecast appareil
        playstation xbox nintendo ps5 ps4 switch_console console gaming television tv smart_tv | playstation xbox
          nintendo ps5 ps4 console jeu télévision téléviseur télé
        netgear linksys tp-link d-link asus_router mesh eero repeater extender booster router access_point wireless |
          netgear linksys tp-link d-link maille répéteur amplificateur routeur point_d’accès borne sans-fil
        bars reception signal dead_zone dead_spot coverage weak_signal dropping drops disconnects wireless wifi network
          | barres réception signal zone_morte couverture faible décroche coupe sans-fil wifi réseau
        captive_portal login_page guest_wifi splash_page surf browse_the_web visitor wireless | portail_captif
          page_de_connexion naviguer surfer visiteur invité sans-fil
        jack wall_jack ethernet_port rj45 plug_in patch_cable wired socket outlet network | prise_murale prise_réseau
          port_ethernet rj45 filaire câble réseau
        ip_address mac_address hardware_address hostname dns dhcp proxy firewall port_open network register | adresse_ip
          adresse_mac adresse_matérielle dns dhcp mandataire pare-feu réseau inscrire
        ups power_outage surge generator blackout electricity interruption | onduleur panne_de_courant surtension
          génératrice électricité interruption
        maintenance upgrade_window planned scheduled_downtime downtime interruption outage offline announced notice |
          entretien maintenance planifié prévu arrêt interruption panne annoncé avis
        ping latency buffering jitter lagging choppy bandwidth network speed | latence tampon saccadé bande_passante
          réseau vitesse
        dial dialling call calling ring phone_call outgoing telephone long_distance headset softphone | composer appeler
          appel sonner coup_de_fil téléphoner téléphone interurbain
        ring_tone caller_id conference_call three-way speakerphone call_display telephone | sonnerie afficheur
          appel_conférence mains_libres téléphone
        911 emergency panic_button help_point blue_phone lifeline red_phone telephone | 911 urgence bouton_panique
          borne_d’urgence téléphone_d’urgence téléphone
        text sms whatsapp signal telegram messenger imessage message chat | texto sms whatsapp telegram messenger
          message clavardage
        skype zoom teams facetime webex call online video meeting videoconference | skype zoom teams facetime webex
          appel en_ligne vidéo réunion visioconférence
        mute muted echo audio sound no_sound speaker speakers volume microphone amplifier lectern podium room | muet
          écho audio son haut-parleur volume micro amplificateur lutrin salle
        projector beamer screen_mirroring mirroring airplay smartboard interactive_board whiteboard document_camera bulb
          lamp_hours room classroom breakdown | projecteur recopie miroir airplay tableau_interactif tableau_blanc
          caméra_document lampe salle classe panne
        tripod camcorder mixer amplifier pa_system portable_speaker event ceremony gala equipment loan sound_system
          stage | trépied caméscope mixeur console_de_son sonorisation haut-parleur_portatif événement cérémonie matériel
          prêt scène
        tape taping record recording capture panopto echo360 kaltura video lecture replay watch_again missed transcript
          captions | enregistrer enregistrement captation capter panopto vidéo revoir reprise manqué transcription
          sous-titres
        poll quiz clicker voting remote_voting mentimeter kahoot slido wooclap raise_hand audience_response | sondage
          quiz télévoteur voter vote mentimeter kahoot wooclap répondre
        livestream webcast broadcast streaming event youtube_live | webdiffusion diffusion direct diffuser événement
        sticky_keys spilled_coffee coffee_spilled keyboard keys repair broken | touches_collées café_renversé clavier
          réparer brisé
        cracked smashed shattered hinge water_damage wet soaked swollen battery repair broken | fissuré fracassé
          charnière dégât_d’eau mouillé trempé gonflé batterie réparer brisé réparation
        virus_removal data_transfer tune_up fix_my repair personal own | nettoyage_de_virus réparer mon réparation
          personnel
        stolen theft break-in snatched police_report robbed lost missing equipment | volé vol cambriolage effraction
          arraché rapport_de_police perdu disparu matériel
        forgot_on left_behind lost misplaced find_my | oublié laissé_dans perdu égaré localiser
        surplus auction donate donated old_computers e-waste recycle wiped disposal sell | surplus encan donner don
          vieux_ordinateurs déchets_électroniques recycler effacé rebut disposition vendre
        borrow loan loaner rent lend reserve check_out sign_out temporary return_date overdue | emprunter prêt emprunt
          louer prêter réserver temporaire retour retard
        years_old outdated aging end_of_life warranty renewal lifecycle replace refresh cycle new | ans désuet
          vieillissant fin_de_vie garantie renouvellement cycle remplacer neuf
        plan_to_buy quote quotation requisition purchase_order vendor invoice buy purchase specialised | soumission
          réquisition bon_de_commande fournisseur facture acheter achat spécialisé
        desk_height sit-stand footrest armrest keyboard_tray wrist_rest trackball ergonomic | hauteur repose-pieds
          appui-bras plateau_à_clavier repose-poignet boule_de_commande ergonomique
        filament pla abs resin nozzle stl cad_model prototype makerspace maker extruder 3d_print 3d_printer 3d |
          filament pla abs résine buse stl prototype fablab modèle imprimer_en_3d imprimante_3d impression_3d 3d
        a0 a1 banner foam_board symposium large_format plotter poster wide conference_poster glossy matte | a0 a1
          bannière carton_mousse symposium grand_format traceur affiche glacé mat
        colour black_and_white greyscale double-sided staple stapled booklet page pages copies cents balance credit
          top_up print printing printer | couleur noir_et_blanc recto_verso agrafer agrafé livret page pages copies sous
          solde crédit recharger imprimer impression imprimante
        streaks blurry smudged faded blank half_printed wasted spoiled refund reimburse my_money_back pages printing |
          lignes flou taché pâle blanche gâché gaspillé remboursement rembourser mon_argent pages impression
        print_queue spooler stuck_in_queue print_driver secure_print release_code follow-me printer print |
          file_d’impression pilote impression_sécurisée code_de_libération imprimante imprimer
        email_address alias display_name displayed_name from_name maiden_name deadname preferred_name chosen_name
          divorced married name change directory | adresse_courriel alias nom_affiché nom_d’expéditeur nom_de_fille
          prénom_usuel prénom_choisi divorcé marié nom changer affiché annuaire
        all_staff everyone everybody announcement newsletter mailchimp blast bulk invitation mass mailing mail_merge
          recipients subscribers | tout_le_monde annonce infolettre mailchimp invitation masse envoi publipostage
          destinataires abonnés
        gmail hotmail yahoo icloud_mail protonmail outside_address personal_address forward forwarding redirect mail |
          gmail hotmail yahoo protonmail adresse_externe adresse_personnelle réacheminer réacheminement rediriger
          transférer courriel
        info_address contact_address generic_address office_address department address mailbox shared functional |
          adresse_générique adresse_de_contact adresse boîte partagée service département
        official notice_by_email read_my_email check_my_email communication message institution | officiel communication
          avis message lire_mes_courriels
        urgent_wire gift_cards nigerian prince winner you_won lottery_winner dhl_package cra_refund invoice_attached
          clicked suspicious phishing message | cartes-cadeaux gagnant héritage colis_postal remboursement_d’impôt
          facture_jointe cliqué douteux louche suspect hameçonnage message
        attached_file strange_email weird_email fake impostor impersonating pretending spoofed suspicious phishing |
          fichier_joint courriel_bizarre courriel_étrange faux imposteur usurpe prétend suspect hameçonnage
        popup encrypted_files ransom bitcoin infected malware quarantine quarantined isolated cleaned |
          fenêtre_surgissante rançon bitcoin infecté maliciel quarantaine isolé nettoyé
        torrent bittorrent pirated movie_download downloaded_movie copyright infringement studio cease_and_desist p2p
          notice violation | torrent bittorrent piraté film_téléchargé droit_d’auteur violation mise_en_demeure avis p2p
        yubikey duo okta authenticator_app push_notification six_digits verification_code new_phone two-step
          second_factor verification security_key fob | yubikey duo okta application_d’authentification notification
          six_chiffres code_de_vérification nouveau_téléphone deux_étapes double vérification clé_de_sécurité
        activate activation claim_my first_time never_logged_in welcome_letter student_number account identifier
          username new | activer activation première_fois jamais_connecté lettre_de_bienvenue matricule compte identifiant
          nouveau
        collaborator partner visiting_scholar visiting_professor postdoc affiliate external_user sponsor sponsored
          account guest temporary | collaborateur collaboratrice partenaire chercheur_invité professeur_invité postdoc
          affilié parrainer parrainé compte invité temporaire
        graduated graduate graduating alumni after_i_leave former ex-employee end_of_contract contract_ends
          keep_my_email leaving leave account close | diplômé diplôme finissant ancien après_mon_départ ex-employé
          fin_de_contrat contrat_se_termine garder_mon_courriel quitte départ compte fermer
        died deceased passed_away obituary estate next_of_kin departure account | décédé décès mort succession proches
          départ compte
        suspended disabled deactivated expired reactivate reinstate account locked | suspendu désactivé expiré réactiver
          rétablir compte verrouillé
        sesame pass_word secret_word retrieve remember can’t_remember don’t_remember blanked_on forgot forgotten
          password passphrase credentials | rappelle_plus souviens_plus trou_de_mémoire oublié mot_de_passe
          phrase_de_passe identifiants
        """
}
