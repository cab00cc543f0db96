import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareVersions, unfitFor } from '../../electron/domain/update';
import { updateText } from '../../electron/text/updateText';
import { readUpdate, type SignedUpdate, unpackInstaller } from '../../electron/update/updateFile';
import { readUpdateKeys, type UpdateKey } from '../../electron/update/updateKeys';
import { addKey, makeUpdate } from '../../scripts/lib/updates.mjs';
import { temporaryFolder } from '../support/folder';

const INSTALLER = Buffer.from('MZ this is an installer\nwith lines\n\0and bytes \xff', 'latin1');

interface Published {
  readonly folder: string;
  readonly path: string;
  readonly keys: readonly UpdateKey[];
}

/** An update as the publisher's own script makes it. */
async function published(): Promise<Published> {
  const folder = temporaryFolder();
  const keysFile = join(folder, 'updates', 'keys.json');
  const [key, installer, notes, path] = ['rieng.pem', 'DonDoc-Setup-0.1.0.exe', 'moi.txt', 'DonDoc-0.1.0.capnhat'].map(
    (name) => join(folder, name),
  ) as [string, string, string, string];
  writeFileSync(installer, INSTALLER);
  writeFileSync(notes, 'Thêm biểu mẫu mới\n\nSửa lỗi in sổ\n');
  mkdirSync(join(folder, 'updates'));
  writeFileSync(keysFile, '{"keys":[]}');
  addKey({ name: 'Nơi phát hành', privateFile: key, keysFile });
  await makeUpdate({ key, installer, out: path, notes, keysFile, day: '2026-11-20' });
  return { folder, path, keys: readUpdateKeys(folder) };
}

const problemOf = async (path: string, keys: readonly UpdateKey[]) => {
  const read = await readUpdate(path, keys);
  return read.ok ? null : read.problem;
};

async function good(): Promise<{ readonly update: SignedUpdate; readonly place: Published }> {
  const place = await published();
  const read = await readUpdate(place.path, place.keys);
  if (!read.ok) throw new Error(read.problem);
  return { update: read.update, place };
}

describe('what the publisher’s script writes', () => {
  test('is read: who signed it, which version, what is new', async () => {
    const { update } = await good();
    expect(update).toMatchObject({
      publisher: 'Nơi phát hành',
      head: {
        system: 'win32-x64',
        fileName: 'DonDoc-Setup-0.1.0.exe',
        sizeBytes: INSTALLER.length,
        madeOn: '2026-11-20',
        notes: ['Thêm biểu mẫu mới', 'Sửa lỗi in sổ'],
      },
    });
  });

  test('gives the installer byte for byte, and nothing beside it', async () => {
    const { update, place } = await good();
    const folder = join(place.folder, 'cap-nhat');
    const installer = await unpackInstaller(update, folder);
    expect(installer).toBe(join(folder, 'DonDoc-Setup-0.1.0.exe'));
    expect(readFileSync(installer ?? '')).toEqual(INSTALLER);
    expect(readdirSync(folder)).toEqual(['DonDoc-Setup-0.1.0.exe']);
  });

  test('the private half of a key is kept apart, for its owner alone, and never written over', async () => {
    const { folder, keys } = await published();
    const [key, keysFile] = [join(folder, 'rieng.pem'), join(folder, 'updates', 'keys.json')];
    expect(() => addKey({ name: 'x', privateFile: key, keysFile })).toThrow('EEXIST');
    expect(readUpdateKeys(folder)).toEqual(keys);
    expect(readFileSync(keysFile, 'utf8')).not.toContain('PRIVATE');
  });

  test('a key that no program knows signs nothing', async () => {
    const { folder } = await published();
    const stranger = join(folder, 'khac.pem');
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(stranger, privateKey.export({ format: 'pem', type: 'pkcs8' }));
    const installer = join(folder, 'DonDoc-Setup-0.1.0.exe');
    const out = join(folder, 'x.capnhat');
    const keysFile = join(folder, 'updates', 'keys.json');
    await expect(makeUpdate({ key: stranger, installer, out, keysFile })).rejects.toThrow('keys.json');
    expect(existsSync(out)).toBe(false);
  });
});

