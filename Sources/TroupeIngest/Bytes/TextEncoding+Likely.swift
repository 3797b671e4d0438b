extension TextEncoding {
    /// The encoding, other than UTF-8, that a sample of a text seems to be in; nil if it is UTF-8 or cannot be told.
    ///
    /// An encoding is possible if all of the sample can be decoded, but for what is cut at its two ends, and likely if
    /// the characters beyond ASCII are those that running text in its languages has most of, in the places where words
    /// have them. Decoded wrongly, few are: hardly one in ten, where one in two to nine in ten are right.
    ///
    /// - Parameter sample: Some kilobytes of text; mostly ASCII is fine. UTF-16 without a byte order mark is told only
    ///   in samples that begin with a whole character.
    static func likely(of sample: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
        if sample.starts(with: [0xFF, 0xFE]) || sample.starts(with: [0xFE, 0xFF]) { return .utf16 }
        if let wide = wide(sample) { return wide }
        // A cut character at the beginning counts up to three times.
        let start = sample.prefix(3).prefix { $0 & 0xC0 == 0x80 }.count
        let census = UTF8Census(UnsafeBufferPointer(rebasing: sample.dropFirst(start)))
        guard census.illFormed > 0 || census.wellFormed == 0 && start > 0 else { return nil }
        var best: (encoding: TextEncoding, score: Double)?
        for (encoding, script) in candidates {
            guard let text = Self.scalars(of: sample, in: encoding) else { continue }
            let score = script.share(of: text)
            if score >= script.leastShare, score > (best?.score ?? 0) + 0.001 { best = (encoding, score) }
        }
        return best?.encoding
    }

    /// UTF-16 without a byte order mark: zeros in one of two places, in at least one character of ten.
    static func wide(_ sample: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
        var zeros = [0, 0]
        for (place, byte) in sample.enumerated() where byte == 0 { zeros[place & 1] += 1 }
        guard zeros.max() ?? 0 > 0, (zeros[0] + zeros[1]) * 20 >= sample.count else { return nil }
        let encoding: TextEncoding
        if zeros[1] >= 9 * zeros[0] {
            encoding = .utf16LittleEndian
        } else if zeros[0] >= 9 * zeros[1] {
            encoding = .utf16BigEndian
        } else {
            return nil
        }
        return scalars(of: sample, in: encoding) == nil ? nil : encoding
    }

    /// In the order in which they are taken if a text reads the same in several.
    private static let candidates: [(TextEncoding, CommonLetters)] = [
        (.windows1252, .western), (.windows1254, .turkish), (.windows1250, .central), (.windows1251, .cyrillic),
        (.koi8R, .cyrillic), (.koi8U, .cyrillic), (.gb18030, .chinese), (.big5, .chinese), (.big5HongKong, .chinese),
        (.shiftJIS, .japanese), (.eucJP, .japanese), (.eucKR, .korean),
    ]

    /// The characters of a sample; nil if it is not of the encoding.
    private static func scalars(of sample: UnsafeBufferPointer<UInt8>, in encoding: TextEncoding) -> [UInt32]? {
        // Below this no byte belongs to a character of several: what comes before may be the rest of a cut one.
        let firstSafe = sample.firstIndex { $0 < 0x30 } ?? min(sample.count, 4)
        for start in [0, 1, 2, 3] where start <= firstSafe {
            guard let decoder = TextDecoder(encoding, to: "UTF-32LE") else { return nil }
            decoder.feed(sample[start...])
            var room = [CChar](repeating: 0, count: sample.count * 4 + 64)
            let (count, step) = room.withUnsafeMutableBufferPointer { decoder.decode(into: $0) }
            guard step != .needsInput || decoder.rest.count > 4 else {
                return room.withUnsafeBytes { bytes in
                    (0..<(count / 4)).map {
                        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self))
                    }
                }
            }
        }
        return nil
    }
}

/// The letters that running text in some languages has most of, and where.
private struct CommonLetters: Sendable {
    enum Place: Sendable {
        /// Anywhere: writing without blanks, or syllables.
        case anywhere
        /// In words of these letters alone, small but for the first, or all capitals.
        case words
        /// Beside ASCII letters.
        case amongASCII
    }

    let letters: Set<UInt32>
    let place: Place

    /// The least share that makes an encoding likely. Hebrew taken for Russian has four in ten of the letters.
    var leastShare: Double { place == .words ? 0.45 : 0.3 }

    init(_ letters: String, _ place: Place) {
        self.letters = Set(letters.unicodeScalars.map(\.value))
        self.place = place
    }

    /// The share of characters beyond ASCII that are common letters in the right place; marks that many encodings have
    /// in the same place (quotes, dashes) are left out, unless there is nothing else.
    func share(of text: [UInt32]) -> Double {
        var (others, common, marks) = (0, 0.0, 0)
        var place = 0
        while place < text.count {
            let character = text[place]
            if character < 0x80 {
                place += 1
            } else if Self.isMark(character) {
                marks += 1
                place += 1
            } else if self.place == .words {
                let end = text[place...].firstIndex { $0 < 0x80 || Self.isMark($0) } ?? text.count
                others += end - place
                let isApart =
                    !Self.isLetter(place > 0 ? text[place - 1] : 0) && !Self.isLetter(end < text.count ? text[end] : 0)
                // Capitals count less: Hebrew is in the places of KOI8-R's capitals.
                if isApart, isWord(text[place..<end]) {
                    let isCapital = end - place > 1 && text[end - 1] != Self.small(text[end - 1])
                    let found = text[place..<end].count { letters.contains(Self.small($0)) }
                    common += Double(found) * (isCapital ? 0.75 : 1)
                }
                place = end
            } else {
                others += 1
                if letters.contains(character), self.place == .anywhere || isAmongASCII(text, place) { common += 1 }
                place += 1
            }
        }
        if others == 0 { return marks > 0 && self.place == .amongASCII ? 0.4 : 0 }
        return common / Double(others)
    }

