import Foundation
import Testing

@testable import TroupeBase

/// Expected texts were written by hand, after RFC 8259.
@Suite struct `documents for scripts` {
    private struct Run: Codable, Equatable {
        var windowSeconds: Double
        var accountA: String
        var studySha256: String
        var layerWindows: [String: Int]
        var isFinished: Bool
    }

    private let run = Run(
        windowSeconds: 60, accountA: "a/01", studySha256: "0f", layerWindows: ["foldedCaption": 1, "musicID x": 2],
        isFinished: true)

    @Test func `keys are in snake case, those of data stay`() throws {
        let text = String(decoding: try DocumentJSON.data(run), as: UTF8.self)
        #expect(
            text == #"{"account_a":"a/01","is_finished":true,"layer_windows":{"foldedCaption":1,"musicID x":2},"#
                + #""study_sha256":"0f","window_seconds":60}"#)
        #expect(try DocumentJSON.read(Run.self, from: Data(text.utf8)) == run)
    }

    @Test func `what earlier versions wrote is read`() throws {
        let text =
            #"{"accountA":"a/01","isFinished":true,"layerWindows":{"foldedCaption":1,"musicID x":2},"#
            + #""studySha256":"0f","windowSeconds":60}"#
        #expect(try DocumentJSON.read(Run.self, from: Data(text.utf8)) == run)
    }
}
