/// A gray picture of 8 bits a pixel, row after row.
package struct GrayPicture: Sendable {
    /// Pixels in a row.
    package let width: Int
    /// Rows.
    package let height: Int
    /// The pixels, from 0 (black) to 255.
    package let pixels: [UInt8]

    /// A picture; there must be width × height pixels.
    package init(width: Int, height: Int, pixels: [UInt8]) {
        precondition(pixels.count == width * height, "a picture has width × height pixels")
        self.width = width
        self.height = height
        self.pixels = pixels
    }

    /// The picture at half its size, each pixel the mean of four.
    package func halved() -> GrayPicture {
        let (newWidth, newHeight) = (width / 2, height / 2)
        let small = [UInt8](unsafeUninitializedCapacity: newWidth * newHeight) { small, count in
            pixels.withUnsafeBufferPointer { pixels in
                // In bounds: twice the new sides are at most the old ones.
                for row in 0..<newHeight {
                    let (one, other) = (2 * row * width, (2 * row + 1) * width)
                    for column in 0..<newWidth {
                        let sum =
                            Int(pixels[one + 2 * column]) + Int(pixels[one + 2 * column + 1])
                            + Int(pixels[other + 2 * column]) + Int(pixels[other + 2 * column + 1])
                        small[row * newWidth + column] = UInt8(sum / 4)
                    }
                }
            }
            count = newWidth * newHeight
        }
        return GrayPicture(width: newWidth, height: newHeight, pixels: small)
    }

    /// A part of the picture; bounds must lie inside.
    package func cropped(left: Int, top: Int, width: Int, height: Int) -> GrayPicture {
        var part: [UInt8] = []
        part.reserveCapacity(width * height)
        for row in top..<top + height {
            let start = row * self.width + left
            part.append(contentsOf: pixels[start..<start + width])
        }
        return GrayPicture(width: width, height: height, pixels: part)
    }

    /// The picture without a share of its size at each of its four sides.
    package func inset(by share: Double) -> GrayPicture {
        inset(horizontally: share, vertically: share)
    }

    /// The picture without a share of its width at the left and right and one of its height at the top and bottom.
    package func inset(horizontally: Double, vertically: Double) -> GrayPicture {
        let (x, y) = (Int(Double(width) * horizontally), Int(Double(height) * vertically))
        return cropped(left: x, top: y, width: width - 2 * x, height: height - 2 * y)
    }

    /// The picture without uniform bars at its edges, such as a letterbox or a plain border; nil where less than a
    /// fiftieth of a side would go, or where nothing would be left.
    package func withoutUniformEdges() -> GrayPicture? {
        let (rows, columns) = (rowSpans(), columnSpans())
        let top = rows.prefix { $0 }.count
        let left = columns.prefix { $0 }.count
        guard top < height, left < width else { return nil }
        let bottom = rows.reversed().prefix { $0 }.count
        let right = columns.reversed().prefix { $0 }.count
        let (newWidth, newHeight) = (width - left - right, height - top - bottom)
        guard newWidth >= width / 5, newHeight >= height / 5 else { return nil }
        guard width - newWidth > width / 50 || height - newHeight > height / 50 else { return nil }
        return cropped(left: left, top: top, width: newWidth, height: newHeight)
    }

    /// Compression leaves a little noise in a plain bar.
    private static let mostUnevenness = 24

    private func rowSpans() -> [Bool] {
        (0..<height).map { row in
            var (low, high) = (UInt8.max, UInt8.min)
            for pixel in pixels[row * width..<(row + 1) * width] {
                low = min(low, pixel)
                high = max(high, pixel)
            }
            return Int(high) - Int(low) <= Self.mostUnevenness
        }
    }

    private func columnSpans() -> [Bool] {
        var low = [UInt8](repeating: .max, count: width)
        var high = [UInt8](repeating: .min, count: width)
        for row in 0..<height {
            for column in 0..<width {
                let pixel = pixels[row * width + column]
                low[column] = min(low[column], pixel)
                high[column] = max(high[column], pixel)
            }
        }
        return zip(low, high).map { Int($1) - Int($0) <= Self.mostUnevenness }
    }
}
