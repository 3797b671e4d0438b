/// A PDF whose dates are a constant of the same length, so that the file's offsets hold.
///
/// cairo writes the clock into `/CreationDate (D:20240131…)`; two runs would differ in nothing else.
func datelessPDF(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for key in ["/CreationDate (D:", "/ModDate (D:"] {
        let pattern = Array(key.utf8)
        var start = 0
        while let found = result[start...].firstRange(of: pattern) {
            var index = found.upperBound
            var place = 0
            // YYYYMMDDHHmmSS and an offset: the digits become 1 January 1980, midnight.
            let constant = Array("19800101000000".utf8)
            while index < result.count, result[index] != UInt8(ascii: ")") {
                if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(result[index]) {
                    result[index] = place < constant.count ? constant[place] : UInt8(ascii: "0")
                    place += 1
                } else if result[index] == UInt8(ascii: "-") {
                    result[index] = UInt8(ascii: "+")
                }
                index += 1
            }
            start = index
        }
    }
    return result
}
