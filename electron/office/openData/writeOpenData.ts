import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { stillFeed, tellChanges } from '../../db/changeFeed';
import type { WalkDb } from '../../db/database';
import { findOffice } from '../../db/office';
import { BOM } from '../../documents/csv';
import { openCsvLine } from '../../documents/openData/csvTable';
import { DICTIONARY_HEADINGS, dictionaryLines } from '../../documents/openData/dictionaryTable';
import { OpenBook } from '../../documents/openData/openBook';
import type { LocalTime } from '../../domain/calendar';
import type { LeftOut, OpenCell, OpenDataFile, OpenTable } from '../../domain/openData/openTable';
import type { OpenDataOrder } from '../../domain/openData/order';
import { openDataText } from '../../text/openDataText';
import { ExportFile } from './exportFile';
import { gatherTables } from './gatherTables';
import { readMe } from './readMe';

/** What is written and where, given to the thread that does it. */
export interface ExportWork {
  readonly order: OpenDataOrder;
  /** An empty folder. */
  readonly folder: string;
  readonly resourcesFolder: string;
  readonly madeAt: LocalTime;
  readonly schemaVersion: number;
}

export interface Written {
  readonly files: readonly OpenDataFile[];
  readonly leftOut: readonly LeftOut[];
  readonly tables: number;
  readonly rows: number;
}

/** Rows done of all there are, and the table they belong to. */
export type ExportProgress = (done: number, total: number, label: string) => void;

const SLICE = 2000;
const DICTIONARY_WIDTHS = [26, 24, 22, 60, 18, 50, 36, 12, 24, 14];

/**
 * Writes all that an order asks for into a folder, each file whole and on the disk when this resolves.
 * @param db nobody else writes to; what it holds is what is told, however long it takes
 * @throws AppFailure in a sentence when the disk refuses
 */
export async function writeOpenData(db: WalkDb, work: ExportWork, progress: ExportProgress): Promise<Written> {
  progress(0, 0, openDataText.steps.prepare);
  tellChanges(db, stillFeed()); // what is added up of the reports is read once for all that is added up
  const { tables, leftOut } = gatherTables(db, work.resourcesFolder, work.order);
  tellChanges(db, stillFeed()); // and forgotten: the long lists that follow are walked
  return new OpenDataWriter(db, work, tables, leftOut, progress).write();
}

class OpenDataWriter {
  readonly #files: OpenDataFile[] = [];
  readonly #total: number;
  #done = 0;

  constructor(
    private readonly db: WalkDb,
    private readonly work: ExportWork,
    private readonly tables: readonly OpenTable[],
    private readonly leftOut: readonly LeftOut[],
    private readonly progress: ExportProgress,
  ) {
    const passes = work.order.format === 'both' ? 2 : 1;
    this.#total = passes * rowsOf(tables);
  }

  async write(): Promise<Written> {
    const { files } = openDataText;
    const sheetNames = await this.#writeBook();
    if (this.#writes('csv')) {
      const { index } = openDataText.own;
      const headings = openDataText.indexHeadings;
      await this.#writeCsv(files.index, index, headings, indexRows(this.tables, this.leftOut, sheetNames, this.#csvOf));
      await this.#writeCsv(
        files.dictionary,
        openDataText.own.dictionary,
        DICTIONARY_HEADINGS,
        dictionaryLines(this.tables),
      );
    }
    for (const table of this.tables) {
      const name = this.#csvOf(table);
      if (name === null) continue;
      const headings = table.columns.map((column) => column.name);
      await this.#writeCsv(name, table.name, headings, table.rows(), openDataText.label(table));
    }
    this.#writeReadMe();
    return { files: this.#files, leftOut: this.leftOut, tables: this.tables.length, rows: rowsOf(this.tables) };
  }

