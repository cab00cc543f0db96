import type { Sheet, Workbook } from '../grid';
import type { SharedTables } from '../grid/cellStoreBuilder';
import { makeSheet } from '../grid/makeSheet';
import type { ReadLimits } from '../limits';
import { inSheet, refuse } from '../refusal';
import { eachChild } from '../xml/eachChild';
import { START, XmlScanner } from '../xml/xmlScanner';
import { ZipArchive } from '../zip/archive';
import { OdsStyles } from './odsStyles';
import { TableReader } from './tableReader';

const CONTENT = 'content.xml';
const STYLES = 'styles.xml';

/** An OpenDocument spreadsheet (.ods, .ots). @throws RefusalError with every reason for which it can not be read */
export function readOds(bytes: Buffer, limits: ReadLimits): Workbook {
  const archive = new ZipArchive(bytes, limits);
  const document = new OdsDocument(limits);
  if (archive.find(STYLES)) document.read(new XmlScanner(archive.read(STYLES), STYLES));
  document.read(new XmlScanner(archive.read(CONTENT), CONTENT));
  return { container: 'ods', sheets: document.sheets, date1904: false };
}

/** The same in a single XML file (.fods). */
export function readFlatOds(bytes: Buffer, limits: ReadLimits): Workbook {
  const document = new OdsDocument(limits);
  document.read(new XmlScanner(bytes, 'fods'));
  return { container: 'xml', sheets: document.sheets, date1904: false };
}

/** Collects styles and sheets from the parts of a document; days are written out in them, whatever the date system. */
class OdsDocument {
  readonly sheets: Sheet[] = [];
  private readonly styles: OdsStyles;
  private readonly tables: SharedTables;
  private cellsLeft: number;

  constructor(private readonly limits: ReadLimits) {
    this.styles = new OdsStyles(limits);
    this.tables = { texts: [], styles: this.styles.collector.styles, date1904: false };
    this.cellsLeft = limits.cells;
  }

  read(scanner: XmlScanner): void {
    for (let token = scanner.next(); token; token = scanner.next()) {
      if (token !== START || scanner.depth < 2) continue;
      if (STYLE_LISTS.some((name) => scanner.is(name))) this.styles.readChildren(scanner);
      else if (scanner.is('spreadsheet')) this.readSheets(scanner);
      else if (!scanner.is('body')) scanner.skipElement();
    }
  }

  private readSheets(scanner: XmlScanner): void {
    eachChild(scanner, () => {
      if (scanner.is('table')) this.readSheet(scanner);
    });
  }

  private readSheet(scanner: XmlScanner): void {
    const name = scanner.attribute('name') ?? '';
    const state = this.styles.isTableShown(scanner.attribute('style-name')) ? 'visible' : 'hidden';
    const reader = new TableReader(scanner, this.styles, this.tables, { ...this.limits, cells: this.cellsLeft });
    try {
      reader.read();
      if (reader.isForeign) return;
      if (this.sheets.length === this.limits.sheets) refuse('too-large', { what: 'sheets', limit: this.limits.sheets });
      const { merges, hiddenRows } = reader;
      const cells = reader.builder.finish();
      this.cellsLeft -= cells.columns.length;
      this.sheets.push(makeSheet({ name, state, cells, merges, hiddenRows }));
    } catch (error) {
      throw inSheet(error, name);
    }
  }
}

const STYLE_LISTS = ['font-face-decls', 'styles', 'automatic-styles'] as const;
