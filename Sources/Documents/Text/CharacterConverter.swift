import Glibc

/// The system's character conversion, strict in both directions.
struct CharacterConverter: ~Copyable {
    private let handle: iconv_t

    /// Fails when the system has no table for one of the encodings (small installations leave them out).
    init(to target: TextEncoding, from source: TextEncoding) throws(DocumentError) {
        guard let opened = iconv_open(target.systemName, source.systemName), Int(bitPattern: opened) != -1 else {
            throw .converterMissing(encoding: (source == .utf8 ? target : source).rawValue)
        }
        handle = opened
    }

    deinit { iconv_close(handle) }

    /// Converts bytes and appends the result. Returns the place of the first byte that could not be converted.
    mutating func convert(
        _ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]
    ) -> Int? {
        let chunk = 1 << 16
        var input = UnsafeMutablePointer(
            mutating: UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self))
        var inputLeft = bytes.count
        var stopped = false
        while inputLeft > 0, !stopped {
            let room = min(chunk, inputLeft * 3 + 16)
            let start = output.count
            output.append(contentsOf: repeatElement(0, count: room))
            var outputLeft = room
            output.withUnsafeMutableBytes { raw in
                var target = raw.baseAddress.map { ($0 + start).assumingMemoryBound(to: CChar.self) }
                let result = iconv(handle, &input, &inputLeft, &target, &outputLeft)
                // E2BIG only means that the room was used up; anything else is a bad or a cut-off character.
                stopped = result == -1 && errno != E2BIG
            }
            output.removeLast(outputLeft)
        }
        return stopped ? bytes.count - inputLeft : nil
    }

    /// Decodes a file in slices, so that progress can be told in between.
    static func decode(
        _ bytes: [UInt8], skipping start: Int, from encoding: TextEncoding, progress: ProgressMeter
    ) throws(DocumentError) -> (text: [UInt8], failedAt: Int?) {
        var converter = try CharacterConverter(to: .utf8, from: encoding)
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 2)
        var place = start
        while place < bytes.count {
            try progress.tell(place, of: bytes.count)
            let end = min(bytes.count, place + 1 << 20)
            let failed = bytes.withUnsafeBufferPointer {
                converter.convert(UnsafeBufferPointer(rebasing: $0[place..<end]), into: &text)
            }
            guard let failed else {
                place = end
                continue
            }
            // A character cut by the end of the slice is read again with the next slice.
            if failed > 0, end < bytes.count, end - (place + failed) < 4 {
                place += failed
            } else {
                return (text, place + failed)
            }
        }
        return (text, nil)
    }
}

extension TextEncoding {
    /// The name the system's converter knows.
    var systemName: String {
        switch self {
        case .utf8, .utf8WithMark: "UTF-8"
        case .utf16LittleEndian, .utf16BigEndian, .gb18030: rawValue
        }
    }
}
