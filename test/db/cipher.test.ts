import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHUNK_BYTES, type SealTrouble } from '../../electron/db/cipher/container';
import { type ProtectionOptions, protectionBy, UNPROTECTED } from '../../electron/db/cipher/protection';
import { hashOfSealable, readSealable, writeSealable } from '../../electron/db/cipher/sealedFile';
import { SMALLEST_HEAD } from '../../electron/db/cipher/sealHead';
import { hashOf } from '../../electron/db/generations';
import { createJournal, JournalWriter, readJournal } from '../../electron/db/journal/journalFile';
import { RECORD_HEAD_BYTES, RecordBuilder } from '../../electron/db/journal/record';
import { openForReading } from '../../electron/db/readingStore';
import { openStore } from '../../electron/db/store';
import { filesIn, SNAPSHOT_NAME } from '../../electron/db/storeFiles';
import { temporaryFolder } from '../support/folder';
import { OTHER_KEY, TEST_KEY } from '../support/storeForms';
import { addGroup, asAfterAKill, contentOf, groupNames, STAMP } from './support';

const OURS = protectionBy({ key: TEST_KEY });
const OTHERS = protectionBy({ key: OTHER_KEY });
const TAG = 16;

function sealedFile(content: Uint8Array, number = 7): string {
  const path = join(temporaryFolder(), 'tep');
  writeSealable(path, content, { kind: 'snapshot', number }, OURS);
  return path;
}

/** Bytes in which every chunk is another one. */
function someBytes(length: number): Buffer {
  return Buffer.from(Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 11)) & 0xff));
}

function troubleOf(path: string, protection = OURS, number = 7): SealTrouble | 'none' {
  try {
    readSealable(path, { kind: 'snapshot', number }, protection);
    return 'none';
  } catch (error) {
    return (error as { trouble: SealTrouble }).trouble;
  }
}

describe('a sealed file', () => {
  test.each([0, 1, 1000, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES + 17])(
    'of %i bytes gives them back, says nothing of them, and is another one each time',
    (length) => {
      const content = someBytes(length);
      const path = sealedFile(content);
      expect(readSealable(path, { kind: 'snapshot', number: 7 }, OURS).equals(content)).toBe(true);
      expect(hashOfSealable(path, { kind: 'snapshot' }, OURS)).toBe(hashOf(content));
      if (length >= 1000) expect(readFileSync(path).includes(content.subarray(100, 140))).toBe(false);
      expect(readFileSync(sealedFile(content)).equals(readFileSync(path))).toBe(false);
    },
  );

  test('with a bit flipped anywhere, cut anywhere or made longer does not open', () => {
    const path = sealedFile(someBytes(CHUNK_BYTES + 3000));
    const whole = readFileSync(path);
    const isRefused = (bytes: Uint8Array) => {
      writeFileSync(path, bytes);
      return troubleOf(path) !== 'none';
    };
    fc.assert(
      fc.property(fc.nat(whole.length * 8 - 1), (bit) => {
        const flipped = Buffer.from(whole);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        return isRefused(flipped);
      }),
    );
    for (let bit = 0; bit < SMALLEST_HEAD * 8; bit += 1) {
      const flipped = Buffer.from(whole);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(isRefused(flipped), `bit ${bit} of the head`).toBe(true);
    }
    fc.assert(fc.property(fc.nat(whole.length - 1), (length) => isRefused(whole.subarray(0, length))));
    expect(isRefused(Buffer.concat([whole, Buffer.alloc(1)]))).toBe(true);
    expect(isRefused(whole)).toBe(false);
  });

  test('whose chunks were swapped, left out, or taken from another file does not open', () => {
    const content = someBytes(3 * CHUNK_BYTES);
    const path = sealedFile(content);
    const whole = readFileSync(path);
    const other = readFileSync(sealedFile(content));
    const chunk = (bytes: Buffer, index: number) => {
      const start = SMALLEST_HEAD + index * (CHUNK_BYTES + TAG);
      return bytes.subarray(start, start + CHUNK_BYTES + TAG);
    };
    const head = whole.subarray(0, SMALLEST_HEAD);
    for (const chunks of [
      [chunk(whole, 1), chunk(whole, 0), chunk(whole, 2)],
      [chunk(whole, 0), chunk(whole, 2), chunk(whole, 1)],
      [chunk(whole, 0), chunk(whole, 0), chunk(whole, 2)],
      [chunk(whole, 0), chunk(other, 1), chunk(whole, 2)],
    ]) {
      writeFileSync(path, Buffer.concat([head, ...chunks]));
      expect(troubleOf(path)).toBe('spoilt');
    }
    writeFileSync(path, Buffer.concat([other.subarray(0, SMALLEST_HEAD), whole.subarray(SMALLEST_HEAD)]));
    expect(troubleOf(path)).toBe('spoilt');
  });

  test('of another number or kind does not take the place of one', () => {
    const path = sealedFile(someBytes(100), 6);
    expect(troubleOf(path)).toBe('spoilt');
    expect(() => readSealable(path, { kind: 'backup' }, OURS)).toThrow(/spoilt/);
  });

  test('says whether the key is missing or another one; a plain one does not count among sealed ones', () => {
    const path = sealedFile(someBytes(100));
    expect(troubleOf(path, UNPROTECTED)).toBe('noKey');
    expect(troubleOf(path, OTHERS)).toBe('otherKey');
    writeFileSync(path, someBytes(100));
    expect(troubleOf(path)).toBe('plain');
    expect(troubleOf(path, protectionBy({ key: TEST_KEY, acceptsPlain: true }))).toBe('none');
  });
});

