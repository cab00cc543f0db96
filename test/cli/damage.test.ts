import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../electron/db/engine';
import { openStore } from '../../electron/db/store';
import { filesIn, SNAPSHOT_NAME } from '../../electron/db/storeFiles';
import { backupMessages } from '../../electron/text/backupMessages';
import { storeMessages } from '../../electron/text/storeMessages';
import { addGroup, asAfterAKill, contentOf, groupNames, STAMP } from '../db/support';
import { endOfWritten } from '../support/endOfWritten';
import { temporaryFolder } from '../support/folder';
import { anOffice, SAMPLE_ID } from '../support/office';
import { cli, failure, json, sampleData } from './cli';

const sample = sampleData({ withReports: false });
const STATUS = ['status', '--directive', SAMPLE_ID, '--at', '2021-08-17T16:00'];
/** No clock that is behind what the commands wrote. */
const LATER = '2998-01-01T08:00';
const WRITTEN = ['một', 'hai', 'ba', 'bốn', 'năm'];

interface Said {
  readonly ok?: boolean;
  readonly problems?: readonly string[];
  readonly notices?: readonly string[];
}

let data = '';
/** The folder as a kill leaves it, with what was written last in the journal alone. */
beforeEach(async () => {
  const folder = sample.copy();
  const store = await openStore(folder, STAMP);
  for (const name of WRITTEN) await addGroup(store, name);
  data = asAfterAKill(folder);
  await store.close();
});

/** @param back bytes before the end of what is written in the newest journal */
function spoilJournal(back: number): void {
  const name = readdirSync(data)
    .filter((one) => one.endsWith('.nhat-ky'))
    .sort()
    .at(-1);
  const path = join(data, name ?? '');
  const bytes = readFileSync(path);
  const end = endOfWritten(bytes);
  bytes[end - back] = (bytes[end - back] ?? 0) ^ 0x20;
  writeFileSync(path, bytes);
}

/** Runs a command. @returns what it says about the folder, which must be the same on stderr */
async function saidBy(args: readonly string[], status = 0): Promise<Said> {
  const ended = await cli(...args, '--data', data, '--json');
  expect(ended.status, ended.stderr).toBe(status);
  const said = JSON.parse(ended.stdout) as Said;
  for (const notice of said.notices ?? []) expect(ended.stderr).toContain(notice);
  return said;
}

describe('a loss', () => {
  test('is said by every command that reads, changes nothing, and is said again', async () => {
    spoilJournal(400);
    const before = contentOf(data);
    for (const command of [STATUS, ['directives', 'list'], ['units', 'list'], STATUS]) {
      const { notices } = await saidBy(command);
      expect(notices?.[0]).toContain(storeMessages.journalBroken);
      expect(notices?.[0]).toMatch(/[Bb]ản sao lưu/);
    }
    const { ok, problems } = await saidBy(['verify'], 1);
    expect(ok).toBe(false);
    expect(problems).toContain(storeMessages.journalBroken);
    expect(contentOf(data)).toEqual(before);
  });

  test('mended by a command that writes is said by it and by all after it, until somebody puts it away', async () => {
    spoilJournal(400);
    const { notices } = await saidBy(['backup']);
    expect(notices).toEqual([expect.stringContaining(storeMessages.journalBroken)]);
    expect(notices?.[0]).toMatch(/giữ nguyên vẹn tại .*don-doc\.hong-[\d-]+\./);
    expect((await saidBy(STATUS)).notices).toEqual(notices);
    expect(await saidBy(['verify'])).toMatchObject({ ok: true, problems: [], notices });

    const core = await anOffice(data, LATER);
    const [notice] = (await core['app.info']({})).notices;
    expect(notice).toMatchObject({ text: notices?.[0], isAboutBackups: true });
    await core['core.close']({}); // closing the window is no reading of it
    const again = await anOffice(data, LATER);
    await again['notices.putAway']({ id: '../sao-luu.json' });
    expect((await again['app.info']({})).notices).toEqual([notice]);
    await again['notices.putAway']({ id: notice?.id ?? '' });
    expect((await again['app.info']({})).notices).toEqual([]);
    await again['core.close']({});
    expect((await saidBy(['verify'])).notices).toBeUndefined();
  });

  test('of the last write alone is no sound folder either', async () => {
    spoilJournal(3);
    for (let time = 0; time < 2; time += 1) {
      const { ok, problems } = await saidBy(['verify'], 1);
      expect(ok).toBe(false);
      expect(problems).toEqual([storeMessages.journalTorn]);
    }
  });
});

