import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { lookAt } from './support/screens';

/** The moment in the title row: nothing goes on with the one before while another is being typed. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
let running: RunningApp;
const id = (testId: string) => running.page.getByTestId(testId);

beforeAll(async () => {
  await fillWithSample(folders.dataFolder, { withReports: true });
  running = await startApp(folders);
  await id('nav-papers').click();
  await lookAt(running.page, '17/8/2021', '15h00');
});
afterAll(() => running?.close());

/** Where a clerk presses, whatever stands there by then. */
async function pressAt(testId: string): Promise<void> {
  const box = await id(testId).boundingBox();
  if (box === null) throw new Error(`${testId} is not on screen`);
  await running.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

test('an hour that cannot be read: the papers below wait, and it is said why', async () => {
  await id('paper-take-number').waitFor();
  await id('as-of-clock').fill('25h99');
  await pressAt('paper-take-number');
  await expect.poll(() => id('as-of-unread').innerText()).toContain('ô “Giờ” đang ghi “25h99”');
  expect(await running.page.locator('dialog[open]').count()).toBe(0);
  await expect.poll(() => id('screen-papers').getAttribute('inert')).not.toBeNull();
  await running.picture('66-thoi-diem-chua-doc-duoc');
  await id('as-of-clock').fill('15h30');
  await id('as-of-clock').press('Enter');
  await expect.poll(() => id('as-of-unread').count()).toBe(0);
  await expect.poll(() => id('screen-papers').getAttribute('inert')).toBeNull();
});

test('a moment that is picked takes the place of what could not be read', async () => {
  await id('as-of-clock').fill('25h99');
  await id('as-of-clock').press('Enter');
  await id('as-of-unread').waitFor();
  await id('as-of-quick').click();
  await id('as-of-automatic').click();
  await expect.poll(() => id('as-of-unread').count()).toBe(0);
  await expect.poll(() => id('as-of-clock').inputValue()).toMatch(/^\d\dh\d\d$/);
  await lookAt(running.page, '17/8/2021', '15h30');
});

test('a moment that changes under the caret gives way to what is typed, and is not written on', async () => {
  await id('as-of-quick').click();
  await id('as-of-automatic').click();
  await running.page.keyboard.press('Control+2');
  await id('screen-board').waitFor();
  await id('as-of-day').focus();
  const ofBoard = await id('as-of-day').inputValue();
  await id('nav-today').evaluate((button: HTMLElement) => button.click()); // seen from now; the caret stays where it is
  await expect.poll(() => id('as-of-day').inputValue()).not.toBe(ofBoard);
  await running.page.keyboard.type('17/8/2021');
  await running.page.keyboard.press('Enter');
  await expect.poll(() => id('as-of-day').inputValue()).toBe('17/8/2021');
  expect(await id('as-of-unread').count()).toBe(0);
  await running.page.keyboard.press('Control+5');
  await id('screen-papers').waitFor();
  await lookAt(running.page, '17/8/2021', '15h30');
});

test('a screen that is changed by key is that of the hour just typed', async () => {
  await running.page.keyboard.press('Control+4');
  await id('screen-compilation').waitFor();
  await id('as-of-clock').fill('17h00');
  await running.page.keyboard.press('Control+5');
  await id('screen-papers').waitFor();
  await expect.poll(() => id('as-of-clock').inputValue()).toBe('17h00');
  await expect.poll(() => id('screen-papers').innerText()).toContain('17h00');
});
