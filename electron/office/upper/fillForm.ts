import type { ReadDb } from '../../db/database';
import { findOffice } from '../../db/office';
import { AppFailure } from '../../domain/failure';
import { groupBy } from '../../domain/groupBy';
import type { TotalsQuestion } from '../../domain/summary/dataHour';
import type { FilledCell, FilledSum } from '../../domain/upper/form';
import { isSameNear, type Point, type PointSource, placeKey } from '../../domain/upper/point';
import type { Found, PointValue } from '../../domain/upper/pointValue';
import type { UpperTemplate } from '../../domain/upper/upperTemplate';
import type { FilledLine, FilledPreview } from '../../ipc/contract';
import { type NamedCells, upperText as say } from '../../text/upperText';
import type { OfficeEnvironment } from '../environment';
import { getDirective } from '../readCampaign';
import { slug } from '../slug';
import { askForm } from './openForm';
import { PointValues } from './pointValues';
import { pointWords } from './pointWords';

export interface FilledForm {
  readonly preview: FilledPreview;
  /** Without extension. */
  readonly fileName: string;
  readonly extension: 'xlsx' | 'xlsm';
  readonly bytes: Uint8Array;
}

interface Asked {
  readonly point: Point;
  readonly label: string;
  readonly found: Found;
  /** The words near the cell are no longer those it was pointed at by: it is left as it is. */
  readonly isDoubtful: boolean;
}

/** A cell that was pointed at, as it came out. */
interface Filled extends Asked {
  readonly cell: FilledCell;
}

/**
 * The form with the figures of a moment. A figure that is missing leaves its cell empty and is named; a cell that may be
 * another one by now is left as it is.
 * @throws AppFailure `notFound` when the kept form is gone, `invalid` when no cell was pointed at
 */
export async function fillForm(
  db: ReadDb,
  environment: OfficeEnvironment,
  form: UpperTemplate,
  { asOf, ...cut }: Pick<TotalsQuestion, 'asOf' | 'period' | 'dataHour'>,
): Promise<FilledForm> {
  if (form.points.length === 0) throw new AppFailure('invalid', say.nothingPointed(form.name));
  const directive = getDirective(db, form.directiveId);
  const words = pointWords(db, directive);
  const shown = ratesOf(form.points);
  const values = new PointValues(db, { directiveId: form.directiveId, asOf, ...cut }, shown);
  const checked = await askForm(environment, form, 'templateCells', form.points);
  const asked = form.points.map((point, at): Asked => {
    const now = checked[at];
    const isDoubtful = now === undefined || !isSameNear(now.near, point.near);
    return { point, label: words.labelOf(point.source), found: values.valueOf(point.source), isDoubtful };
  });
  const wanted = asked.filter(({ isDoubtful }) => !isDoubtful);
  const requests = wanted.map(({ point: { sheet, cell }, found }) => ({ sheet, cell, value: valueIn(found) }));
  const made = await askForm(environment, form, 'fillTemplate', requests);
  const filled = wanted.flatMap((one, at): readonly Filled[] => {
    const cell = made.cells[at];
    return cell === undefined ? [] : [{ ...one, cell }];
  });
  const doubtful = asked.filter(({ isDoubtful }) => isDoubtful);
  const coverage = coverageOf(values, shown);
  const officeSlug = slug(findOffice(db)?.name ?? form.name);
  return {
    preview: {
      lines: [...filled.map(lineOf), ...doubtful.map(doubtfulLine)],
      filled: filled.filter(({ cell }) => cell.fault === null && cell.written !== '').length,
      empty: filled.filter(({ cell }) => cell.fault === null && cell.written === '').length,
      untouched: doubtful.length + filled.filter(({ cell }) => cell.fault !== null).length,
      warnings: [
        ...warningsOf(filled, doubtful, coverage, words.whoseOf),
        ...sumWarnings(made.sums, filled, values, words.labelOf),
        ...(made.isSigned ? [say.warnings.signed] : []),
      ],
      coverage,
    },
    fileName: say.fileName(
      `${officeSlug}-${slug(form.name)}`,
      `${asOf.slice(0, 10)}-${asOf.slice(11).replace(':', 'h')}`,
    ),
    extension: made.extension,
    bytes: made.bytes,
  };
}

function valueIn(found: Found): PointValue | null {
  return 'value' in found ? found.value : null;
}

