import type { Sheet, Workbook } from '../grid';
import { makeSheet } from '../grid/makeSheet';
import type { ReadLimits } from '../limits';
import { inSheet, refuse } from '../refusal';
import { eachChild } from '../xml/eachChild';
import { START, XmlScanner } from '../xml/xmlScanner';
import { WorksheetReader } from './worksheet';
import { XmlStyles } from './xmlStyles';

const PART = 'xml';

/** The XML spreadsheet of Excel 2002 and 2003. @throws RefusalError with every reason for which it can not be read */
export function readXmlSpreadsheet(bytes: Buffer, limits: ReadLimits): Workbook {
  const scanner = new XmlScanner(bytes, PART);
  const styles = new XmlStyles(limits);
  const sheets: Sheet[] = [];
  const tables = { texts: [], styles: styles.collector.styles, date1904: false };
  let cellsLeft = limits.cells;
  for (let token = scanner.next(); token; token = scanner.next()) {
    if (token !== START || (scanner.depth === 1 && !scanner.isSelfClosing)) continue;
    if (scanner.is('ExcelWorkbook')) tables.date1904 = hasChild(scanner, 'Date1904');
    else if (scanner.is('Styles')) styles.read(scanner);
    else if (scanner.is('Worksheet')) {
      if (sheets.length === limits.sheets) refuse('too-large', { what: 'sheets', limit: limits.sheets });
      const sheet = readSheet(scanner, new WorksheetReader(scanner, styles, tables, { ...limits, cells: cellsLeft }));
      cellsLeft -= sheet.cells.columns.length;
      sheets.push(sheet);
    } else scanner.skipElement();
  }
  return { container: 'xml', sheets, date1904: tables.date1904 };
}

function readSheet(scanner: XmlScanner, reader: WorksheetReader): Sheet {
  const name = scanner.attribute('Name') ?? '';
  try {
    reader.read();
    const { state, merges, hiddenRows } = reader;
    return makeSheet({ name, state, cells: reader.builder.finish(), merges, hiddenRows });
  } catch (error) {
    throw inSheet(error, name);
  }
}

function hasChild(scanner: XmlScanner, name: string): boolean {
  let isThere = false;
  eachChild(scanner, () => {
    if (scanner.is(name)) isThere = true;
  });
  return isThere;
}
