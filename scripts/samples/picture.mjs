import { zlibSync } from 'fflate';
import { seededRandom } from './seededRandom.mjs';

/**
 * A drawn stand-in for the photo of a posted QR notice: a sheet of paper on a wall with a pattern that only looks like
 * a code. Encoded without Node's zlib, whose bytes change with its version.
 */

const WIDTH = 300;
const HEIGHT = 200;
const WALL = [222, 210, 184];
const FRAME = [92, 74, 58];
const PAPER = [250, 250, 246];
const BAND = [178, 34, 34];
const INK = [30, 30, 34];
const MODULES = 21;
const MODULE_SIZE = 5;
const CODE = { left: 98, top: 68 };

/** @param {string} seed */
export function noticePhoto(seed) {
  const code = fakeCode(seed);
  const pixels = new Uint8Array((WIDTH * 3 + 1) * HEIGHT);
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) pixels.set(colourAt(x, y, code), y * (WIDTH * 3 + 1) + 1 + x * 3);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, WIDTH);
  view.setUint32(4, HEIGHT);
  header.set([8, 2, 0, 0, 0], 8); // 8 bits, true colour
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  return concat([signature, chunk('IHDR', header), chunk('IDAT', zlibSync(pixels)), chunk('IEND', new Uint8Array())]);
}

function colourAt(x, y, code) {
  const inside = (left, top, width, height) => x >= left && x < left + width && y >= top && y < top + height;
  if (!inside(70, 16, 160, 176)) return WALL;
  if (!inside(74, 20, 152, 168)) return FRAME;
  if (inside(74, 20, 152, 30)) return BAND;
  const column = Math.floor((x - CODE.left) / MODULE_SIZE);
  const row = Math.floor((y - CODE.top) / MODULE_SIZE);
  return code[row]?.[column] ? INK : PAPER;
}

function fakeCode(seed) {
  const random = seededRandom(seed);
  const noise = Array.from({ length: MODULES }, () => Array.from({ length: MODULES }, () => random.next() < 0.5));
  for (const [top, left] of [
    [0, 0],
    [0, MODULES - 7],
    [MODULES - 7, 0],
  ])
    for (let row = 0; row < 7; row++)
      for (let column = 0; column < 7; column++) {
        const ring = Math.max(Math.abs(row - 3), Math.abs(column - 3));
        noise[top + row][left + column] = ring !== 2;
      }
  return noise;
}

function chunk(type, data) {
  const body = concat([new TextEncoder().encode(type), data]);
  const bytes = new Uint8Array(body.length + 8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(body, 4);
  view.setUint32(body.length + 4, crc32(body));
  return bytes;
}

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function concat(parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
