import Testing

@testable import Measuring

/// Pictures of a few pixels, with answers by hand.
@Suite struct ColorPictureTests {
    @Test func `sizes in between are in proportion to the distance`() {
        let picture = ColorPicture(width: 2, height: 1, bytes: [0, 0, 0, 100, 200, 40])
        // Four points at -0.25, 0.25, 0.75 and 1.25 of the old places.
        #expect(picture.resized(width: 4, height: 1).bytes == [0, 0, 0, 25, 50, 10, 75, 150, 30, 100, 200, 40])
        #expect(picture.resized(width: 2, height: 2).bytes == picture.bytes + picture.bytes)
    }

    @Test func `a shrunk pixel is the mean of those it covers`() {
        let bytes: [UInt8] = [10, 0, 20, 20, 0, 40, 30, 0, 60, 40, 0, 80]
        let picture = ColorPicture(width: 4, height: 1, bytes: bytes)
        #expect(picture.shrunk(toLongerSide: 2).bytes == [15, 0, 30, 35, 0, 70])
        #expect(picture.shrunk(toLongerSide: 9).bytes == bytes)
    }

    @Test func `a mosaic leaves few colors in its place and none changed outside`() {
        let bytes = (0..<40 * 40 * 3).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 3) }
        var picture = ColorPicture(width: 40, height: 40, bytes: bytes)
        picture.pixelate(left: -8, top: 4, width: 32, height: 32, cells: 4)
        var colors = Set<[UInt8]>()
        for row in 0..<40 {
            for column in 0..<40 {
                let place = (row * 40 + column) * 3
                let color = Array(picture.bytes[place..<place + 3])
                if row >= 4, row < 36, column < 24 {
                    colors.insert(color)
                } else {
                    #expect(color == Array(bytes[place..<place + 3]))
                }
            }
        }
        // Cells of 8 pixels: 3 × 4.
        #expect(colors.count <= 12)
        var same = picture
        same.pixelate(left: 50, top: 50, width: 5, height: 5, cells: 4)
        same.pixelate(left: -50, top: 0, width: 5, height: 5, cells: 4)
        #expect(same.bytes == picture.bytes)
    }

    @Test func `without a finder of faces all of a frame is a mosaic`() {
        let bytes = (0..<400 * 200 * 3).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 3) }
        let (shown, faces) = ShownFrames(finder: nil).shown(ColorPicture(width: 400, height: 200, bytes: bytes))
        #expect(faces == nil)
        #expect((shown.width, shown.height) == (320, 160))
        // 20 cells of 16 pixels a row, 10 rows.
        let colors = Set((0..<320 * 160).map { Array(shown.bytes[$0 * 3..<$0 * 3 + 3]) })
        #expect(colors.count <= 200)
        for row in 0..<16 {
            for column in 0..<16 {
                #expect(shown.bytes[(row * 320 + column) * 3] == shown.bytes[0])
            }
        }
    }

    @Test func `a box is cut out as it stands, a high one turned`() {
        var bytes: [UInt8] = []
        for row in 0..<20 { for column in 0..<30 { bytes += [UInt8(column), UInt8(row), 0] } }
        let picture = ColorPicture(width: 30, height: 20, bytes: bytes)
        func box(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) -> TextBox {
            TextBox(
                corners: [(left, top), (right, top), (right, bottom), (left, bottom)].map { .init(x: $0.0, y: $0.1) },
                score: 1)
        }
        let wide = picture.straightened(box(3, 5, 13, 9))
        #expect((wide.width, wide.height) == (10, 4))
        #expect(Array(wide.bytes.prefix(6)) == [3, 5, 0, 4, 5, 0])
        let high = picture.straightened(box(3, 5, 7, 15))
        #expect((high.width, high.height) == (10, 4))
        // The upper right corner comes to the upper left.
        #expect(Array(high.bytes.prefix(6)) == [6, 5, 0, 6, 6, 0])
        let nothing = picture.straightened(box(3, 5, 3, 5))
        #expect((nothing.width, nothing.height) == (1, 1))
    }
}
