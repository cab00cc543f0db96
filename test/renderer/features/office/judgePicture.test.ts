import { expect, test } from 'vitest';
import { judgeHead } from '../../../../renderer/features/office/judgePicture';

/** The head of a PNG of that many dots; nothing after it is read here. */
function head(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return new Uint8Array(bytes);
}

test('what is no PNG is told by its bytes, whatever its name says', () => {
  expect(judgeHead(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...new Array(40).fill(0)]))).toBe('notPng'); // JPEG
  expect(judgeHead(new Uint8Array(0))).toBe('notPng');
  expect(judgeHead(head(600, 200).slice(0, 20))).toBe('notPng');
  expect(judgeHead(head(600, 200))).toBeNull();
});

test('a picture of a billion dots is refused before it is unpacked', () => {
  expect(judgeHead(head(30_000, 30_000))).toBe('tooLarge');
  expect(judgeHead(head(10, 4_001))).toBe('tooLarge');
  expect(judgeHead(head(4_000, 4_000))).toBeNull();
});
