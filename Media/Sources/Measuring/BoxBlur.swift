/// The first step of PDQ: a picture is blurred twice by a box in both directions, and 64 × 64 points of it are taken.
/// Sums are made in the order of the reference, so that they round as its do.
enum BoxBlur {
    /// The points, row after row. Sides must be at least 5 pixels long.
    static func points(of picture: GrayPicture) -> [Float] {
        let (width, height) = (picture.width, picture.height)
        let across = Steps(length: width, window: (width + 127) / 128)
        let down = Steps(length: height, window: (height + 127) / 128)
        let columns = places(width)
        let rows = places(height)
        var one = [Float](unsafeUninitializedCapacity: width * height) { floats, count in
            picture.pixels.withUnsafeBufferPointer { pixels in
                for place in 0..<width * height { floats[place] = Float(pixels[place]) }
            }
            count = width * height
        }
        var other = [Float](repeating: 0, count: one.count)
        blurRows(one, into: &other, width: width, height: height, across)
        blurColumns(other, into: &one, width: width, down)
        blurRows(one, into: &other, width: width, height: height, across)
        // Of the last step only the points that are taken are needed.
        var narrow = [Float](repeating: 0, count: 64 * height)
        for row in 0..<height {
            for column in 0..<64 { narrow[row * 64 + column] = other[row * width + columns[column]] }
        }
        var blurred = [Float](repeating: 0, count: 64 * height)
        blurColumns(narrow, into: &blurred, width: 64, down)
        return rows.flatMap { blurred[$0 * 64..<$0 * 64 + 64] }
    }

    /// Where the 64 points of a side lie.
    private static func places(_ length: Int) -> [Int] {
        (0..<64).map { Int((Double($0) + 0.5) * Double(length) / 64) }
    }

    /// A box's running sum takes in some values before it gives out the first one; then it grows, moves and shrinks.
    private struct Steps {
        let ahead: Int
        let growing: Int
        let full: Int

        init(length: Int, window: Int) {
            let window = min(window, length)
            ahead = (window + 2) / 2 - 1
            growing = window - ahead
            full = length - window
        }
    }

    private static func blurRows(_ source: [Float], into target: inout [Float], width: Int, height: Int, _ steps: Steps)
    {
        source.withUnsafeBufferPointer { source in
            target.withUnsafeMutableBufferPointer { target in
                // In bounds: the phases give out `width` values a row and take in as many. Four rows at once, since
                // each sum waits for the one before.
                var row = 0
                while row + 4 <= height {
                    blurFourRows(source.baseAddress! + row * width, target.baseAddress! + row * width, width, steps)
                    row += 4
                }
                while row < height {
                    blurRow(source.baseAddress! + row * width, target.baseAddress! + row * width, steps)
                    row += 1
                }
            }
        }
    }

    private static func blurRow(_ source: UnsafePointer<Float>, _ target: UnsafeMutablePointer<Float>, _ steps: Steps) {
        var (left, right, out) = (0, 0, 0)
        var (sum, size): (Float, Float) = (0, 0)
        for _ in 0..<steps.ahead {
            sum += source[right]
            size += 1
            right += 1
        }
        for _ in 0..<steps.growing {
            sum += source[right]
            size += 1
            target[out] = sum / size
            right += 1
            out += 1
        }
        for _ in 0..<steps.full {
            sum += source[right]
            sum -= source[left]
            target[out] = sum / size
            left += 1
            right += 1
            out += 1
        }
        for _ in 0..<steps.ahead {
            sum -= source[left]
            size -= 1
            target[out] = sum / size
            left += 1
            out += 1
        }
    }

    private static func blurFourRows(
        _ source: UnsafePointer<Float>, _ target: UnsafeMutablePointer<Float>, _ width: Int, _ steps: Steps
    ) {
        var (left, right, out) = (0, 0, 0)
        var sum = SIMD4<Float>()
        var size: Float = 0
        func values(_ place: Int) -> SIMD4<Float> {
            SIMD4(source[place], source[place + width], source[place + 2 * width], source[place + 3 * width])
        }
        func give() {
            let mean = sum / size
            target[out] = mean[0]
            target[out + width] = mean[1]
            target[out + 2 * width] = mean[2]
            target[out + 3 * width] = mean[3]
            out += 1
        }
        for _ in 0..<steps.ahead {
            sum += values(right)
            size += 1
            right += 1
        }
        for _ in 0..<steps.growing {
            sum += values(right)
            size += 1
            right += 1
            give()
        }
        for _ in 0..<steps.full {
            sum += values(right)
            sum -= values(left)
            left += 1
            right += 1
            give()
        }
        for _ in 0..<steps.ahead {
            sum -= values(left)
            size -= 1
            left += 1
            give()
        }
    }

    /// The same down the columns, all columns at once, which keeps to the order of memory.
    private static func blurColumns(_ source: [Float], into target: inout [Float], width: Int, _ steps: Steps) {
        var sums = [Float](repeating: 0, count: width)
        source.withUnsafeBufferPointer { source in
            target.withUnsafeMutableBufferPointer { target in
                sums.withUnsafeMutableBufferPointer { sums in
                    // Plain pointers into buffers that do not overlap: the loops become vectors.
                    let (source, target, sums) = (source.baseAddress!, target.baseAddress!, sums.baseAddress!)
                    var (left, right, out) = (0, 0, 0)
                    var size: Float = 0
                    for _ in 0..<steps.ahead {
                        for column in 0..<width { sums[column] += source[right + column] }
                        size += 1
                        right += width
                    }
                    for _ in 0..<steps.growing {
                        size += 1
                        for column in 0..<width {
                            sums[column] += source[right + column]
                            target[out + column] = sums[column] / size
                        }
                        right += width
                        out += width
                    }
                    for _ in 0..<steps.full {
                        for column in 0..<width {
                            var sum = sums[column] + source[right + column]
                            sum -= source[left + column]
                            sums[column] = sum
                            target[out + column] = sum / size
                        }
                        left += width
                        right += width
                        out += width
                    }
                    for _ in 0..<steps.ahead {
                        size -= 1
                        for column in 0..<width {
                            sums[column] -= source[left + column]
                            target[out + column] = sums[column] / size
                        }
                        left += width
                        out += width
                    }
                }
            }
        }
    }
}
