import { basename, extname } from 'node:path';
import type { RenderedFile, ShellHandlers } from '../ipc/contract';
import { shellText } from '../text/shell';
import { askSavePath, type SavePlace } from './askSavePath';
import type { CoreClient } from './coreClient';
import { openCopy } from './openCopy';
import { saveCopy } from './savedCopy';

export interface AttachmentShop extends SavePlace {
  readonly core: Pick<CoreClient, 'call'>;
}

/** Kept files of directives, tasks and papers: looked at as a copy in the system's own program, or saved where the clerk says. */
export function attachmentHandlers(
  shop: AttachmentShop,
): Pick<
  ShellHandlers,
  | 'directives.openAttachment'
  | 'directives.saveAttachment'
  | 'tasks.saveEvidence'
  | 'outgoing.openScan'
  | 'outgoing.saveScan'
> {
  return {
    'directives.openAttachment': async (wanted) => openCopy(await shop.core.call('directives.readAttachment', wanted)),
    'directives.saveAttachment': async (wanted) =>
      saveFile(shop, await shop.core.call('directives.readAttachment', wanted)),
    'tasks.saveEvidence': async (wanted) => {
      const target = await askWhere(shop, (await shop.core.call('tasks.evidenceName', wanted)).fileName);
      // read only now: the core notes that it was given out
      return target === null ? null : keepAt(target, await shop.core.call('tasks.readEvidence', wanted));
    },
    'outgoing.openScan': async (wanted) => openCopy(await shop.core.call('outgoing.readScan', wanted)),
    'outgoing.saveScan': async (wanted) => saveFile(shop, await shop.core.call('outgoing.readScan', wanted)),
  };
}

async function saveFile(shop: AttachmentShop, file: RenderedFile): Promise<{ savedTo: string } | null> {
  const target = await askWhere(shop, file.fileName);
  return target === null ? null : keepAt(target, file);
}

function askWhere(shop: AttachmentShop, fileName: string): Promise<string | null> {
  return askSavePath(shop, {
    title: shellText.fileDialogs.saveAttachment,
    fileName: basename(fileName, extname(fileName)),
    extension: extname(fileName).slice(1) || 'bin',
    kind: shellText.fileDialogs.scans,
  });
}

async function keepAt(target: string, { bytes }: Pick<RenderedFile, 'bytes'>): Promise<{ savedTo: string }> {
  await saveCopy(target, bytes);
  return { savedTo: target };
}
