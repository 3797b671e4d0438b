import TroupeRender

/// Whether some installed font has the characters of the alphabets that posts are most often written in.
struct FontChecks {
    let advice: InstallAdvice

    func run() -> [DoctorCheck] {
        [
            // Without any font a figure has no words at all.
            characters("latin", "é ü ñ ø –", .latinFonts, necessary: true),
            characters("latin-extended", "ł š ő ğ", .widerFonts),
            characters("chinese", "中国俄罗斯丽莎的朋友", .chineseFonts),
            characters("cyrillic", "Лиза ж щ ы є", .widerFonts),
            characters("arabic", "مرحبا", .widerFonts),
            characters("emoji", "🍯 😀 🇨🇳", .emojiFonts),
            family(),
        ]
    }

    private func characters(
        _ name: String, _ text: String, _ package: InstallAdvice.Package, necessary: Bool = false
    ) -> DoctorCheck {
        let missing = MissingGlyphs(in: [text]).characters
        guard let first = missing.first else {
            return DoctorCheck(name, necessary: necessary, found: "fonts have the characters")
        }
        let code = "U+" + String(first.value, radix: 16, uppercase: true)
        return DoctorCheck(
            name, .missing, necessary: necessary,
            found: "no installed font has \(code)\(missing.count > 1 ? " and \(missing.count - 1) more" : "")",
            advice: advice.install(package))
    }

    private func family() -> DoctorCheck {
        let name = FontFamily.ofFigures
        if FontFamily.isInstalled(name) {
            return DoctorCheck("font", necessary: false, found: "\(name), the font of figures")
        }
        return DoctorCheck(
            "font", .missing, necessary: false,
            found: "figures ask for \(name), so that they look the same everywhere; another font stands in",
            advice: advice.install(.chineseFonts))
    }
}
