// A book ready to be consulted, as flat bytes and back. What follows from the book at little cost is made anew.

public import Desk
public import Matching
import PolicyBook

extension Adviser {
    /// Adds the bytes of the book and its indexes.
    public func write(to writer: inout FlatWriter) {
        book.write(to: &writer)
        evaluator.index.write(to: &writer)
        reader.bank.write(to: &writer)
        finder.index.write(to: &writer)
    }

    /// The same adviser again; `stemmer` must be available exactly where the first one's was.
    public init(from reader: inout FlatReader, stemmer: Stemmer = .system) throws(FlatFault) {
        let book = try Book(from: &reader)
        evaluator = Evaluator(index: try CompiledBook(from: &reader, book: book))
        self.reader = FactReader(
            book: book,
            bank: try TermBank(from: &reader, phrases: FactReader.phrases(of: book), stemmer: stemmer))
        finder = ClauseFinder(book: book, index: try PassageIndex(from: &reader, stemmer: stemmer))
    }
}

extension CompiledBook {
    func write(to writer: inout FlatWriter) {
        rules.write(to: &writer)
        for rule in told {
            writer.text(rule.rule)
            writer.text(rule.clause)
            writer.count(rule.outcome.severity)
        }
    }

    convenience init(from reader: inout FlatReader, book: Book) throws(FlatFault) {
        let rules = try RuleIndex(from: &reader)
        var told: [BeatenRule] = []
        told.reserveCapacity(rules.rules.count)
        for _ in rules.rules {
            let (rule, clause) = (try reader.text(), try reader.text())
            let outcome = Outcome.allCases[try reader.choice(of: Outcome.allCases.count)]
            told.append(BeatenRule(rule: rule, clause: clause, outcome: outcome, step: .specificity))
        }
        self.init(book: book, rules: rules, told: told)
    }
}

extension RuleIndex {
    func write(to writer: inout FlatWriter) {
        writer.plain(Array(rules))
        writer.plain(Array(tests))
        writer.plain(Array(words))
        writer.plain(Array(classes))
        writer.plain(Array(ranks))
        writer.plain(Array(conditionFacts))
        writer.plain(Array(overriders))
        writer.plain(Array(alternatives))
        writer.plain(Array(offers))
        writer.number(key)
        writer.plain(Array(keyedStarts))
        writer.plain(Array(keyed))
        writer.plain(Array(keyedDays))
        writer.plain(Array(broad))
        writer.plain(Array(broadDays))
        writer.plain([dayLane])
        writer.list(Array(lanes))
        writer.plain(Array(laneCuts))
        writer.plain(Array(laneWords))
        writer.plain(Array(broadClassStarts))
        writer.plain(Array(broadClasses))
        writer.flag(isComplete)
        writer.plain(Array(cuts))
        writer.plain(Array(cutValues))
        writer.list(Array(shapes))
        writer.plain(isTested.map { $0 ? UInt8(1) : 0 })
    }
}

extension BroadLane: Flat {
    func write(to writer: inout FlatWriter) {
        writer.number(Int(base))
        writer.number(Int(firstRow))
        writer.number(Int(rowCount))
        writer.plain([cuts])
        writer.flag(isNumber)
    }

    init(from reader: inout FlatReader) throws(FlatFault) {
        let numbers = [try reader.number(), try reader.number(), try reader.number()]
        guard let cuts = try reader.plain(IndexRange.self).first else { throw FlatFault() }
        self.init(
            base: Int32(truncatingIfNeeded: numbers[0]), firstRow: Int32(truncatingIfNeeded: numbers[1]),
            rowCount: Int32(truncatingIfNeeded: numbers[2]), cuts: cuts, isNumber: try reader.flag())
    }
}

extension FactShape: Flat {
    func write(to writer: inout FlatWriter) {
        writer.number(Int(classCount))
        writer.flag(isNumber)
    }

    init(from reader: inout FlatReader) throws(FlatFault) {
        self.init(classCount: Int32(truncatingIfNeeded: try reader.number()), isNumber: try reader.flag())
    }
}
