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
    'tasks.saveEvidence': async (wanted) => saveFile(shop, await shop.core.call('tasks.readEvidence', wanted)),
    'outgoing.openScan': async (wanted) => openCopy(await shop.core.call('outgoing.readScan', wanted)),
    'outgoing.saveScan': async (wanted) => saveFile(shop, await shop.core.call('outgoing.readScan', wanted)),
  };
}

async function saveFile(shop: AttachmentShop, { bytes, fileName }: RenderedFile): Promise<{ savedTo: string } | null> {
  const extension = extname(fileName).slice(1) || 'bin';
  const target = await askSavePath(shop, {
    title: shellText.fileDialogs.saveAttachment,
    fileName: basename(fileName, extname(fileName)),
    extension,
    kind: shellText.fileDialogs.scans,
  });
  if (target === null) return null;
  await saveCopy(target, bytes);
  return { savedTo: target };
}
