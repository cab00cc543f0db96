import type { TextEncoding } from '../container';
import type { Sheet, Workbook } from '../grid';
import type { SharedTables } from '../grid/cellStoreBuilder';
import { makeSheet } from '../grid/makeSheet';
import { StyleCollector } from '../grid/styleCollector';
import type { ReadLimits } from '../limits';
import { inSheet, refuse } from '../refusal';
import { decodeHtml } from './decodeHtml';
import { mimeParts } from './mimeParts';
import { PageReader } from './pageReader';
import { type NotedSheet, notedSheets } from './sheetNames';

const HTML_TYPE = 'text/html';
const MIME_START = /^\s*(?:mime-version|from|subject|date|message-id|content-[a-z-]+|x-[a-z-]+):/i;

/** A page and what its workbook says of it. */
interface Page {
  readonly html: string;
  readonly note: NotedSheet | null;
}

/**
 * A web page or a web archive (.mht) as a workbook: each page that holds a table is a sheet.
 * @param sheetName for a page that has no name of its own
 * @throws RefusalError not-a-spreadsheet when there is no table, too-large, unsafe-content
 */
export function readHtml(bytes: Buffer, encoding: TextEncoding, sheetName: string, limits: ReadLimits): Workbook {
  const pages = pagesOf(bytes, encoding).filter(({ html }) => /<(?:\w+:)?table\b/i.test(html));
  if (pages.length === 0) refuse('not-a-spreadsheet', { what: 'web-page' });
  if (pages.length > limits.sheets) refuse('too-large', { what: 'sheets', limit: limits.sheets });
  const collector = new StyleCollector();
  const shared: SharedTables = { texts: [], styles: collector.styles, date1904: false };
  let cellsLeft = limits.cells;
  const sheets = pages.map((page, index) => {
    const usualName = index === 0 ? sheetName : `${sheetName} ${index + 1}`;
    const sheet = readPage(page, usualName, shared, collector, { ...limits, cells: cellsLeft });
    cellsLeft -= sheet.cells.columns.length;
    return sheet;
  });
  return { container: 'html', sheets, date1904: false };
}

function readPage(
  { html, note }: Page,
  usualName: string,
  shared: SharedTables,
  collector: StyleCollector,
  limits: ReadLimits,
): Sheet {
  const name = note?.name || usualName;
  try {
    const reader = new PageReader(html, shared, collector, limits);
    reader.read();
    const { merges, hiddenRows } = reader;
    const cells = reader.builder.finish();
    return makeSheet({ name, state: note?.state ?? 'visible', cells, merges, hiddenRows });
  } catch (error) {
    throw inSheet(error, name);
  }
}

function pagesOf(bytes: Buffer, encoding: TextEncoding): readonly Page[] {
  if (!MIME_START.test(bytes.toString('latin1', 0, 200))) {
    const html = decodeHtml(bytes, encoding);
    return [{ html, note: notedSheets(html)[0] ?? null }];
  }
  const pages = mimeParts(bytes)
    .filter(({ type }) => type === HTML_TYPE)
    .map(({ content, charset, location }) => ({ html: decodeHtml(content, '8bit', charset), location }));
  const notes = pages.flatMap(({ html }) => notedSheets(html));
  return pages.map(({ html, location }) => ({ html, note: noteFor(location, notes) }));
}

/** Addresses end alike: the note has a relative one. */
function noteFor(location: string, notes: readonly NotedSheet[]): NotedSheet | null {
  if (notes.length === 1) return notes[0] ?? null;
  return notes.find(({ source }) => source !== '' && location.endsWith(source)) ?? null;
}
