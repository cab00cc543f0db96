import type { ReadDb, WalkDb } from '../../db/database';
import { SWEPT } from '../../db/sweptTexts';
import { listUnits } from '../../db/units';
import { TextSweep } from '../../domain/destruction/textSweep';
import type { OpenCell, OpenTable } from '../../domain/openData/openTable';
import { maskFileName, quotesFile } from '../../domain/personalData/maskFileName';
import { openDataText } from '../../text/openDataText';
import { openDataViews } from '../../text/openDataViews';
import { officialNames } from '../purge/officialNames';

/** Columns with names of files, folders and sheets. */
const NAMES: ReadonlySet<string> = new Set([
  'file_name',
  'folder',
  'folder_name',
  'evidence_name',
  'sheet',
  openDataViews.figures.columns.sheet.heading,
]);
/** Those with what somebody typed beside the figures: reasons, sources, notes. A frozen summary quotes them. */
const TYPED: ReadonlySet<string> = new Set([
  ...SWEPT.flatMap(({ table, texts, json = [] }) => [...texts, ...json].map((column) => `${table}.${column}`)),
  'summary_snapshot.reason',
  'summary_snapshot.content',
]);
const SENTENCES = 'change_log';
/** For searching, all in small letters: names cannot be told in it. */
const FOLDED = 'folded';
const LEFT_OUT = '…';

/** Takes out of names of files who stands on the lists, and phones whoever's they are. */
export function cleanerOfNames(db: WalkDb): (table: OpenTable) => OpenTable {
  const sweep = sweepOfLists(db);
  const clean = (text: string, isName: boolean): string => {
    const masked = maskFileName(text);
    return isName || quotesFile(text) ? (sweep.without(masked) ?? masked) : masked;
  };
  return (table) => withoutPeopleInNames(table, clean);
}

/** Everybody on a list; units and officials are called so too, and stay. */
function sweepOfLists(db: ReadDb): TextSweep {
  const units = listUnits(db).flatMap(({ name, aliases }) => [name, ...aliases]);
  const sweep = new TextSweep([], [...officialNames(db), ...units, ...units.map(withoutKind)], LEFT_OUT);
  db.each('SELECT full_name FROM person', {}, ([fullName]) => {
    sweep.add({ fullName: String(fullName), phone: null, rawPhone: null });
  });
  return sweep;
}

/** "Phường Bồng Sơn" is written "Bồng Sơn" in names of files. */
function withoutKind(name: string): string {
  return name.replace(/^\S+\s+/, '');
}

function withoutPeopleInNames(table: OpenTable, clean: (text: string, isName: boolean) => string): OpenTable {
  const isMasked = table.columns.map(
    ({ name, type }) =>
      type === 'TEXT' &&
      (table.kind === 'view' || table.name === SENTENCES || NAMES.has(name) || TYPED.has(`${table.name}.${name}`)),
  );
  if (!isMasked.includes(true)) return table;
  const cellOf = (cell: OpenCell, at: number): OpenCell => {
    if (isMasked[at] !== true || typeof cell !== 'string') return cell;
    const column = table.columns[at]?.name ?? '';
    const cleaned = clean(cell, NAMES.has(column));
    return cleaned !== cell && column === FOLDED ? openDataText.masked : cleaned;
  };
  return {
    ...table,
    *rows() {
      for (const row of table.rows()) yield row.map(cellOf);
    },
  };
}
