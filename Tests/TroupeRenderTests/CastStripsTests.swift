import Testing

@testable import TroupeRender

/// Communities beside a cast.
@Suite struct CastStripsTests {
    private func groups(_ sizes: [Int], others: Int = 0) -> [CommunityGroups.Group] {
        var groups = sizes.enumerated().map { CommunityGroups.Group(community: $0, members: Array(0..<$1)) }
        if others > 0 { groups.append(CommunityGroups.Group(community: nil, members: Array(0..<others))) }
        return groups
    }

    @Test(arguments: [1, 2, 3, 4, 5, 9, 14, 24], [Box(minX: 0, minY: 0, maxX: 700, maxY: 600)])
    func `cells keep apart, and every band passes between its neighbours`(count: Int, area: Box) {
        for others in [0, 5] {
            let groups = groups((0..<count).map { 30 - $0 }, others: others)
            let strips = CastStrips(groups, in: area)
            for (place, cell) in strips.cells.enumerated() {
                #expect(area.contains(cell))
                #expect(!strips.cells[(place + 1)...].contains { $0.overlaps(cell) })
                guard let height = strips.passes[place] else { continue }
                // Nine points are the widest band.
                let band = Box(minX: cell.maxX, minY: height - 4.5, maxX: area.maxX, maxY: height + 4.5)
                #expect(!strips.cells.contains { $0.overlaps(band) }, "the band of \(place) of \(count) is covered")
            }
        }
    }

    @Test func `a handful of communities stand one above the other, many side by side`() {
        let area = Box(minX: 0, minY: 0, maxX: 700, maxY: 600)
        #expect(CastStrips(groups([9, 8, 7]), in: area).passes.allSatisfy { $0 == nil })
        let many = CastStrips(groups([9, 8, 7, 7, 6, 6, 5, 5], others: 4), in: area)
        #expect(many.passes.map { $0 != nil } == [false, true, false, true, false, true, false, true, false])
        for (cell, pass) in zip(many.cells, many.passes).dropLast() {
            #expect(cell.width < area.width / 2 && (pass == nil) == (cell.minX > area.centre.x))
        }
        #expect(many.cells[8].width > area.width * 0.9)
    }
}
