import type { ShellHandlers } from '../ipc/contract';
import { shellText } from '../text/shell';
import { askSavePath, type SavePlace } from './askSavePath';
import type { CoreClient } from './coreClient';
import { saveCopy } from './savedCopy';

export interface HistoryShop extends SavePlace {
  readonly core: Pick<CoreClient, 'call'>;
}

type HistoryHandlers = Pick<ShellHandlers, Extract<keyof ShellHandlers, `history.${string}`>>;

/** The log of changes as a workbook: the core makes it, the system's dialog says where it goes. */
export function historyHandlers(shop: HistoryShop): HistoryHandlers {
  return {
    'history.export': async (filter) => {
      const { bytes, fileName, entries, total } = await shop.core.call('history.render', filter);
      const target = await askSavePath(shop, {
        title: shellText.historyExport,
        fileName,
        extension: 'xlsx',
        kind: shellText.formats.xlsx,
      });
      if (target === null) return null;
      await saveCopy(target, bytes);
      return { savedTo: target, entries, total };
    },
  };
}
