/// Text from outside as the explorer shows it: nothing hidden, and no address that a click or a copy would open.
///
/// `https://shop.example/x` becomes `hxxps://shop[.]example/x`: an editor who opens a page of an operation tells its
/// makers.
func defanged(_ text: String) -> String {
    guard text.contains("://") else { return text }
    var result = ""
    var rest = Substring(text)
    while let mark = rest.firstRange(of: "://") {
        var before = String(rest[..<mark.lowerBound])
        if before.lowercased().hasSuffix("https") {
            before = before.dropLast(5) + "hxxps"
        } else if before.lowercased().hasSuffix("http") {
            before = before.dropLast(4) + "hxxp"
        }
        let host = rest[mark.upperBound...].prefix { !"/?# \"<>".contains($0) }
        result += before + "://" + host.replacing(".", with: "[.]")
        rest = rest[host.endIndex...]
    }
    return result + rest
}
