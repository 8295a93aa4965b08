// Programs and services by their names, and what schools, offices and laboratories do with them. General knowledge of the
// trade, not of any book; same form as DeskConcepts. Words only.

enum ProgramConcepts {
    static let words = """
        spss sas stata matlab minitab nvivo rstudio jmp eviews regression anova statistics statistical analysis licence
          | spss sas stata matlab minitab nvivo rstudio régression statistique statistiques analyse licence
        word excel powerpoint onenote libreoffice openoffice office_365 microsoft_365 m365 office suite word_processor
          spreadsheet | word excel powerpoint onenote libreoffice openoffice office_365 microsoft_365 m365 suite
          bureautique traitement_de_texte tableur
        photoshop illustrator indesign premiere lightroom after_effects figma canva gimp blender davinci final_cut
          creative_cloud drawing film editing montage design graphics video_editing | photoshop illustrator indesign
          premiere lightroom figma canva gimp blender davinci creative_cloud dessin montage film graphisme infographie
          vidéo
        autocad revit solidworks sketchup rhino bim cad drafting engineering specialised program software | autocad
          revit solidworks sketchup dao plans ingénierie spécialisé programme logiciel
        arcgis qgis esri shapefile cartography map geographic specialised | arcgis qgis esri cartographie carte
          géomatique spécialisé
        endnote zotero mendeley bibliography citation_manager reference_manager latex overleaf software research |
          endnote zotero mendeley bibliographie références latex overleaf logiciel recherche
        python jupyter anaconda vscode visual_studio github gitlab docker kubernetes eclipse intellij compiler code
          developer | python jupyter anaconda vscode github gitlab docker compilateur code développeur
        oracle sap peoplesoft salesforce dynamics workday crm erp access_role system | oracle sap peoplesoft salesforce
          dynamics workday crm pgi système accès
        sql_server mysql postgres mongodb query database backup | mysql postgres mongodb requête base_de_données
        power_bi tableau_desktop dashboard dashboards qlik report data analysis software | power_bi tableau_de_bord qlik
          rapport données analyse logiciel
        chatgpt gpt openai claude gemini copilot mistral deepseek perplexity llama midjourney dall-e bot llm generative
          artificial_intelligence intelligence ai assistant | chatgpt gpt openai claude gemini copilot mistral deepseek
          perplexity midjourney robot llm générative intelligence_artificielle intelligence ia assistant
        summarize rewrite draft_my proofread paraphrase write_for_me chatbot ai assistant | résumer réécrire rédiger
          corriger paraphraser robot ia assistant
        grammarly antidote spellcheck spell_checker proofing grammar corrector extension software | antidote correcteur
          orthographe grammaire extension logiciel
        dictation dragon text-to-speech voiceover jaws nvda braille large_print dyslexic dyslexia blind deaf low_vision
          hearing_impaired accessible accessibility everyone read | dictée dragon synthèse_vocale voiceover jaws nvda
          braille gros_caractères dyslexique dyslexie aveugle sourd malvoyant malentendant accessible accessibilité tous
          lisible
        alt_text contrast keyboard_navigation screen_reader wcag accessible accessibility pages web |
          texte_de_remplacement contraste lecteur_d’écran accessible accessibilité pages web
        camscanner adobe_sign docusign esignature e-signature signed_contract signature pdf form | docusign
          signature_électronique signer contrat_signé signature pdf formulaire
        zip unzip winrar 7-zip extract compress archive file software | zip décompresser winrar extraire compresser
          archive fichier logiciel
        notion trello asana jira monday_app miro evernote slack discord unlisted software cloud application | notion
          trello asana jira miro evernote slack discord logiciel nuage application
        vlc itunes spotify winamp codec media_player player software | vlc itunes spotify codec lecteur_multimédia
          logiciel
        wordpress drupal joomla wix squarespace cms blog webmaster homepage webpage html publish site website page |
          wordpress drupal joomla wix squarespace blogue webmestre page_d’accueil html publier site web page
        domain_name subdomain url dot_ca dot_com godaddy dns ssl certificate registrar internet name | nom_de_domaine
          sous-domaine url ssl certificat registraire internet nom
        student_club association club society fraternity personal_page portfolio host hosting page site | club
          association étudiante page_personnelle portfolio héberger hébergement page site
        analytics google_analytics visitors_count hits seo traffic website | analytique statistiques_de_visites
          référencement achalandage site
        form questionnaire survey_monkey surveymonkey limesurvey google_forms qualtrics redcap respondents survey
          research participants | formulaire questionnaire surveymonkey limesurvey google_forms qualtrics redcap
          répondants sondage enquête recherche participants
        broken_link 404 page_not_found update_the_page edit_the_page website | lien_brisé 404 page_introuvable coquille
          site
        intranet portal sharepoint wiki confluence internal_site | intranet portail sharepoint wiki site_interne
        trial_expired activation_key product_key serial_number crack cracked_version licence key renewal software |
          essai_expiré clé_d’activation clé_de_produit numéro_de_série licence clé renouvellement logiciel
        install_it_myself admin_prompt run_as_administrator setup_exe exe installer rights install installation
          administrator | installer_moi-même exe installateur droits installation installer administrateur
        update_broke since_the_update hate_the_new go_back rollback downgrade previous old version | nouvelle_version
          revenir_en_arrière rétrograder précédente ancienne version
        app_store play_store play_console mobile_app apps android iphone application software | app_store play_store
          appli application mobile logiciel
        home_use home_computer at_home family spouse wife husband kids free copy_for_home licence software | chez_nous
          famille conjoint conjointe blonde chum enfants copie licence logiciel maison
        remote_into from_my_couch from_my_kitchen pyjamas hybrid_work telework remote home vpn | de_mon_salon
          de_ma_cuisine pyjama mode_hybride télétravail distance maison rpv
        snowstorm snow_day storm roads_closed stuck_at_home home remote telework | tempête verglas routes_fermées maison
          distance télétravail
        cottage cabin camper rv train hotel_room airport remote vpn wifi | chalet roulotte hôtel
          train aéroport distance rpv wifi
        moodle blackboard canvas brightspace d2l omnivox lms learning_platform course_page course site | moodle
          blackboard canvas brightspace omnivox plateforme_d’apprentissage page_du_cours cours site
        co-teacher co-instructor guest_speaker observer auditor enrol invite guest course site | coenseignant
          conférencier conférencière observateur auditeur_libre ajouter_quelqu’un inviter invité cours site
        last_year old_course previous_semester past_term archived_course past course content | an_dernier ancien_cours
          session_passée cours_archivé passé cours contenu
        exam midterm final test_online proctor proctoring lockdown invigilator cheating cheat safe_exam quiz_online
          online | examen intra final test_en_ligne surveillance verrouillé surveillant tricher tricherie en_ligne
        turnitin plagiarism plagiarized copied copy-paste copied_from ghostwritten essay term_paper similarity
          originality checking | turnitin compilatio plagiat plagié copié copier-coller dissertation travail_de_session
          similitude originalité vérification
        semester term syllabus professor prof teacher instructor faculty lecture class course teaching | session
          trimestre plan_de_cours professeur prof enseignant corps_professoral cours classe enseignement
        pupil student undergrad freshman grad_student phd_student master’s doctoral | élève étudiant étudiante
          premier_cycle doctorant doctorante maîtrise
        thesis dissertation defence supervisor_of_thesis grad_studies student research | thèse mémoire_de_maîtrise
          soutenance directeur_de_thèse recherche
        computer_lab lab labs workstation_room study_room open_late public_computers station stations library_computers
          | laboratoire_informatique labo labos salle_d’étude ordinateurs_publics poste postes
        book_a_room reserve reservation booking book slot double-booked available_room calendar room lab | réserver
          réservation plage salle_disponible local calendrier laboratoire
        eating drinking noisy_people loud playing_games porn behaviour conduct etiquette stations | manger boire bruyant
          parler_fort jeux pornographie comportement conduite postes
        hpc slurm gpu_hours cores node nodes supercomputer simulation simulations batch_job jobs parallel
          number_crunching compute computing cluster hours | chp slurm gpu cœurs nœud nœuds superordinateur simulation
          simulations tâches parallèle calculs calcul grappe heures
        terabytes tb petabyte dataset datasets microscope_images sequencing genome genomics raw_data research data
          storage space share drive | téraoctets to jeu_de_données jeux_de_données séquençage génome génomique
          données_brutes recherche données stockage espace
        human_subjects ethics_board consent_form interviews anonymize de-identify patients_data participants personal
          information research | sujets_humains comité_d’éthique consentement entrevues anonymiser dépersonnaliser
          participants renseignements recherche
        spectrometer microscope oscilloscope sequencer mri chromatograph windows_xp_machine controller instrument
          instruments lab_equipment old | spectromètre microscope oscilloscope séquenceur irm chromatographe instrument
          instruments appareil_de_laboratoire vieux
        grant nserc sshrc cihr tri-agency funding proposal data_management_plan letter_of_support research application |
          subvention crsng crsh irsc trois_organismes financement proposition lettre_d’appui recherche demande
        """
}
