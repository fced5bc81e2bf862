extension FigureReader {
    /// The parts of a figure, in the order in which the breakdown is drawn. Records that do not say are a part of their own, the
    /// last.
    public mutating func parts(_ figure: FigureDefinition, by breakdown: FigureBreakdown) -> [FigurePart] {
        switch figure.measure {
        case .ratio(let part, let whole), .average(let part, let whole):
            return quotients(figure, breakdown, part, whole)
        case .tasks:
            if case .light = breakdown.key { return tasksByLight(figure) }
        default: break
        }
        let rows = rows(figure.source)
        var grouping = FigureGrouping(breakdown.key, self, figure.source.type)
        var groups: [[UInt32]] = []
        for row in rows {
            let group = grouping.group(of: Int(row))
            while groups.count <= group { groups.append([]) }
            groups[group].append(row)
        }
        var parts: [(order: Int64, part: FigurePart)] = []
        for (group, rows) in groups.enumerated() where !rows.isEmpty {
            let value = measure(figure, rows)
            let described = grouping.description(group)
            parts.append((described.order, FigurePart(key: described.key, label: described.label, value: value)))
        }
        if breakdown.shape == .time { fillTime(&parts, figure, breakdown) }
        return FigureReader.inOrder(parts, breakdown.shape)
    }

    private static func inOrder(
        _ parts: [(order: Int64, part: FigurePart)], _ shape: FigureBreakdown.Shape
    ) -> [FigurePart] {
        parts.sorted { left, right in
            if left.part.key.isEmpty != right.part.key.isEmpty { return right.part.key.isEmpty }
            if shape == .ranking {
                let (more, less) = (left.part.value.number ?? -1, right.part.value.number ?? -1)
                if more != less { return more > less }
            }
            return (left.order, left.part.key) < (right.order, right.part.key)
        }.map(\.part)
    }

    /// Months without anything stand between the others, as far as the period is known.
    private mutating func fillTime(
        _ parts: inout [(order: Int64, part: FigurePart)], _ figure: FigureDefinition, _ breakdown: FigureBreakdown
    ) {
        guard case .month = breakdown.key, figure.source.time.isOfPeriod else { return }
        let known = Set(parts.map(\.part.key))
        let orders = parts.filter { !$0.part.key.isEmpty }.map(\.order)
        let inner = FigurePeriod(
            from: period.from == .earliest
                ? orders.min().flatMap { Month(index: Int32($0))?.firstDay } ?? day : period.from,
            to: min(period.to, max(day, orders.max().flatMap { Month(index: Int32($0))?.lastDay } ?? day)))
        for month in inner.months(limit: 120) where !known.contains("\(month)") {
            parts.append(
                (
                    Int64(month.index),
                    FigurePart(key: "\(month)", label: FigureGrouping.label(month), value: measure(figure, []))
                ))
        }
    }

    /// Parts of a share: the parts of its two figures, matched by key.
    private mutating func quotients(
        _ figure: FigureDefinition, _ breakdown: FigureBreakdown, _ part: String, _ whole: String
    ) -> [FigurePart] {
        guard let part = FigureCatalogue.figure(part), let whole = FigureCatalogue.figure(whole),
            let partBreakdown = part.breakdown(breakdown.id), let wholeBreakdown = whole.breakdown(breakdown.id)
        else { return [] }
        let above = Dictionary(parts(part, by: partBreakdown).map { ($0.key, $0.value) }) { first, _ in first }
        let none = measure(part, [])
        let found = parts(whole, by: wholeBreakdown).map { whole in
            FigurePart(
                key: whole.key, label: whole.label,
                value: FigureReader.quotient(figure.unit, above[whole.key] ?? none, whole.value))
        }
        guard breakdown.shape == .ranking else { return found }
        return FigureReader.inOrder(found.enumerated().map { (Int64($0), $1) }, .ranking)
    }

    /// Tasks by light: the subjects of red tasks first.
    private mutating func tasksByLight(_ figure: FigureDefinition) -> [FigurePart] {
        guard let tasks else { return [] }
        let rows = rows(figure.source)
        let isMember = figure.source.type.kind == .member
        return Light.allCases.reversed().map { light in
            var value = FigureValue(0, figure.unit, kind: figure.source.type.kind)
            value.add(rows) { row in
                let found = isMember ? tasks.tasks(ofMember: row) : ArraySlice(tasks.tasks(of: .organisation(row)))
                return found.reduce(0) { $0 + ($1.light == light ? 1 : 0) }
            }
            return FigurePart(key: light.name, label: light.label, value: value)
        }
    }

    /// Some parts together.
    mutating func value(
        _ figure: FigureDefinition, _ breakdown: FigureBreakdown, _ keys: Set<String>
    ) -> FigureValue {
        switch figure.measure {
        case .ratio(let part, let whole), .average(let part, let whole):
            guard let part = FigureCatalogue.figure(part), let whole = FigureCatalogue.figure(whole),
                let above = value(part, by: breakdown.id, in: keys),
                let below = value(whole, by: breakdown.id, in: keys)
            else { return FigureValue(nil, figure.unit, kind: figure.source.type.kind) }
            return FigureReader.quotient(figure.unit, above, below)
        case .tasks:
            if case .light = breakdown.key {
                let parts = tasksByLight(figure).filter { keys.contains($0.key) }
                if parts.count == 1 { return parts[0].value }
            }
        default: break
        }
        var grouping = FigureGrouping(breakdown.key, self, figure.source.type)
        let chosen = rows(figure.source).filter { grouping.isIn(keys, Int($0)) }
        return measure(figure, chosen)
    }
}
