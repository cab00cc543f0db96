import { expect } from 'vitest';
import { textWith } from '../support/words';
import type { Clerk } from './clerk';
import { COMMUNE_KEYS, COMMUNES, type CommuneKey, counted, percentOf, unitIdOf } from './world';

/** What the clerk does every day: files in, the board looked at, the sum read off. */

/** Reads the files the way they come, and waits for the list of what was found. */
export async function readFiles(clerk: Clerk, paths: readonly string[]): Promise<void> {
  await clerk.open('imports');
  await clerk.choose(...paths);
  await clerk.id('import-choose-files').click();
  await clerk.id('import-preview').waitFor({ timeout: 60_000 });
}

export async function openFile(clerk: Clerk, name: string): Promise<void> {
  await clerk.id('import-preview').getByText(name).first().click();
  await expect.poll(() => clerk.id('import-detail').innerText()).toContain(name);
}

/** Takes all that can be taken, those to look at again too. */
export async function takeAll(clerk: Clerk, reports: number): Promise<void> {
  const all = clerk.id('import-select-valid');
  if (await all.isEnabled()) await all.click(); // those with something to look at are not ticked by themselves
  await clerk.id('import-accept').click();
  await clerk.id('import-saved').waitFor({ timeout: 30_000 });
  await textWith(clerk.id('import-saved'), `Đã lưu: ${reports} báo cáo.`);
}

const periodOf = (day: number) => `2021-08-${String(day).padStart(2, '0')}`;

export async function openBoard(clerk: Clerk, day: number, clock: string): Promise<void> {
  await clerk.open('board');
  await clerk.lookAt(`${day}/8/2021`, clock);
  await clerk.id('board-section-mau-02').click();
}

/** What a cell says to those who hear it. */
export async function labelOf(clerk: Clerk, key: CommuneKey, day: number): Promise<string> {
  const cell = clerk.id(`board-cell-${unitIdOf(key)}-${periodOf(day)}`);
  await cell.waitFor();
  return (await cell.getAttribute('aria-label')) ?? '';
}

/** Once the cells of a day say so. */
export async function expectCells(
  clerk: Clerk,
  day: number,
  cells: Readonly<Partial<Record<CommuneKey, RegExp>>>,
): Promise<void> {
  for (const [key, words] of Object.entries(cells) as [CommuneKey, RegExp][]) {
    await expect.poll(() => labelOf(clerk, key, day), { message: `${COMMUNES[key].name}, ${day}/8` }).toMatch(words);
  }
}

export async function openCell(clerk: Clerk, key: CommuneKey, day: number): Promise<void> {
  await clerk.id(`board-cell-${unitIdOf(key)}-${periodOf(day)}`).click();
  await clerk.id('board-detail').waitFor();
}

export async function closeDialog(clerk: Clerk): Promise<void> {
  await clerk.page.keyboard.press('Escape');
  await clerk.dialogGone();
}

/** The rate of all communes that have a figure, as the compilation says it: counts, percentage, coverage. @param expected how many owe it */
export async function expectRate(
  clerk: Clerk,
  totals: Readonly<Partial<Record<CommuneKey, number>>>,
  expected: number = COMMUNE_KEYS.length,
): Promise<void> {
  const reported = COMMUNE_KEYS.filter((key) => totals[key] !== undefined);
  const installed = reported.reduce((sum, key) => sum + (totals[key] ?? 0), 0);
  const owners = reported.reduce((sum, key) => sum + COMMUNES[key].smartphoneUsers, 0);
  await expectShare(clerk, { installed, owners, reported: reported.length, expected });
}

export interface Share {
  readonly installed: number;
  readonly owners: number;
  readonly reported: number;
  readonly expected: number;
}

export async function expectShare(clerk: Clerk, { installed, owners, reported, expected }: Share): Promise<void> {
  await clerk.open('compilation');
  await clerk.id('compilation-tab-totals').click();
  await textWith(
    clerk.id('indicator-indicator-2'),
    percentOf(installed, owners),
    `${counted(installed)}/${counted(owners)} người`,
    `${reported}/${expected} đơn vị`,
  );
}
