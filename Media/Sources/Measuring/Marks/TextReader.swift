/// Reads lines of text in pictures with the networks of rapidocr (PP-OCRv6), prepared as rapidocr 3.10 does.
package final class TextReader {
    private let detector: Network
    private let recognizer: Network
    private let characters: [String]

    /// A line that was read.
    package struct Line: Sendable {
        /// What it says.
        package var text: String
        /// Mean probability of its characters.
        package var confidence: Double
        /// Where it stands.
        package var box: TextBox
    }

    /// Loads both networks; the library must have been loaded.
    package init(detector: String, recognizer: String) throws(ModelProblem) {
        self.detector = try Network(detector)
        self.recognizer = try Network(recognizer)
        // The lines of the text are the characters, some of which are line ends of other kinds than "\n".
        characters =
            self.recognizer.text("character")?.unicodeScalars.split(
                separator: "\n", omittingEmptySubsequences: false
            ).map(String.init) ?? []
    }

    /// The shorter side is enlarged to this; boxes of small marks are then found, and a zone takes a fifth of a second.
    private static let leastSide = 160
    /// Lines of a lower mean probability are left out, as rapidocr does.
    private static let leastConfidence = 0.5
    /// Sides of what the recognizer sees, in pixels.
    private static let (lineHeight, leastLineWidth, mostLineWidth) = (48, 320, 2400)

    /// The lines of a picture, from top to bottom.
    package func lines(in picture: ColorPicture) -> [Line] {
        guard min(picture.width, picture.height) >= 16 else { return [] }
        let shorter = min(picture.width, picture.height)
        let ratio = shorter < Self.leastSide ? Double(Self.leastSide) / Double(shorter) : 1
        func side(_ length: Int) -> Int {
            max(32, Int((Double(Int(Double(length) * ratio)) / 32).rounded(.toNearestOrEven)) * 32)
        }
        let (width, height) = (side(picture.width), side(picture.height))
        let input = Self.planes(of: picture.resized(width: width, height: height), width: width)
        guard let map = detector.run(input, height: height, width: width), map.numbers.count == width * height else {
            return []
        }
        return TextBoxes.boxes(
            in: map.numbers, width: width, height: height, pictureWidth: picture.width, pictureHeight: picture.height
        ).compactMap { read(picture, $0) }
    }

    private func read(_ picture: ColorPicture, _ box: TextBox) -> Line? {
        let crop = picture.straightened(box)
        let most = Double(crop.width) / Double(crop.height) * Double(Self.lineHeight)
        let width = min(max(Int(most.rounded(.up)), 1), Self.mostLineWidth)
        let paddedWidth = max(Self.leastLineWidth, width)
        let input = Self.planes(of: crop.resized(width: width, height: Self.lineHeight), width: paddedWidth)
        guard let answer = recognizer.run(input, height: Self.lineHeight, width: paddedWidth), answer.sizes.count == 3
        else { return nil }
        let decoded = CharacterSequence.decoded(answer.numbers, classes: answer.sizes[2], characters: characters)
        guard decoded.confidence >= Self.leastConfidence else { return nil }
        return Line(text: decoded.text, confidence: decoded.confidence, box: box)
    }

    /// Blue, green and red, each as a plane of numbers from -1 to 1; what is beyond the picture is 0.
    private static func planes(of picture: ColorPicture, width: Int) -> [Float] {
        var planes = [Float](repeating: 0, count: 3 * picture.height * width)
        picture.bytes.withUnsafeBufferPointer { bytes in
            planes.withUnsafeMutableBufferPointer { planes in
                for row in 0..<picture.height {
                    for column in 0..<picture.width {
                        for color in 0..<3 {
                            planes[((2 - color) * picture.height + row) * width + column] =
                                Float(bytes[(row * picture.width + column) * 3 + color]) / 127.5 - 1
                        }
                    }
                }
            }
        }
        return planes
    }
}

extension ColorPicture {
    /// What stands in a box, turned upright; a box that is much higher than wide is turned by a quarter. At least one
    /// pixel each way.
    package func straightened(_ box: TextBox) -> ColorPicture {
        func distance(_ one: Int, _ other: Int) -> Int {
            let (a, b) = (box.corners[one], box.corners[other])
            return Int(((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot())
        }
        let across = max(distance(0, 1), distance(2, 3), 1)
        let down = max(distance(0, 3), distance(1, 2), 1)
        var result = [UInt8](repeating: 0, count: across * down * 3)
        for row in 0..<down {
            for column in 0..<across {
                let (x, y) = (Double(column) / Double(across), Double(row) / Double(down))
                let at = Self.between(box.corners, x, y)
                let color = color(at: at)
                for place in 0..<3 { result[(row * across + column) * 3 + place] = color[place] }
            }
        }
        let upright = ColorPicture(width: across, height: down, bytes: result)
        return Double(down) / Double(across) >= 1.5 ? upright.turnedByQuarter() : upright
    }

    /// The point that lies at these shares of the way from left to right and from top to bottom.
    private static func between(_ corners: [TextBox.Point], _ x: Double, _ y: Double) -> TextBox.Point {
        func mix(_ value: (TextBox.Point) -> Double) -> Double {
            let upper = value(corners[0]) * (1 - x) + value(corners[1]) * x
            let lower = value(corners[3]) * (1 - x) + value(corners[2]) * x
            return upper * (1 - y) + lower * y
        }
        return TextBox.Point(x: mix(\.x), y: mix(\.y))
    }

    private func color(at point: TextBox.Point) -> [UInt8] {
        let x = min(max(point.x, 0), Double(width - 1))
        let y = min(max(point.y, 0), Double(height - 1))
        let (left, top) = (Int(x), Int(y))
        let (right, bottom) = (min(left + 1, width - 1), min(top + 1, height - 1))
        let (across, down) = (x - Double(left), y - Double(top))
        return (0..<3).map { color in
            func value(_ row: Int, _ column: Int) -> Double { Double(bytes[(row * width + column) * 3 + color]) }
            let above = value(top, left) * (1 - across) + value(top, right) * across
            let below = value(bottom, left) * (1 - across) + value(bottom, right) * across
            return UInt8((above * (1 - down) + below * down).rounded())
        }
    }

    /// Turned by a quarter against the clock.
    private func turnedByQuarter() -> ColorPicture {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for column in (0..<width).reversed() {
            for row in 0..<height {
                result.append(contentsOf: bytes[(row * width + column) * 3..<(row * width + column) * 3 + 3])
            }
        }
        return ColorPicture(width: height, height: width, bytes: result)
    }
}
