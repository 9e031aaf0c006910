// The rules of spelling compare hundreds of bytes with letters; these let them say `"e"` for
// `UInt8(ascii: "e")`.

func ~= (letter: Unicode.Scalar, byte: UInt8) -> Bool { byte == UInt8(ascii: letter) }

func == (byte: UInt8, letter: Unicode.Scalar) -> Bool { byte == UInt8(ascii: letter) }

func != (byte: UInt8, letter: Unicode.Scalar) -> Bool { byte != UInt8(ascii: letter) }
