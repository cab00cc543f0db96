import { basename, join } from 'node:path';
import { type ExtraFile, mailsOf } from '../batch/reminderMails';
import type { BatchOrder } from '../domain/paperBatch';
import type { Input, Output, ReminderChoice, ShellHandlers } from '../ipc/contract';
import { shellText } from '../text/shell';
import { chooseSaveFolder } from './chooseSaveFolder';
import type { BatchDesk } from './paperBatches';
import type { PaperShop } from './papers';
import { freePath, saveCopy } from './savedCopy';

/** Letters and mail drafts of one action, into a folder the clerk picks. Nothing is sent. */
export function reminderFileHandlers(
  shop: PaperShop,
  desk: Pick<BatchDesk, 'make'>,
): Pick<ShellHandlers, 'reminders.saveFiles'> {
  return {
    'reminders.saveFiles': async ({ numbers, insist, ownSheets, ...choice }) => {
      const unitIds = choice.items.filter(({ ways }) => ways.includes('letter')).map(({ unitId }) => unitId);
      if (unitIds.length === 0) return saveMails(shop, choice);
      return desk.make({ ...letterOrder(choice, unitIds, numbers), reminds: { choice, insist }, ownSheets });
    },
  };
}

function letterOrder(
  { directiveId, at, remindedAt }: ReminderChoice,
  unitIds: readonly string[],
  numbers: Input<'reminders.saveFiles'>['numbers'],
): BatchOrder {
  const formats = ['pdf', 'docx'] as const;
  const letters = { kind: 'reminder', directiveId, at, unitIds, remindedAt, countsToday: true, formats } as const;
  return numbers === undefined ? { ...letters, givesNumbers: false } : { ...letters, givesNumbers: true, ...numbers };
}

/** All are made before any is written. */
async function saveMails(shop: PaperShop, choice: ReminderChoice): Promise<Output<'reminders.saveFiles'>> {
  const folder = await chooseSaveFolder(shop, shellText.fileDialogs.chooseReminderFolder);
  if (folder === null) return null;
  const files: ExtraFile[] = [];
  for await (const file of mailsOf((channel, input) => shop.core.call(channel, input), choice, new Map()))
    files.push(file);
  for (const { name, bytes } of files) await saveCopy(await freePath(join(folder, basename(name))), bytes);
  shop.saved.add(folder);
  return { folder, files: files.length, batchId: null, numbers: null, logged: null };
}
