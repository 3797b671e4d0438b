import Foundation
import Testing
import TroupeModel

@testable import TroupeIngest

/// A text, the encoding that its bytes should be taken for (none for UTF-8 and those that are not told), and the bytes.
struct EncodedSample: Sendable, CustomTestStringConvertible {
    let encoding: String
    let text: String
    let bytes: [UInt8]

    init(_ encoding: String, _ text: String, _ base64: String) {
        self.encoding = encoding
        self.text = text
        bytes = Data(base64Encoded: base64).map(Array.init) ?? []
    }

    var testDescription: String { "\(encoding) \(text.prefix(40))" }

    /// Invented texts; their bytes are `text.encode(…)` of Python 3.11.
    static let all: [EncodedSample] = [
        EncodedSample(
            "GB18030",
            "post,user,time,caption\np1,a1,2024-10-01T06:49:21Z,今天上午城市夜市举行了开幕活动，很多市民前来参加。\np2,a2,2024-10-01T06:50:00Z,天气预报说明天会下雨\n",
            "cG9zdCx1c2VyLHRpbWUsY2FwdGlvbgpwMSxhMSwyMDI0LTEwLTAxVDA2OjQ5OjIxWiy98czsyc/O57PHytDSucrQvtnQ0MHLv6rEu7vutq+jrLrctuDK0MPxx7DAtLLOvNOhowpwMixhMiwyMDI0LTEwLTAxVDA2OjUwOjAwWizM7Mb41KSxqMu1w/fM7Lvhz8LT6go="
        ),
        EncodedSample(
            "GB18030", "id,text\n1,新华社记者报道：经济增长超过预期，专家认为全年目标可以实现\n2,这家店的面条真的很好吃，推荐给大家\n",
            "aWQsdGV4dAoxLNDCu6rJ57zH1d+xqLXAo7q+rbzD1PazpLOsuf3UpMbao6zXqLzSyM/OqsirxOrEv7Hqv8nS1Mq1z9YKMizV4rzSteq1xMPmzPXV5rXEuty6w7PUo6zNxrz2uPi087zSCg=="
        ),
        EncodedSample(
            "GB18030", "7420683003258474642,作者,2024-10-01 14:00:00,这是一个关于城市夜市的视频文案\n",
            "NzQyMDY4MzAwMzI1ODQ3NDY0MizX99XfLDIwMjQtMTAtMDEgMTQ6MDA6MDAs1eLKx9K7uPa52NPas8fK0NK5ytC1xMrTxrXOxLC4Cg=="),
        EncodedSample(
            "Big5", "id,text\n1,總統今天在記者會上表示，政府將會繼續推動這項改革\n2,這家店的牛肉麵真的很好吃，推薦給大家\n",
            "aWQsdGV4dAoxLMFgss6ktaTRpmKwT6rMt3ykV6rtpdyhQaxGqbKxTrd8xH7E8rHAsMqzb7a1p++tsgoyLLNvrmGpsaq6pPum18TRr3Wquqvcpm6mWaFBscDCy7W5pGquYQo="
        ),
        EncodedSample(
            "Big5", "post,user,caption\np1,u1,香港市民今日參加了一場關於交通問題的公開會議\np2,u2,天氣預報說明天會下雨\n",
            "cG9zdCx1c2VyLGNhcHRpb24KcDEsdTEsrbu05KWrpcGktaTpsNGlW6RGpECz9cP2qfOl5rNxsN3DRKq6pL22fbd8xLMKcDIsdTIspNGu8Ll3s/i7oan6pNG3fKRVq0IK"
        ),
        EncodedSample(
            "Shift_JIS", "id,text\n1,首相は今日の記者会見で新しい経済対策を発表しました。\n2,このラーメンはとても美味しいです\n",
            "aWQsdGV4dAoxLI7xkYqCzY2hk/qCzItMjtKJ74ypgsWQVoK1gqKMb43Pkc6N9ILwlK2VXIK1gtyCtYK9gUIKMiyCsYLMg4mBW4OBg5OCzYLGgsSC4JT8lqGCtYKigsWCtwo="
        ),
        EncodedSample(
            "Shift_JIS", "post,user,caption\np1,u1,明日の天気は雨でしょう\n",
            "cG9zdCx1c2VyLGNhcHRpb24KcDEsdTEslr6T+oLMk1aLQ4LNiUqCxYK1guWCpAo="),
        EncodedSample(
            "EUC-JP", "id,text\n1,首相は今日の記者会見で新しい経済対策を発表しました。\n2,このラーメンはとても美味しいです\n",
            "aWQsdGV4dAoxLLzzweqkz7qjxvykzrWtvNSy8birpMe/t6S3pKS30LrRwtC69qTyyK/JvaS3pN6kt6S/oaMKMiyks6TOpemhvKXhpfOkz6TIpMak4sj+zKOkt6SkpMekuQo="
        ),
        EncodedSample(
            "EUC-KR", "id,text\n1,대통령은 오늘 기자회견에서 새로운 경제 정책을 발표했다\n2,이 집 국수 정말 맛있어요 ㅋㅋㅋ\n",
            "aWQsdGV4dAoxLLTrxeu3ycC6IL/AtMMgseLA2si4sN+/obytILv1t86/7iCw5sGmIMGkw6XAuyC538elx9+02QoyLMDMIMH9ILG5vPYgwaS4uyC4wMDWvu6/5CCku6S7pLsK"
        ),
        EncodedSample(
            "EUC-KR", "post,user,caption\np1,u1,내일은 전국에 비가 내리겠습니다\n",
            "cG9zdCx1c2VyLGNhcHRpb24KcDEsdTEss7vAz8C6IMD8sbm/oSC68bChILO7uK6w2r3AtM+02Qo="),
        EncodedSample(
            "Windows-1251",
            "post,user,time,caption\np0,acc00,2024-10-01T06:49:21Z,погода погода дорога музыка\np1,acc00,2024-10-01T06:41:17Z,завтра привет солнце\n",
            "cG9zdCx1c2VyLHRpbWUsY2FwdGlvbgpwMCxhY2MwMCwyMDI0LTEwLTAxVDA2OjQ5OjIxWizv7uPu5OAg7+7j7uTgIOTu8O7j4CDs8+f76uAKcDEsYWNjMDAsMjAyNC0xMC0wMVQwNjo0MToxN1os5+Di8vDgIO/w6OLl8iDx7uvt9uUK"
        ),
        EncodedSample(
            "Windows-1251",
            "id,text\n1,«Президент заявил, что переговоры продолжатся на следующей неделе» — сообщает агентство\n2,СРОЧНО! Новости дня\n",
            "aWQsdGV4dAoxLKvP8OXn6OTl7fIg5+D/4ujrLCD38u4g7+Xw5ePu4u7w+yDv8O7k7uvm4PLx/yDt4CDx6+Xk8/755ekg7eXk5evluyCXIPHu7uH54OXyIODj5e3y8fLi7goyLNHQztfNziEgze7i7vHy6CDk7f8K"
        ),
        EncodedSample(
            "Windows-1251",
            "id,text\n1,Сьогодні в Києві відбулася зустріч міністрів, повідомляє пресслужба\n2,Її їжа дуже смачна, ґанок великий\n",
            "aWQsdGV4dAoxLNH87uPu5O2zIOIgyui64rMg4rPk4fPr4PH/IOfz8fLws/cg7LPts/Hy8LPiLCDv7uKz5O7s6/+6IO/w5fHx6/Pm4eAKMiyvvyC/5uAg5PPm5SDx7OD37eAsILTg7e7qIOLl6+jq6OkK"
        ),
        EncodedSample(
            "Windows-1251", "id;text\n1;ВНИМАНИЕ ВСЕМ РОССИЯНАМ\n",
            "aWQ7dGV4dAoxO8LNyMzAzcjFIMLRxcwg0M7R0cjfzcDMCg=="),
        EncodedSample(
            "KOI8-R",
            "id,text\n1,Президент заявил, что переговоры продолжатся на следующей неделе\n2,погода музыка завтра\n",
            "aWQsdGV4dAoxLPDSxdrJxMXO1CDawdHXycwsIN7UzyDQxdLFx8/Xz9LZINDSz8TPzNbB1NPRIM7BINPMxcTVwN3FyiDOxcTFzMUKMizQz8fPxMEgzdXa2cvBINrB19TSwQo="
        ),
        EncodedSample(
            "KOI8-R", "post,caption\np1,дорога солнце привет\n",
            "cG9zdCxjYXB0aW9uCnAxLMTP0s/HwSDTz8zOw8Ug0NLJ18XUCg=="),
        EncodedSample(
            "KOI8-U", "id,text\n1,Сьогодні в Києві відбулася зустріч міністрів, повідомляє пресслужба\n",
            "aWQsdGV4dAoxLPPYz8fPxM6mINcg68mk16Yg16bEwtXMwdPRINrV09TSpt4gzabOptPU0qbXLCDQz9emxM/NzNGkINDSxdPTzNXWwsEK"),
        EncodedSample(
            "Windows-1252",
            "id,text\n1,Die Bundesregierung will nächste Woche über die Änderung beraten, heißt es\n2,Grüße aus Köln – schön hier\n",
            "aWQsdGV4dAoxLERpZSBCdW5kZXNyZWdpZXJ1bmcgd2lsbCBu5GNoc3RlIFdvY2hlIPxiZXIgZGllIMRuZGVydW5nIGJlcmF0ZW4sIGhlad90IGVzCjIsR3L832UgYXVzIEv2bG4gliBzY2j2biBoaWVyCg=="
        ),
        EncodedSample(
            "Windows-1252",
            "id,text\n1,Le président a déclaré que les négociations reprendront à la rentrée\n2,Ça c’est très bon !\n",
            "aWQsdGV4dAoxLExlIHBy6XNpZGVudCBhIGTpY2xhcukgcXVlIGxlcyBu6WdvY2lhdGlvbnMgcmVwcmVuZHJvbnQg4CBsYSByZW50cullCjIsx2EgY5Jlc3QgdHLocyBib24gIQo="
        ),
        EncodedSample(
            "Windows-1252",
            "id,text\n1,¿Qué dijo el ministro español mañana? La situación económica está muy difícil\n",
            "aWQsdGV4dAoxLL9RdekgZGlqbyBlbCBtaW5pc3RybyBlc3Bh8W9sIG1h8WFuYT8gTGEgc2l0dWFjafNuIGVjb27zbWljYSBlc3ThIG11eSBkaWbtY2lsCg=="
        ),
        EncodedSample(
            "Windows-1252", "id,text,count\n1,Hello world,3\n2,Guten Tag,4\n3,fünf,5\n",
            "aWQsdGV4dCxjb3VudAoxLEhlbGxvIHdvcmxkLDMKMixHdXRlbiBUYWcsNAozLGb8bmYsNQo="),
        EncodedSample(
            "Windows-1252", "id,text\n1,We don’t know “why”\n",
            "aWQsdGV4dAoxLFdlIGRvbpJ0IGtub3cgk3doeZQK"),
        EncodedSample(
            "Windows-1250", "id,text\n1,Rząd ogłosił że w przyszłym tygodniu odbędą się rozmowy, żółta łódź\n",
            "aWQsdGV4dAoxLFJ6uWQgb2ezb3NpsyC/ZSB3IHByenlzerN5bSB0eWdvZG5pdSBvZGLqZLkgc2nqIHJvem1vd3ksIL/zs3RhILPzZJ8K"),
        EncodedSample(
            "Windows-1254", "id,text\n1,Cumhurbaşkanı bugün yaptığı açıklamada görüşmelerin süreceğini söyledi\n",
            "aWQsdGV4dAoxLEN1bWh1cmJh/mthbv0gYnVn/G4geWFwdP3w/SBh5/1rbGFtYWRhIGf2cvz+bWVsZXJpbiBz/HJlY2XwaW5pIHP2eWxlZGkK"
        ),
        EncodedSample(
            "UTF-16", "id,text\n1,погода\n",
            "//5pAGQALAB0AGUAeAB0AAoAMQAsAD8EPgQzBD4ENAQwBAoA"),
        EncodedSample(
            "UTF-16LE", "id,text,time\n1,天气预报说明天会下雨,2024-10-01\n",
            "aQBkACwAdABlAHgAdAAsAHQAaQBtAGUACgAxACwAKVkUbISYpWL0iw5mKVkaTwtO6JYsADIAMAAyADQALQAxADAALQAwADEACgA="),
        EncodedSample(
            "UTF-16BE", "id\ttext\n1\tfünf\n",
            "AGkAZAAJAHQAZQB4AHQACgAxAAkAZgD8AG4AZgAK"),
        EncodedSample(
            "", "id,text\n1,天气预报说明天会下雨\n2,погода fünf\n",
            "aWQsdGV4dAoxLOWkqeawlOmihOaKpeivtOaYjuWkqeS8muS4i+mbqAoyLNC/0L7Qs9C+0LTQsCBmw7xuZgo="),
        EncodedSample(
            "", "id,text\n1,plain\n",
            "aWQsdGV4dAoxLHBsYWluCg=="),
        EncodedSample(
            "", "id,text\n1,Ο πρωθυπουργός δήλωσε σήμερα ότι οι συνομιλίες συνεχίζονται\n",
            "aWQsdGV4dAoxLM8g8PH56PXw7/Xx4/zyIOTe6/nz5SDz3uzl8eEg/PTpIO/pIPP17e/s6evf5fIg8/Xt5fff5u/t9OHpCg=="),
        EncodedSample(
            "", "id,text\n1,أعلن الرئيس اليوم أن المفاوضات ستستمر الأسبوع المقبل\n",
            "aWQsdGV4dAoxLMPa4eQgx+HRxu3TIMfh7ebjIMPkIMfh493H5tbHyiDTytPK49Egx+HD08jm2iDH4ePeyOEK"),
        EncodedSample(
            "", "id,text\n1,นายกรัฐมนตรีกล่าววันนี้ว่าการเจรจาจะดำเนินต่อไป\n",
            "aWQsdGV4dAoxLLnSwqHD0bDBubXD1aHF6NLHx9G5udXpx+jSodLD4KjDqNKo0LTT4LnUubXozeS7Cg=="),
    ]
}