    private func isAmongASCII(_ text: [UInt32], _ place: Int) -> Bool {
        let before = place > 0 ? text[place - 1] : 0x20
        let after = place + 1 < text.count ? text[place + 1] : 0x20
        let isCapital = Character(Unicode.Scalar(text[place]) ?? " ").isUppercase
        // À, à, é and their like may stand alone.
        let isAlone = !Self.isLetter(before) && before < 0x80 && !Self.isLetter(after) && after < 0x80
        let isSmallBefore = 0x61...0x7A ~= before
        return (Self.isLetter(before) || Self.isLetter(after) || isAlone) && !(isCapital && isSmallBefore)
    }

    /// Whether only letters stand here, small but for the first, or all capitals.
    private func isWord(_ word: ArraySlice<UInt32>) -> Bool {
        guard word.allSatisfy(Self.isCyrillic) else { return false }
        let rest = word.dropFirst()
        return rest.allSatisfy { Self.small($0) == $0 } || word.allSatisfy { Self.small($0) != $0 }
    }

    private static func isCyrillic(_ character: UInt32) -> Bool {
        0x400...0x45F ~= character || 0x490...0x491 ~= character
    }

    private static func small(_ character: UInt32) -> UInt32 {
        switch character {
        case 0x400...0x40F: character + 0x50
        case 0x410...0x42F: character + 0x20
        case 0x490: 0x491
        default: character
        }
    }

    private static func isLetter(_ character: UInt32) -> Bool { 0x61...0x7A ~= character | 0x20 && character < 0x80 }

    private static func isMark(_ character: UInt32) -> Bool {
        switch character {
        case 0xA0, 0xA7, 0xAB, 0xB0, 0xB7, 0xBB, 0x2010...0x203A, 0x20AC, 0x2116, 0x2122, 0x3000...0x3011,
            0xFF01...0xFF5E:
            true
        default: false
        }
    }

    /// German, French, Spanish, Portuguese, Italian, the Scandinavian languages.
    static let western = CommonLetters("äöüßÄÖÜéèêëàâçîïôœùûÉÈÊÀÂÇÎÔŒáíóúñÁÍÓÚÑ¿¡ãõÃÕìòåæøÅÆØªº", .amongASCII)
    /// Polish, Czech, Slovak, Hungarian, Romanian and others.
    static let central = CommonLetters(
        "ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžÁČĎÉĚÍŇŘŠŤÚŮÝŽäöüőűÄÖÜŐŰăâîşĂÂÎŞľĺŕôß", .amongASCII)
    static let turkish = CommonLetters("çğıöşüÇĞİÖŞÜâîû", .amongASCII)
    /// The ten most frequent letters of Russian, and Ukrainian's і.
    static let cyrillic = CommonLetters("оеаинтсрвлі", .words)
    /// Hiragana, katakana and frequent kanji.
    static let japanese = CommonLetters(
        String(String.UnicodeScalarView((0x3041...0x30FE).compactMap { Unicode.Scalar($0) }))
            + "日一国人年大十二本中長出三時行見月分後前生五間上東四今金九入学高円子外八六下来気小七山話女北午百書先名川"
            + "千水半男西電校語土木聞食車何南万毎白天母火右読友左休父雨会同事自社発者地業方新場員立開手力問代明動京目通"
            + "言理体田主題意不作用度強公持野以思家世多正安院心界教文元重近考画海売知道集別物使品計死特私始朝運終台広住"
            + "真有口少町料工建空急止送切転研足究楽起着店病質待試族銀早映親験英医仕去味写字答夜音注帰古歌買悪図週室歩風"
            + "紙黒花春赤青館屋色走秋夏習駅洋旅服夕借曜飲肉貸堂鳥飯勉冬昼茶弟牛魚兄犬妹姉漢市府警察報調査県政首相対策表"
            + "示等部民",
        .anywhere)
    /// Frequent syllables of Korean, and the single letters that chats have.
    static let korean = CommonLetters(
        "이다는의에을가고한하지로기사도어를은서리자나대시그인해아수정들일라부과제전보장있으만여원지주니스구상성면"
            + "적것동비전조국게마소안우신공유자경선화러까오모년중세무연방야했습없되와위때생각계실개거저요말내분입용발치"
            + "행미문회의점진할간관당현운바르라체합트력물명물심였었민통월단호거드건양설학역터또음강날두등금양토살배차강"
            + "남최북외재교작식품질확산결과정책뉴",
        .anywhere)
    /// The most frequent characters of Chinese, simplified and traditional.
    static let chinese = CommonLetters(
        "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道"
            + "行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意"
            + "无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什"
            + "二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义"
            + "各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金"
            + "指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求"
            + "据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔收选查红城村网京网警视频店价夏冬春秋"
            + "周早晚热冷吃饭家友爱图片"
            + "這個們來為國說時會對過發後種經學當沒動還進樣開從實軍無與長機關點業將兩間問並應戰頭體見產話給門兒東聲員論"
            + "處義幾認條氣題爾別變總電數報結務場計資許統區隊決馬書則聽卻達難權設記類據邊張該規萬覺術領確傳師觀讓識帶導"
            + "爭運筆選紅網視價熱飯愛圖臺灣台",
        .anywhere)
}