  #writes(format: 'csv' | 'xlsx'): boolean {
    return this.work.order.format === 'both' || this.work.order.format === format;
  }

  /** A text too long for a cell stands whole in a CSV, also where only a workbook was asked for. */
  readonly #csvOf = ({ name, hasLongTexts }: OpenTable): string | null =>
    this.#writes('csv') || hasLongTexts ? `${name}.csv` : null;

  async #writeCsv(
    file: string,
    table: string,
    headings: readonly string[],
    rows: Iterable<readonly OpenCell[]>,
    label: string | null = null,
  ): Promise<void> {
    const out = new ExportFile(join(this.work.folder, file));
    out.write(BOM + openCsvLine(headings));
    let written = 0;
    for (const cells of rows) {
      out.write(openCsvLine(cells));
      written += 1;
      if (written % SLICE !== 0) continue;
      this.#tell(label, SLICE);
      await setImmediate(); // whoever wants it stopped is heard
    }
    out.end();
    this.#tell(label, written % SLICE);
    this.#files.push({ path: file, table, rows: written });
  }

  #tell(label: string | null, rows: number): void {
    if (label === null) return;
    this.#done += rows;
    this.progress(Math.min(this.#done, this.#total), this.#total, label);
  }

  /** @returns the sheets of each table; none where no workbook is wanted */
  async #writeBook(): Promise<readonly (readonly string[])[]> {
    if (!this.#writes('xlsx')) return this.tables.map(() => []);
    const { sheets, files, title } = openDataText;
    const out = new ExportFile(join(this.work.folder, files.workbook));
    const { stream, failed } = out.asStream();
    const book = new OpenBook(stream, title(findOffice(this.db)?.name ?? ''));
    const wanted = [
      { name: sheets.index, rows: 0 },
      { name: sheets.dictionary, rows: 0 },
      ...this.tables.map((table) => ({ name: table.title, rows: table.rowCount })),
    ];
    const names = book.namesFor(wanted).slice(2);
    await Promise.race([failed, this.#fill(book, names)]);
    out.end();
    return names;
  }

  async #fill(book: OpenBook, names: readonly (readonly string[])[]): Promise<void> {
    const { sheets, files, indexHeadings, own } = openDataText;
    const index = indexRows(this.tables, this.leftOut, names, this.#csvOf);
    const widths = [26, 14, 70, 10, 30, 26, 50];
    await book.add({
      name: sheets.index,
      preamble: this.#aboutLines(),
      columns: indexHeadings.map((heading, at) => ({
        heading,
        format: at === 3 ? 'integer' : 'text',
        width: widths[at] ?? 20,
      })),
      hasDates: false,
      isProse: true,
      rows: index,
    });
    this.#files.push({ path: files.workbook, table: own.index, rows: index.length });
    const lines = dictionaryLines(this.tables);
    await book.add({
      name: sheets.dictionary,
      columns: DICTIONARY_HEADINGS.map((heading, at) => ({
        heading,
        format: 'text',
        width: DICTIONARY_WIDTHS[at] ?? 16,
      })),
      hasDates: false,
      isProse: true,
      rows: lines,
    });
    this.#files.push({ path: files.workbook, table: own.dictionary, rows: lines.length });
    for (const table of this.tables) {
      let written = 0;
      const columns = table.columns.map(({ name, format }) => ({ heading: name, format }));
      const content = { name: table.title, columns, hasDates: table.kind === 'view', rows: table.rows() };
      await book.add(content, (rows) => {
        written += rows;
        this.#tell(openDataText.label(table), rows);
      });
      this.#files.push({ path: files.workbook, table: table.name, rows: written });
    }
    await book.finish();
  }

  #aboutLines(): readonly string[] {
    const { order, madeAt, schemaVersion } = this.work;
    const { title, about, persons } = openDataText;
    return [
      title(findOffice(this.db)?.name ?? ''),
      about(order.asOf, madeAt, schemaVersion),
      order.withPersons ? persons.with : persons.without,
    ];
  }

  #writeReadMe(): void {
    const name = openDataText.files.readMe;
    const out = new ExportFile(join(this.work.folder, name));
    out.write(readMe(this.#aboutLines(), this.tables));
    out.end();
    this.#files.push({ path: name, table: openDataText.own.dictionary, rows: 0 });
  }
}

function rowsOf(tables: readonly OpenTable[]): number {
  return tables.reduce((sum, { rowCount }) => sum + rowCount, 0);
}

/** What is there, then what is not and why. */
function indexRows(
  tables: readonly OpenTable[],
  leftOut: readonly LeftOut[],
  sheets: readonly (readonly string[])[],
  csvOf: (table: OpenTable) => string | null,
): readonly (readonly OpenCell[])[] {
  const held = (name: string) => leftOut.filter(({ table, column }) => table === name && column !== null);
  const written = tables.map((table, at) => [
    table.name,
    openDataText.kinds[table.kind],
    table.is,
    table.rowCount,
    csvOf(table),
    sheets[at]?.join('; ') || null,
    openDataText.heldBack(held(table.name)),
  ]);
  const missing = leftOut
    .filter(({ column }) => column === null)
    .map((one) => [one.table, null, null, one.rows, null, null, openDataText.leftOut(one)]);
  return [...written, ...missing];
}
