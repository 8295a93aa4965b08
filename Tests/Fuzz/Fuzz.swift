// What libFuzzer, which brings the program's main, calls with every input. Run by `scripts/fuzz`.

/// One input; the first byte says which reader gets the rest.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
    Target.run(Array(UnsafeBufferPointer(start: data, count: size)))
    return 0
}
