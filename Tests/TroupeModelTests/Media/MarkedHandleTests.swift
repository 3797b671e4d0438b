import Testing

@testable import TroupeModel

@Suite struct MarkedHandleTests {
    @Test(arguments: [
        ("@Syn.Alina_01", "syn.alina_01"), ("TikTok @syn_alina", "syn_alina"), ("抖音号：synalina8", "synalina8"),
        ("ID: syn-alina.", "syn-alina"), ("syn_alina", "syn_alina"), ("＠ｓｙｎａｌｉｎａ", "synalina"),
        ("TikTok syn_alina", "syn_alina"), ("@ab", nil), ("TikTok", nil), ("news", nil), ("Alina", nil), ("抖音", nil),
        ("Breaking news tonight", nil),
        ("", nil), ("@", nil), ("100%!", nil),
    ])
    func `a handle is read from a mark`(mark: String, reading: String?) {
        #expect(MarkedHandle.reading(of: mark) == reading)
    }

    @Test func `a bare word counts where the case knows it`() {
        #expect(MarkedHandle.reading(of: "Synalina", isKnown: { $0 == "synalina" }) == "synalina")
    }

    @Test(arguments: [
        ("syn_alina", "known", "syn_alina"), ("syn_a1ina", "candidate", "syn_alina"),
        ("syn__alina", "candidate", "syn_alina"), ("syn_aiina", "candidate", "syn_alina"),
        // Two letters, or one that readers do not confuse.
        ("syn_a11na", "unknown", nil), ("syn_alena", "unknown", nil), ("bo8", "candidate", "bob"),
        // Two accounts could be meant.
        ("zo10", "unknown", nil),
    ])
    func `one letter that readers confuse makes a candidate`(reading: String, state: String, known: String?) {
        let handles = KnownHandles(["Syn_Alina", "syn_lisa", "bob", "zo1o", "zol0"])
        let meaning = handles.meaning(of: reading)
        #expect((meaning.state.rawValue, meaning.known) == (state, known))
        #expect(meaning.reading == reading)
    }

    @Test func `an embedding of another length or without numbers is none`() {
        let right = (0..<128).map { Float($0) / 256 }
        #expect(FaceEmbedding.read(FaceEmbedding.bytes(right)) == right)
        // By hand: .5 is 0x3F000000 in IEEE 754.
        #expect(Array(FaceEmbedding.bytes([0.5])) == [0, 0, 0, 0x3F])
        #expect(FaceEmbedding.read(Array(FaceEmbedding.bytes(right).dropLast(4))) == nil)
        #expect(FaceEmbedding.read([]) == nil)
        for bad in [Float.nan, .infinity, -.infinity, 1e30] {
            var wrong = right
            wrong[77] = bad
            #expect(FaceEmbedding.read(FaceEmbedding.bytes(wrong)) == nil)
        }
    }
}
