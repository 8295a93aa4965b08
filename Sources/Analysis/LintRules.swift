// The findings about rules, in words. What is proved comes from `RegionAnalysis`.

import Decisions
import Desk
import Localisation
import PolicyBook
import Reports

extension LintIndex {
    func ruleFindings() -> [LintFinding] {
        let found = RegionAnalysis(book: book, date: date).findings()
        var findings: [LintFinding?] = found.conflicts.map(conflict)
        findings += found.unreachable.map(unreachable)
        findings += found.redundant.map(redundant)
        findings += found.emptyHanded.map(emptyHanded)
        findings += found.onlyRefused.map(onlyRefused)
        findings += found.refusedOffers.map(refusedOffer)
        findings += found.gaps.map(gap)
        findings += found.endings.map(ending)
        return findings.compactMap(\.self)
    }

    private func conflict(_ conflict: RegionConflict) -> LintFinding? {
        guard let one = rules[conflict.stronger]?.rule, let other = rules[conflict.weaker]?.rule else { return nil }
        let from = conflict.from > date ? conflict.from.words : nil
        let facts = facts(of: conflict)
        return finding(
            .conflict, rule: one.id,
            Bilingual(
                "\(one.id) (\(one.outcome.words.english)) and \(other.id) (\(other.outcome.words.english)) are equally "
                    + "specific and both apply to \(facts.english)\(from.map { " from \($0.english)" } ?? ""); "
                    + "narrow one, or say which overrides the other",
                "\(one.id) (\(one.outcome.words.french)) et \(other.id) (\(other.outcome.words.french)) sont aussi "
                    + "précises l’une que l’autre et s’appliquent toutes deux à \(facts.french)"
                    + "\(from.map { " à compter du \($0.french)" } ?? "")\u{00A0}; "
                    + "restreignez-en une, ou dites laquelle écarte l’autre"),
            request: conflict.request, other: other.id)
    }

    /// What two rules in conflict both apply to, and no more.
    private func facts(of conflict: RegionConflict) -> Bilingual {
        var parts = conflict.limits.map { $0.words(in: book) }
        if conflict.isAboutValue, let fact = book.facts.first(where: { $0.derivedFrom == nil }),
            let value = conflict.request.facts[fact.name]
        {
            parts.insert(fact.statement(of: value), at: 0)
        }
        if parts.isEmpty { return Bilingual("any request", "toute demande") }
        return Bilingual(
            parts.map(\.english).joined(separator: "; "), parts.map(\.french).joined(separator: "\u{00A0}; "))
    }

    private func unreachable(_ witness: RegionWitness) -> LintFinding? {
        guard witness.request != nil else {
            return finding(
                .unreachable, rule: witness.rule,
                Bilingual(
                    "\(witness.rule) never applies: its conditions exclude each other",
                    "\(witness.rule) ne s’applique jamais\u{00A0}: ses conditions s’excluent"),
                request: nil)
        }
        let other = witness.other ?? witness.rule
        return finding(
            .unreachable, rule: witness.rule,
            Bilingual(
                "\(witness.rule) decides no request: others always do, such as \(other)",
                "\(witness.rule) ne décide d’aucune demande\u{00A0}: d’autres le font toujours, comme \(other)"),
            request: witness.request, other: other)
    }

    private func redundant(_ witness: RegionWitness) -> LintFinding? {
        let other = witness.other ?? witness.rule
        return finding(
            .redundant, rule: witness.rule,
            Bilingual(
                "\(witness.rule) changes no answer: without it, others such as \(other) say the same",
                "\(witness.rule) ne change aucune réponse\u{00A0}: sans elle, d’autres comme \(other) disent de même"),
            request: witness.request, other: other)
    }

    private func emptyHanded(_ witness: RegionWitness) -> LintFinding? {
        leaves(witness, Bilingual("refuses with nothing to offer", "refuse sans rien offrir"))
    }

    private func onlyRefused(_ witness: RegionWitness) -> LintFinding? {
        leaves(
            witness,
            Bilingual(
                "offers nothing that is not refused in turn", "n’offre rien qui ne soit refusé à son tour"))
    }

