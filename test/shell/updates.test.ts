import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { AppFailure } from '../../electron/domain/failure';
import { openSettings } from '../../electron/settings/settings';
import type { CoreClient } from '../../electron/shell/coreClient';
import { runInstaller } from '../../electron/shell/runInstaller';
import { removeLastInstaller, type UpdateDesk, updateHandlers } from '../../electron/shell/updates';
import { readUpdateKeys } from '../../electron/update/updateKeys';
import { addKey, makeUpdate } from '../../scripts/lib/updates.mjs';
import { temporaryFolder } from '../support/folder';

const { system } = vi.hoisted(() => ({ system: { answer: null as string | null } }));
vi.mock('electron', () => ({
  dialog: {
    showOpenDialog: async () => ({
      canceled: system.answer === null,
      filePaths: system.answer === null ? [] : [system.answer],
    }),
  },
}));
beforeEach(() => {
  system.answer = null;
});

/** A desk with a publisher's key, and the update of that publisher. What happens is written down in order. */
async function aDesk(changes: Partial<UpdateDesk> = {}) {
  const folder = temporaryFolder();
  const [key, installer, path] = ['k.pem', 'DonDoc-Setup-0.2.0.exe', 'a.capnhat'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(join(folder, 'updates'));
  const keysFile = join(folder, 'updates', 'keys.json');
  writeFileSync(keysFile, '{"keys":[]}');
  writeFileSync(installer, 'MZ');
  addKey({ name: 'Nơi phát hành', privateFile: key, keysFile });
  await makeUpdate({ key, installer, out: path, keysFile, version: '0.2.0' });
  const happened: string[] = [];
  const core = {
    call: async (channel: string) => {
      happened.push(channel);
      return { name: 'sao-luu.sqlite' };
    },
  } as unknown as Pick<CoreClient, 'call'>; // answers the one call an update makes
  const desk: UpdateDesk = {
    core,
    settings: openSettings({ open: () => ({ store: {} }), setAside: () => {}, report: () => {} } as never),
    window: {} as BrowserWindow, // only handed on to the dialog
    keys: readUpdateKeys(folder),
    version: '0.1.0',
    system: 'win32-x64',
    isPortable: false,
    folder: join(folder, 'cap-nhat'),
    run: async (file) => void happened.push(`run ${readFileSync(file, 'utf8')}`),
    quit: () => void happened.push('quit'),
    ...changes,
  };
  return { handlers: updateHandlers(desk), happened, path, folder };
}

test('backup, then the installer, then the end of the app', async () => {
  const { handlers, happened, path } = await aDesk();
  system.answer = path;
  expect(await handlers['updates.choose']({})).toMatchObject({ fileName: 'a.capnhat', version: '0.2.0' });
  expect(await handlers['updates.apply']({})).toEqual({ backup: 'sao-luu.sqlite' });
  expect(happened).toEqual(['backups.make', 'run MZ', 'quit']);
});

test('the installer is gone with the next start', async () => {
  const { handlers, path, folder } = await aDesk();
  system.answer = path;
  await handlers['updates.choose']({});
  await handlers['updates.apply']({});
  expect(existsSync(join(folder, 'cap-nhat', 'DonDoc-Setup-0.2.0.exe'))).toBe(true);
  await removeLastInstaller(join(folder, 'cap-nhat'));
  await removeLastInstaller(join(folder, 'cap-nhat')); // and none there is no trouble
  expect(existsSync(join(folder, 'cap-nhat'))).toBe(false);
});

test('without a backup nothing is started', async () => {
  const failing = { call: async () => Promise.reject(new AppFailure('diskFull', 'Ổ đĩa đã đầy.')) };
  const { handlers, happened, path, folder } = await aDesk({ core: failing as never });
  system.answer = path;
  await handlers['updates.choose']({});
  await expect(handlers['updates.apply']({})).rejects.toMatchObject({ code: 'diskFull' });
  expect(happened).toEqual([]);
  expect(existsSync(join(folder, 'cap-nhat'))).toBe(false);
});

test('a stick that was pulled out, and an installer that does not start, leave the app running with a sentence', async () => {
  const pulled = await aDesk();
  system.answer = pulled.path;
  await pulled.handlers['updates.choose']({});
  rmSync(pulled.path);
  await expect(pulled.handlers['updates.apply']({})).rejects.toThrow('hãy kiểm tra USB và ổ đĩa');
  const refused = await aDesk({ run: () => Promise.reject(new Error('EACCES')) });
  system.answer = refused.path;
  await refused.handlers['updates.choose']({});
  await expect(refused.handlers['updates.apply']({})).rejects.toThrow('Không chạy được bộ cài');
  expect([...pulled.happened, ...refused.happened]).toEqual(['backups.make', 'backups.make']);
});

test('a page cannot apply what nobody chose, nor what was refused', async () => {
  const { handlers, happened, path } = await aDesk();
  await expect(handlers['updates.apply']({})).rejects.toMatchObject({ code: 'notFound' });
  expect(await handlers['updates.choose']({})).toBeNull();
  system.answer = path;
  await handlers['updates.choose']({});
  writeFileSync(path, 'DONDOC');
  await expect(handlers['updates.choose']({})).rejects.toThrow('chép chưa hết');
  await expect(handlers['updates.apply']({})).rejects.toMatchObject({ code: 'notFound' });
  expect(happened).toEqual([]);
});

test.each([
  ['of another system', { system: 'linux-x64' }, 'hệ điều hành khác'],
  ['that is not newer', { version: '0.2.0' }, 'không mới hơn bản 0.2.0'],
  ['without a key to hold it to', { keys: [] }, 'không cập nhật được từ tệp'],
  ['for the portable program', { isPortable: true }, 'không cập nhật được từ tệp'],
])('a file %s is refused', async (_name, changes, sentence) => {
  const { handlers, path } = await aDesk(changes);
  system.answer = path;
  await expect(handlers['updates.choose']({})).rejects.toThrow(sentence);
});

test('the button is only there where an update could be taken', async () => {
  const state = async (changes: Partial<UpdateDesk>) => (await aDesk(changes)).handlers['updates.state']({});
  expect(await state({})).toEqual({ version: '0.1.0', canUpdate: true });
  expect(await state({ keys: [] })).toMatchObject({ canUpdate: false });
  expect(await state({ isPortable: true })).toMatchObject({ canUpdate: false });
});

test('a program that is none is told, and one that runs is not waited for', async () => {
  const file = join(temporaryFolder(), 'khong-phai');
  await expect(runInstaller(file)).rejects.toThrow('ENOENT');
  writeFileSync(file, '#!/bin/sh\nsleep 5\n');
  chmodSync(file, 0o700);
  if (process.platform !== 'win32') await runInstaller(file);
});
