// What people also ask a service desk, or say to it, that is mostly somebody else's business: the building, pay, food,
// travel, health. A book that never speaks of such a thing does not cover it. Same form as DeskConcepts. Words only.

enum NeighbourConcepts {
    static let words = """
        coffee espresso kettle tea brew | café espresso bouilloire thé cafetière
        cafeteria lunch meal food menu catering sandwich restaurant snack vending breakfast dinner |
          cafétéria dîner repas nourriture menu traiteur sandwich restaurant collation distributrice déjeuner souper
        fridge refrigerator microwave toaster dishwasher sink | frigo réfrigérateur micro-ondes lave-vaisselle évier
        water fountain cooler leak leaking plumbing pipe faucet tap |
          eau fontaine abreuvoir fuite coule plomberie tuyau robinet
        washroom toilet bathroom restroom soap | toilette toilettes salle_de_bain savon
        parking garage parked lot spot | stationnement garage stationner stationné
        bicycle bike bikes scooter rack | vélo bicyclette trottinette
        car vehicle truck fleet gas mileage | auto voiture véhicule camion flotte essence kilométrage
        bus taxi uber train metro shuttle transit commute | autobus taxi train métro navette covoiturage
        flight plane airport airline airfare | vol avion aéroport
        hotel lodging accommodation_booking hostel | hôtel hébergement_touristique auberge
        passport visa immigration customs | passeport visa douane
        elevator lift stairs escalator | ascenseur escalier
        heating temperature hot cold thermostat furnace conditioning airco hvac |
          chauffage température chaud froid thermostat climatisation climatiseur
        light lights lightbulb bulb lamp fluorescent lighting | lumière ampoule lampe éclairage néon
        window windows_blind blinds curtain | fenêtre store rideau
        door doors lock_key keys doorknob | porte serrure poignée
        furniture chair sofa couch table bookshelf cabinet drawer locker |
          mobilier meuble chaise fauteuil sofa table classeur tiroir casier
        paint painting carpet wall ceiling tile | peinture tapis mur plafond tuile
        cleaning cleaner janitor garbage trash dust vacuum | ménage nettoyage concierge poubelle déchets poussière
        mice mouse_trap rodent cockroach insects ants wasps pest |
          souris_vivante rongeur coquerelle insecte fourmi guêpe
        smell odour odor stinks noise noisy | odeur pue senteur bruit bruyant
        construction renovation contractor_noise drilling | chantier rénovation construction
        fire alarm evacuation drill extinguisher sprinkler | feu incendie alarme évacuation extincteur
        flood roof ceiling_leak mould mold | inondation toit moisissure
        plant plants garden lawn flowers snow ice sidewalk shovel | plante jardin gazon fleurs neige glace trottoir
        pay payroll paycheque paycheck paystub salary wage raise bonus phoenix |
          paie paye salaire talon chèque augmentation prime phénix rémunération
        overtime_pay timesheet leave_form | feuille_de_temps surtemps
        vacation_leave holidays_balance sick sickness maternity parental bereavement |
          congé vacances maladie maternité parental deuil
        pension retirement_plan rrsp superannuation | pension régime_de_retraite reer
        benefits insurance dental dentist drug claim_insurance sunlife | assurance dentaire dentiste avantages_sociaux
        tax taxes t4 income_tax | impôt taxe t4 feuillet
        expense expenses reimbursement reimburse receipt per_diem |
          dépense remboursement rembourser reçu indemnité
        union grievance strike steward collective_agreement | syndicat grief grève délégué convention_collective
        harassment bullying discrimination harassed | harcèlement intimidation discrimination
        promotion competition job_posting interview hiring_process resume poster_job |
          promotion concours offre_d’emploi entrevue cv
        performance_review appraisal | évaluation_du_rendement
        nurse doctor clinic flu vaccine shot medical hospital first_aid injury ambulance |
          infirmière médecin clinique grippe vaccin médical hôpital premiers_soins blessure ambulance
        gym fitness yoga sport hockey soccer team_sport | gym entraînement yoga sport hockey soccer
        daycare childcare kids children school babysitter | garderie enfant école gardienne
        birthday party cake gift retirement_party celebration christmas potluck |
          anniversaire fête gâteau cadeau célébration noël
        dog cat pet animal | chien chat animal
        weather rain storm | météo pluie tempête
        umbrella wallet purse glasses jacket coat lost_and_found scarf mitten |
          parapluie portefeuille sacoche lunettes manteau foulard objets_perdus
        courier parcel package_delivery mailroom stamp envelope postage fedex |
          colis messager timbre enveloppe affranchissement poste_canada
        business_cards stationery pens stapler staples sticky notebook_paper |
          cartes_professionnelles papeterie crayon stylo agrafeuse agrafes
        whiteboard flipchart marker | tableau_blanc marqueur
        translation_of_letter | lettre_à_traduire
        lawyer legal court lawsuit contract_dispute | avocat juridique cour poursuite tribunal
        police crime theft_report | police crime
        media journalist press_release interview_request | journaliste communiqué presse
        minister parliament election vote | ministre parlement élection vote
        donation charity blood united_way raffle | don charité sang centraide tirage loterie
        lottery bet poker | loto pari
        recipe cook cooking | recette cuisiner
        movie film concert ticket_concert theatre | cinéma concert spectacle théâtre
        joke story poem | blague histoire poème
        bank banking mortgage loan_bank credit debit | banque hypothèque prêt_bancaire crédit débit
        rent apartment landlord house_sale | loyer appartement propriétaire
        uniform boots vest helmet safety_shoes | uniforme bottes casque_de_sécurité dossard
        forklift crane ladder drill_tool hammer | chariot_élévateur échelle marteau perceuse
        library books book_loan overdue | bibliothèque livres emprunt_de_livre
        tuition scholarship grades exam transcript_grades enrolment semester |
          droits_de_scolarité bourse notes examen
        dormitory residence_room roommate | colocataire chambre
        garbage_collection recycling_bin compost | ordures bac compost
        pothole streetlight road sewer water_bill property_tax | nid-de-poule lampadaire rue égout compte_de_taxes
        swimming pool arena skating | piscine aréna patinage
        permit building_permit zoning | permis zonage
        television tv cable_tv remote_control netflix | télévision télé télécommande
        radio | radio
        horoscope astrology | horoscope
        security_guard commissionaire escort | gardien commissionnaire
        photo_id passport_photo | photo_d’identité
        smoking cigarette vape cannabis alcohol beer wine | fumer cigarette vapoter cannabis alcool bière vin
        shoes clothes shirt laundry tailor | souliers vêtement chemise lessive
        cabinet_key filing_cabinet | classeur_à_clé clé_de_casier
        mother father daughter son husband wife kid baby | mère père fille fils mari épouse bébé chum blonde
        plumber electrician mechanic garage_mechanic | plombier électricien mécanicien
        airline luggage bags suitcase | compagnie_aérienne bagages valise
        restaurant_reservation reservation_table | réservation_de_table
        festival tickets_show raffle_tickets | festival billets_de_spectacle
        pharmacy prescription dosage | pharmacie ordonnance
        hairdresser haircut barber | coiffeur coiffure
        smoke_detector carbon_monoxide | détecteur_de_fumée
        flag statue painting_art | drapeau statue tableau_d’art
        speeding fine_ticket | contravention amende
        shuttle_bus bus_pass | laissez-passer_d’autobus carte_opus
        marathon race running_club | marathon course_à_pied
        desk_drawer squeaks squeaky | grince grincement
        mosquito bees | moustique abeille
        vacuum broom mop | aspirateur balai vadrouille
        banquet gala awards ceremony | banquet gala cérémonie
        citizenship_test driving_licence | permis_de_conduire conduite
        seat_assignment | pupitre place_assise
        """
}
