/// Text inside HTML: nothing of it ever becomes markup.
enum HTMLText {
    /// The text with what HTML reads as markup written as references (HTML Living Standard, 13.1.4), for content and for
    /// attributes in double quotes; hidden characters were made visible before.
    static func escaped(_ text: some StringProtocol) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
