import type { Page } from 'playwright-core';

/** Keeps what was read as a draft; where something of the paper would be lost, the question is answered with yes. */
export async function keepDraft(page: Page): Promise<void> {
  const isAsked = await page.getByTestId('reading-left-out').getByText('chưa vào được bản nháp').isVisible();
  await page.getByTestId('reading-save').click();
  if (isAsked) await page.getByTestId('dialog-confirm').click();
}
