import Foundation
import Testing
import TroupeIngest
import TroupeKit
import TroupeTestSupport

@Suite struct ReportPageTests {
    @Test func `the page's policy names the hash of its style, and the figure stands in it`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("troupe-page-" + UUID().uuidString)
            .path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = try MapJob(settings: MapSettings(), executable: BuiltProgram.path).run(.demoCase, into: folder)
        let page = try String(contentsOfFile: folder + "/report.html", encoding: .utf8)
        let style = try #require(page.firstMatch(of: /<style>((?s).*?)<\/style>/)).output.1
        let hash = try #require(page.firstMatch(of: /style-src 'sha256-([^']*)'/)).output.1
        let digits = try fingerprint(of: .bytes(Array(style.utf8), name: "style")).sha256
        let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(digits.dropFirst($0).prefix(2), radix: 16)
        }
        #expect(Data(bytes).base64EncodedString() == hash)
        let image = try #require(page.firstMatch(of: /base64,([^"]*)"/)).output.1
        let svg = try Data(contentsOf: URL(fileURLWithPath: folder + "/network.svg"))
        #expect(Data(base64Encoded: String(image)) == svg)
        // Every heading and list of the report stands in the page.
        let report = try String(contentsOfFile: folder + "/report.md", encoding: .utf8)
        for line in report.split(separator: "\n") where line.hasPrefix("#") && !line.contains("`") {
            let words = line.drop { "# ".contains($0) }.replacing("'", with: "&#39;")
            #expect(page.contains(words), "\(line)")
        }
    }
}
