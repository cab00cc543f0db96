import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { time } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { CAMPAIGN, loadCampaign, setUpOffice } from '../support/levels';
import { APP_ARGS, PICTURES, startApp } from './support/app';
import { withOffice } from './support/dataFolders';
import { type Person, withPasswords } from './support/sealedFolder';
import { electronStart } from './support/watchedApp';

/** What Windows does with a double click on a package: it starts the program with the file's name. */

/** As another office sends it. */
async function aPackage(): Promise<string> {
  const path = join(temporaryFolder(), 'huyện xuống xã.dondoc');
  await withOffice(temporaryFolder(), async (core) => {
    const { groupId } = await setUpOffice(core, 'UBND huyện Phù Mỹ', [{ name: 'Xã Mỹ An', kind: 'xã' }]);
    await loadCampaign(core, groupId);
    const given = { withPersons: false, attachments: [], paths: [], password: null };
    await core['packages.make']({
      kind: 'down',
      directiveId: CAMPAIGN,
      asOf: time('2021-08-17T15:00'),
      ...given,
      path,
    });
  });
  return path;
}

interface Folders {
  readonly dataFolder: string;
  readonly profileFolder: string;
}

function someFolders(): Folders {
  return { dataFolder: temporaryFolder(), profileFolder: temporaryFolder() };
}

async function start(...args: readonly string[]) {
  return startOn(someFolders(), ...args);
}

async function startOn(folders: Folders, ...args: readonly string[]) {
  const running = await startApp({ ...folders, args });
  onTestFinished(() => running.close());
  return { page: running.page, ...folders };
}

test('a package is shown by the start it makes', async () => {
  const { page } = await start(await aPackage());
  await page.getByTestId('package-preview').waitFor({ timeout: 60_000 });
  expect(await page.getByTestId('package-preview').innerText()).toContain('UBND huyện Phù Mỹ');
});

/** A double click while the program runs. */
async function handOver({ dataFolder, profileFolder }: Folders, path: string): Promise<void> {
  const { executablePath, flags } = electronStart();
  const folders = [`--data=${dataFolder}`, `--user-data-dir=${profileFolder}`];
  const second = spawn(executablePath, [...flags, ...APP_ARGS, ...folders, path], { stdio: 'ignore' });
  expect(await once(second, 'exit')).toEqual([0, null]);
}

test('or by the app that runs already', async () => {
  const { page, ...folders } = await start();
  await handOver(folders, await aPackage());
  await page.getByTestId('package-preview').waitFor({ timeout: 60_000 });
  expect(await page.getByTestId('package-preview').innerText()).toContain('UBND huyện Phù Mỹ');
});

const ADMIN: Person = { name: 'Lê Thị Hoa', role: 'admin', password: 'gio mua dong bac' };
const LEADER: Person = { name: 'Trần Văn Nam', role: 'leader', password: 'hoa sen trong ao' };

async function unlockAs(page: Page, { name, password }: Person): Promise<void> {
  await page.getByTestId('lock-user').selectOption({ label: name });
  await page.getByTestId('lock-password').fill(password);
  await page.getByTestId('lock-open').click();
}

test('under the lock it waits, which is said, and comes when somebody unlocks', { timeout: 120_000 }, async () => {
  const [folders, path] = [someFolders(), await aPackage()];
  await withPasswords(folders.dataFolder, ADMIN, [LEADER]);
  const { page } = await startOn(folders, path);
  const preview = page.getByTestId('package-preview');
  const waits = page.getByTestId('lock-files');
  await waits.waitFor();
  expect(await page.locator('body').innerText()).not.toContain('Phù Mỹ'); // not even who it is from
  await unlockAs(page, ADMIN);
  await preview.waitFor({ timeout: 60_000 });
  expect(await page.getByTestId('package-take').isVisible()).toBe(true);

  await page.getByTestId('package-close').click();
  await page.getByTestId('nav-office').click();
  await page.getByTestId('office-name').fill('UBND xã gõ dở');
  await page.keyboard.press('Control+l');
  await page.getByTestId('lock-unsaved').waitFor();
  expect(await waits.count()).toBe(0);
  await handOver(folders, path); // onto a page that is kept under the lock
  await waits.waitFor();
  await page.screenshot({ path: join(PICTURES, 'goi-cho-mo-khoa.png') });
  await unlockAs(page, ADMIN);
  await preview.waitFor({ timeout: 60_000 });
  await page.getByTestId('nav-office').click();
  expect(await page.getByTestId('office-name').inputValue()).toBe('UBND xã gõ dở');

  await page.keyboard.press('Control+l');
  await handOver(folders, path);
  await waits.waitFor();
  await unlockAs(page, LEADER); // may look into it; that he does not take it in is said
  await preview.waitFor({ timeout: 60_000 });
  expect(await preview.getByTestId('look-only').innerText()).toContain('chỉ xem');
  expect(await page.getByTestId('package-take').count()).toBe(0);
  expect(await page.getByTestId('package-self').isDisabled()).toBe(true);
  await page.screenshot({ path: join(PICTURES, 'goi-lanh-dao.png') });
  const report = join(temporaryFolder(), 'bao cao.csv');
  writeFileSync(report, 'TT;Tên đơn vị;Số\n1;Phường Bồng Sơn;3\n');
  await handOver(folders, report);
  await page.getByTestId('drop-refused').waitFor();
  await page.screenshot({ path: join(PICTURES, 'tep-lanh-dao.png') });
});
