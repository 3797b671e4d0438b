/// Where a line of text stands: a rectangle that may be turned.
package struct TextBox: Sendable {
    /// A point of a picture, in pixels from its upper left corner.
    package struct Point: Sendable, Equatable {
        /// Pixels from the left.
        package var x: Double
        /// Pixels from the top.
        package var y: Double

        /// A point.
        package init(x: Double, y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// The corners: upper left, upper right, lower right, lower left, as text is read.
    package var corners: [Point]
    /// How sure the network is, from 0 to 1.
    package var score: Double
}

/// Finds boxes in a map of probabilities by differentiable binarization (Liao et al., "Real-time Scene Text Detection
/// with Differentiable Binarization", 2020): what lies above a threshold is joined, gets the smallest rectangle around
/// it, and the rectangle grows, since the network was taught to mark a shrunk one.
package struct TextBoxes {
    /// Least probability of a pixel, least mean of a box, and how far a box grows: the settings of rapidocr 3.10.
    private static let (leastProbability, leastScore, growth): (Float, Double, Double) = (0.3, 0.5, 1.6)
    /// Boxes with a side below this many pixels of the map are noise.
    private static let leastSide = 3.0
    /// More than this many pieces are no text.
    private static let mostPieces = 1000

    /// The boxes, from top to bottom and left to right, in pixels of a picture.
    ///
    /// - Parameters:
    ///   - map: Probabilities, row after row.
    ///   - width: Columns of the map.
    ///   - height: Rows of the map.
    ///   - pictureWidth: Width of the picture that the map belongs to.
    ///   - pictureHeight: Its height.
    /// - Returns: Boxes whose corners lie in the picture; none if `map` does not have width × height numbers.
    package static func boxes(
        in map: [Float], width: Int, height: Int, pictureWidth: Int, pictureHeight: Int
    ) -> [TextBox] {
        guard width > 0, height > 0, map.count == width * height else { return [] }
        var boxes: [TextBox] = []
        for outline in outlines(of: map, width, height).prefix(mostPieces) {
            let tight = Rectangle(around: outline)
            guard tight.shorter >= leastSide else { continue }
            let score = mean(of: map, width, height, inside: tight.corners)
            guard score >= leastScore else { continue }
            let perimeter = 2 * (tight.width + tight.height)
            let grown = tight.grown(by: tight.width * tight.height * growth / perimeter)
            guard grown.shorter >= leastSide + 2 else { continue }
            let corners = grown.corners.map { corner in
                TextBox.Point(
                    x: min(
                        max((corner.x / Double(width) * Double(pictureWidth)).rounded(), 0), Double(pictureWidth - 1)),
                    y: min(
                        max((corner.y / Double(height) * Double(pictureHeight)).rounded(), 0), Double(pictureHeight - 1)
                    ))
            }
            let box = TextBox(corners: inReadingOrder(corners), score: score)
            guard distance(box.corners[0], box.corners[1]) > 3, distance(box.corners[0], box.corners[3]) > 3 else {
                continue
            }
            boxes.append(box)
        }
        return boxes.sorted { ($0.corners[0].y, $0.corners[0].x) < ($1.corners[0].y, $1.corners[0].x) }
    }

    /// The left and right ends of each row of each joined piece. A pixel also fills its right, lower and lower right
    /// neighbor, so that thin gaps close.
    private static func outlines(of map: [Float], _ width: Int, _ height: Int) -> [[TextBox.Point]] {
        var isText = [Bool](repeating: false, count: width * height)
        for row in 0..<height {
            for column in 0..<width where map[row * width + column] > leastProbability {
                for (down, right) in [(0, 0), (0, 1), (1, 0), (1, 1)]
                where row + down < height && column + right < width {
                    isText[(row + down) * width + column + right] = true
                }
            }
        }
        var outlines: [[TextBox.Point]] = []
        var stack: [Int] = []
        for start in isText.indices where isText[start] {
            isText[start] = false
            stack.append(start)
            var ends: [Int: (left: Int, right: Int)] = [:]
            while let place = stack.popLast() {
                let (row, column) = (place / width, place % width)
                let known = ends[row] ?? (column, column)
                ends[row] = (min(known.left, column), max(known.right, column))
                for nextRow in max(row - 1, 0)...min(row + 1, height - 1) {
                    for nextColumn in max(column - 1, 0)...min(column + 1, width - 1) {
                        let next = nextRow * width + nextColumn
                        guard isText[next] else { continue }
                        isText[next] = false
                        stack.append(next)
                    }
                }
            }
            outlines.append(
                ends.sorted { $0.key < $1.key }.flatMap { row, end in
                    [
                        TextBox.Point(x: Double(end.left), y: Double(row)),
                        TextBox.Point(x: Double(end.right), y: Double(row)),
                    ]
                })
        }
        return outlines
    }

    /// The mean of the numbers whose places lie in a convex polygon, or nearer to its sides than half a pixel. As in
    /// the reference, its corners are cut to whole pixels first.
    private static func mean(of map: [Float], _ width: Int, _ height: Int, inside corners: [TextBox.Point]) -> Double {
        let corners = corners.map { TextBox.Point(x: $0.x.rounded(.down), y: $0.y.rounded(.down)) }
        let columns = clamped(corners.map(\.x), to: width)
        let rows = clamped(corners.map(\.y), to: height)
        var (sum, count) = (0.0, 0)
        for row in rows {
            for column in columns {
                let point = TextBox.Point(x: Double(column), y: Double(row))
                let isInside = corners.indices.allSatisfy { place in
                    distance(of: point, from: corners[place], to: corners[(place + 1) % corners.count]) >= -0.5
                }
                guard isInside else { continue }
                sum += Double(map[row * width + column])
                count += 1
            }
        }
        return count == 0 ? 0 : sum / Double(count)
    }

    /// The whole numbers from the least to the largest, as far as they are places of a map.
    private static func clamped(_ values: [Double], to count: Int) -> ClosedRange<Int> {
        let least = Int(min(max(values.min() ?? 0, 0), Double(count - 1)))
        return least...max(Int(min(max(values.max() ?? 0, 0), Double(count - 1))), least)
    }

    /// How far a point lies to the right of the way from one corner to the next (y points down), in pixels.
    private static func distance(of point: TextBox.Point, from one: TextBox.Point, to other: TextBox.Point) -> Double {
        let length = distance(one, other)
        guard length > 0 else { return 0 }
        return ((other.x - one.x) * (point.y - one.y) - (other.y - one.y) * (point.x - one.x)) / length
    }

    private static func distance(_ one: TextBox.Point, _ other: TextBox.Point) -> Double {
        ((one.x - other.x) * (one.x - other.x) + (one.y - other.y) * (one.y - other.y)).squareRoot()
    }

    /// Upper left, upper right, lower right, lower left.
    private static func inReadingOrder(_ corners: [TextBox.Point]) -> [TextBox.Point] {
        let sorted = corners.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
        let left = sorted[..<2].sorted { $0.y < $1.y }
        let right = sorted[2...].sorted { $0.y < $1.y }
        return [left[0], right[0], right[1], left[1]]
    }
}
