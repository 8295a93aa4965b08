// Documents as one HTML file: readable by ear as by eye, printed as well as shown, without a script or anything from
// elsewhere. Pure: the same document gives the same bytes.

import Desk

/// Renders documents as a page of HTML.
public struct HTMLRenderer: Sendable {
    /// A renderer.
    public init() {}

    /// The page, a file of its own.
    public func html(of document: Document) -> String {
        let language = document.parts.first?.language ?? .english
        var blocks = HTMLBlocks()
        let parts = document.parts.map { part in
            "<article lang=\"\(part.language.tag)\">\n\(blocks.html(of: part.blocks, in: part.language))</article>\n"
        }
        let isWide = document.isSideBySide && parts.count > 1
        let arranged =
            isWide
            ? "<div class=\"columns\">\n\(parts.joined())</div>\n" : parts.joined(separator: "<hr class=\"page\">\n")
        return """
            <!DOCTYPE html>
            <html lang="\(language.tag)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="generator" content="guichet">
            <title>\(HTMLText(language: language).plain(document.knownTitle))</title>
            <style>
            \(HTMLStyle.sheet)</style>
            </head>
            <body>
            <main\(isWide ? " class=\"wide\"" : "")>
            \(arranged)</main>
            </body>
            </html>

            """
    }
}
