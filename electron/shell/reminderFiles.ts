import { basename, join, resolve } from 'node:path';
import { dialog } from 'electron';
import type { Input, ReminderChoice, ShellHandlers } from '../ipc/contract';
import { shellText } from '../text/shell';
import { saveFolder } from './askSavePath';
import type { PaperShop } from './papers';
import { freePath, saveCopy } from './savedCopy';

interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Letters and mail drafts of one action, into a folder the clerk picks. Nothing is sent. */
export function reminderFileHandlers(shop: PaperShop): Pick<ShellHandlers, 'reminders.saveFiles'> {
  return {
    'reminders.saveFiles': async (choice) => {
      const folder = await chooseFolder(shop);
      if (folder === null) return null;
      const files: MadeFile[] = [];
      for (const item of choice.items) files.push(...(await filesOf(shop, choice, item)));
      for (const { name, bytes } of files) await saveCopy(await freePath(join(folder, basename(name))), bytes);
      shop.saved.add(folder);
      return { folder, files: files.length };
    },
  };
}

async function chooseFolder({ window, settings, documentsFolder }: PaperShop): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    title: shellText.fileDialogs.chooseReminderFolder,
    buttonLabel: shellText.buttons.chooseFolder,
    defaultPath: saveFolder({ settings, documentsFolder }),
    properties: ['openDirectory', 'createDirectory'],
  });
  const chosen = answer.canceled ? undefined : answer.filePaths[0];
  if (chosen === undefined) return null;
  const folder = resolve(chosen);
  settings.update({ saveFolder: folder });
  return folder;
}

/** All are made before any is written. A mail carries the letter when one goes out too. */
async function filesOf(
  shop: PaperShop,
  choice: ReminderChoice,
  { unitId, ways }: Input<'reminders.saveFiles'>['items'][number],
): Promise<readonly MadeFile[]> {
  const letters = ways.includes('letter') ? await letterFiles(shop, choice, unitId) : [];
  if (!ways.includes('email')) return letters;
  const attachments = letters
    .filter(({ name }) => name.endsWith('.pdf'))
    .map(({ name, bytes }) => ({ fileName: name, media: 'application/pdf', bytes }));
  const mail = await shop.core.call('reminders.renderEmail', { choice, unitId, attachments });
  return [...letters, { name: `${mail.fileName}.eml`, bytes: mail.bytes }];
}

async function letterFiles(
  { core, engine }: PaperShop,
  { directiveId, at, remindedAt }: ReminderChoice,
  unitId: string,
): Promise<readonly MadeFile[]> {
  const paper = { kind: 'reminder', directiveId, unitId, at, remindedAt, countsToday: true } as const;
  const { html, title, fileName } = await core.call('papers.compose', paper);
  const { pdf } = await engine.toPdf(html, title);
  const word = await core.call('papers.render', { ...paper, format: 'docx' });
  return [
    { name: `${fileName}.pdf`, bytes: pdf },
    { name: `${word.fileName}.docx`, bytes: word.bytes },
  ];
}
