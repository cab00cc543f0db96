import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { protectionBy } from '../../electron/db/cipher/protection';
import { readSealable, writeSealable } from '../../electron/db/cipher/sealedFile';
import type { WriteDb } from '../../electron/db/database';
import { openDatabase } from '../../electron/db/engine';
import { createJournal, JournalWriter, readJournal } from '../../electron/db/journal/journalFile';
import { decodeHead } from '../../electron/db/journal/journalHead';
import { RecordBuilder } from '../../electron/db/journal/record';
import { openFolder } from '../../electron/db/openFolder';
import { openStore } from '../../electron/db/store';
import { filesIn, SNAPSHOT_NAME } from '../../electron/db/storeFiles';
import { storeMessages } from '../../electron/text/storeMessages';
import { endOfWritten } from '../support/endOfWritten';
import { temporaryFolder } from '../support/folder';
import { randomFrom } from '../support/randomFrom';
import { STORE_FORMS } from '../support/storeForms';

vi.mock('node:fs', async (original) => {
  const { faultyFs } = await import('../support/faultyFs');
  return faultyFs(await original()); // no plan of faults: it only spares the waiting for the disk
});

const STAMP = '20210817-1500';
/** In the older snapshot, its journal, the newest journal; each transaction makes two rows. */
const NAMES = ['cũ', 'giữa', 'một', 'hai', 'ba'];
const IN_SNAPSHOT = 2;

