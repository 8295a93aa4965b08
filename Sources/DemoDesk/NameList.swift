// Names heard in the Region: English, French, Indigenous, and from everywhere people come from. Family and given names
// are drawn apart; whoever comes out of it is nobody.

/// Given and family names by the milieu they are usual in.
enum NameList {
    static let englishGiven = words(
        """
        Alison Andrew Barbara Beth Brenda Brian Carol Catherine Colin Craig Darlene David Deborah Derek Diana Donna
        Doug Elizabeth Emily Eric Fiona Frank Gail Gary Geoff Gillian Glenn Gordon Grace Graham Hannah Heather Helen
        Hugh Ian Janet Jason Jennifer Jill Joan Kathleen Keith Kelly Kevin Kyle Laura Lesley Linda Lori Lynn Malcolm
        Margaret Megan Melissa Murray Nancy Neil Norman Patricia Paula Peter Rachel Ralph Rebecca Robin Ross Ruth
        Sandra Scott Shannon Sheila Stephen Susan Tara Tracy Valerie Wayne Wendy
        """)

    static let frenchGiven = words(
        """
        Alexandre Amélie Annick Antoine Audrey Benoît Bernadette Camille Caroline Cédric Chantal Christiane Claire
        Claudette Danielle Denis Diane Dominique Édith Élise Émile Estelle Étienne Fabienne Florence France François
        Frédéric Gabrielle Geneviève Ghislain Gilles Ginette Guylaine Hélène Hugues Isabelle Jacinthe Jocelyn Josée
        Julien Karine Laurence Line Lucie Madeleine Magalie Marcel Marguerite Martine Mathieu Micheline Monique
        Mylène Nathalie Noémie Normand Odette Olivier Pascale Patrice Philippe Pierrette Réjean Rémi Renaud Richard
        Roxanne Sébastien Simone Solange Stéphanie Sylvie Thérèse Valérie Véronique Yannick Yolande
        """)

    static let worldGiven = words(
        """
        Abena Adaora Aiyana Amina Amir Anjali Arjun Ashkii Bao Beatriz Carlos Chenoa Chidi Daisuke Deepak Dmitri
        Elena Esperanza Farah Fatima Gurpreet Haruka Hassan Ibrahim Ines Ingrid Jamal Jasmeet Jin Kateri Kavita Keiko
        Kofi Kwame Lan Leila Linh Ludmila Mahala Malik Mariam Mei Miguel Nadia Nanuk Ngozi Nita Omar Oksana Parisa
        Rania Ravi Rosa Samira Sanjay Sedna Soo-Jin Tariq Thuy Tala Wei Winona Yara Yusuf Zainab Zofia
        """)

    static let englishFamily = words(
        """
        Abbott Aitken Anderson Armstrong Atkinson Baird Barker Bennett Blackwood Boyle Brennan Burgess Cameron
        Campbell Carmichael Chisholm Connolly Coughlin Crawford Cunningham Dalton Dawson Dempsey Donnelly Drummond
        Dunlop Elliott Farrell Fitzgerald Fletcher Fraser Gallagher Gibson Gillespie Gilmour Gowan Hadley Haggerty
        Hamilton Hargrove Henderson Hewitt Hutchison Irving Jamieson Kavanagh Kerrigan Lawson Livingstone Lockhart
        MacAulay MacIsaac MacKinnon MacLeod MacPherson Mallory McAllister McBride McCarthy McIntyre McKenna McRae
        Morrison Mulligan Munro Murdoch Nesbitt O’Connor O’Dell O’Leary O’Neill O’Reilly Paterson Pritchard Quigley
        Rafferty Redmond Ritchie Robertson Sheridan Stewart Sutherland Thornton Tweedie Vickers Walsh Whitfield
        """)

    static let frenchFamily = words(
        """
        Allard Arsenault Aubin Audet Beaudoin Beaulieu Bélanger Bergeron Bernier Bilodeau Blanchette Boisvert
        Boivin Bolduc Boudreau Bourgeois Breault Brisebois Caron Charbonneau Chiasson Cloutier Comeau Cormier Cyr
        Daigle Desjardins Deslauriers Desrosiers Doucet Drapeau Dubois Dufour Dumont Duquette Émond Ferland Forest
        Gaudet Gauthier Gervais Gingras Giroux Grenier Groulx Guérin Hébert Jolicœur Labelle Labrecque Lachance
        Lacroix Lafleur Lalonde Lamoureux Landry Langlois Laplante Larocque Latulippe Lauzon Lavoie Leduc Legault
        Lemieux Lépine Levasseur Létourneau Loranger Maheux Marcoux Ménard Mercier Michaud Mongeau Nadeau Ouellet
        Paquette Pelletier Perreault Picard Plourde Poirier Potvin Proulx Quesnel Racicot Renaud Rivard Robichaud
        Rochon Rousseau Roy Saulnier Séguin Sirois Surette Thériault Tremblay Turgeon Vachon Vaillancourt Villeneuve
        """)

    static let worldFamily = words(
        """
        Abdi Adeyemi Ahmadi Akiwenzie Aglukark Bains Banerjee Bautista Beardy Bearspaw Begum Bernal Bui Cardinal
        Castillo Chartrand Chaudhry Chung Crowfoot Dhaliwal Diallo Diaz Dinh Erasmus Farouk Fedorenko Fernandes
        Ghosh Gill Goodstriker Grewal Haddad Haile Hassan Hernandez Hrynko Ishikawa Jalali Kabongo Kakfwi Kanatakta
        Kapoor Kaur Khoury Kim Kovalenko Kudlak Kusugak Lam Lafontaine-Bird Lim Littlechild Ly Mahmoud Manitowabi
        Marchetti Mbeki Mehta Mensah Metatawabin Mohamed Moonias Mukherjee Nakamura Ngata Okonkwo Okpik Ortega
        Papatsie Park Patel Pelletier-Moon Pham Phan Qureshi Rahman Ramirez Redsky Ribeiro Rizvi Romano Saganash
        Sandhu Santos Sato Shah Sokolov Sokoloski Sultana Tanaka Toulouse Traoré Trinh Tulugak Vargas Vu
        Wabano Wong Yamamoto Yellowknee Zhang Zhou
        """)

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
