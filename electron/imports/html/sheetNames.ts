import type { Sheet } from '../grid';
import { decodeHtmlEntities } from './htmlEntities';

/** What Excel notes about the sheets of a workbook it saves as web pages. */
export interface NotedSheet {
  readonly name: string;
  readonly state: Sheet['state'];
  /** Address of the page that holds the sheet; '' when it is this page. */
  readonly source: string;
}

const STATES: Readonly<Record<string, Sheet['state']>> = { SheetHidden: 'hidden', SheetVeryHidden: 'veryHidden' };

/** The sheets the page tells of, in the order of their tabs. */
export function notedSheets(html: string): readonly NotedSheet[] {
  return html
    .split('<x:ExcelWorksheet>')
    .slice(1)
    .map((note) => {
      const text = note.slice(0, note.indexOf('</x:ExcelWorksheet>'));
      const state = STATES[/<x:Visible>([^<]{1,40})<\/x:Visible>/.exec(text)?.[1] ?? ''] ?? 'visible';
      const source = /<x:WorksheetSource\s[^>]{0,2000}?HRef=["']?([^"'>\s]{1,2000})/i.exec(text)?.[1] ?? '';
      return { name: decodeHtmlEntities(/<x:Name>([^<]{0,400})<\/x:Name>/.exec(text)?.[1] ?? ''), state, source };
    });
}