describe('a sealed journal', () => {
  const head = { generation: 3, base: 10, snapshotHash: 'ab'.repeat(32) };
  const LINES = ['một: 0912 345 678', 'hai', 'ba'];

  function journal(path = join(temporaryFolder(), 'nhat-ky')): string {
    const made = createJournal(path, head, OURS);
    const writer = JournalWriter.forNew(path, head.generation, made);
    for (const [index, line] of LINES.entries()) writer.append(head.base + 1 + index, recordOf(line));
    writer.close();
    return path;
  }

  function recordOf(line: string): RecordBuilder {
    const record = new RecordBuilder();
    record.addLine(line);
    return record;
  }

  const textsIn = (path: string) =>
    readJournal(path, OURS)?.records.map(({ payload }) => Buffer.from(payload).toString('utf8').trim());

  test('gives its records back, says nothing of them, and is none without its key', () => {
    const path = journal();
    expect(readJournal(path, OURS)).toMatchObject({ ...head, state: 'whole' });
    expect(textsIn(path)).toEqual(LINES);
    expect(readFileSync(path).includes('0912')).toBe(false);
    expect(readFileSync(path).includes(Buffer.from(head.snapshotHash, 'hex'))).toBe(false);
    expect(readJournal(path, OTHERS)).toBeNull();
    expect(readJournal(path)).toBeNull();
  });

  test('takes none of another journal of the same number and place, and no plain one', () => {
    const path = journal();
    const bytes = readFileSync(path);
    const start = readJournal(path, OURS)?.start ?? 0;
    const others = readFileSync(journal());
    others.copy(bytes, start, start);
    writeFileSync(path, bytes);
    expect(readJournal(path, OURS)).toMatchObject({ records: [], state: 'broken' });
    createJournal(path, head);
    expect(readJournal(path, OURS)).toBeNull();
  });

  test('whose records were put in another order, or left out, is found', () => {
    const path = journal();
    const bytes = readFileSync(path);
    const start = readJournal(path, OURS)?.start ?? 0;
    const ends = readJournal(path, OURS)?.records.map(({ end }) => end) ?? [];
    const [first = 0, second = 0, third = 0] = ends;
    const without = Buffer.alloc(bytes.length);
    bytes.copy(without, 0, 0, first);
    bytes.copy(without, first, second, third);
    writeFileSync(path, without);
    expect(readJournal(path, OURS)).toMatchObject({ state: 'torn', records: [{ sequence: 11 }] });
    const swapped = Buffer.from(bytes);
    bytes.copy(swapped, start, first, second);
    bytes.copy(swapped, start + second - first, start, first);
    writeFileSync(path, swapped);
    expect(readJournal(path, OURS)).toMatchObject({ records: [], state: 'broken' });
  });

  test('a record that was refused and written anew is never sealed with the same nonce', () => {
    const path = journal();
    const start = readJournal(path, OURS)?.start ?? 0;
    const sealedOnce = () => {
      const made = createJournal(path, head, OURS);
      const writer = JournalWriter.forNew(path, head.generation, made);
      const parts = [0, 1].map(() => {
        writer.append(head.base + 1, recordOf('cùng một nội dung'));
        const bytes = Buffer.from(readFileSync(path).subarray(start + RECORD_HEAD_BYTES, start + 60));
        writer.takeBackLast();
        return bytes;
      });
      writer.close();
      return parts;
    };
    const [one, other] = sealedOnce();
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(false);
  });
});