function lineOf({ point, label, found, cell }: Filled): FilledLine {
  const { sheet, cell: address } = point;
  const why =
    cell.fault !== null ? say.fault(cell.fault, point, cell.formula) : 'none' in found ? say.none[found.none] : null;
  return {
    sheet,
    cell: address,
    label,
    old: cell.formula === null ? cell.old : `=${cell.formula}`,
    written: cell.fault === null ? cell.written : cell.old,
    why,
    note: cell.note === null || why !== null ? null : say.notes[cell.note],
  };
}

function doubtfulLine({ point: { sheet, cell }, label }: Asked): FilledLine {
  return { sheet, cell, label, old: '', written: '', why: say.doubtful, note: null };
}

/** Rates that the form takes figures of. */
function ratesOf(points: readonly Point[]): ReadonlySet<string> {
  return new Set(points.flatMap(({ source }) => (source.kind === 'figure' ? [source.indicatorId] : [])));
}

/** In the order of the directive. */
function coverageOf(values: PointValues, shown: ReadonlySet<string>): FilledPreview['coverage'] {
  return values
    .current()
    .filter(({ indicatorId }) => shown.has(indicatorId))
    .map(({ label, period, coverage }) => ({ label, period, coverage }));
}

const ALARMING: ReadonlySet<string> = new Set(['countAsPercent', 'numberAsDay']);

function warningsOf(
  filled: readonly Filled[],
  doubtful: readonly Asked[],
  coverage: FilledPreview['coverage'],
  whoseOf: (source: PointSource) => string,
): readonly string[] {
  const written = filled.filter(({ cell }) => cell.fault === null);
  const missing = written.filter(({ found }) => 'none' in found);
  const of = (list: readonly Asked[]) =>
    [...groupBy(list, ({ point }) => whoseOf(point.source))].map(
      ([whose, ones]): NamedCells => ({ cells: ones.map(({ point }) => point.cell), of: whose }),
    );
  const covered = [...new Set(coverage.map((one) => say.coverage(one.coverage)))].join(', ');
  const list = (found: readonly Asked[], words: (items: readonly NamedCells[]) => string) =>
    found.length === 0 ? [] : [words(of(found))];
  return [
    ...list(missing, (items) => say.warnings.empty(items, covered)),
    ...list(doubtful, say.warnings.doubtful),
    ...list(
      filled.filter(({ cell }) => cell.fault !== null),
      say.warnings.fault,
    ),
    ...list(
      written.filter(({ found }) => 'value' in found && found.isStandIn),
      say.warnings.standIn,
    ),
    ...list(
      written.filter(({ cell }) => cell.isHidden),
      say.warnings.hidden,
    ),
    ...list(
      written.filter(({ cell }) => cell.isLocked),
      say.warnings.locked,
    ),
    ...written.flatMap(({ point, cell }) =>
      cell.note !== null && ALARMING.has(cell.note) ? [say.warnings.format(point, cell.note)] : [],
    ),
  ];
}

/** Figures that add up: others are not held against a sum of the form. */
const ADDED = new Set(['numerator', 'denominator', 'newPersons']);

/** What the form's own totals come to against ours; a total of rates is none at all. */
function sumWarnings(
  sums: readonly FilledSum[],
  filled: readonly Filled[],
  values: PointValues,
  labelOf: (source: PointSource) => string,
): readonly string[] {
  const byPlace = new Map(filled.map((one) => [placeKey(one.point), one.point.source]));
  return sums.flatMap((sum) => {
    const sources = sum.of.flatMap((cell) => byPlace.get(`${sum.sheet}!${cell}`) ?? []);
    const figures = sources.flatMap((source) => (source.kind === 'figure' ? [source] : []));
    const [first] = figures;
    if (first === undefined) return [];
    if (figures.every(({ figure }) => figure === 'percent')) return [say.warnings.rates(sum)];
    const isOne = figures.every(
      ({ figure, indicatorId, periodsBack, whose }) =>
        figure === first.figure &&
        indicatorId === first.indicatorId &&
        periodsBack === first.periodsBack &&
        whose.kind === 'unit',
    );
    if (!isOne || sum.kind !== 'sum' || sum.value === null || !ADDED.has(first.figure)) return [];
    const total = { ...first, whose: { kind: 'total' as const } };
    const own = values.valueOf(total);
    if (!('value' in own) || own.value.kind !== 'count' || own.value.value === sum.value) return [];
    const covered = own.coverage === null ? '' : say.coverage(own.coverage);
    return [say.warnings.sum(sum, sum.value, labelOf(total), own.value.value, covered)];
  });
}
