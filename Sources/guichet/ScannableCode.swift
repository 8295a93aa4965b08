// Verification codes drawn to be scanned, where libqrencode is installed. Knows nothing of what a code is for.

import CQRCode
import Documents
import Glibc

/// Draws QR codes.
enum ScannableCode {
    /// Whether codes can be drawn here.
    static var isAvailable: Bool { cqrcode_is_available() }

    /// The QR code of a text in ASCII; nil without the library.
    static func drawing(_ text: String) -> MatrixCode? {
        guard text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else { return nil }
        var side: Int32 = 0
        guard let modules = cqrcode_modules(text, &side) else { return nil }
        defer { free(modules) }
        let count = Int(side) * Int(side)
        return MatrixCode(
            side: Int(side), modules: UnsafeBufferPointer(start: modules, count: count).map { $0 == 1 }, label: text)
    }
}
