import Testing
import TroupeModel

@testable import TroupeKit

@Suite struct InputGuardsTests {
    /// By hand: seconds are taken at face value; a minute or coarser needs two units.
    @Test(arguments: [
        (TimePrecision.second, Int64(60_000)), (.millisecond, 60_000), (.minute, 120_000), (.hour, 7_200_000),
        (.day, 172_800_000),
    ])
    func `the default window follows the precision`(precision: TimePrecision, window: Int64) throws {
        let guarded = try InputGuards.window(asked: nil, precision: precision)
        #expect(guarded.window == window)
        #expect((guarded.note == nil) == (window == 60_000))
    }

    @Test func `a window that times cannot bear is refused`() {
        for (window, precision) in [(Int64(500), TimePrecision.second), (119_999, .minute), (60_000, .day)] {
            #expect(throws: TroupeError.self) { try InputGuards.window(asked: window, precision: precision) }
        }
    }

    @Test func `an object that reaches more than half of the accounts is warned about`() {
        var posts = PostTable()
        posts.accounts.platforms = [""]
        var layer = LayerColumn(layer: Layer("hashtag"))
        layer.objects = TextPool(["seed", "other"])
        for account in 0..<20 {
            posts.accounts.identifiers.append("a\(account)".utf8)
            posts.accounts.platform.append(0)
            posts.account.append(UInt32(account))
            posts.time.append(Int64(account))
            layer.postOfUse.append(UInt32(account))
            layer.objectOfUse.append(account < 11 ? 0 : 1)
        }
        posts.layers = [layer]
        let notes = InputGuards.selectionNotes(posts)
        #expect(notes.count == 1)
        #expect(notes.first?.english.contains("11 of 20 accounts") == true)
    }
}