describe('a sealed folder', () => {
  async function sealedFolder(options: ProtectionOptions = { key: TEST_KEY }): Promise<string> {
    const folder = temporaryFolder();
    const first = await openStore(folder, STAMP, options);
    await addGroup(first, 'Tổ công tác 1');
    await first.close();
    const store = await openStore(folder, STAMP, options);
    await addGroup(store, 'Tổ công tác 2');
    const killed = asAfterAKill(folder);
    await store.close();
    return killed;
  }

  test('has no name of what is inside in any of its files', async () => {
    const folder = await sealedFolder();
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, name));
      expect(bytes.includes('Tổ công tác') || bytes.includes('SQLite format'), name).toBe(false);
    }
  });

  test.each([
    ['no key', {}, /đã được mã hóa/],
    ['another key', { key: OTHER_KEY }, /khóa khác/],
    ['another key that takes plain files, too', { key: OTHER_KEY, acceptsPlain: true }, /khóa khác/],
  ])('opened with %s is locked: nothing is set aside or changed', async (_, options, said) => {
    const folder = await sealedFolder();
    const before = contentOf(folder);
    const locked = { code: 'locked', message: expect.stringMatching(said) };
    await expect(openStore(folder, STAMP, options)).rejects.toMatchObject(locked);
    await expect(openForReading(folder, options)).rejects.toMatchObject(locked);
    rmSync(join(folder, SNAPSHOT_NAME));
    await expect(openStore(folder, STAMP, options), 'without its snapshot').rejects.toMatchObject(locked);
    writeFileSync(join(folder, SNAPSHOT_NAME), Buffer.from(before[SNAPSHOT_NAME] ?? '', 'base64'));
    expect(contentOf(folder)).toEqual(before);
  });

  test('is looked into with its key while another one writes', async () => {
    const store = await openForReading(await sealedFolder(), { key: TEST_KEY });
    expect(store && groupNames(store.read)).toEqual(['Tổ công tác 1', 'Tổ công tác 2']);
    await store?.close();
  });

  test('in which all files were replaced by plain ones is not opened, and they stay as they are', async () => {
    const folder = await sealedFolder({});
    const before = contentOf(folder);
    await expect(openStore(folder, STAMP, { key: TEST_KEY })).rejects.toMatchObject({ code: 'locked' });
    expect(contentOf(folder)).toEqual(before);
    const store = await openStore(folder, STAMP, { key: TEST_KEY, acceptsPlain: true });
    expect(groupNames(store.read)).toEqual(['Tổ công tác 1', 'Tổ công tác 2']);
    await store.close();
  });

  test('into which a plain snapshot was slipped, journal and all: what is sealed counts, and it is said', async () => {
    const folder = await sealedFolder();
    const strange = await sealedFolder({});
    for (const path of [filesIn(strange).snapshot, filesIn(strange).journal(3)])
      cpSync(path, join(folder, basename(path)));
    const store = await openStore(folder, STAMP, { key: TEST_KEY });
    expect(groupNames(store.read)).toEqual(['Tổ công tác 1']); // its own last journal is gone
    expect(store.notices.length).toBeGreaterThan(1);
    await store.close();
  });

  test('into which the older snapshot was put as the newest gives all of it: the journals lead on from there', async () => {
    const folder = await sealedFolder();
    cpSync(filesIn(folder).olderSnapshot(2), filesIn(folder).snapshot);
    const store = await openStore(folder, STAMP, { key: TEST_KEY });
    expect(groupNames(store.read)).toEqual(['Tổ công tác 1', 'Tổ công tác 2']);
    await store.close();
  });
});
