import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { time } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { CAMPAIGN, loadCampaign, setUpOffice } from '../support/levels';
import { APP_ARGS, startApp } from './support/app';
import { withOffice } from './support/dataFolders';
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

async function start(...args: readonly string[]) {
  const folders = { dataFolder: temporaryFolder(), profileFolder: temporaryFolder() };
  const running = await startApp({ ...folders, args });
  onTestFinished(() => running.close());
  return { page: running.page, ...folders };
}

test('a package is shown by the start it makes', async () => {
  const { page } = await start(await aPackage());
  await page.getByTestId('package-preview').waitFor({ timeout: 60_000 });
  expect(await page.getByTestId('package-preview').innerText()).toContain('UBND huyện Phù Mỹ');
});

test('or by the app that runs already', async () => {
  const { page, dataFolder, profileFolder } = await start();
  const { executablePath, flags } = electronStart();
  const folders = [`--data=${dataFolder}`, `--user-data-dir=${profileFolder}`];
  const second = spawn(executablePath, [...flags, ...APP_ARGS, ...folders, await aPackage()], { stdio: 'ignore' });
  expect(await once(second, 'exit')).toEqual([0, null]);
  await page.getByTestId('package-preview').waitFor({ timeout: 60_000 });
  expect(await page.getByTestId('package-preview').innerText()).toContain('UBND huyện Phù Mỹ');
});
