import { basename, join } from 'node:path';
import type { RenderedFile, ShellHandlers } from '../ipc/contract';
import { shellText } from '../text/shell';
import { askSavePath, type SavePlace } from './askSavePath';
import { chooseSaveFolder } from './chooseSaveFolder';
import type { CoreClient } from './coreClient';
import { freePath, saveCopy } from './savedCopy';

export interface WorkbookShop extends SavePlace {
  readonly core: Pick<CoreClient, 'call'>;
  /** What this run of the app has saved; shared with the papers, which show it in a folder window. */
  readonly saved: Set<string>;
}

type WorkbookHandlers = Pick<ShellHandlers, 'imports.saveReturns' | 'forms.saveBlanks'>;

/** Workbooks for the units: the core makes them, the system's dialogs say where they go. */
export function workbookHandlers(shop: WorkbookShop): WorkbookHandlers {
  return {
    // made only when the clerk has said where: the core notes that people's data go out with them
    'imports.saveReturns': async (input) => {
      const names = await shop.core.call('imports.returnNames', input);
      const make = () => shop.core.call('imports.renderReturns', { ...input, isTogether: false });
      return saveWorkbooks(shop, names, make, shellText.returns);
    },
    'forms.saveBlanks': async (request) => {
      const files = await shop.core.call('forms.renderBlanks', request);
      const names = files.map(({ fileName }) => fileName);
      return saveWorkbooks(shop, names, async () => files, shellText.blanks);
    },
  };
}

interface SaveWords {
  readonly save: string;
  readonly folder: string;
}

/** One file where the clerk says, several into a folder, each under a name nothing there has. */
async function saveWorkbooks(
  shop: WorkbookShop,
  names: readonly string[],
  make: () => Promise<readonly RenderedFile[]>,
  words: SaveWords,
): Promise<{ savedTo: string; files: number } | null> {
  const [only, ...others] = names;
  if (only === undefined) return null;
  const savedTo =
    others.length === 0 ? await saveOne(shop, only, make, words.save) : await saveAll(shop, make, words.folder);
  return savedTo === null ? null : { savedTo, files: names.length };
}

async function saveOne(
  shop: WorkbookShop,
  fileName: string,
  make: () => Promise<readonly RenderedFile[]>,
  title: string,
): Promise<string | null> {
  const target = await askSavePath(shop, { title, fileName, extension: 'xlsx', kind: shellText.formats.xlsx });
  if (target === null) return null;
  for (const { bytes } of await make()) await saveCopy(target, bytes);
  shop.saved.add(target);
  return target;
}

/** @returns the folder */
async function saveAll(
  shop: WorkbookShop,
  make: () => Promise<readonly RenderedFile[]>,
  title: string,
): Promise<string | null> {
  const folder = await chooseSaveFolder(shop, title);
  if (folder === null) return null;
  for (const { fileName, bytes } of await make())
    await saveCopy(await freePath(join(folder, `${basename(fileName)}.xlsx`)), bytes);
  shop.saved.add(folder);
  return folder;
}
