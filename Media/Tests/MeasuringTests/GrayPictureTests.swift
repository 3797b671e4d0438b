import Testing

@testable import Measuring

@Suite struct GrayPictureTests {
    /// A checkered field of 60 × 40 inside bars of one gray.
    private func barred(top: Int, bottom: Int, left: Int, right: Int) -> GrayPicture {
        let (width, height) = (60 + left + right, 40 + top + bottom)
        var pixels = [UInt8](repeating: 16, count: width * height)
        for row in top..<top + 40 {
            for column in left..<left + 60 { pixels[row * width + column] = (row / 3 + column / 5) % 2 == 0 ? 240 : 20 }
        }
        return GrayPicture(width: width, height: height, pixels: pixels)
    }

    @Test func `plain bars are taken off at every edge`() throws {
        let trimmed = try #require(barred(top: 20, bottom: 12, left: 7, right: 0).withoutUniformEdges())
        #expect((trimmed.width, trimmed.height) == (60, 40))
    }

    @Test func `a picture without bars, or of one gray, is not trimmed`() {
        #expect(barred(top: 0, bottom: 0, left: 0, right: 0).withoutUniformEdges() == nil)
        #expect(GrayPicture(width: 9, height: 9, pixels: [UInt8](repeating: 5, count: 81)).withoutUniformEdges() == nil)
    }

    @Test func `a part has the pixels of its place`() {
        let picture = GrayPicture(width: 3, height: 3, pixels: [0, 1, 2, 3, 4, 5, 6, 7, 8])
        #expect(picture.cropped(left: 1, top: 1, width: 2, height: 2).pixels == [4, 5, 7, 8])
        #expect(picture.inset(by: 0.34).pixels == [4])
    }
}
