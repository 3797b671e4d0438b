import Foundation
import Testing

@testable import TroupeRender

@Suite struct PaletteTests {
    private typealias Triple = SIMD3<Double>

    /// WCAG 2.1: relative luminance and contrast ratio, 3:1 for graphics.
    @Test func `every colour of a community stands out from white`() throws {
        for colour in FigureStyle.palette + [FigureStyle.otherColour] {
            let luminance = (try linear(colour) * Triple(0.2126, 0.7152, 0.0722)).sum()
            #expect(1.05 / (luminance + 0.05) >= 3, "\(colour)")
        }
    }

    /// Matrices of Machado, Oliveira and Fernandes (2009), severity 1; distances in CIELAB (1976). A distance of 2.3
    /// is just noticeable (Mahy et al. 1994); three times that is asked for, and letters tell the rest.
    @Test(arguments: [
        [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    ])
    func `colours of communities stay apart for the colour-blind`(matrix: [Double]) throws {
        let seen = try (FigureStyle.palette + [FigureStyle.otherColour]).map { colour in
            let light = try linear(colour)
            let rows = stride(from: 0, to: 9, by: 3).map { (light * Triple(matrix[$0..<$0 + 3])).sum() }
            return lab(Triple(rows).clamped(lowerBound: Triple(repeating: 0), upperBound: Triple(repeating: 1)))
        }
        for (i, colour) in seen.enumerated() {
            for other in seen[(i + 1)...] {
                let difference = colour - other
                #expect((difference * difference).sum().squareRoot() >= 6.9)
            }
        }
    }

    /// sRGB to linear light (IEC 61966-2-1).
    private func linear(_ colour: String) throws -> Triple {
        let value = try #require(UInt32(colour.dropFirst(), radix: 16))
        return Triple(
            [16, 8, 0].map { shift in
                let part = Double((value >> UInt32(shift)) & 0xFF) / 255
                return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
            })
    }

    /// Linear sRGB to CIELAB under D65.
    private func lab(_ light: Triple) -> Triple {
        let x = (light * Triple(0.4124, 0.3576, 0.1805)).sum() / 0.9505
        let y = (light * Triple(0.2126, 0.7152, 0.0722)).sum()
        let z = (light * Triple(0.0193, 0.1192, 0.9505)).sum() / 1.089
        let f = { (t: Double) in t > 0.008856 ? cbrt(t) : 7.787 * t + 16.0 / 116 }
        return Triple(116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z)))
    }
}
