// Places that say somebody is, calls or travels abroad: countries and great cities. One concept, so that any of them
// leads to what a book says of travel and of other countries. Same form as DeskConcepts. Words only.

enum CountryConcepts {
    static let words = """
        abroad overseas international foreign country countries border travel travelling trip roaming long_distance
          outside afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas
          bahrain bangladesh barbados belarus belgium belize benin bolivia botswana brazil bulgaria burundi cambodia
          cameroon chile china colombia comoros congo croatia cuba cyprus denmark djibouti ecuador egypt eritrea estonia
          eswatini ethiopia fiji finland france gabon gambia germany ghana greece grenada guadeloupe guatemala guyana
          haiti honduras hungary iceland india indonesia iran iraq ireland israel italy ivory_coast jamaica japan
          kazakhstan kenya korea kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein
          lithuania luxembourg macedonia madagascar malawi malaysia maldives mali malta martinique mauritania mauritius
          mexico moldova monaco mongolia montenegro morocco mozambique myanmar namibia nepal netherlands holland zealand
          nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru philippines poland portugal qatar
          romania russia rwanda samoa senegal serbia seychelles singapore slovakia slovenia somalia spain lanka sudan
          suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo tunisia turkmenistan uganda ukraine
          emirates uk britain england scotland wales usa america uruguay uzbekistan vatican venezuela vietnam yemen zambia
          zimbabwe europe asia africa caribbean schengen accra algiers amsterdam ankara athens auckland baghdad bangkok
          barcelona beijing beirut belgrade berlin bogota boston brussels bucharest budapest cairo caracas casablanca
          chicago copenhagen dakar damascus delhi dubai dublin edinburgh florida vermont maine_coast california texas hawaii frankfurt geneva hanoi havana helsinki
          istanbul jakarta jerusalem johannesburg kigali kinshasa kyiv lagos lima lisbon london lyon madrid manila
          marrakesh marseille melbourne miami milan moscow mumbai munich nairobi osaka oslo paris prague pretoria quito
          rabat riga rio rome santiago seoul shanghai stockholm sydney taipei tehran tokyo tunis vienna vilnius warsaw
          washington york zagreb zurich | étranger outre-mer international pays frontière voyage voyager déplacement
          itinérance interurbain afghanistan albanie algérie andorre angola argentine arménie australie autriche
          azerbaïdjan bahamas bahreïn bangladesh barbade bélarus belgique belize bénin bolivie botswana brésil bulgarie
          burundi cambodge cameroun tchad chine colombie comores congo croatie cuba chypre danemark djibouti équateur
          égypte érythrée espagne estonie éthiopie fidji finlande france gabon gambie géorgie allemagne ghana grèce
          grenade guadeloupe guatemala guinée guyane haïti honduras hongrie islande inde indonésie iran irak irlande
          israël italie côte_d’ivoire jamaïque japon kazakhstan kenya corée kosovo koweït kirghizistan laos lettonie liban
          lesotho libéria libye lituanie luxembourg macédoine madagascar malawi malaisie maldives mali malte martinique
          mauritanie mexique moldavie monaco mongolie monténégro maroc mozambique birmanie namibie népal pays-bas hollande
          nouvelle-zélande nicaragua niger nigéria norvège oman pakistan palestine panama paraguay pérou philippines
          pologne portugal qatar roumanie russie rwanda samoa sénégal serbie seychelles singapour slovaquie slovénie
          somalie soudan sri_lanka suède suisse suriname syrie taïwan tadjikistan tanzanie thaïlande togo tunisie turquie
          ouganda ukraine émirats royaume-uni angleterre écosse états-unis états américain européen uruguay ouzbékistan
          vatican venezuela vietnam yémen zambie zimbabwe europe asie afrique caraïbes antilles schengen alger amsterdam
          ankara athènes auckland bagdad bangkok barcelone beyrouth belgrade berlin bogota boston bruxelles bucarest
          budapest caire caracas casablanca chicago copenhague dakar damas delhi dubaï dublin édimbourg floride vermont californie texas hawaï francfort
          genève hanoï havane helsinki istanbul jakarta jérusalem johannesburg kigali kinshasa kiev lagos lima lisbonne
          londres lyon madrid manille marrakech marseille melbourne miami milan moscou mumbai munich nairobi osaka oslo
          paris pékin prague pretoria quito rabat riga rome santiago séoul shanghai stockholm sydney taipei téhéran tokyo
          tunis varsovie vienne vilnius washington zagreb zurich new_york
        """
}
