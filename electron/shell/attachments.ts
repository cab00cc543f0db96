import { basename, extname } from 'node:path';
import type { RenderedFile, ShellHandlers } from '../ipc/contract';
import { shellText } from '../text/shell';
import { askSavePath, type SavePlace } from './askSavePath';
import type { CoreClient } from './coreClient';
import { saveCopy } from './savedCopy';

export interface AttachmentShop extends SavePlace {
  readonly core: Pick<CoreClient, 'call'>;
}

/** A copy of a kept file where the clerk says: nothing that came from outside is ever opened by the app itself. */
export function attachmentHandlers(
  shop: AttachmentShop,
): Pick<ShellHandlers, 'directives.saveAttachment' | 'tasks.saveEvidence'> {
  return {
    'directives.saveAttachment': async (wanted) =>
      saveFile(shop, await shop.core.call('directives.readAttachment', wanted)),
    'tasks.saveEvidence': async (wanted) => saveFile(shop, await shop.core.call('tasks.readEvidence', wanted)),
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
