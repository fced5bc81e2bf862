extension VillageWriter {
    /// Writes who leads the village's branch, and the first from this village who take part in a branch away as its leaders.
    mutating func writePosts(_ changes: inout [Change], _ stations: [Int], _ isSeated: inout [Bool]) {
        let roles = ["secretary", "deputy-secretary", "organisation-member"]
        let leaders = people.filter { $0.life == .home && $0.isFull }
        for (role, leader) in zip(roles, leaders.isEmpty ? Array(people.prefix(1)) : leaders) {
            write(role, in: village.id, leader, &changes)
        }
        if generator.chance(12) {
            var values = RecordValues(capacity: 5)
            values.put(Post.organisation, record: village.id)
            values.put(Post.role, code: "first-secretary")
            values.put(
                Post.holderName, text: names.name(isMale: true, birthYear: 1988, using: &generator).text)
            values.put(Post.from, day: plan.today.adding(days: -generator.next(in: 60...800)))
            changes.append(.added(.post, generator.identity(), values.fields))
        }
        for (index, station) in stations.enumerated() where station >= 0 && !isSeated[station] {
            guard people[index].isFull else { continue }
            isSeated[station] = true
            // Here and there the seat is empty: somebody has to notice.
            if station % 11 == 10 { continue }
            write("secretary", in: plan.stations[station].id, people[index], &changes)
            if generator.chance(60) {
                var values = RecordValues(capacity: 4)
                values.put(Post.organisation, record: plan.stations[station].id)
                values.put(Post.role, code: "liaison")
                values.put(
                    Post.holderName, text: names.name(isMale: false, birthYear: 1995, using: &generator).text)
                values.put(Post.from, day: plan.today.adding(days: -generator.next(in: 60...700)))
                changes.append(.added(.post, generator.identity(), values.fields))
            }
        }
    }

    private mutating func write(
        _ role: String, in organisation: RecordID, _ holder: Person, _ changes: inout [Change]
    ) {
        var values = RecordValues(capacity: 5)
        values.put(Post.organisation, record: organisation)
        values.put(Post.role, code: role)
        values.put(Post.holder, record: holder.id)
        values.put(Post.from, day: plan.today.adding(days: -generator.next(in: 100...1_400)))
        changes.append(.added(.post, generator.identity(), values.fields))
    }
}
