// Numbers, lists, counts and quotations as each language sets them.

import Desk
import Localisation
import Testing

private let space = "\u{A0}"

@Test(arguments: [
    (0, "0", "0"), (7, "7", "7"), (999, "999", "999"), (1000, "1,000", "1\u{A0}000"),
    (24_918, "24,918", "24\u{A0}918"), (1_000_000, "1,000,000", "1\u{A0}000\u{A0}000"),
    (-1234, "-1,234", "-1\u{A0}234"), (-999, "-999", "-999"),
    (Int.min, "-9,223,372,036,854,775,808", "-9\u{A0}223\u{A0}372\u{A0}036\u{A0}854\u{A0}775\u{A0}808"),
])
func `thousands are parted by a comma or by a space that holds`(number: Int, english: String, french: String) {
    #expect(Typography.number(number) == Bilingual(english, french))
}

@Test func `a list ends with and, or what it is told to end with`() {
    #expect(Typography.list([String](), in: .english) == "")
    #expect(Typography.list(["a"], in: .french) == "a")
    #expect(Typography.list(["a", "b"], in: .french) == "a et b")
    #expect(Typography.list(["a", "b", "c"], in: .english) == "a, b and c")
    #expect(Typography.list(["a", "b", "c"], in: .french, last: Typography.or) == "a, b ou c")
    let both = Typography.list([Bilingual("one", "un"), Bilingual("two", "deux")], last: Typography.or)
    #expect(both == Bilingual("one or two", "un ou deux"))
}

@Test func `French takes the singular for none, English does not`() {
    func tickets(_ count: Int) -> Bilingual {
        Typography.count(count, one: Bilingual("ticket", "billet"), many: Bilingual("tickets", "billets"))
    }
    #expect(tickets(0) == Bilingual("0\(space)tickets", "0\(space)billet"))
    #expect(tickets(1) == Bilingual("1\(space)ticket", "1\(space)billet"))
    #expect(tickets(2) == Bilingual("2\(space)tickets", "2\(space)billets"))
    #expect(tickets(1500) == Bilingual("1,500\(space)tickets", "1\(space)500\(space)billets"))
}

@Test func `percentages and quotations keep their marks on the line`() {
    #expect(Typography.percent(25) == Bilingual("25%", "25\(space)%"))
    #expect(Typography.quoted("non") == Bilingual("“non”", "«\(space)non\(space)»"))
    #expect(Typography.quoted(Bilingual("no", "non")) == Bilingual("“no”", "«\(space)non\(space)»"))
}

@Test func `a sentence begins with a capital, accents kept`() {
    #expect(Typography.sentence("écran noir") == "Écran noir")
    #expect(Typography.sentence("") == "")
    #expect(Typography.sentence("OK") == "OK")
}
