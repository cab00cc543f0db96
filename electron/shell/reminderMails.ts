import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ExtraFile } from '../batch/makeBatch';
import type { ReminderChoice } from '../ipc/contract';
import type { PaperShop } from './papers';

/** A mail carries the letter when one goes out too. */
export async function* mailsOf(
  { core }: Pick<PaperShop, 'core'>,
  choice: ReminderChoice,
  pdfOf: ReadonlyMap<string, string>,
): AsyncIterable<ExtraFile> {
  const items = choice.items.filter(({ ways }) => ways.includes('email'));
  for (const { unitId } of items) {
    const pdf = pdfOf.get(unitId);
    const letter = pdf !== undefined && {
      fileName: basename(pdf),
      media: 'application/pdf',
      bytes: new Uint8Array(await readFile(pdf)),
    };
    const mail = await core.call('reminders.renderEmail', {
      choice: { ...choice, items },
      unitId,
      attachments: letter ? [letter] : [],
    });
    yield { name: `${mail.fileName}.eml`, bytes: mail.bytes };
  }
}
