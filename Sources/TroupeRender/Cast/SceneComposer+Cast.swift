import TroupeModel

extension SceneComposer {
    /// Adds the columns of the cast and what joins them to the accounts.
    func placeCast(_ cast: NetworkFigure.Cast, in scene: inout Scene) {
        let columns = CastColumns(cast, area: scene.drawingArea)
        let order = CastOrder(cast, groupOfAccount: groups.groupOfAccount)
        let pitches = CastColumns.pitches
        var personaY = [Double](repeating: 0, count: cast.personas.count)
        for (number, y) in zip(order.personas, columns.spread(cast.personas.count, pitch: pitches.persona)) {
            personaY[number] = y
        }
        let productY = heights(
            order.products, cast.promotes.map { ($0.to, personaY[$0.from]) }, columns, pitch: pitches.product)
        let merchantY = heights(
            order.merchants,
            cast.sells.map { ($0.to, productY[$0.from]) } + cast.promotesMerchant.map { ($0.to, personaY[$0.from]) },
            columns, pitch: pitches.merchant)
        let faceY = heights(
            order.faces, cast.shows.map { ($0.to, personaY[$0.from]) }, columns, pitch: pitches.face)

        placeBands(cast, columns, personaY, in: &scene)
        let personaRight = columns.personaX + columns.personaWidth / 2
        let productLeft = columns.productX - columns.productWidth / 2
        for link in cast.promotes {
            scene.links.append(
                Scene.Link(
                    from: Point(x: personaRight, y: personaY[link.from]),
                    to: Point(x: productLeft, y: productY[link.to]),
                    colour: FigureStyle.colour(FigureStyle.softInk, alpha: 0.55), width: 1, style: "solid"))
        }
        let merchantLeft = columns.merchantX - columns.merchantWidth / 2
        for link in cast.promotesMerchant {
            scene.links.append(
                Scene.Link(
                    from: Point(x: personaRight, y: personaY[link.from]),
                    to: Point(x: merchantLeft, y: merchantY[link.to] + 5),
                    colour: FigureStyle.colour(FigureStyle.softInk, alpha: 0.55), width: 1, style: "solid"))
        }
        for link in cast.sells {
            scene.links.append(
                Scene.Link(
                    from: Point(x: columns.productX + columns.productWidth / 2, y: productY[link.from]),
                    to: Point(x: merchantLeft, y: merchantY[link.to] + 5), colour: FigureStyle.ink, width: 1.6,
                    style: "solid"))
        }
        for link in cast.shows {
            scene.links.append(
                Scene.Link(
                    from: Point(x: columns.faceX + 11, y: faceY[link.to] - 9),
                    to: Point(x: columns.personaX - columns.personaWidth / 2, y: personaY[link.from]),
                    colour: FigureStyle.faceColour, width: 1.5, style: link.isCandidate ? "dotted" : "dashed"))
        }
        for (number, thing) in cast.faces.enumerated() {
            placeFace(thing, columns, at: Point(x: columns.faceX, y: faceY[number]), in: &scene)
        }
        for (number, thing) in cast.personas.enumerated() {
            placePersona(thing, columns, at: Point(x: columns.personaX, y: personaY[number]), in: &scene)
        }
        for (number, thing) in cast.products.enumerated() {
            placeProduct(thing, columns, at: Point(x: columns.productX, y: productY[number]), in: &scene)
        }
        for (number, thing) in cast.merchants.enumerated() {
            placeMerchant(thing, columns, at: Point(x: columns.merchantX, y: merchantY[number]), in: &scene)
        }
        placeHeadings(cast, columns, in: &scene)
    }

    /// Heights near the mean height of what each thing is linked to.
    private func heights(
        _ order: [Int], _ links: [(number: Int, height: Double)], _ columns: CastColumns, pitch: Double
    ) -> [Double] {
        var (sums, counts) = ([Double](repeating: 0, count: order.count), [Double](repeating: 0, count: order.count))
        for (number, height) in links {
            sums[number] += height
            counts[number] += 1
        }
        var last = columns.area.minY
        let wanted = order.map { number in
            if counts[number] > 0 { last = sums[number] / counts[number] }
            return last
        }
        // The order comes first: what stands lower never wants to be higher.
        var lowest = -Double.infinity
        let monotone = wanted.map { height in
            lowest = max(lowest, height)
            return lowest
        }
        let centred = recentred(monotone, pitch: pitch)
        var heights = [Double](repeating: 0, count: order.count)
        for (number, height) in zip(order, columns.placed(centred, pitch: pitch)) { heights[number] = height }
        return heights
    }

