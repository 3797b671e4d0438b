import Foundation
import Testing
import TroupeCoordination
import TroupeModel

@testable import TroupeKit
@testable import TroupeStore

/// Expected values by a slow, obvious version: every pair of accounts is looked at.
@Suite struct LikeAccountsTests {
    /// Numbers that are the same on each run.
    private struct Dice {
        var state: UInt64

        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(sides))
        }
    }

    private func lives(_ count: Int, seed: UInt64) -> [AccountLives.Life] {
        var dice = Dice(state: seed)
        return (0..<count).map { number in
            let handle = ["alina", "alinas", "alinashop", "lisa.de", "俄罗斯", "俄罗斯娜", "user", "Alina1"][dice.roll(8)]
            let days = (1...9).map { "2024-10-0\($0)" }
            let begin = dice.roll(9)
            return AccountLives.Life(
                node: CaseNetwork.Node(number),
                stored: StoredLife(
                    node: "n\(number)", platform: ["tiktok", "douyin", "x"][dice.roll(3)], handle: handle,
                    personas: [nil, nil, "per_a", "per_b"][dice.roll(4)],
                    biography: [nil, "short", "sells only honey", "from Moscow to you"][dice.roll(4)],
                    isVictim: false, begin: dice.roll(4) == 0 ? nil : days[begin],
                    end: dice.roll(3) == 0 ? days[min(8, begin + dice.roll(4))] : nil),
                stem: HandleStem(handle + "\(dice.roll(100))"))
        }
    }

    private func slow(_ lives: [AccountLives.Life]) -> [String] {
        var found: [String] = []
        for one in lives.indices {
            for other in lives.indices where other > one {
                let (a, b) = (lives[one], lives[other])
                guard a.platform != b.platform, a.overlaps(b) else { continue }
                var signs: [String] = []
                if a.stem.isOfOneFamily(with: b.stem) { signs.append("handle") }
                if let persona = a.persona, persona == b.persona { signs.append("persona") }
                if let text = a.biography, text.count >= 8, text == b.biography { signs.append("bio") }
                if !signs.isEmpty { found.append("\(one) \(other) \(signs)") }
            }
        }
        return found
    }

    @Test(arguments: 1...20) func `the pairs are those of looking at every pair`(seed: UInt64) {
        let lives = lives(Int(seed) * 4, seed: seed)
        let found = LikeAccounts(lives).pairs.map { "\($0.one) \($0.other) \($0.toldBy)" }
        #expect(found == slow(lives))
        if seed == 20 { #expect(found.count > 200) }
    }

    @Test func `what very many accounts have makes no pair`() {
        let crowd = (0...LikeAccounts.mostAlike).map { number in
            AccountLives.Life(
                node: CaseNetwork.Node(number),
                stored: StoredLife(
                    node: "n\(number)", platform: number % 2 == 0 ? "tiktok" : "douyin", handle: "h", personas: nil,
                    biography: "This account has no biography.", isVictim: false, begin: nil, end: nil),
                stem: HandleStem("default"))
        }
        #expect(LikeAccounts(crowd).pairs.isEmpty)
        // By hand: of 500 accounts 250 stand on either platform.
        #expect(LikeAccounts(Array(crowd.dropLast())).pairs.count == 250 * 250)
    }

    @Test(arguments: 1...10) func `how rare two handles' likeness is agrees with counting pairs`(seed: UInt64) {
        let lives = lives(30, seed: seed)
        let likeness = HandleLikeness(lives)
        for (one, other) in [(0, 1), (2, 9), (4, 17), (5, 29)] {
            let least = lives[one].stem.sharedBeginning(with: lives[other].stem)
            var reached = 0
            for a in lives.indices {
                for b in lives.indices where b > a {
                    reached += lives[a].stem.sharedBeginning(with: lives[b].stem) >= least ? 1 : 0
                }
            }
            let chance = likeness.chance(lives[one].stem, lives[other].stem)
            #expect(abs(chance - Double(reached) / 435) < 1e-12)
        }
    }
}
