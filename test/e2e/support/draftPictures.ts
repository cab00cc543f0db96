import { deflateSync } from 'node:zlib';
import { strToU8 } from 'fflate';

/** PNG pictures with a transparent ground, drawn here: nobody's signature and nobody's seal. */

type Colour = readonly [red: number, green: number, blue: number];

function crc(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}

function chunk(kind: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([strToU8(kind), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc(body));
  return Buffer.concat([head, body, tail]);
}

function png(width: number, height: number, colour: Colour, isDrawn: (x: number, y: number) => boolean): Buffer {
  const rows = Buffer.alloc((width * 4 + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) if (isDrawn(x, y)) rows.set([...colour, 255], y * (width * 4 + 1) + 1 + x * 4);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A blue line that goes up and down, 360 × 160. */
export function signaturePng(): Buffer {
  const line = (x: number) => 80 + 60 * Math.sin(x / 18) * Math.cos(x / 70);
  return png(360, 160, [20, 50, 170], (x, y) => Math.abs(y - line(x)) < 5);
}

/** Two red rings and a cross, 300 × 300. */
export function sealPng(): Buffer {
  return png(300, 300, [220, 20, 30], (x, y) => {
    const distance = Math.hypot(x - 150, y - 150);
    const isRing = Math.abs(distance - 145) < 4 || Math.abs(distance - 95) < 2;
    return isRing || (distance < 60 && (Math.abs(x - 150) < 4 || Math.abs(y - 150) < 4));
  });
}
