/// Which addresses of the network belong to hosts that everybody can reach.
///
/// From the IANA registries of special-purpose addresses for IPv4 and IPv6 (RFC 6890 and after). An
/// article is text of others: following its links must not reach into the network of whoever checks
/// it, to a printer, a router or the metadata of a cloud's machine.
enum PublicAddress {
  /// - Parameter bytes: 4 of IPv4 or 16 of IPv6, in network order; nothing else is public.
  static func contains(_ bytes: [UInt8]) -> Bool {
    switch bytes.count {
    case 4: return !reservedIPv4.contains { $0.contains(bytes) }
    case 16:
      // The same host by its IPv4 address: mapped (RFC 4291), or through NAT64 (RFC 6052).
      if mapped.contains(bytes) || translated.contains(bytes) {
        return contains(Array(bytes[12...]))
      }
      return global.contains(bytes) && !reservedIPv6.contains { $0.contains(bytes) }
    default: return false
    }
  }

  /// Addresses that start with the same bits.
  private struct Block {
    let start: [UInt8]
    let bits: Int

    init(_ start: [UInt8], _ bits: Int) {
      self.start = start
      self.bits = bits
    }

    func contains(_ address: [UInt8]) -> Bool {
      for (index, byte) in start.enumerated() where index < address.count {
        let shared = min(8, max(0, bits - index * 8))
        let mask = UInt8(truncatingIfNeeded: 0xFF00 >> shared)
        if (address[index] ^ byte) & mask != 0 { return false }
      }
      return true
    }
  }

  private static let reservedIPv4 = [
    Block([0], 8), Block([10], 8), Block([100, 64], 10), Block([127], 8), Block([169, 254], 16),
    Block([172, 16], 12), Block([192, 0, 0], 24), Block([192, 0, 2], 24), Block([192, 168], 16),
    Block([198, 18], 15), Block([198, 51, 100], 24), Block([203, 0, 113], 24),
    // Multicast, and what is reserved up to the broadcast address.
    Block([224], 3),
  ]

  private static let mapped = Block([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], 96)
  private static let translated = Block([0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0], 96)
  private static let global = Block([0x20], 3)

  private static let reservedIPv6 = [
    // Protocol assignments, Teredo among them; documentation; 6to4; documentation again.
    Block([0x20, 0x01, 0], 23), Block([0x20, 0x01, 0x0D, 0xB8], 32), Block([0x20, 0x02], 16),
    Block([0x3F, 0xFF, 0], 20),
  ]
}
