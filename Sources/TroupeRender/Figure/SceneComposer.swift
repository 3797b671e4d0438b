import TroupeModel

/// Decides every place of a figure from the positions of a layout engine.
struct SceneComposer {
    let figure: NetworkFigure
    let groups: CommunityGroups
    var styles: DrawnStyles

    /// Area of the page each account asks for, in square points; the page grows until it has that.
    private static let areaPerAccount = 1500.0
    private static let hullPadding = 9.0
    private static let letterStrip = 34.0

    init(_ figure: NetworkFigure, groups: CommunityGroups) {
        self.figure = figure
        self.groups = groups
        styles = DrawnStyles(figure, groups: groups)
    }

    /// The finished scene.
    ///
    /// - Parameter raw: A position for each account, in any scale; only relations inside a group matter.
    /// - Complexity: O(*n*²) for *n* accounts, times the fixed number of sweeps.
    mutating func scene(from raw: [Point]) -> Scene {
        // How many labels find a place is known only after they were placed, and their number stands in the
        // legend: lay out with the longest wording first, then write the number.
        styles.labelCount = max(0, figure.accounts.count - 1)
        var scene = emptyPage(Legend(styles, figure.words))
        scene.accountArea = accountArea(of: scene)
        placeAccounts(raw, in: &scene)
        placeTies(in: &scene)
        placeLabelsAndHulls(in: &scene)
        placeBands(figure.bands, in: &scene)
        if let cast = figure.cast { placeCast(cast, in: &scene) }
        styles.labelCount = scene.labels.count
        FigureFrame(figure, legend: Legend(styles, figure.words), pageWidth: scene.width).draw(in: &scene)
        return scene
    }

    /// The page of a figure that is one sentence.
    func sceneOfMessage(_ message: String) -> Scene {
        let frame = FigureFrame(figure, legend: Legend(styles, figure.words), pageWidth: figure.page.width)
        let width = (figure.page.width - 2 * FigureStyle.margin) * 0.8
        let size = FigureStyle.messageSize
        let lines = TextMeasure.lines(of: message.visible, size: size, width: width)
        let lineHeight = size * 1.5
        let height = Double(lines.count) * lineHeight + 70
        var scene = page(
            frame,
            height: max(
                figure.page.keepsShape ? figure.page.height : 0, frame.topHeight + height + frame.bottomHeight))
        for (index, line) in lines.enumerated() {
            let y = frame.topHeight + 35 + Double(index) * lineHeight
            let box = Box(
                minX: FigureStyle.margin, minY: y, maxX: FigureStyle.margin + width, maxY: y + lineHeight)
            scene.texts.append(Scene.Text(text: DOTText(line), box: box, size: size))
        }
        frame.draw(in: &scene)
        return scene
    }

    private func emptyPage(_ legend: Legend) -> Scene {
        let wanted = Self.areaPerAccount * Double(figure.accounts.count)
        var scale = 1.0
        while true {
            let frame = FigureFrame(figure, legend: legend, pageWidth: figure.page.width * scale)
            let taken = frame.topHeight + frame.bottomHeight
            var height = max(figure.page.height * scale, taken + 300 * scale)
            if let cast = figure.cast {
                // Beside a cast accounts have a column, which grows downwards.
                let column = page(frame, height: height)
                let needed = wanted * 1.6 / max(1, accountArea(of: column).width)
                height = max(height, taken + 14 + CastColumns.height(cast), min(taken + needed, frame.pageWidth * 1.1))
            }
            let scene = page(frame, height: height)
            let fits = !figure.page.keepsShape || height <= figure.page.height * scale * 1.0001 || scale > 12
            if fits, accountArea(of: scene).area >= wanted || scale >= figure.page.largestScale { return scene }
            scale = fits ? min(scale + 0.02, figure.page.largestScale) : scale + 0.04
        }
    }

    func page(_ frame: FigureFrame, height: Double) -> Scene {
        let area = Box(
            minX: FigureStyle.margin, minY: frame.topHeight, maxX: frame.pageWidth - FigureStyle.margin,
            maxY: height - frame.bottomHeight)
        return Scene(width: frame.pageWidth, height: height, drawingArea: area.inset(x: 0, y: 6))
    }

    /// The part of the drawing area for accounts: all of it, or what the columns of a cast leave.
    private func accountArea(of scene: Scene) -> Box {
        figure.cast.map { CastColumns($0, area: scene.drawingArea).accounts } ?? scene.drawingArea
    }

    private func cells(of scene: Scene) -> [Box] {
        let area = accountArea(of: scene)
        if figure.cast != nil { return CastStrips(groups.groups, in: area).cells }
        // A small community needs room for its letter and labels whatever its size.
        let weights = groups.groups.map { Double($0.members.count) + 3 }
        return squarifiedCells(in: area, weights: weights).map { $0.inset(x: 7, y: 5) }
    }

