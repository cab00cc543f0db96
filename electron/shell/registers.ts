import type { ShellHandlers } from '../ipc/contract';
import { shellText } from '../text/shell';
import { askSavePath, type SavePlace } from './askSavePath';
import type { CoreClient } from './coreClient';
import { saveCopy } from './savedCopy';

export interface RegisterShop extends SavePlace {
  readonly core: Pick<CoreClient, 'call'>;
  /** What this run of the app has saved. */
  readonly saved: Set<string>;
}

/** Registers as text for other programs; as a book they are papers like any other. */
export function registerHandlers(shop: RegisterShop): Pick<ShellHandlers, 'registers.save'> {
  return {
    'registers.save': async (request) => {
      const { bytes, fileName, rows, warnings } = await shop.core.call('registers.render', request);
      const target = await askSavePath(shop, {
        title: shellText.saveTitles.register,
        fileName,
        extension: 'csv',
        kind: shellText.personFormats.csv,
      });
      if (target === null) return null;
      await saveCopy(target, bytes);
      shop.saved.add(target);
      return { savedTo: target, rows, warnings };
    },
  };
}
