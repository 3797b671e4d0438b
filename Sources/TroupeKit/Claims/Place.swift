/// A country, or a part of one, told by one of its names.
struct Place: Hashable {
    /// ISO 3166-1 alpha-2.
    let country: String
    /// A province, city or the like; nil for the country as a whole.
    let part: String?

    /// The place of a name in English, Chinese or Russian, or of a country's code; nil if it is not known.
    init?(_ name: String) {
        let folded = Self.fold(name)
        guard !folded.isEmpty else { return nil }
        if let known = Self.byName[folded] {
            self = known
        } else {
            return nil
        }
    }

    private init(country: String, part: String?) {
        self.country = country
        self.part = part
    }

    /// What an observed place says of a claimed one: nil where it says nothing.
    ///
    /// Another country, or another part of the same country, contradicts; the same, or a part of what is claimed,
    /// agrees; a country alone does not tell which of its parts is meant.
    static func verdict(claimed: Place, observed: Place) -> Bool? {
        if claimed.country != observed.country { return false }
        guard let part = claimed.part else { return true }
        return observed.part.map { $0 == part }
    }

    private static func fold(_ name: String) -> String {
        var folded = name.lowercased().filter { $0.isLetter }
        for ending in ["省", "市", "自治区"] where folded.hasSuffix(ending) && folded.count > ending.count + 1 {
            folded.removeLast(ending.count)
        }
        return folded
    }

    /// Countries by code and names, then parts as `code/part` by names. Names are those of everyday use (Unicode CLDR
    /// for countries); places that are not here are unknown, which is no verdict.
    private static let table = """
        CN China 中国 Китай
        SG Singapore 新加坡 Сингапур
        RU Russia 俄罗斯 Россия
        UA Ukraine 乌克兰 Украина
        BY Belarus 白俄罗斯 Беларусь
        KZ Kazakhstan 哈萨克斯坦 Казахстан
        US USA America 美国 США
        GB UK Britain England 英国 Великобритания
        CA Canada 加拿大 Канада
        AU Australia 澳大利亚 Австралия
        NZ NewZealand 新西兰
        DE Germany 德国 Германия
        FR France 法国 Франция
        IT Italy 意大利 Италия
        ES Spain 西班牙 Испания
        PT Portugal 葡萄牙
        NL Netherlands 荷兰
        BE Belgium 比利时
        CH Switzerland 瑞士
        AT Austria 奥地利
        PL Poland 波兰 Польша
        CZ Czechia 捷克
        SE Sweden 瑞典
        NO Norway 挪威
        FI Finland 芬兰
        DK Denmark 丹麦
        GR Greece 希腊
        TR Turkey Türkiye 土耳其 Турция
        IL Israel 以色列
        AE UAE 阿联酋
        SA SaudiArabia 沙特阿拉伯
        IR Iran 伊朗
        IN India 印度
        PK Pakistan 巴基斯坦
        JP Japan 日本 Япония
        KR SouthKorea Korea 韩国
        KP NorthKorea 朝鲜
        MN Mongolia 蒙古
        TH Thailand 泰国
        VN Vietnam 越南
        MY Malaysia 马来西亚
        ID Indonesia 印度尼西亚 印尼
        PH Philippines 菲律宾
        MM Myanmar 缅甸
        KH Cambodia 柬埔寨
        LA Laos 老挝
        TW Taiwan 台湾 Тайвань
        HK HongKong 香港 Гонконг
        MO Macau Macao 澳门
        BR Brazil 巴西
        MX Mexico 墨西哥
        AR Argentina 阿根廷
        ZA SouthAfrica 南非
        EG Egypt 埃及
        NG Nigeria 尼日利亚
        KE Kenya 肯尼亚
        CN/Beijing Beijing 北京 Пекин
        CN/Shanghai Shanghai 上海 Шанхай
        CN/Tianjin Tianjin 天津
        CN/Chongqing Chongqing 重庆
        CN/Hebei Hebei 河北
        CN/Shanxi Shanxi 山西
        CN/Liaoning Liaoning 辽宁
        CN/Jilin Jilin 吉林
        CN/Heilongjiang Heilongjiang 黑龙江 哈尔滨 Harbin Харбин
        CN/Jiangsu Jiangsu 江苏 南京 苏州
        CN/Zhejiang Zhejiang 浙江 杭州 义乌 Yiwu Hangzhou
        CN/Anhui Anhui 安徽
        CN/Fujian Fujian 福建
        CN/Jiangxi Jiangxi 江西
        CN/Shandong Shandong 山东
        CN/Henan Henan 河南
        CN/Hubei Hubei 湖北 武汉
        CN/Hunan Hunan 湖南
        CN/Guangdong Guangdong 广东 广州 深圳 Guangzhou Shenzhen
        CN/Guangxi Guangxi 广西
        CN/Hainan Hainan 海南
        CN/Sichuan Sichuan 四川 成都
        CN/Guizhou Guizhou 贵州
        CN/Yunnan Yunnan 云南
        CN/Tibet Tibet 西藏
        CN/Shaanxi Shaanxi 陕西 西安
        CN/Gansu Gansu 甘肃
        CN/Qinghai Qinghai 青海
        CN/Ningxia Ningxia 宁夏
        CN/Xinjiang Xinjiang 新疆
        CN/InnerMongolia InnerMongolia 内蒙古
        RU/Moscow Moscow 莫斯科 Москва
        RU/SaintPetersburg SaintPetersburg 圣彼得堡 СанктПетербург
        RU/Vladivostok Vladivostok 符拉迪沃斯托克 海参崴 Владивосток
        UA/Kyiv Kyiv Kiev 基辅 Киев
        BY/Minsk Minsk 明斯克 Минск
        """

    private static let byName: [String: Place] = {
        var places: [String: Place] = [:]
        for line in table.split(separator: "\n") {
            let names = line.split(separator: " ").map(String.init)
            guard let code = names.first else { continue }
            let parts = code.split(separator: "/").map(String.init)
            let place = Place(country: parts[0], part: parts.count == 2 ? parts[1] : nil)
            for name in names.dropFirst() { places[fold(name)] = place }
            if parts.count == 1 { places[fold(code)] = place }
        }
        return places
    }()
}
