const HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const HEAD_BYTES = 24;
/** Width and height are the first two numbers behind the head. */
const WIDTH_AT = 16;
const HEIGHT_AT = 20;

/** Dots across and down as the first bytes of a PNG tell them; null: the bytes do not begin as a PNG does. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  if (bytes.length < HEAD_BYTES || HEAD.some((byte, index) => bytes[index] !== byte)) return null;
  const head = new DataView(bytes.buffer, bytes.byteOffset, HEAD_BYTES);
  return { width: head.getUint32(WIDTH_AT), height: head.getUint32(HEIGHT_AT) };
}
