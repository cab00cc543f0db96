import type { PersonSought, ShellHandlers } from '../ipc/contract';
import { personSheet } from '../text/personSheet';
import { shellText } from '../text/shell';
import { askSavePath, type SavePlace } from './askSavePath';
import type { CoreClient } from './coreClient';
import type { PrintEngine } from './printEngine';
import { saveCopy } from './savedCopy';

export interface PersonShop extends SavePlace {
  readonly core: Pick<CoreClient, 'call'>;
  readonly engine: Pick<PrintEngine, 'toPdf' | 'print'>;
}

/** A list of people into a file: the system's dialog says where, then the core writes it. */
export function personHandlers(
  shop: PersonShop,
): Pick<ShellHandlers, 'persons.export' | 'people.export' | 'people.print'> {
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
    'people.export': async ({ format, ...sought }) => {
      const target = await askSavePath(shop, {
        title: shellText.personExport,
        fileName: personSheet.ofOnePerson, // a name of a file goes into lists of files that others read
        extension: format,
        kind: shellText.formats[format],
      });
      if (target === null) return null;
      const { bytes, rows } =
        format === 'pdf' ? await sheetPdf(shop, sought) : await shop.core.call('people.render', { ...sought, format });
      await saveCopy(target, bytes);
      return { savedTo: target, rows };
    },
    'people.print': async (sought) => {
      const { html, title } = await shop.core.call('people.compose', sought);
      return { printed: await shop.engine.print(html, title, shop.window, null) };
    },
  };
}

async function sheetPdf({ core, engine }: PersonShop, sought: PersonSought) {
  const { html, title, rows } = await core.call('people.compose', sought);
  return { bytes: (await engine.toPdf(html, title)).pdf, rows };
}
