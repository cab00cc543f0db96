import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { addKey, makeUpdate } from '../../scripts/lib/updates.mjs';
import { temporaryFolder } from '../support/folder';
import { closeApp, PROJECT } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { atEachLook } from './support/looks';
import { openScreen } from './support/screens';
import { electronStart } from './support/watchedApp';

/**
 * A new version on a stick, in the real app of a publisher of our own: its key in the program, its private half with us.
 * The installer inside is a script that says it ran; what it would do to an installation only Windows can show.
 */
const PICTURES = join(PROJECT, 'test-output', 'updates');

interface Publisher {
  /** The program with this publisher's key. */
  readonly program: string;
  readonly key: string;
  readonly keysFile: string;
}

function aPublisher(): Publisher {
  const program = temporaryFolder();
  symlinkSync(join(PROJECT, 'dist'), join(program, 'dist'));
  cpSync(join(PROJECT, 'resources'), join(program, 'resources'), { recursive: true });
  cpSync(join(PROJECT, 'package.json'), join(program, 'package.json'));
  const [key, keysFile] = [join(temporaryFolder(), 'rieng.pem'), join(program, 'resources', 'updates', 'keys.json')];
  addKey({ name: 'Nhóm phát hành Đôn Đốc', privateFile: key, keysFile });
  return { program, key, keysFile };
}

/** @returns the file on the stick, and what its installer writes when it runs */
async function anUpdate({ key, keysFile }: Publisher, version: string) {
  const stick = temporaryFolder();
  const [installer, ran, notes] = ['cai-dat.sh', 'da-chay', 'moi.txt'].map((name) => join(stick, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(installer, `#!/bin/sh\necho "$0 $@" > '${ran}'\n`);
  writeFileSync(notes, 'Thêm biểu mẫu báo cáo tuần\nIn sổ văn bản đi nhanh hơn\n');
  const path = join(stick, `DonDoc-${version}.capnhat`);
  const system = `${process.platform}-${process.arch}`;
  await makeUpdate({ key, installer, out: path, notes, keysFile, system, version, day: '2026-11-20' });
  return { path, ran };
}

async function start({ program }: Publisher) {
  const [dataFolder, profileFolder] = [temporaryFolder(), temporaryFolder()];
  await fillWithSample(dataFolder);
  const { executablePath, flags } = electronStart();
  const app = await _electron.launch({
    executablePath,
    args: [...flags, program, `--data=${dataFolder}`, `--user-data-dir=${profileFolder}`],
  });
  onTestFinished(() => closeApp(app));
  const page = await app.firstWindow();
  await openScreen(page, 'backups');
  const choose = async (path: string) => {
    await app.evaluate(({ dialog }, file) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
    }, path);
    await page.getByTestId('update-choose').click();
  };
  const ended = new Promise<void>((resolve) => app.once('close', () => resolve()));
  return { page, dataFolder, profileFolder, choose, ended };
}

const said = (page: Page) => page.getByTestId('update-dialog').innerText();
const backupsIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /sao-luu.*\.sqlite$/.test(name)).length;

test('a signed file is looked through, a backup made, its installer started, and the app ends', async () => {
  const publisher = aPublisher();
  const update = await anUpdate(publisher, '0.2.0');
  const { page, dataFolder, profileFolder, choose, ended } = await start(publisher);
  await page.getByTestId('update-open').click();
  await choose(update.path);
  await expect.poll(() => said(page)).toContain('chữ ký hợp lệ của Nhóm phát hành Đôn Đốc');
  expect(await said(page)).toContain('Bản 0.2.0, ngày 20/11/2026');
  expect(await said(page)).toContain('In sổ văn bản đi nhanh hơn');
  await atEachLook(page, PICTURES, 'cap-nhat');
  const before = backupsIn(dataFolder);
  await page.getByTestId('update-apply').click();
  await ended;
  await expect.poll(() => existsSync(update.ran)).toBe(true);
  const installer = join(profileFolder, 'cap-nhat', 'cai-dat.sh');
  expect(readFileSync(update.ran, 'utf8')).toBe(`${installer} --updated\n`);
  expect(backupsIn(dataFolder)).toBe(before + 1);
  expect(existsSync(join(dataFolder, 'don-doc.lock'))).toBe(false);
});

test('what is older, damaged or by somebody else is refused with a sentence, and nothing is run', async () => {
  const publisher = aPublisher();
  const old = await anUpdate(publisher, '0.0.9');
  const foreign = await anUpdate(aPublisher(), '0.3.0');
  const damaged = await anUpdate(publisher, '0.4.0');
  const bytes = readFileSync(damaged.path);
  bytes[bytes.length - 3] = 0;
  writeFileSync(damaged.path, bytes);
  const { page, dataFolder, choose } = await start(publisher);
  const before = backupsIn(dataFolder);
  await page.getByTestId('update-open').click();
  for (const [{ path, ran }, sentence] of [
    [old, 'không mới hơn bản'],
    [foreign, 'không có chữ ký của nơi phát hành'],
    [damaged, 'bị hỏng hoặc chép chưa hết'],
  ] as const) {
    await choose(path);
    await expect.poll(() => said(page)).toContain(sentence);
    expect(await page.getByTestId('update-apply').count()).toBe(0);
    expect(existsSync(ran)).toBe(false);
  }
  await atEachLook(page, PICTURES, 'cap-nhat-bi-tu-choi');
  expect(backupsIn(dataFolder)).toBe(before);
});