test('an altered snapshot that cannot be built again: refused, and the newest backup is offered', async () => {
  const path = String((await json<{ path: string }>(['backup', '--data', data])).path);
  const snapshot = readFileSync(join(data, SNAPSHOT_NAME));
  const place = snapshot.indexOf('Hoài Nhơn');
  snapshot[place] = 'h'.charCodeAt(0);
  writeFileSync(join(data, SNAPSHOT_NAME), snapshot);
  for (const name of readdirSync(data).filter((one) => /^don-doc\.\d+\.sqlite$/.test(one))) rmSync(join(data, name));
  const { code, message } = await failure('verify', '--data', data);
  expect(code).toBe('damaged');
  expect(message).toMatch(/số liệu trong đó có thể sai/);
  expect(message).toContain(path);
  expect((await json<{ reports: number }>(['restore', path, '--data', data])).reports).toBe(0);
  expect(await saidBy(['verify'])).toMatchObject({ ok: true, problems: [] });
});

test('a newer data file laid over the folder is refused by every command and stays where it is', async () => {
  const path = join(data, SNAPSHOT_NAME);
  const database = await openDatabase(readFileSync(path));
  database.script('CREATE TABLE of_the_future (id TEXT) STRICT; PRAGMA user_version = 9999');
  writeFileSync(path, database.toBytes());
  database.close();
  const before = contentOf(data);
  for (const command of [STATUS, ['verify'], ['backup']])
    expect((await failure(...command, '--data', data)).code).toBe('newerVersion');
  expect(contentOf(data)).toEqual(before);
});

describe('a folder with nothing of ours in it', () => {
  test.each([[['verify']], [STATUS], [['backup']], [['units', 'import', 'x.xlsx']]])(
    '%j: refused, and it stays empty',
    async (command) => {
      const folder = temporaryFolder();
      const { code, message } = await failure(...command, '--data', folder);
      expect(code).toBe('notFound');
      expect(message).toContain(folder);
      expect(readdirSync(folder)).toEqual([]);
    },
  );
});

describe('what the window says, the commands say', () => {
  test('the chosen folder of backups is gone', async () => {
    const chosen = join(temporaryFolder(), 'usb');
    mkdirSync(chosen);
    const core = await anOffice(data);
    await core['backups.setFolder']({ path: chosen });
    await core['core.close']({});
    rmSync(chosen, { recursive: true });
    const sentence = backupMessages.chosenGone(chosen, join(data, 'sao-luu'));
    for (const command of [['backup'], ['verify'], STATUS]) expect((await saidBy(command)).notices).toEqual([sentence]);
  });

  test('the clock of the machine was set back', async () => {
    const store = await openStore(data, STAMP);
    await store.write((db) =>
      db.run("INSERT INTO batch (id, sequence, directive_id, imported_at) VALUES ('b', 99, :d, '2999-01-01T08:00')", {
        ':d': SAMPLE_ID,
      }),
    );
    await store.close();
    expect((await saidBy(STATUS)).notices).toEqual([expect.stringContaining('Đồng hồ của máy')]);
  });
});

test('status of a folder whose snapshot is spoilt counts what is rebuilt, and rebuilds nothing on disk', async () => {
  const whole = await saidBy(STATUS);
  const path = filesIn(data).snapshot;
  writeFileSync(path, readFileSync(path).fill(0x5a, 4096, 8192));
  const before = contentOf(data);
  const { notices, ...status } = await saidBy(STATUS);
  expect(status).toEqual(whole);
  expect(notices).toEqual([storeMessages.snapshotRebuilt]);
  expect(contentOf(data)).toEqual(before);
  const copy = temporaryFolder();
  cpSync(data, copy, { recursive: true });
  const store = await openStore(copy, STAMP);
  expect(groupNames(store.read)).toEqual(expect.arrayContaining(WRITTEN));
  await store.close();
});
