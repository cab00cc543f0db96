import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { InternalApi, ReminderChoice } from '../ipc/contract';

/** A file somebody wants beside the papers. */
export interface ExtraFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type RenderEmail = InternalApi['reminders.renderEmail'];
type Render = (
  channel: 'reminders.renderEmail',
  input: Parameters<RenderEmail>[0],
) => Promise<Awaited<ReturnType<RenderEmail>>>;

/** The mail drafts of a choice; a mail carries the letter when one goes out too. @param pdfOf file of each unit's letter */
export async function* mailsOf(
  call: Render,
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
    const mail = await call('reminders.renderEmail', {
      choice: { ...choice, items },
      unitId,
      attachments: letter ? [letter] : [],
    });
    yield { name: `${mail.fileName}.eml`, bytes: mail.bytes };
  }
}
