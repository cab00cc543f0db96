import type { Mutation } from './mutate';

const NASTY_NUMBERS = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff] as const;

/** What a bad line, a bad stick or a bad hand does to any file. */
export const BYTE_MUTATIONS: Readonly<Record<string, Mutation>> = {
  'bits flipped': (bytes, random) =>
    changed(bytes, (copy) => {
      for (let left = 1 + Math.floor(random() * 12); left > 0; left -= 1) {
        const at = Math.floor(random() * copy.length);
        copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      }
    }),
  'numbers put in': (bytes, random) =>
    changed(bytes, (copy) => {
      for (let left = 1 + Math.floor(random() * 6); left > 0 && copy.length > 4; left -= 1) {
        const number = NASTY_NUMBERS[Math.floor(random() * NASTY_NUMBERS.length)] ?? 0;
        copy.writeUInt32LE(number, Math.floor(random() * (copy.length - 4)));
      }
    }),
  'cut off': (bytes, random) => bytes.subarray(0, Math.floor(random() * bytes.length)),
  'beginning lost': (bytes, random) => bytes.subarray(Math.floor(random() * Math.min(64, bytes.length))),
  'piece taken out': (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  'piece doubled': (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  'piece of zeros': (bytes, random) => changed(bytes, (copy) => copy.fill(0, ...stretch(bytes, random))),
  'sector put elsewhere': (bytes, random) =>
    changed(bytes, (copy) => {
      const sectors = Math.floor(bytes.length / 512);
      const [from, to] = [Math.floor(random() * sectors), Math.floor(random() * sectors)];
      bytes.copy(copy, to * 512, from * 512, from * 512 + 512);
    }),
};

function changed(bytes: Buffer, change: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(bytes);
  if (copy.length > 0) change(copy);
  return copy;
}

function stretch(bytes: Buffer, random: () => number): [number, number] {
  const from = Math.floor(random() * bytes.length);
  return [from, Math.min(bytes.length, from + 1 + Math.floor(random() * 2048))];
}
