import type { ShellHandlers } from '../ipc/contract';
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

/** A list of people into a file: the system's dialog says where, then the core writes it and notes that it did. */
export function personHandlers(
  shop: PersonShop,
): Pick<
  ShellHandlers,
  'persons.export' | 'people.export' | 'people.print' | 'personRequests.export' | 'personRequests.print'
> {
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
    'people.export': ({ format, ...sought }) => {
      const place = { title: shellText.slipExport, fileName: personSheet.ofOnePerson }; // a name of a file goes into lists of files that others read
      return saveSheet(shop, format, place, {
        compose: () => shop.core.call('people.compose', sought),
        render: (as) => shop.core.call('people.render', { ...sought, format: as }),
      });
    },
    'people.print': async (sought) => {
      const sheet = await shop.core.call('people.composeToPrint', sought);
      const reply = await printSheet(shop, sheet);
      if (reply.printed) await shop.core.call('people.notePrinted', { rows: sheet.rows });
      return reply;
    },
    'personRequests.export': ({ format, year }) => {
      const place = { title: shellText.requestExport, fileName: personSheet.ofRequests(year) };
      return saveSheet(shop, format, place, {
        compose: () => shop.core.call('personRequests.compose', { year }),
        render: (as) => shop.core.call('personRequests.render', { format: as, year }),
      });
    },
    'personRequests.print': async (ofYear) => {
      const sheet = await shop.core.call('personRequests.composeToPrint', ofYear);
      const reply = await printSheet(shop, sheet);
      if (reply.printed) await shop.core.call('personRequests.notePrinted', { rows: sheet.rows });
      return reply;
    },
  };
}

interface Pages {
  readonly html: string;
  readonly title: string;
  readonly rows: number;
}

/** How the core makes the sheet: as pages, or as a file. Neither before it is known where it goes. */
interface Sheet {
  compose(): Promise<Pages>;
  render(format: 'docx' | 'xlsx'): Promise<{ readonly bytes: Uint8Array; readonly rows: number }>;
}

async function saveSheet(
  shop: PersonShop,
  format: 'pdf' | 'docx' | 'xlsx',
  place: { readonly title: string; readonly fileName: string },
  sheet: Sheet,
) {
  const target = await askSavePath(shop, { ...place, extension: format, kind: shellText.formats[format] });
  if (target === null) return null;
  const { bytes, rows } = format === 'pdf' ? await pdfOf(shop, await sheet.compose()) : await sheet.render(format);
  await saveCopy(target, bytes);
  return { savedTo: target, rows };
}

async function pdfOf({ engine }: PersonShop, { html, title, rows }: Pages) {
  return { bytes: (await engine.toPdf(html, title)).pdf, rows };
}

async function printSheet({ engine, window }: PersonShop, { html, title }: Pages) {
  return { printed: await engine.print(html, title, window, null) };
}