    /// Things that want the same height spread to both sides of it.
    private func recentred(_ wanted: [Double], pitch: Double) -> [Double] {
        var result = wanted
        var start = 0
        while start < wanted.count {
            var end = start + 1
            while end < wanted.count, wanted[end] - wanted[end - 1] < pitch { end += 1 }
            let middle = wanted[start..<end].reduce(0, +) / Double(end - start)
            for place in start..<end {
                result[place] = middle + (Double(place - start) - Double(end - start - 1) / 2) * pitch
            }
            start = end
        }
        return result
    }

    /// One band from each community to each persona that its accounts play, as wide as there are accounts, with their
    /// number; accounts of no community are joined each by a line.
    private func placeBands(
        _ cast: NetworkFigure.Cast, _ columns: CastColumns, _ personaY: [Double], in scene: inout Scene
    ) {
        let left = columns.personaX - columns.personaWidth / 2
        var counts: [[Int]] = Array(
            repeating: Array(repeating: 0, count: cast.personas.count), count: groups.groups.count)
        for link in cast.plays {
            let group = groups.groupOfAccount[link.from]
            if groups.groups[group].community == nil {
                let account = scene.accounts[link.from]
                scene.links.append(
                    Scene.Link(
                        from: Point(x: account.centre.x + account.radius, y: account.centre.y),
                        to: Point(x: left, y: personaY[link.to]),
                        colour: FigureStyle.colour(FigureStyle.grey, alpha: 0.7), width: 1, style: "solid"))
            } else {
                counts[group][link.to] += 1
            }
        }
        let passes = CastStrips(groups.groups, in: columns.accounts).passes
        var taken = scene.labels.map(\.box) + scene.letters.map(\.box)
        for (group, row) in counts.enumerated() {
            guard let hull = scene.hulls.first(where: { $0.community == groups.groups[group].community }),
                let corner = hull.corners.max(by: { ($0.x, $1.y) < ($1.x, $0.y) })
            else { continue }
            let start = passes[group].map { Point(x: columns.accounts.maxX, y: $0) } ?? corner
            let personas = row.indices.filter { row[$0] > 0 }.sorted { personaY[$0] < personaY[$1] }
            if let height = passes[group], !personas.isEmpty {
                // Past the neighbours, as wide as all that goes on from there.
                let turn = Point(x: min(start.x, max(corner.x, columns.accounts.centre.x) + 6), y: height)
                let width = min(9, 1.2 + 0.9 * Double(row.reduce(0, +)))
                for (from, to) in [(corner, turn), (turn, start)] {
                    scene.links.append(
                        Scene.Link(
                            from: from, to: to, colour: FigureStyle.colour(hull.colour, alpha: 0.34), width: width,
                            style: "solid"))
                }
            }
            for persona in personas {
                let end = Point(x: left, y: personaY[persona])
                scene.links.append(
                    Scene.Link(
                        from: start, to: end, colour: FigureStyle.colour(hull.colour, alpha: 0.34),
                        width: min(9, 1.2 + 0.9 * Double(row[persona])), style: "solid"))
                let text = DOTText("\(row[persona])")
                let width = TextMeasure.width(of: text.shown, size: FigureStyle.legendSize, isBold: true) + 3
                let places = [0.3, 0.4, 0.22, 0.5, 0.6, 0.15].map { share in
                    Box(
                        centre: Point(
                            x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y) - 8),
                        width: width, height: 12)
                }
                guard let box = places.first(where: { box in !taken.contains(where: box.overlaps) }) else { continue }
                taken.append(box)
                scene.texts.append(
                    Scene.Text(
                        text: text, box: box, size: FigureStyle.legendSize, isBold: true, colour: FigureStyle.softInk,
                        alignment: .centre, background: FigureStyle.colour(FigureStyle.paper, alpha: 0.78)))
            }
        }
    }

    private func placePersona(
        _ thing: NetworkFigure.Cast.Thing, _ columns: CastColumns, at centre: Point, in scene: inout Scene
    ) {
        let box = Box(centre: centre, width: columns.personaWidth, height: CastColumns.personaHeight)
        let cut = 13.0
        scene.shapes.append(
            Scene.Shape(
                corners: [
                    Point(x: box.minX + cut, y: box.minY), Point(x: box.maxX - cut, y: box.minY),
                    Point(x: box.maxX, y: box.minY + cut), Point(x: box.maxX, y: box.maxY - cut),
                    Point(x: box.maxX - cut, y: box.maxY), Point(x: box.minX + cut, y: box.maxY),
                    Point(x: box.minX, y: box.maxY - cut), Point(x: box.minX, y: box.minY + cut),
                ], fill: FigureStyle.paper, line: FigureStyle.ink, width: 1.3, isDashed: thing.isCandidate))
        let note = TextMeasure.lines(of: thing.note.visible, size: FigureStyle.noteSize, width: box.width - 10, most: 2)
        let top = centre.y - 6.5 * Double(note.count)
        scene.texts.append(
            label(thing.title, Point(x: centre.x, y: top), width: box.width - 12, size: 10, isBold: true))
        for (place, line) in note.enumerated() {
            scene.texts.append(
                label(
                    line, Point(x: centre.x, y: top + 14 + 11 * Double(place)), width: box.width - 6,
                    size: FigureStyle.noteSize,
                    colour: FigureStyle.softInk))
        }
    }

    private func placeProduct(
        _ thing: NetworkFigure.Cast.Thing, _ columns: CastColumns, at centre: Point, in scene: inout Scene
    ) {
        let box = Box(centre: centre, width: columns.productWidth, height: CastColumns.productHeight)
        scene.shapes.append(
            Scene.Shape(
                corners: box.corners, fill: FigureStyle.paper, line: FigureStyle.ink, width: 1,
                isDashed: thing.isCandidate))
        let lines = TextMeasure.lines(of: thing.title.visible, size: 8.5, width: box.width - 8, most: 2)
        for (place, line) in lines.enumerated() {
            let y = centre.y + (Double(place) - Double(lines.count - 1) / 2) * 11.5
            scene.texts.append(label(line, Point(x: centre.x, y: y), width: box.width - 4, size: 8.5))
        }
    }

    private func placeMerchant(
        _ thing: NetworkFigure.Cast.Thing, _ columns: CastColumns, at centre: Point, in scene: inout Scene
    ) {
        let box = Box(centre: centre, width: columns.merchantWidth, height: CastColumns.merchantHeight)
        let eaves = box.minY + 12
        scene.shapes.append(
            Scene.Shape(
                corners: [
                    Point(x: box.minX, y: eaves), Point(x: centre.x, y: box.minY), Point(x: box.maxX, y: eaves),
                    Point(x: box.maxX, y: box.maxY), Point(x: box.minX, y: box.maxY),
                ], fill: FigureStyle.ink, line: FigureStyle.ink, width: 1, isDashed: false))
        let lines = TextMeasure.lines(of: thing.title.visible, size: 8.5, width: box.width - 10, most: 2)
        let middle = (eaves + box.maxY) / 2
        for (place, line) in lines.enumerated() {
            let y = middle + (Double(place) - Double(lines.count - 1) / 2) * 12
            scene.texts.append(
                label(line, Point(x: centre.x, y: y), width: box.width - 8, size: 8.5, colour: FigureStyle.paper))
        }
    }

    private func placeFace(
        _ thing: NetworkFigure.Cast.Thing, _ columns: CastColumns, at centre: Point, in scene: inout Scene
    ) {
        let middle = Point(x: centre.x, y: centre.y - 9)
        scene.shapes.append(
            Scene.Shape(
                corners: [
                    Point(x: middle.x - 11, y: middle.y), Point(x: middle.x, y: middle.y - 11),
                    Point(x: middle.x + 11, y: middle.y), Point(x: middle.x, y: middle.y + 11),
                ], fill: FigureStyle.paper, line: FigureStyle.faceColour, width: 1.5, isDashed: thing.isCandidate))
        for (place, line) in [thing.title, thing.note].filter({ !$0.isEmpty }).enumerated() {
            var text = label(
                line, Point(x: centre.x, y: middle.y + 18 + Double(place) * 11), width: columns.faceWidth,
                size: FigureStyle.noteSize,
                colour: FigureStyle.softInk)
            text.background = FigureStyle.colour(FigureStyle.paper, alpha: 0.78)
            scene.texts.append(text)
        }
    }

    private func label(
        _ text: String, _ centre: Point, width: Double, size: Double, isBold: Bool = false,
        colour: String = FigureStyle.ink
    ) -> Scene.Text {
        let line = TextMeasure.lines(of: text.visible, size: size, isBold: isBold, width: width, most: 1).first ?? ""
        let shown = TextMeasure.width(of: line, size: size, isBold: isBold) + 2
        return Scene.Text(
            text: DOTText(line), box: Box(centre: centre, width: min(width, shown), height: size * 1.25), size: size,
            isBold: isBold, colour: colour, alignment: .centre)
    }

    private func placeHeadings(_ cast: NetworkFigure.Cast, _ columns: CastColumns, in scene: inout Scene) {
        let y = columns.area.minY + 7
        var headings = [(figure.words("figure.heading.accounts"), columns.accounts.centre.x)]
        if !cast.faces.isEmpty { headings.append((figure.words("figure.heading.faces"), columns.faceX)) }
        if !cast.personas.isEmpty { headings.append((figure.words("figure.heading.personas"), columns.personaX)) }
        if !cast.products.isEmpty { headings.append((figure.words("figure.heading.products"), columns.productX)) }
        if !cast.merchants.isEmpty { headings.append((figure.words("figure.heading.merchants"), columns.merchantX)) }
        for (text, x) in headings {
            scene.texts.append(
                label(text, Point(x: x, y: y), width: 120, size: 8.5, isBold: true, colour: FigureStyle.paleInk))
        }
    }
}