describe('what is not taken', () => {
  test('a file by another publisher, or where no publisher is known', async () => {
    const [one, other] = [await published(), await published()];
    expect(await problemOf(one.path, other.keys)).toBe('notSigned');
    expect(await problemOf(one.path, [])).toBe('notSigned');
  });

  test('any byte changed, anywhere in it', async () => {
    const { path, keys } = await published();
    const whole = readFileSync(path);
    const positions = fc.integer({ min: 0, max: whole.length - 1 });
    await fc.assert(
      fc.asyncProperty(positions, fc.integer({ min: 1, max: 255 }), async (position, by) => {
        const changed = Buffer.from(whole);
        changed[position] = (changed[position] ?? 0) ^ by;
        writeFileSync(path, changed);
        const read = await readUpdate(path, keys);
        // base64 has letters that say the same; then the signature is the one it was
        if (read.ok) expect(read.update.head.sha256).toBe(createHash('sha256').update(INSTALLER).digest('hex'));
        return !read.ok || isInSignature(whole, position);
      }),
    );
  });

  test('a file cut short anywhere, and one that goes on', async () => {
    const { path, keys } = await published();
    const whole = readFileSync(path);
    for (let length = 0; length < whole.length; length += 7) {
      writeFileSync(path, whole);
      truncateSync(path, length);
      expect(await problemOf(path, keys), String(length)).not.toBeNull();
    }
    writeFileSync(path, Buffer.concat([whole, Buffer.from('x')]));
    expect(await problemOf(path, keys)).toBe('damaged');
  });

  test('other files, none at all, and what a later version will make', async () => {
    const { folder, path, keys } = await published();
    const other = join(folder, 'anh.jpg');
    writeFileSync(other, Buffer.alloc(50_000, 7));
    expect(await problemOf(other, keys)).toBe('notAnUpdate');
    expect(updateText.problem('notAnUpdate', 'anh.jpg', '0.1.0')).toContain('Hãy chọn tệp có đuôi .capnhat');
    expect(updateText.problem('notAnUpdate', 'x.CAPNHAT', '0.1.0')).toContain('chép chưa hết');
    expect(await problemOf(join(folder, 'khong-co'), keys)).toBe('unreadable');
    expect(await problemOf(folder, keys)).toBe('unreadable');
    writeFileSync(other, `DONDOC-CAPNHAT/2${readFileSync(path, 'latin1').slice('DONDOC-CAPNHAT/1'.length)}`, 'latin1');
    expect(await problemOf(other, keys)).toBe('newerFormat');
  });

  test.each(['../x.exe', 'a/b.exe', 'C:x.exe', '.exe', 'đ.exe', ''])(
    'a signed head that names %j',
    async (fileName) => {
      const { publicKey, privateKey } = generateKeyPairSync('ed25519');
      const sha256 = createHash('sha256').update(INSTALLER).digest('hex');
      const of = { version: '9.0.0', system: 'win32-x64', madeOn: '2026-11-20', notes: [] };
      const head = JSON.stringify({ ...of, fileName, sizeBytes: INSTALLER.length, sha256 });
      const signed = Buffer.from(`DONDOC-CAPNHAT/1\n${head}\n`);
      const path = join(temporaryFolder(), 'a.capnhat');
      const signature = `${sign(null, signed, privateKey).toString('base64')}\n`;
      writeFileSync(path, Buffer.concat([signed, Buffer.from(signature), INSTALLER]));
      const key = { name: 'x', publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64') };
      expect(await problemOf(path, [key])).toBe('newerFormat');
    },
  );

  test('an installer that was changed after it had been looked through leaves nothing behind', async () => {
    const { update, place } = await good();
    const bytes = readFileSync(place.path);
    bytes[bytes.length - 1] = 0;
    writeFileSync(place.path, bytes);
    const folder = join(place.folder, 'cap-nhat');
    expect(await unpackInstaller(update, folder)).toBeNull();
    expect(existsSync(folder)).toBe(false);
  });
});

/** Third line: letters there may differ and mean the same bits, as base64 does at its end. */
function isInSignature(whole: Buffer, position: number): boolean {
  const first = whole.indexOf('\n', whole.indexOf('\n') + 1) + 1;
  return position >= first && position < whole.indexOf('\n', first);
}

describe('whether it is for this program', () => {
  const running = { version: '0.2.0', system: 'win32-x64' };
  const head = { ...running, fileName: 'a.exe', sizeBytes: 1, sha256: '', madeOn: '2026-11-20' as never, notes: [] };

  test.each([
    ['0.2.1', null],
    ['0.10.0', null],
    ['1.0.0', null],
    ['0.2.0', 'notNewer'],
    ['0.1.9', 'notNewer'],
  ])('%s on 0.2.0: %s', (version, problem) => expect(unfitFor({ ...head, version }, running)).toBe(problem));

  test('another system', () =>
    expect(unfitFor({ ...head, version: '9.0.0', system: 'linux-x64' }, running)).toBe('otherSystem'));

  test('versions are ordered as numbers, not as text', () => {
    expect(['0.10.0', '0.9.1', '1.0.0', '0.9.0'].sort(compareVersions)).toEqual(['0.9.0', '0.9.1', '0.10.0', '1.0.0']);
  });
});

test('the keys this copy of the program comes with can be read', () => {
  expect(readUpdateKeys('resources')).toBeInstanceOf(Array);
});
