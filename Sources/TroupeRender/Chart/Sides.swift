import TroupeModel

/// Two sides: accounts on the left, what they shared on the right; a line where an account used a thing.
package struct Sides: Sendable {
    /// An account.
    package struct Account: Sendable {
        /// Its name.
        package var label: String
        /// The rank of its community; nil for none.
        package var community: Int?
        /// Whether the platform has it no longer.
        package var isGone: Bool
        /// Whether it is the one that the figure is about.
        package var isCentre: Bool

        /// An account.
        package init(label: String, community: Int?, isGone: Bool = false, isCentre: Bool = false) {
            self.label = label
            self.community = community
            self.isGone = isGone
            self.isCentre = isCentre
        }
    }

    /// A shared thing.
    package struct Object: Sendable {
        /// What it is; cut where it is long.
        package var label: String
        /// Its layer and when it was used, in a few words.
        package var note: String

        /// A thing.
        package init(label: String, note: String) {
            self.label = label
            self.note = note
        }
    }

    /// An account used a thing.
    package struct Use: Sendable {
        /// The number of the account.
        package var account: Int
        /// The number of the thing.
        package var object: Int
        /// In how many posts.
        package var posts: Int

        /// A use.
        package init(account: Int, object: Int, posts: Int) {
            self.account = account
            self.object = object
            self.posts = posts
        }
    }

    /// The left side, from top to bottom.
    package var accounts: [Account]
    /// The right side.
    package var objects: [Object]
    /// The lines.
    package var uses: [Use]

    /// Two sides.
    package init(accounts: [Account], objects: [Object], uses: [Use]) {
        self.accounts = accounts
        self.objects = objects
        self.uses = uses
    }
}

extension Sides: ChartContent {
    private static let accountPitch = 16.0
    private static let objectPitch = 27.0
    private static let accountWidth = 130.0
    private static let letterWidth = 24.0

    func legend(letters: [String], _ words: Wording) -> [[LegendEntry]] {
        var marks = [
            LegendEntry(sample: .account(.filled), text: DOTText(words("kind.account"))),
            LegendEntry(sample: .product, text: DOTText(words("figure.sharedThing"))),
            LegendEntry(sample: .widths(0.7, 3), text: DOTText(words("figure.usedIt"))),
        ]
        if accounts.contains(where: \.isGone) {
            marks.append(LegendEntry(sample: .gone, text: DOTText(words("page.goneMark"))))
        }
        if accounts.contains(where: \.isCentre) {
            marks.append(LegendEntry(sample: .account(.hollow), text: DOTText(words("figure.aboutRing"))))
        }
        return [marks, letterEntries(letters, words, of: accounts.map(\.community))]
    }

    func height(width: Double) -> Double {
        max(Double(accounts.count) * Self.accountPitch, Double(objects.count) * Self.objectPitch) + 8
    }

    func draw(in scene: inout Scene, area: Box, letters: [String], _ words: Wording) {
        func heights(_ count: Int, _ pitch: Double) -> [Double] {
            let step = min(area.height / Double(max(1, count)), pitch * 3)
            let top = area.minY + (area.height - step * Double(count)) / 2
            return (0..<count).map { top + (Double($0) + 0.5) * step }
        }
        let left = area.minX + Self.accountWidth + 10
        let objectWidth = min(area.width * 0.52, 420)
        let right = area.maxX - objectWidth
        let accountY = heights(accounts.count, Self.accountPitch)
        // Few lines cross when a thing stands at the mean height of its accounts.
        var sums = [(sum: Double, count: Double)](repeating: (0, 0), count: objects.count)
        for use in uses {
            sums[use.object].sum += accountY[use.account]
            sums[use.object].count += 1
        }
        let order = objects.indices.sorted { one, other in
            let (a, b) = (sums[one].sum / max(1, sums[one].count), sums[other].sum / max(1, sums[other].count))
            return (a, one) < (b, other)
        }
        var objectY = [Double](repeating: 0, count: objects.count)
        for (number, y) in zip(order, heights(objects.count, Self.objectPitch)) { objectY[number] = y }
        let most = Double(uses.map(\.posts).max() ?? 1)
        for use in uses {
            scene.links.append(
                Scene.Link(
                    from: Point(x: left, y: accountY[use.account]), to: Point(x: right, y: objectY[use.object]),
                    colour: FigureStyle.colour(communityColour(accounts[use.account].community), alpha: 0.45),
                    width: 0.7 + 2.3 * (Double(use.posts) / most).squareRoot() * (most > 1 ? 1 : 0), style: "solid"))
        }
        for (number, account) in accounts.enumerated() {
            let y = accountY[number]
            scene.dot(
                Point(x: left, y: y), radius: 5, colour: communityColour(account.community),
                fill: account.isCentre ? .hollow : .filled, isGone: account.isGone, tooltip: account.label)
            scene.write(
                account.label, at: Point(x: left - 9, y: y), width: Self.accountWidth - Self.letterWidth,
                isBold: account.isCentre, alignment: .right)
            // The accounts of a community stand together.
            let isFirst = number == 0 || accounts[number - 1].community != account.community
            if isFirst, let rank = account.community, letters.indices.contains(rank) {
                scene.write(
                    letters[rank], at: Point(x: area.minX, y: y), width: Self.letterWidth, size: 12, isBold: true,
                    colour: communityColour(rank))
            }
        }
        for (number, object) in objects.enumerated() {
            let y = objectY[number]
            let box = Box(minX: right, minY: y - 11, maxX: area.maxX, maxY: y + 11)
            scene.box(box, fill: FigureStyle.paper, line: FigureStyle.boxLine)
            let noteWidth = min(objectWidth * 0.4, TextMeasure.width(of: object.note, size: FigureStyle.noteSize) + 4)
            scene.write(object.label, at: Point(x: right + 6, y: y), width: objectWidth - noteWidth - 18)
            scene.write(
                object.note, at: Point(x: area.maxX - 5, y: y), width: noteWidth, size: FigureStyle.noteSize,
                colour: FigureStyle.paleInk,
                alignment: .right)
        }
    }
}