    /// The part of a cell for circles and labels: without the strip of the letter.
    private func content(of cell: Box) -> Box {
        var content = cell
        if isLetterLeft(of: cell) { content.minX += Self.letterStrip } else { content.minY += 20 }
        return content
    }

    private func isLetterLeft(of cell: Box) -> Bool { cell.width > cell.height * 1.1 }

    private func placeAccounts(_ raw: [Point], in scene: inout Scene) {
        let count = Double(max(1, figure.accounts.count))
        let spacing = (accountArea(of: scene).area * 0.6 / count).squareRoot()
        let hasLetters = styles.accountMarks.count > 2
        let largest = min(max(spacing * 0.24, 5), 13)
        let smallest = max(largest * 0.38, hasLetters ? 6 : 2.6)
        let strongest = max(figure.accounts.map(\.strength).max() ?? 1, 1e-9)
        var radii = figure.accounts.map { account in
            let share = max(0, account.strength) / strongest
            return max(smallest, largest * share.squareRoot())
        }
        var places = Array(repeating: Point(x: 0, y: 0), count: figure.accounts.count)
        // Few accounts all get a label: they keep away from the rim of their cell, where there is no room for it.
        let isRoomy = figure.accounts.count <= (figure.cast == nil ? 60 : 20)
        for (group, cell) in zip(groups.groups, cells(of: scene)) {
            let content = content(of: cell)
            let rim = Self.hullPadding + (group.members.map { radii[$0] }.max() ?? 0)
            let side = isRoomy ? min(content.width * 0.14, 70) : 0
            var bounds = content.inset(
                x: min(rim + side, content.width * 0.45), y: min(rim + (isRoomy ? 17 : 0), content.height * 0.45))
            bounds = Self.limited(bounds, members: group.members.count)
            if group.community == nil, let cast = figure.cast {
                let order = CastOrder(cast, groupOfAccount: groups.groupOfAccount)
                for (member, place) in zip(
                    order.sorted(group.members, of: cast), CastColumns.rows(of: group.members.count, in: bounds))
                { places[member] = place }
                continue
            }
            let placement = NodePlacement(bounds: bounds, radii: group.members.map { radii[$0] })
            for (member, place) in zip(group.members, placement.places(from: group.members.map { raw[$0] })) {
                places[member] = place
            }
        }
        if !figure.anchors.isEmpty,
            let kept = anchored(places, figure.anchors, radii: radii, area: accountArea(of: scene).inset(x: 14, y: 14))
        {
            places = kept
        }
        let shrink = shrinkFactor(for: places, radii: radii, gap: 1.5)
        radii = radii.map { $0 * shrink }
        scene.accounts = figure.accounts.indices.map { index in
            Scene.Account(
                centre: places[index], radius: radii[index], colour: colour(of: index),
                fill: styles.fill(for: figure.accounts[index].platform), isGone: figure.accounts[index].isGone,
                tooltip: DOTText(figure.accounts[index].label, cutTo: FigureStyle.tooltipLength))
        }
    }

    /// A handful of accounts does not fill a page: at most 130 pt by 130 pt each.
    private static func limited(_ bounds: Box, members: Int) -> Box {
        let most = 130.0 * 130 * Double(members)
        guard bounds.area > most else { return bounds }
        let factor = (most / bounds.area).squareRoot()
        return Box(centre: bounds.centre, width: bounds.width * factor, height: bounds.height * factor)
    }

    func colour(of account: Int) -> String {
        let rank = groups.groupOfAccount[account]
        return groups.groups[rank].community.map(FigureStyle.colour(ofCommunityAt:)) ?? FigureStyle.grey
    }

    private func placeTies(in scene: inout Scene) {
        let crowding = Double(figure.ties.count) / scene.drawingArea.area * 290_000
        let alpha = min(0.62, max(0.13, 0.62 * (150 / max(crowding, 1)).squareRoot()))
        let drawn = figure.ties.map { tie in
            let mark = LineMark.mark(of: tie, rankedLayers: styles.layers)
            let isInside = groups.groupOfAccount[tie.a] == groups.groupOfAccount[tie.b]
            let base = isInside ? colour(of: tie.a) : FigureStyle.grey
            let strength = (isInside ? alpha : alpha * 0.8) * (mark == .severalLayers ? 1.25 : 1)
            return Scene.Tie(
                a: tie.a, b: tie.b, colour: FigureStyle.colour(base, alpha: strength), mark: mark,
                width: styles.widths.width(support: tie.support, mark: mark),
                tooltip: DOTText(tie.tooltip, cutTo: FigureStyle.tooltipLength))
        }
        // Grey lines lie lowest, then thin before thick, then in the caller's order.
        let isAcross = figure.ties.map { groups.groupOfAccount[$0.a] != groups.groupOfAccount[$0.b] }
        let order = drawn.indices.sorted {
            (isAcross[$0] ? 0 : 1, drawn[$0].width, $0) < (isAcross[$1] ? 0 : 1, drawn[$1].width, $1)
        }
        scene.ties = order.map { drawn[$0] }
    }

