/// Lets a rule of spelling say `case "e"` of a byte.
func ~= (pattern: Unicode.Scalar, byte: UInt8) -> Bool { byte == UInt8(ascii: pattern) }

func == (byte: UInt8, letter: Unicode.Scalar) -> Bool { byte == UInt8(ascii: letter) }

func != (byte: UInt8, letter: Unicode.Scalar) -> Bool { byte != UInt8(ascii: letter) }
