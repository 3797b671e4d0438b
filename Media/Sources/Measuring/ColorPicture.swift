/// A picture of red, green and blue, a byte each, row after row.
package struct ColorPicture: Sendable {
    /// Pixels in a row.
    package let width: Int
    /// Rows.
    package let height: Int
    /// Three bytes a pixel.
    package private(set) var bytes: [UInt8]

    /// A picture; there must be width × height × 3 bytes.
    package init(width: Int, height: Int, bytes: [UInt8]) {
        precondition(bytes.count == width * height * 3, "a picture has width × height pixels")
        self.width = width
        self.height = height
        self.bytes = bytes
    }

    /// A part of the picture; bounds must lie inside.
    package func cropped(left: Int, top: Int, width: Int, height: Int) -> ColorPicture {
        var part: [UInt8] = []
        part.reserveCapacity(width * height * 3)
        for row in top..<top + height {
            let start = (row * self.width + left) * 3
            part.append(contentsOf: bytes[start..<start + width * 3])
        }
        return ColorPicture(width: width, height: height, bytes: part)
    }

    /// The picture at another size, points between pixels in proportion to their distance (as OpenCV's `INTER_LINEAR`).
    package func resized(width newWidth: Int, height newHeight: Int) -> ColorPicture {
        let columns = Self.points(from: width, to: newWidth)
        let rows = Self.points(from: height, to: newHeight)
        let result = [UInt8](unsafeUninitializedCapacity: newWidth * newHeight * 3) { result, count in
            bytes.withUnsafeBufferPointer { bytes in
                var out = 0
                for row in rows {
                    let (upper, lower) = (row.first * width, row.second * width)
                    for column in columns {
                        let places = (
                            (upper + column.first) * 3, (upper + column.second) * 3,
                            (lower + column.first) * 3, (lower + column.second) * 3
                        )
                        for color in 0..<3 {
                            let above =
                                Float(bytes[places.0 + color]) * (1 - column.share)
                                + Float(bytes[places.1 + color]) * column.share
                            let below =
                                Float(bytes[places.2 + color]) * (1 - column.share)
                                + Float(bytes[places.3 + color]) * column.share
                            result[out] = UInt8((above * (1 - row.share) + below * row.share).rounded())
                            out += 1
                        }
                    }
                }
            }
            count = newWidth * newHeight * 3
        }
        return ColorPicture(width: newWidth, height: newHeight, bytes: result)
    }

    /// For each new place the two old ones around it, and the share of the second.
    private static func points(from old: Int, to new: Int) -> [(first: Int, second: Int, share: Float)] {
        let step = Float(old) / Float(new)
        return (0..<new).map { place in
            let at = max((Float(place) + 0.5) * step - 0.5, 0)
            let first = min(Int(at), old - 1)
            return (first, min(first + 1, old - 1), first + 1 < old ? at - Float(first) : 0)
        }
    }

    /// The picture with its longer side at most this long, each pixel the mean of those that it covers.
    package func shrunk(toLongerSide side: Int) -> ColorPicture {
        let longer = max(width, height)
        guard longer > side else { return self }
        let newWidth = max(1, (width * side + longer / 2) / longer)
        let newHeight = max(1, (height * side + longer / 2) / longer)
        var result = [UInt8](repeating: 0, count: newWidth * newHeight * 3)
        for row in 0..<newHeight {
            let rows = (row * height / newHeight)..<max((row + 1) * height / newHeight, row * height / newHeight + 1)
            for column in 0..<newWidth {
                let first = column * width / newWidth
                let columns = first..<max((column + 1) * width / newWidth, first + 1)
                let mean = mean(rows, columns)
                for color in 0..<3 { result[(row * newWidth + column) * 3 + color] = mean[color] }
            }
        }
        return ColorPicture(width: newWidth, height: newHeight, bytes: result)
    }

    private func mean(_ rows: Range<Int>, _ columns: Range<Int>) -> [UInt8] {
        var sums = (0, 0, 0)
        for row in rows {
            for column in columns {
                let place = (row * width + column) * 3
                sums.0 += Int(bytes[place])
                sums.1 += Int(bytes[place + 1])
                sums.2 += Int(bytes[place + 2])
            }
        }
        let count = max(rows.count * columns.count, 1)
        return [UInt8(sums.0 / count), UInt8(sums.1 / count), UInt8(sums.2 / count)]
    }

    /// Replaces a part by a mosaic of at most `cells` cells along its longer side, none smaller than eight pixels. What
    /// lies outside of the picture is left out.
    package mutating func pixelate(left: Int, top: Int, width: Int, height: Int, cells: Int) {
        let columns = max(left, 0)..<max(min(left + width, self.width), max(left, 0))
        let rows = max(top, 0)..<max(min(top + height, self.height), max(top, 0))
        guard !columns.isEmpty, !rows.isEmpty else { return }
        let cell = max((max(columns.count, rows.count) + cells - 1) / cells, 8)
        for cellTop in stride(from: rows.lowerBound, to: rows.upperBound, by: cell) {
            for cellLeft in stride(from: columns.lowerBound, to: columns.upperBound, by: cell) {
                let cellRows = cellTop..<min(cellTop + cell, rows.upperBound)
                let cellColumns = cellLeft..<min(cellLeft + cell, columns.upperBound)
                let mean = mean(cellRows, cellColumns)
                for row in cellRows {
                    for column in cellColumns {
                        for color in 0..<3 { bytes[(row * self.width + column) * 3 + color] = mean[color] }
                    }
                }
            }
        }
    }
}

extension ColorPicture {
    /// A copy of what a decoder hands over.
    init(_ colors: UnsafePointer<UInt8>, _ width: Int32, _ height: Int32) {
        let count = Int(width) * Int(height) * 3
        self.init(
            width: Int(width), height: Int(height), bytes: Array(UnsafeBufferPointer(start: colors, count: count)))
    }
}