    private func placeLabelsAndHulls(in scene: inout Scene) {
        let cells = cells(of: scene)
        let circles = scene.accounts.map { (centre: $0.centre, radius: $0.radius) }
        let lines = scene.ties.map { (scene.accounts[$0.a].centre, scene.accounts[$0.b].centre) }
        let contents = cells.map { content(of: $0).inset(x: 5, y: 5) }
        scene.labels = LabelPlacement(circles: circles, lines: lines)
            .labels(for: labelled()) { contents[groups.groupOfAccount[$0]] }
        for index in scene.labels.indices {
            let account = scene.labels[index].account
            let hasHull = figure.accounts[account].community != nil
            let paper = hasHull ? FigureStyle.paperTinted(colour(of: account)) : FigureStyle.paper
            scene.labels[index].background = FigureStyle.colour(paper, alpha: 0.78)
        }
        for (rank, group) in groups.groups.enumerated() {
            guard let community = group.community else { continue }
            let boxes = scene.labels.filter { groups.groupOfAccount[$0.account] == rank }.map(\.box)
            let corners = roundedHull(
                circles: group.members.map { circles[$0] }, boxes: boxes, padding: Self.hullPadding, cornerRadius: 4)
            let colour = FigureStyle.colour(ofCommunityAt: community)
            scene.hulls.append(
                Scene.Hull(
                    community: community, corners: corners, colour: colour,
                    isDashed: figure.nouns.dashesGroups || !figure.communities[community].reading.isEmpty,
                    cue: CommunityCue(ofCommunityAt: community)))
            let letters = letter(
                of: community, drawn: group.members.count, hull: corners, colour: colour, cells[rank])
            scene.letters += letters.map { text in
                var text = text
                text.background = FigureStyle.colour(FigureStyle.paper, alpha: 0.78)
                return text
            }
        }
    }

    /// The accounts to name, the strongest first: all of up to 100; of more the strongest and two of each
    /// community.
    private func labelled() -> [(account: Int, text: DOTText)] {
        let order = figure.accounts.indices.sorted {
            (-figure.accounts[$0].strength, $0) < (-figure.accounts[$1].strength, $1)
        }
        let most = max(40, 100 - max(0, figure.accounts.count - 100) / 4)
        var chosen = Set(order.prefix(most))
        for group in groups.groups.indices {
            chosen.formUnion(order.lazy.filter { groups.groupOfAccount[$0] == group }.prefix(2))
        }
        return order.filter(chosen.contains).map {
            ($0, DOTText(figure.accounts[$0].label, cutTo: FigureStyle.labelLength))
        }
    }

    /// The letter and the number of accounts: left of the hull in a wide cell, above it in a tall one.
    private func letter(
        of community: Int, drawn: Int, hull: [Point], colour: String, _ cell: Box
    ) -> [Scene.Text] {
        let entry = figure.communities[community]
        let letter = DOTText(entry.letter, cutTo: 3)
        let number = DOTText(
            entry.size > drawn
                ? figure.words("figure.partOf", .text("\(drawn)"), .text("\(entry.size)")) : "\(drawn)")
        guard let left = hull.min(by: { $0.x < $1.x }), let top = hull.min(by: { $0.y < $1.y }) else { return [] }
        let letterWidth = TextMeasure.width(of: letter.shown, size: FigureStyle.letterSize, isBold: true) + 2
        let numberWidth = TextMeasure.width(of: number.shown, size: FigureStyle.subtitleSize) + 2
        if isLetterLeft(of: cell) {
            let right = left.x - 3
            let middle = min(max(left.y, cell.minY + 16), cell.maxY - 16)
            return [
                Scene.Text(
                    text: letter, box: Box(minX: right - letterWidth, minY: middle - 16, maxX: right, maxY: middle + 2),
                    size: FigureStyle.letterSize, isBold: true, colour: colour, alignment: .right),
                Scene.Text(
                    text: number, box: Box(minX: right - numberWidth, minY: middle + 2, maxX: right, maxY: middle + 15),
                    size: FigureStyle.subtitleSize, colour: FigureStyle.softInk, alignment: .right),
            ]
        }
        let start = max(cell.minX, top.x - (letterWidth + 4 + numberWidth) / 2)
        let bottom = top.y - 2
        let numberStart = start + letterWidth + 4
        return [
            Scene.Text(
                text: letter, box: Box(minX: start, minY: bottom - 18, maxX: start + letterWidth, maxY: bottom),
                size: FigureStyle.letterSize, isBold: true, colour: colour),
            Scene.Text(
                text: number,
                box: Box(minX: numberStart, minY: bottom - 15, maxX: numberStart + numberWidth, maxY: bottom - 1),
                size: FigureStyle.subtitleSize, colour: FigureStyle.softInk),
        ]
    }
}
