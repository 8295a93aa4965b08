// The verification code as a person finds it on a printed justification.

/// Finds `61-7K3Q-9XWD` in a text.
enum PrintedCode {
    static func find(in text: String, ticket: Int) -> String? {
        text.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")) }.first { word in
            let parts = word.split(separator: "-", omittingEmptySubsequences: false)
            return parts.count == 3 && parts[0] == "\(ticket)" && parts.dropFirst().allSatisfy { $0.count == 4 }
        }.map(String.init)
    }
}