describe.each(STORE_FORMS)('%s', (formName, form) => {
  const protection = protectionBy(form);
  let files: ReadonlyMap<string, Buffer>;
  let newestJournal = '';

  /** The files as a kill leaves them. */
  beforeAll(async () => {
    const folder = join(__dirname, '..', '..', 'test-output', `damage-${formName}`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const write = async (names: readonly string[]) => {
      const store = await openStore(folder, STAMP, form);
      for (const name of names)
        await store.write((db) => {
          addRow(db, `${name}/0`);
          addRow(db, `${name}/1`);
        });
      return store;
    };
    await (await write(NAMES.slice(0, 1))).close();
    await (await write(NAMES.slice(1, IN_SNAPSHOT))).close();
    const store = await write(NAMES.slice(IN_SNAPSHOT));
    files = new Map(
      readdirSync(folder)
        .filter((name) => !name.endsWith('.lock'))
        .map((name) => [name, readFileSync(join(folder, name))]),
    );
    newestJournal =
      [...files.keys()]
        .filter((name) => name.endsWith('.nhat-ky'))
        .sort()
        .at(-1) ?? '';
    await store.close();
    rmSync(folder, { recursive: true });
  });

  /** A short statement: the journal is cut at every byte of its records. */
  function addRow(db: WriteDb, id: string): void {
    db.run("INSERT INTO unit_group VALUES (:i,(SELECT count(*) FROM unit_group),'ủy ban',NULL)", { ':i': id });
  }

  interface Outcome {
    readonly names: readonly string[];
    readonly notices: readonly string[];
  }

  /** Opens the files with some of them changed or (null) missing. @throws what opening throws */
  async function openedWith(changes: ReadonlyMap<string, Buffer | null>, folder = temporaryFolder()): Promise<Outcome> {
    for (const [name, content] of new Map<string, Buffer | null>([...files, ...changes]))
      if (content !== null) writeFileSync(join(folder, name), content);
    const opened = await openFolder(folder, STAMP, form);
    const ids = opened.database.all<{ id: string }>('SELECT id FROM unit_group ORDER BY position').map(({ id }) => id);
    const orphans = opened.database.all('PRAGMA foreign_key_check');
    const texts = opened.database.all<{ name: string }>('SELECT DISTINCT name FROM unit_group').map(({ name }) => name);
    opened.database.close();
    opened.journal.close();
    const names = [...new Set(ids.map((id) => id.split('/')[0] ?? ''))];
    expect(ids, 'no transaction by half').toEqual(names.flatMap((name) => [`${name}/0`, `${name}/1`]));
    expect(names, 'in their order, none in between missing').toEqual(NAMES.slice(0, names.length));
    expect(orphans).toEqual([]);
    if (!opened.notices.some((notice) => notice.includes('có thể sai')))
      expect(
        texts.filter((text) => text !== 'ủy ban'),
        'no altered text',
      ).toEqual([]);
    if (opened.notices.length > 0) expectKeptAside(folder, changes);
    return { names, notices: opened.notices };
  }

  /** What was found is kept, byte for byte; of a torn journal the journals alone. */
  function expectKeptAside(folder: string, changes: ReadonlyMap<string, Buffer | null>): void {
    const aside = join(folder, `don-doc.hong-${STAMP}`);
    const kept = readdirSync(aside);
    const isOfJournals = kept.every((name) => name.endsWith('.nhat-ky'));
    const found = [...changes].flatMap(([name, bytes]) => (bytes ? [name] : []));
    expect(kept).toEqual(expect.arrayContaining(found.filter((name) => !isOfJournals || name.endsWith('.nhat-ky'))));
    for (const name of kept)
      expect(readFileSync(join(aside, name)).equals(changes.get(name) ?? files.get(name) ?? Buffer.alloc(0))).toBe(
        true,
      );
  }

  function content(name: string): Buffer {
    const bytes = files.get(name);
    if (!bytes) throw new Error(`no ${name}`);
    return bytes;
  }

  function startOfRecords(journal: Buffer): number {
    return decodeHead(journal, protection)?.start ?? 0;
  }

  test('untouched: all of it, nothing to say', async () => {
    expect(await openedWith(new Map())).toEqual({ names: NAMES, notices: [] });
  });

  test('the journal cut off at every byte of its records: what stands before the cut, and it is said', async () => {
    const journal = content(newestJournal);
    const end = endOfWritten(journal);
    const seen = new Set<number>();
    for (let cut = startOfRecords(journal); cut <= end + 20; cut += 1) {
      const { names, notices } = await openedWith(new Map([[newestJournal, journal.subarray(0, cut)]]));
      expect(notices.length, `cut at ${cut}`).toBeGreaterThan(0);
      seen.add(names.length);
    }
    expect([...seen]).toEqual([2, 3, 4, 5]);
  });

  test('a byte flipped at 1000 places: all of it, or it is said what is not', async () => {
    const random = randomFrom(20210817);
    const older = [...files.keys()].filter((name) => name !== SNAPSHOT_NAME && name !== newestJournal);
    const counts = { silent: 0, rebuilt: 0, named: 0 };
    for (let round = 0; round < 1000; round += 1) {
      const name =
        [newestJournal, SNAPSHOT_NAME, newestJournal, SNAPSHOT_NAME, older[round % older.length] ?? ''][round % 5] ??
        '';
      const bytes = Buffer.from(content(name));
      // most of a journal is room for what is to come: half of the places are taken from what stands in it
      const within = name.endsWith('.nhat-ky') && random() < 0.7 ? endOfWritten(bytes) : bytes.length;
      const place = Math.floor(random() * within);
      bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(random() * 8));
      const { names, notices } = await openedWith(new Map([[name, bytes]]));
      const where = `round ${round}, byte ${place} of ${name}`;
      if (notices.length === 0) expect(names, where).toEqual(NAMES);
      else expect(names.length, where).toBeGreaterThanOrEqual(IN_SNAPSHOT);
      if (name === SNAPSHOT_NAME) expect(names, where).toEqual(NAMES);
      counts[notices.length === 0 ? 'silent' : names.length === NAMES.length ? 'rebuilt' : 'named'] += 1;
    }
    expect(counts.rebuilt).toBeGreaterThan(380);
    expect(counts.named).toBeGreaterThan(100);
    expect(counts.silent).toBeLessThan(220); // the older generation only
  });

  describe('files missing', () => {
    const subsets = Array.from({ length: 15 }, (_, index) => index + 1);

    test.each(subsets)(
      'combination %i: all of it, or it is said, or refused; never an empty database',
      async (bits) => {
        const names = [...files.keys()].filter((_, index) => bits & (1 << index));
        const missing = new Map(names.map((name) => [name, null]));
        const outcome = await openedWith(missing).catch((error: { code?: string }) => error.code);
        if (names.length === files.size)
          expect(outcome).toEqual({ names: [], notices: [] }); // a new folder
        else if (typeof outcome !== 'object') expect(outcome).toBe('damaged');
        else if (outcome.notices.length === 0) expect(outcome.names).toEqual(NAMES);
        else expect(outcome.names.length).toBeGreaterThan(0);
      },
    );

    test('all of them, where backups were made: refused', async () => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'sao-luu.json'), JSON.stringify({ version: 1, folder: null, lastSequence: 5 }));
      await expect(openStore(folder, STAMP, form)).rejects.toMatchObject({ code: 'damaged' });
      expect(existsSync(join(folder, SNAPSHOT_NAME))).toBe(false);
    });
  });

  /** What the file says once it is opened. */
  function contentOf(name: string): Buffer {
    const path = join(temporaryFolder(), name);
    writeFileSync(path, content(name));
    return readSealable(path, { kind: 'snapshot' }, protection);
  }

  /** Sealed by who has the key, so that only what is inside is wrong. */
  function written(bytes: Buffer): Buffer {
    const path = join(temporaryFolder(), SNAPSHOT_NAME);
    writeSealable(path, bytes, { kind: 'snapshot', number: 4 }, protection);
    return readFileSync(path);
  }

  /** One bit of what the rows say; SQLite finds nothing wrong with it. */
  function withAlteredFigure(name: string): Buffer {
    const bytes = contentOf(name);
    const place = bytes.lastIndexOf('ủy ban');
    expect(place).toBeGreaterThan(0);
    bytes[place + Buffer.from('ủy ').length] = 'c'.charCodeAt(0);
    return written(bytes);
  }

  function withSpoiltHead(name: string): Buffer {
    const bytes = Buffer.from(content(name));
    bytes[30] = (bytes[30] ?? 0) ^ 1;
    return bytes;
  }

  const OLDER = 'don-doc.000003.sqlite';
  const OLDER_JOURNAL = 'don-doc.000003.nhat-ky';

  describe('a snapshot that opens but is not what was written', () => {
    test('is never opened when nothing is left to build it from: refused, set aside as it was', async () => {
      const altered = withAlteredFigure(SNAPSHOT_NAME);
      const olderSpoilt = Buffer.from(content(OLDER)).fill(0x5a, 5000, 5001);
      for (const more of [
        new Map([[OLDER, olderSpoilt]]),
        new Map([[OLDER, withAlteredFigure(OLDER)]]),
        new Map([
          [OLDER, null],
          [OLDER_JOURNAL, null],
        ]),
      ]) {
        const folder = temporaryFolder();
        const changes = new Map<string, Buffer | null>([[SNAPSHOT_NAME, altered], ...more]);
        await expect(openedWith(changes, folder)).rejects.toMatchObject({
          code: 'damaged',
          message: storeMessages.altered(join(folder, `don-doc.hong-${STAMP}`)),
        });
        expectKeptAside(folder, changes);
        expect(existsSync(join(folder, SNAPSHOT_NAME))).toBe(false);
      }
    });

    test('nor when its journal cannot be read either: what two sound files hold takes its place', async () => {
      const changes = new Map([
        [SNAPSHOT_NAME, withAlteredFigure(SNAPSHOT_NAME)],
        [newestJournal, withSpoiltHead(newestJournal)],
      ]);
      const { names, notices } = await openedWith(changes);
      expect(names).toEqual(NAMES.slice(0, IN_SNAPSHOT));
      expect(notices[0]).toBe(storeMessages.journalLost(SNAPSHOT_NAME));
    });

    test('nor when the journal before has a hole as well: rather less than wrong', async () => {
      const holed = Buffer.from(content(OLDER_JOURNAL));
      holed[endOfWritten(holed) - 3] = 0x7f;
      const changes = new Map([
        [SNAPSHOT_NAME, withAlteredFigure(SNAPSHOT_NAME)],
        [newestJournal, withSpoiltHead(newestJournal)],
        [OLDER_JOURNAL, holed],
      ]);
      const { names, notices } = await openedWith(changes);
      expect(names).toEqual(NAMES.slice(0, 1));
      expect(notices).toContain(storeMessages.journalTorn);
    });

    test('where nothing at all speaks for it, it is said that figures may be wrong', async () => {
      const changes = new Map([...files.keys()].filter((name) => name !== SNAPSHOT_NAME).map((name) => [name, null]));
      const { notices } = await openedWith(changes);
      expect(notices[0]).toBe(storeMessages.snapshotUnchecked(SNAPSHOT_NAME));
      expect(notices[0]).toMatch(/có thể sai/);
    });

    test('two to four places spoilt at once, 200 times: what was written, or said, or refused', async () => {
      const random = randomFrom(20211125);
      const ends = new Map([...files].map(([name, bytes]) => [name, endOfWritten(bytes)]));
      const counts = { whole: 0, named: 0, refused: 0 };
      for (let round = 0; round < 200; round += 1) {
        const changes = new Map<string, Buffer>();
        for (let hit = 0; hit < 2 + (round % 3); hit += 1) {
          const name = [...files.keys()][Math.floor(random() * files.size)] ?? '';
          const bytes = changes.get(name) ?? Buffer.from(content(name));
          const place = Math.floor(random() * (ends.get(name) ?? 0));
          bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(random() * 8));
          changes.set(name, bytes);
        }
        const outcome = await openedWith(changes).catch((error: { code?: string }) => {
          if (error.code === undefined || error.code === 'ERR_ASSERTION') throw error;
          return error.code;
        });
        if (typeof outcome !== 'object') expect(outcome, `round ${round}`).toBe('damaged');
        const isWhole = typeof outcome === 'object' && outcome.names.length === NAMES.length;
        if (typeof outcome === 'object' && !isWhole)
          expect(outcome.notices.length, `round ${round}`).toBeGreaterThan(0);
        counts[typeof outcome !== 'object' ? 'refused' : isWhole ? 'whole' : 'named'] += 1;
      }
      expect(counts.whole).toBeGreaterThan(20);
      expect(counts.named).toBeGreaterThan(20);
      expect(counts.refused).toBeGreaterThan(5);
    });
  });

  describe('a snapshot that says it is of a newer app', () => {
    test('laid over the files of this one: refused, and nothing is touched', async () => {
      const database = await openDatabase(contentOf(SNAPSHOT_NAME));
      database.script('CREATE TABLE of_the_future (id TEXT) STRICT; PRAGMA user_version = 9999');
      const newer = written(Buffer.from(database.toBytes()));
      database.close();
      const folder = temporaryFolder();
      await expect(openedWith(new Map([[SNAPSHOT_NAME, newer]]), folder)).rejects.toMatchObject({
        code: 'newerVersion',
      });
      expect(readdirSync(folder).sort()).toEqual([...files.keys()].sort());
      expect(readFileSync(join(folder, SNAPSHOT_NAME)).equals(newer)).toBe(true);
    });

    test('because a bit of its number is spoilt: rebuilt', async () => {
      const bytes = contentOf(SNAPSHOT_NAME);
      bytes[61] = (bytes[61] ?? 0) ^ 2;
      const { names, notices } = await openedWith(new Map([[SNAPSHOT_NAME, written(bytes)]]));
      expect(names).toEqual(NAMES);
      expect(notices[0]).toBe(storeMessages.snapshotRebuilt);
    });
  });

  test('a byte spoilt in the room behind the last record: all is there, and that is what is said', async () => {
    const journal = Buffer.from(content(newestJournal));
    journal[journal.length - 1000] = 0x40;
    const folder = temporaryFolder();
    const { names, notices } = await openedWith(new Map([[newestJournal, journal]]), folder);
    expect(names).toEqual(NAMES);
    expect(notices).toEqual([storeMessages.journalStained, expect.stringContaining('don-doc.hong-')]);
    expect(await openFolderAgain(folder)).toEqual([]);
  });

  async function openFolderAgain(folder: string): Promise<readonly string[]> {
    const opened = await openFolder(folder, STAMP, form);
    opened.database.close();
    opened.journal.close();
    return opened.notices;
  }

  describe('two things at once', () => {
    test('the newest snapshot and its journal spoilt: the older one and its journal, and it is said', async () => {
      const outcome = await openedWith(
        new Map([
          [SNAPSHOT_NAME, Buffer.alloc(9000, 0x5a)],
          [newestJournal, Buffer.alloc(9000, 0x5a)],
        ]),
      );
      expect(outcome.names).toEqual(NAMES.slice(0, IN_SNAPSHOT));
      expect(outcome.notices.length).toBeGreaterThan(1);
    });

    test('after mending, the next damage is mended too', async () => {
      const folder = temporaryFolder();
      const spoilt = Buffer.from(content(SNAPSHOT_NAME)).fill(0x5a, 4096, 8192);
      await openedWith(new Map([[SNAPSHOT_NAME, spoilt]]), folder);
      const store = await openStore(folder, STAMP, form);
      await store.write((db) => addRow(db, 'sau'));
      const after = temporaryFolder();
      for (const name of readdirSync(folder).filter((one) => /^don-doc\.(\d|sqlite)/.test(one)))
        copyFileSync(join(folder, name), join(after, name));
      await store.close();
      writeFileSync(join(after, SNAPSHOT_NAME), 'không phải dữ liệu');
      const again = await openStore(after, STAMP, form);
      expect(again.read.find("SELECT 1 AS there FROM unit_group WHERE id = 'sau'")).not.toBeNull();
      expect(again.read.all('SELECT id FROM unit_group')).toHaveLength(NAMES.length * 2 + 1);
      await again.close();
    });

    test('a fresh folder whose second journal lost its head is not opened as if nothing had been written', async () => {
      const folder = temporaryFolder();
      const store = await openStore(folder, STAMP, form);
      await store.write((db) => addRow(db, 'a'));
      const copy = temporaryFolder();
      for (const name of readdirSync(folder).filter((one) => !one.endsWith('.lock')))
        copyFileSync(join(folder, name), join(copy, name));
      await store.close();
      const journal = readFileSync(filesIn(copy).journal(2));
      journal[3] = 0;
      writeFileSync(filesIn(copy).journal(2), journal);
      const opened = await openStore(copy, STAMP, form);
      expect(opened.notices.length).toBeGreaterThan(0);
      expect(readFileSync(join(copy, `don-doc.hong-${STAMP}`, 'don-doc.000002.nhat-ky')).equals(journal)).toBe(true);
      await opened.close();
    });
  });
});

test('a record that ends where the file once ended: a cut there shows all the same', () => {
  const path = join(temporaryFolder(), 'nhat-ky');
  const step = 64 * 1024;
  for (let over = 0; over <= 40; over += 1) {
    createJournal(path, { generation: 1, base: 0, snapshotHash: '00'.repeat(32) });
    const writer = JournalWriter.forNew(path, 1);
    const record = new RecordBuilder();
    record.addLine('x'.repeat(step - 96 - 16 - 1 - 20 + over)); // ends 20 bytes before the step, up to 20 after
    writer.append(1, record);
    const next = new RecordBuilder();
    next.addLine('y'.repeat(5000));
    writer.append(2, next);
    writer.close();
    expect(readJournal(path)?.state).toBe('whole');
    for (const cut of [step, 2 * step]) {
      if (readFileSync(path).length <= cut) continue;
      truncateSync(path, cut);
      const reading = readJournal(path);
      if (reading?.records.length !== 2) expect(reading?.state, `${over}, cut at ${cut}`).not.toBe('whole');
    }
  }
});
