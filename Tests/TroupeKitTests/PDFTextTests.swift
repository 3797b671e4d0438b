import Foundation
import Testing
import TroupeTestSupport

@testable import TroupeKit

/// What an audit reads of a PDF. The second source is the same figure as SVG, whose texts are plain.
@Suite struct PDFTextTests {
    @Test func `every label of a figure is read from its PDF as a word of its own`() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/pdf-text-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: BuiltProgram.path)
        process.arguments = ["demo", "--quiet", "--out", folder]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let svg = try String(contentsOfFile: folder + "/network.svg", encoding: .utf8)
        let labels = svg.matches(of: /<text[^>]*>([A-Za-z][A-Za-z0-9._]{2,})<\/text>/).map { String($0.output.1) }
        #expect(Set(labels).count >= 8, "\(labels)")
        let pdf = PDFText(Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/network.pdf"))))
        #expect(pdf.notSearched.isEmpty)
        let words = Set(pdf.texts.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) })
        for label in Set(labels) { #expect(words.contains(label), "\(label)") }
    }
}
