import { expect } from 'vitest';
import type { RunningApp } from './app';
import { openScreen } from './screens';

/** What a cell of the board says to those who hear it instead of seeing it. */
export async function cellLabel({ page }: Pick<RunningApp, 'page'>, unitId: string, period: string): Promise<string> {
  return (await page.getByTestId(`board-cell-${unitId}-${period}`).getAttribute('aria-label')) ?? '';
}

/** Opens a cell of a form owed each day. */
export async function openCell({ page }: Pick<RunningApp, 'page'>, unitId: string, period: string): Promise<void> {
  await openScreen(page, 'board');
  await page.getByTestId('board-section-mau-02').click();
  await page.getByTestId(`board-cell-${unitId}-${period}`).click();
  await page.getByTestId('board-detail').waitFor();
}

/** Opens the row of a unit in a form owed once. */
export async function openOnce({ page }: Pick<RunningApp, 'page'>, unitId: string): Promise<void> {
  await openScreen(page, 'board');
  await page.getByTestId('board-section-mau-01').click();
  await page
    .getByTestId(new RegExp(`^board-(?:cell|once|open)-${unitId}`))
    .first()
    .click();
  await page.getByTestId('board-detail').waitFor();
}

/** From an opened cell to the form of a report by telephone, its boxes filled as told; nothing is saved yet. */
export async function keyIn(
  { page }: Pick<RunningApp, 'page'>,
  values: Readonly<Record<string, string>>,
  clock?: string,
): Promise<void> {
  await page.getByTestId('board-key').click();
  await page.getByTestId('keyed-dialog').waitFor();
  if (clock !== undefined) {
    await page.getByTestId('keyed-clock').fill(clock);
    await page.getByTestId('keyed-clock').blur();
  }
  for (const [box, text] of Object.entries(values)) await page.getByTestId(`keyed-${box}`).fill(text);
}

export async function saveKeyed({ page }: Pick<RunningApp, 'page'>): Promise<void> {
  await expect.poll(() => page.getByTestId('keyed-save').isEnabled()).toBe(true);
  await page.getByTestId('keyed-save').click();
  await page.getByTestId('keyed-taken').waitFor();
}
