import CXML

/// The name of an element or attribute, without its namespace prefix, as the parser lends it.
struct XMLName {
    private let pointer: UnsafePointer<UInt8>?

    init(_ pointer: UnsafePointer<UInt8>?) { self.pointer = pointer }

    static func == (name: XMLName, text: StaticString) -> Bool {
        guard let pointer = name.pointer else { return false }
        for index in 0..<text.utf8CodeUnitCount where pointer[index] != text.utf8Start[index] { return false }
        return pointer[text.utf8CodeUnitCount] == 0
    }

    static func ~= (text: StaticString, name: XMLName) -> Bool { name == text }
}

/// The attributes of one element, valid only while its start is being handled.
struct XMLAttributes {
    private let count: Int
    /// Five pointers each: local name, prefix, namespace, start of the value, end of the value.
    private let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

    init(count: Int, pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
        self.count = count
        self.pointers = pointers
    }

    /// Calls the body for each attribute with its bytes; a `&` in them is written `&#38;`.
    @inline(__always)
    func forEach(_ body: (XMLName, UnsafeBufferPointer<UInt8>) -> Void) {
        guard let pointers else { return }
        for index in 0..<count {
            guard let start = pointers[index * 5 + 3], let end = pointers[index * 5 + 4] else { continue }
            body(XMLName(pointers[index * 5]), UnsafeBufferPointer(start: start, count: end - start))
        }
    }

    /// The text of an attribute.
    func text(_ name: StaticString) -> String? {
        var result: String?
        forEach { key, value in
            if key == name { result = String(decoding: value, as: UTF8.self) }
        }
        // Without entity substitution the parser hands over `&` in this escaped form, and nothing else escaped.
        return result?.replacingAmpersandEscapes()
    }

    /// True when an attribute is `1` or `true`.
    func flag(_ name: StaticString) -> Bool {
        let value = text(name)
        return value == "1" || value == "true"
    }

    /// The number in an attribute.
    func number(_ name: StaticString) -> Int? { text(name).flatMap { Int($0) } }
}

extension String {
    fileprivate func replacingAmpersandEscapes() -> String {
        guard utf8.contains(UInt8(ascii: "&")) else { return self }
        var result = ""
        var rest = self[...]
        while let mark = rest.firstIndex(of: "&") {
            result += rest[...mark]
            rest = rest[rest.index(after: mark)...]
            if rest.hasPrefix("#38;") { rest = rest.dropFirst(4) }
        }
        return result + rest
    }
}

/// One part of a workbook, handled while it streams by. Subclasses take what they need.
///
/// The parser runs without network, without loading or substituting entities; a document type declaration, which no
/// workbook has and which entity attacks need, ends the reading.
class XMLPart {
    /// Set by a subclass to end the reading.
    var failure: DocumentError?
    fileprivate var sawDeclaration = false
    private var parser: xmlParserCtxtPtr?

    /// An element begins.
    func start(_ name: XMLName, _ attributes: XMLAttributes) {}
    /// An element ends.
    func end(_ name: XMLName) {}
    /// Text; one run may come in several pieces.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
    /// Where reading stood, for the error message of a damaged part.
    var lastRow: Int? { nil }

    /// Streams a part of the archive through this handler. The meter hears of every block.
    final func read(
        _ part: String, of archive: ZipArchive, file: String, progress: ProgressMeter
    ) throws(DocumentError) {
        var handlers = XMLPart.handlers()
        let context = Unmanaged.passUnretained(self).toOpaque()
        guard let parser = xmlCreatePushParserCtxt(&handlers, context, nil, 0, nil) else {
            throw .damagedPart(file: file, part: part, row: nil)
        }
        self.parser = parser
        defer {
            self.parser = nil
            xmlFreeParserCtxt(parser)
        }
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        xmlCtxtUseOptions(parser, Int32(options))
        let size = archive.claimedSize(of: part)
        var done = 0
        do throws(DocumentError) {
            try archive.inflate(part) { block throws(DocumentError) in
                let status = block.withMemoryRebound(to: CChar.self) {
                    xmlParseChunk(parser, $0.baseAddress, Int32($0.count), 0)
                }
                try check(status, part: part, file: file)
                done += block.count
                try progress.tell(done, of: size)
            }
        } catch .damagedPart(let file, let part, _) {
            throw .damagedPart(file: file, part: part, row: lastRow)
        }
        try check(xmlParseChunk(parser, nil, 0, 1), part: part, file: file)
    }

    /// Ends the reading from inside a handler.
    final func stop(_ error: DocumentError) {
        if failure == nil { failure = error }
        if let parser { xmlStopParser(parser) }
    }

    private func check(_ status: Int32, part: String, file: String) throws(DocumentError) {
        if let failure { throw failure }
        if sawDeclaration || status != 0 { throw .damagedPart(file: file, part: part, row: lastRow) }
    }

    private static func handlers() -> xmlSAXHandler {
        // The library prepares itself once, under its own lock.
        xmlInitParser()
        var handlers = xmlSAXHandler()
        handlers.initialized = UInt32(XML_SAX2_MAGIC)
        handlers.startElementNs = { context, name, _, _, _, _, count, _, attributes in
            XMLPart.with(context) {
                $0.start(XMLName(name), XMLAttributes(count: Int(count), pointers: attributes))
            }
        }
        handlers.endElementNs = { context, name, _, _ in
            XMLPart.with(context) { $0.end(XMLName(name)) }
        }
        let characters: charactersSAXFunc = { context, start, count in
            XMLPart.with(context) { $0.text(UnsafeBufferPointer(start: start, count: Int(count))) }
        }
        handlers.characters = characters
        // The same function, so that the parser does not sort out white space by itself.
        handlers.ignorableWhitespace = characters
        handlers.cdataBlock = characters
        handlers.internalSubset = { context, _, _, _ in
            XMLPart.with(context) {
                $0.sawDeclaration = true
                if let parser = $0.parser { xmlStopParser(parser) }
            }
        }
        return handlers
    }

    @inline(__always)
    private static func with(_ context: UnsafeMutableRawPointer?, _ body: (XMLPart) -> Void) {
        guard let context else { return }
        Unmanaged<XMLPart>.fromOpaque(context)._withUnsafeGuaranteedRef(body)
    }
}
