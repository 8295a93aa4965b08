// One file of a book on its own: cut, parsed, and not yet understood. Files are parsed several at a time, so nothing
// here may know of another file or look anything up.

import Desk
import Synchronization

/// A piece of YAML as read. Its faults are told when somebody asks for it: a piece nobody reads has none.
struct YAMLPart: Sendable {
    private let node: YAMLNode?
    private let faults: [BookDiagnostic]

    init(_ source: SourceText) {
        var diagnostics = Diagnostics()
        node = YAMLReader.read(source, into: &diagnostics)
        faults = diagnostics.list
    }

    /// The tree; nil when nothing at all stands in it or nothing could be read.
    func read(into diagnostics: inout Diagnostics) -> YAMLNode? {
        diagnostics.add(faults)
        return node
    }
}

/// A file and the pieces it is made of.
struct ParsedFile: Sendable {
    enum Content: Sendable {
        case yaml(YAMLPart)
        /// Passages of offers.
        case offers([Passage])
        case policy(PolicyDraft)
    }

    let path: String
    let content: Content
    let faults: [BookDiagnostic]

    init(_ file: BookFiles.File) {
        var diagnostics = Diagnostics()
        let source = SourceText(file: file.path, bytes: file.bytes, into: &diagnostics)
        if file.path.hasSuffix(".md") {
            let isPolicy = BookFiles.isPolicy(file.path)
            let markdown = MarkdownReader(source, isPolicy: isPolicy)
            diagnostics.add(markdown.diagnostics.list)
            content =
                isPolicy
                ? .policy(PolicyReader.draft(file.path, markdown, into: &diagnostics)) : .offers(markdown.passages)
        } else {
            content = .yaml(YAMLPart(source))
        }
        path = file.path
        faults = diagnostics.list
    }

    /// Files parsed on all processors, in the order given, and something else beside them. The largest go first, so that
    /// none is waited for at the end.
    static func all(_ files: [BookFiles.File], beside other: @Sendable () -> Void) -> [ParsedFile] {
        let order = files.indices.sorted { files[$0].bytes.count > files[$1].bytes.count }
        let parsed = Mutex<[ParsedFile?]>(files.map { _ in nil })
        SideBySide.perform(order.count + 1) { turn in
            if turn == 0 { return other() }
            let place = order[turn - 1]
            let file = ParsedFile(files[place])
            parsed.withLock { $0[place] = file }
        }
        return parsed.withLock { $0.compactMap(\.self) }
    }
}
