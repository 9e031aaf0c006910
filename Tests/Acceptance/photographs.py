"""Photographs that no camera has taken, with all that a camera adds to them."""
import random
import struct
import subprocess
import zlib

SECRET = b"51 deg 30 min N, taken by A. Nurse"


def vips(*arguments):
    """What vips says; it makes the pictures, since it is there."""
    run = subprocess.run(["vips", *map(str, arguments)], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return run.stdout.strip()


def size(file):
    """The width and height of a picture that vips can read."""
    fields = [subprocess.run(["vipsheader", "-f", name, str(file)], capture_output=True, text=True)
              for name in ("width", "height")]
    assert not any(field.returncode for field in fields), fields
    return tuple(int(field.stdout) for field in fields)


def paint(folder, width, height, seed=1, bands=3):
    """A picture of soft clouds, edges and grain, as a file of vips' own."""
    chance = random.Random(seed)
    names = []
    for band in range(bands):
        name = folder / f"band{band}.v"
        vips("perlin", folder / "cloud.v", width, height, "--cell-size", max(8, width // 6), "--seed", seed * 10 + band)
        vips("linear", folder / "cloud.v", folder / "tone.v", 90, chance.randrange(90, 150))
        vips("gaussnoise", folder / "grain.v", width, height, "--sigma", 5, "--mean", 0, "--seed", seed + band)
        vips("add", folder / "tone.v", folder / "grain.v", name)
        names.append(str(name))
    vips("bandjoin", " ".join(names), folder / "joined.v")
    vips("cast", folder / "joined.v", folder / "bytes.v", "uchar")
    painted = folder / f"painted{seed}.v"
    vips("copy", folder / "bytes.v", painted, "--interpretation", "srgb")
    return painted


def exif(orientation):
    """The content of an Exif segment: an orientation, an artist and a place (TIFF 6.0; Exif 2.32, section 4.6.6)."""
    artist, latitude = 8 + 2 + 3 * 12 + 4, 8 + 2 + 3 * 12 + 4 + len(SECRET)
    entries = struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0)
    entries += struct.pack(">HHII", 0x013B, 2, len(SECRET), artist)
    entries += struct.pack(">HHII", 0x8825, 4, 1, latitude)
    place = struct.pack(">H", 1) + struct.pack(">HHI4s", 1, 2, 2, b"N\0\0\0") + bytes(4)
    return b"MM\0*" + struct.pack(">IH", 8, 3) + entries + bytes(4) + SECRET + place


def segment(code, content):
    return bytes([0xFF, code]) + struct.pack(">H", len(content) + 2) + content


def as_jpeg(painted, orientation=1, quality=90):
    """The bytes of a JPEG with Exif, XMP, IPTC and a comment in it, and another file behind its end."""
    file = painted.with_suffix(".jpg")
    vips("jpegsave", painted, file, "--Q", quality, "--strip")
    data = file.read_bytes()
    added = segment(0xE1, b"Exif\0\0" + exif(orientation))
    added += segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET + b"</x:xmpmeta>")
    added += segment(0xED, b"Photoshop 3.0\x008BIM" + SECRET) + segment(0xFE, SECRET)
    return data[:2] + added + data[2:] + b"\xFF\xD8" + added + b"\xFF\xD9"


def as_png(painted):
    """The bytes of a PNG with Exif and texts in it."""
    file = painted.with_suffix(".png")
    vips("pngsave", painted, file, "--strip")
    data = file.read_bytes()
    added = chunk(b"eXIf", exif(1)) + chunk(b"tEXt", b"Author\0" + SECRET) + chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + SECRET)
    return data[:33] + added + data[33:]


def chunk(name, content):
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def as_webp(painted):
    """The bytes of a WebP with Exif and XMP in it (RFC 9649)."""
    file = painted.with_suffix(".webp")
    vips("webpsave", painted, file, "--Q", 90, "--strip")
    width, height = size(file)
    # vips 8.14 writes an Exif of its own all the same.
    data = file.read_bytes()
    start = data.index(b"VP8 ")
    length = struct.unpack("<I", data[start + 4 : start + 8])[0]
    pixels = data[start : start + 8 + length + length % 2]
    chunks = b"VP8X" + struct.pack("<IBBBB", 10, 0x0C, 0, 0, 0)
    chunks += struct.pack("<I", width - 1)[:3] + struct.pack("<I", height - 1)[:3] + pixels
    for name, content in [(b"EXIF", exif(1)), (b"XMP ", b"<x:xmpmeta>" + SECRET)]:
        chunks += name + struct.pack("<I", len(content)) + content + bytes(len(content) % 2)
    return b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WEBP" + chunks