    /// Somebody whom a rule leaves with nothing, and how.
    private func leaves(_ witness: RegionWitness, _ how: Bilingual) -> LintFinding? {
        guard let request = witness.request else { return nil }
        let facts = RequestWords(request, book).words
        return finding(
            .refusalWithoutAlternative, rule: witness.rule,
            Bilingual(
                "\(witness.rule) \(how.english) to \(facts.english); "
                    + "add an alternative this client can have, or none-because",
                "\(witness.rule) \(how.french) à \(facts.french)\u{00A0}; "
                    + "ajoutez une solution de rechange accessible à ce client, ou none-because"),
            request: request)
    }

    private func refusedOffer(_ refused: RegionRefusedOffer) -> LintFinding? {
        let title = Typography.quoted(
            book.offers.first { $0.id == refused.offer }?.title ?? Bilingual(same: refused.offer))
        return finding(
            .offerRefused, rule: refused.rule,
            Bilingual(
                "\(refused.rule) offers \(title.english) to clients to whom \(refused.refusal) refuses it",
                "\(refused.rule) offre \(title.french) à des clients à qui \(refused.refusal) le refuse"),
            request: refused.request, other: refused.refusal)
    }

    private func gap(_ gap: RegionGap) -> LintFinding? {
        guard let fact = book.facts.first(where: { $0.derivedFrom == nil }) else {
            return LintFinding(
                code: .gap, location: SourceLocation(file: "book.yaml", line: 1, column: 1),
                message: Bilingual("no rule covers anything", "aucune règle ne couvre quoi que ce soit"))
        }
        let what = gap.value.map { fact.statement(of: $0) } ?? Bilingual(same: fact.name)
        return LintFinding(
            code: .gap, location: place(of: gap.value, fact),
            message: Bilingual(
                "\(what.english): no policy" + (gap.isNamed ? "" : ", no rule names it")
                    + when(gap.conditions, Bilingual(" when ", " lorsque ")).english,
                "\(what.french)\u{00A0}: aucune politique" + (gap.isNamed ? "" : ", aucune règle ne la nomme")
                    + when(gap.conditions, Bilingual(" when ", " lorsque ")).french),
            request: .facts(gap.request), gap: LintGap(value: gap.value, conditions: gap.conditions))
    }

    /// The line of a value, where it has one of its own.
    private func place(of value: FactValue?, _ fact: Fact) -> SourceLocation {
        guard case .choice(let id)? = value else { return fact.location }
        return valuePlaces[fact.name]?[id] ?? fact.location
    }

    private func ending(_ ending: RegionEnding) -> LintFinding? {
        let fact = book.facts.first { $0.derivedFrom == nil }
        let shown = ending.values.prefix(3).map { fact?.name(of: $0) ?? Bilingual(same: $0.description) }
        let more = ending.values.count - shown.count
        let all = shown + (more > 0 ? [Typography.number(more) + Bilingual(" more", " autres")] : [])
        let names = Typography.list(all)
        let conditions = when(ending.conditions, Bilingual(", when ", ", lorsque "))
        return finding(
            .breaksOn, rule: ending.rule,
            Bilingual(
                "nothing follows \(ending.rule) once it ends: from \(ending.date.words.english), "
                    + "no policy for \(names.english)\(conditions.english)",
                "rien ne suit \(ending.rule) à sa fin\u{00A0}: à compter du \(ending.date.words.french), "
                    + "aucune politique pour \(names.french)\(conditions.french)"),
            request: ending.request)
    }

    private func when(_ conditions: [Condition], _ start: Bilingual) -> Bilingual {
        if conditions.isEmpty { return Bilingual(same: "") }
        let words = conditions.map { $0.words(in: book) }
        return Bilingual(
            start.english + words.map(\.english).joined(separator: "; "),
            start.french + words.map(\.french).joined(separator: "\u{00A0}; "))
    }
}

/// A request in the words of its book: `item: Printer; role: Manager; level: absent`.
struct RequestWords {
    let words: Bilingual

    init(_ request: Request, _ book: Book) {
        var parts: [Bilingual] = []
        for fact in book.facts {
            if let value = request.facts[fact.name] { parts.append(fact.statement(of: value)) }
            if request.absent.contains(fact.name) { parts.append(RequestWords.absent(fact)) }
        }
        if parts.isEmpty { parts = [Bilingual("any request", "toute demande")] }
        words = Bilingual(
            parts.map(\.english).joined(separator: "; "), parts.map(\.french).joined(separator: "\u{00A0}; "))
    }

    /// A fact the client does not have.
    static func absent(_ fact: Fact) -> Bilingual {
        fact.label + Bilingual(same: " absent")
    }
}
