import type { ShellHandlers } from '../ipc/contract';
import { personSheet } from '../text/personSheet';
import { shellText } from '../text/shell';
import { askSavePath, type SavePlace } from './askSavePath';
import type { CoreClient } from './coreClient';
import { saveCopy } from './savedCopy';

export interface PersonShop extends SavePlace {
  readonly core: Pick<CoreClient, 'call'>;
}

/** A list of people into a file: the system's dialog says where, then the core writes it. */
export function personHandlers(shop: PersonShop): Pick<ShellHandlers, 'persons.export' | 'people.export'> {
  return {
    'persons.export': async (wanted) => {
      const { formLabel, unitName, period } = await shop.core.call('persons.head', {
        submissionId: wanted.submissionId,
      });
      const target = await askSavePath(shop, {
        title: shellText.personExport,
        fileName: personSheet.fileName(formLabel, unitName, period, wanted.isFull),
        extension: wanted.format,
        kind: shellText.personFormats[wanted.format],
      });
      if (target === null) return null;
      const { bytes, rows } = await shop.core.call('persons.render', wanted);
      await saveCopy(target, bytes);
      return { savedTo: target, rows };
    },
    'people.export': async (sought) => {
      const target = await askSavePath(shop, {
        title: shellText.personExport,
        fileName: personSheet.ofOnePerson, // a name of a file goes into lists of files that others read
        extension: 'xlsx',
        kind: shellText.personFormats.xlsx,
      });
      if (target === null) return null;
      const { bytes, rows } = await shop.core.call('people.render', sought);
      await saveCopy(target, bytes);
      return { savedTo: target, rows };
    },
  };
}
