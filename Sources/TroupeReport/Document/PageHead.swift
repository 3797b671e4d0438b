import TroupeModel

/// The beginning of every page, to the end of its head: nothing is loaded from elsewhere, and nobody is told where a
/// link was followed.
enum PageHead {
    /// The beginning of a page.
    ///
    /// - Parameters:
    ///   - title: Text, not markup.
    ///   - allowed: What the page's policy allows beside nothing (Content Security Policy 3), such as `img-src data:`.
    ///   - language: The page's own language.
    static func html(title: String, style: String, allowed: String, language: Language = .english) -> String {
        """
        <!DOCTYPE html>
        <html lang="\(language.tag)">
        <head>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \(allowed); base-uri 'none'; form-action 'none'">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <title>\(title.markupEscaped)</title>
        <style>\(style)</style>
        </head>
        """
    }
}
