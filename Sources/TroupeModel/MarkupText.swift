extension StringProtocol {
    /// The text as content and attributes of XML 1.0 and HTML hold it: what they read as markup is written as
    /// references, and characters that XML cannot hold are left out (XML 1.0, 2.2; HTML Living Standard, 13.1.4).
    package var markupEscaped: String {
        var result = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case _ where scalar.value < 0x20 && scalar.value != 0x09 && scalar.value != 0x0A && scalar.value != 0x0D:
                continue
            case _ where (0xFFFE...0xFFFF).contains(scalar.value): continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
