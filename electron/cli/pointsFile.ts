import { AppFailure } from '../domain/failure';
import { isFigure, type PointedFigure } from '../domain/upper/point';
import type { PointDraft } from '../ipc/contract';
import { parsers } from '../ipc/parsers';
import { upperText } from '../text/upperText';

/** A column of unit names in a form, and the columns that take their figures. */
export interface PointedTable {
  readonly sheet: string;
  readonly unitColumn: string;
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly {
    readonly column: string;
    readonly indicatorId: string;
    readonly figure: PointedFigure;
    readonly periodsBack: number;
  }[];
  /** Units of rows that do not say for sure; null: the row is left out. */
  readonly units: Readonly<Record<string, string | null>>;
}

/** @throws AppFailure `invalid` when the file does not say which cells take what */
export function parsePoints(
  text: string,
  path: string,
): { readonly points: readonly PointDraft[]; readonly tables: readonly PointedTable[] } {
  try {
    const raw = JSON.parse(text) as { points?: unknown; tables?: unknown };
    const { points } = parsers['upperTemplates.savePoints']({ templateId: 'x', points: raw.points ?? [] });
    const tables = raw.tables ?? [];
    if (!Array.isArray(tables)) throw new TypeError('tables');
    return { points, tables: tables.map(readTable) };
  } catch {
    throw new AppFailure('invalid', upperText.cli.badPoints(path));
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readTable(raw: unknown): PointedTable {
  if (!isRecord(raw) || !Array.isArray(raw.columns)) throw new TypeError('table');
  const { sheet, unitColumn, top, bottom, units = {} } = raw;
  const place = parsers['upperTemplates.matchRows']({ templateId: 'x', sheet, column: unitColumn, top, bottom });
  if (!isRecord(units)) throw new TypeError('units');
  return {
    sheet: place.sheet,
    unitColumn: place.column,
    top: place.top,
    bottom: place.bottom,
    columns: raw.columns.map(readColumn),
    units: Object.fromEntries(Object.entries(units).map(([row, id]) => [row, id === null ? null : String(id)])),
  };
}

function readColumn(raw: unknown): PointedTable['columns'][number] {
  if (!isRecord(raw)) throw new TypeError('column');
  const { column, indicatorId, figure, periodsBack = 0 } = raw;
  if (typeof column !== 'string' || !/^[A-Z]{1,3}$/.test(column)) throw new TypeError('column');
  if (typeof indicatorId !== 'string' || !isFigure(figure) || typeof periodsBack !== 'number')
    throw new TypeError('column');
  return { column, indicatorId, figure, periodsBack };
}
