/// What is counted of the records that a ``FigureSource`` finds.
public enum FigureMeasure: Sendable {
    /// Each record is one.
    case records
    /// The sum of a number; a record without it counts `otherwise`.
    case sum(Field, otherwise: Int64)
    /// The sum of a quantity where its unit is this one; a record without such a quantity counts `otherwise`.
    case quantity(Field, unit: Field, of: CountUnit, otherwise: Int64)
    /// Quantities, each in its own unit: only parts have numbers, unless all units are the same.
    case quantities(Field, unit: Field)
    /// How many different records or texts the fields name; a record counts by the first that is given.
    case distinct([Field])
    /// How many different provinces (2 digits) or prefectures (4) a field names.
    case places(Field, digits: Int)
    /// Distinct people that a field names; a record that names none adds the people it states.
    case people(Field, stated: Field, otherwise: Int64)
    /// 人次 of events: marks of presence, and those beside the lists.
    case attendances
    /// 人数 of events: the distinct members present.
    case participants
    /// The largest number.
    case greatest(Field)
    /// The smallest number.
    case least(Field)
    /// The mean of the numbers given, by how many people each is for where a record says so.
    case mean(Field, weight: Field?)
    /// How many years a record has gone on, the last one included: from a year to the last day; the longest.
    case years(since: Field)
    /// How many of the five things that a partnership does in a year are done, over all partnerships.
    case fiveOnes
    /// The same, as it would be if all were done.
    case fiveOnesDue
    /// Members checked, changed, not reached or found by sweeps, counted from their findings or as typed in.
    case sweep(FigureSweep)
    /// One number less another.
    case difference(Field, Field)
    /// Items of a checklist that are done at sites.
    case checklist(String)
    /// The same, as it would be if all were done.
    case checklistDue(String)
    /// Agreement by agreement: distinct members on the lists, and the numbers stated where there is no list.
    case covered
    /// One figure as a share of another; both by their ids.
    case ratio(part: String, whole: String)
    /// One figure for each of another; both by their ids.
    case average(part: String, whole: String)
    /// Pending tasks.
    case tasks
}

/// What a sweep counts.
public enum FigureSweep: Sendable {
    /// Members checked.
    case checked
    /// Members whose file had to be changed.
    case changed
    /// Members nobody reached.
    case unreached
    /// Members found again or for the first time.
    case found
}
