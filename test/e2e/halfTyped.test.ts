import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { openScreen } from './support/screens';

/** What is half typed into a form when the app is killed (as by a power cut) is offered when the form is opened again. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const LETTER = 'ỦY BAN NHÂN DÂN\nSố: 12/UBND-VX\n1. Các xã, phường tuyên truyền cài đặt ứng dụng.';
const SUBJECT = 'về việc rà soát danh sách đơn vị';

/** Ends the app without a goodbye, once all that was typed has been written. */
async function kill({ app }: RunningApp, page: Page): Promise<void> {
  await page.waitForTimeout(1500); // five times as long as typing may stay unwritten
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  app.process().kill('SIGKILL');
  await ended;
}

test('an entry of the register and the office’s own lines', async () => {
  await fillWithSample(folders.dataFolder);
  const first = await startApp(folders);
  const { page } = first;
  await openScreen(page, 'office');
  await page.getByTestId('office-contact').fill('Văn thư, 0900');
  await openScreen(page, 'records');
  await page.getByTestId('records-tab-incoming').click();
  await page.getByTestId('incoming-add').click();
  await page.getByTestId('incoming-dialog').getByLabel('Trích yếu nội dung').fill(SUBJECT);
  await kill(first, page);

  const second = await startApp(folders);
  const again = second.page;
  try {
    await openScreen(again, 'records');
    await again.getByTestId('records-tab-incoming').click();
    await again.getByTestId('incoming-add').click();
    await again.getByTestId('incoming-dialog').getByTestId('form-draft-resume').click();
    await expect
      .poll(() => again.getByTestId('incoming-dialog').getByLabel('Trích yếu nội dung').inputValue())
      .toBe(SUBJECT);
    await again.getByTestId('incoming-save').click();
    await expect.poll(() => again.getByTestId('screen-records').innerText()).toContain(SUBJECT);
    await openScreen(again, 'office');
    await again.getByTestId('screen-office').getByTestId('form-draft-resume').click();
    await expect
      .poll(() =>
        again
          .getByTestId('screen-office')
          .locator('input')
          .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
      )
      .toContain('Văn thư, 0900');
    // What was saved is offered no more.
    await openScreen(again, 'records');
    await again.getByTestId('incoming-add').click();
    await expect.poll(() => again.getByTestId('form-draft').and(again.locator('dialog *')).count()).toBe(0);
  } finally {
    await second.close();
  }
});

test('a group, a directive that is being read, and a unit', async () => {
  const data = { dataFolder: endedFolder('du-lieu-2'), profileFolder: endedFolder('ho-so-2') };
  await fillWithSample(data.dataFolder);
  const first = await startApp(data);
  const { page } = first;
  await openScreen(page, 'units');
  await page.getByTestId('units-tab-groups').click();
  await page.getByTestId('group-add').click();
  await page.getByTestId('group-name').fill('Khối trường học');
  await openScreen(page, 'reading');
  await page.getByTestId('reading-text').fill(LETTER);
  await page.getByTestId('reading-read').click();
  await page.getByTestId('reading-proposal').waitFor();
  await openScreen(page, 'units');
  await page.getByTestId('units-tab-list').click();
  await page.getByTestId('unit-edit-phuong-bong-son').click();
  await page.getByTestId('unit-code').fill('99999');
  await kill(first, page);

  const second = await startApp(data);
  const again = second.page;
  const resume = (screen: string) => again.getByTestId(`screen-${screen}`).getByTestId('form-draft-resume').click();
  try {
    await openScreen(again, 'units');
    await again.getByTestId('unit-edit-phuong-bong-son').click();
    await again.getByTestId('unit-dialog').getByTestId('form-draft-resume').click();
    await expect.poll(() => again.getByTestId('unit-code').inputValue()).toBe('99999');
    await again.getByTestId('dialog-close').click();
    await again.getByTestId('units-tab-groups').click();
    await again.getByTestId('group-add').click();
    await resume('units');
    await expect.poll(() => again.getByTestId('group-name').inputValue()).toBe('Khối trường học');
    await openScreen(again, 'reading');
    await resume('reading');
    await expect.poll(() => again.getByTestId('reading-proposal').innerText()).toContain('tuyên truyền');
  } finally {
    await second.close();
  }
});

test('what is typed while an older text is still offered is kept beside it', async () => {
  const running = await startApp(folders);
  const { page } = running;
  const id = (testId: string) => page.getByTestId(testId);
  const name = () => id('unit-dialog').getByLabel('Tên đơn vị');
  const open = async () => {
    await id('units-add').click();
    await name().waitFor();
  };
  const leave = async () => {
    await page.waitForTimeout(1500); // as above
    await page.keyboard.press('Escape');
    await expect.poll(() => id('unit-dialog').count()).toBe(0);
  };
  try {
    await openScreen(page, 'units');
    await open();
    await name().fill('Khu phố Một');
    await leave();
    await open();
    await id('form-draft').waitFor();
    await name().fill('Khu phố Hai'); // nobody has answered what is offered
    await leave();
    await open();
    await id('form-draft-resume').click();
    await expect.poll(() => name().inputValue()).toBe('Khu phố Hai');
    await id('form-draft-resume').click();
    await expect.poll(() => name().inputValue()).toBe('Khu phố Một');
  } finally {
    await running.close();
  }
});
