import type { CellState } from '../board';
import type { TimelinessData, TimelinessUnit } from './chartData';
import type { ChartFormat, ChartView } from './chartKind';
import { cutToFit, textWidth } from './letters';
import { headMarks, type LegendItem, legendMarks, MARGIN, text } from './marks';
import { pageOf } from './rows';
import { thinning } from './scale';
import type { CellsMark, ChartPicture, Mark, Place, ScenePoint, Shape, Tone } from './scene';
import type { ChartWords } from './words';

/** Told by sign and pattern as well as by tone. */
interface StateLook {
  readonly fill: Tone;
  readonly hatch?: Tone;
  readonly shape: Shape | null;
  readonly tone: Tone;
}

const LOOKS: Readonly<Record<CellState, StateLook>> = {
  'on-time': { fill: 'soft', shape: 'disc', tone: 'main' },
  late: { fill: 'warn', hatch: 'paper', shape: 'triangle', tone: 'ink' },
  missing: { fill: 'alarm', shape: 'cross', tone: 'paper' },
  zero: { fill: 'soft', shape: 'ring', tone: 'main' },
  'not-due': { fill: 'paper', shape: null, tone: 'muted' },
  undated: { fill: 'paper', shape: 'cross', tone: 'muted' },
  'not-required': { fill: 'paper', shape: 'dash', tone: 'muted' },
  ended: { fill: 'paper', shape: 'dash', tone: 'muted' },
  closed: { fill: 'paper', shape: 'dash', tone: 'muted' },
  withdrawn: { fill: 'paper', shape: 'dash', tone: 'muted' },
};
const STATES = Object.keys(LOOKS) as readonly CellState[]; // keys of the record above

/** Units against periods: who reported in time, late, not at all. As many units and periods as stay readable. */
export function timelinessPicture(
  data: TimelinessData,
  view: ChartView,
  format: ChartFormat,
  words: ChartWords,
): ChartPicture {
  const { rowsPerPage, periodsPerPage, textSize } = format;
  const rows = pageOf(data.units.length, rowsPerPage, view.page);
  const units = data.units.slice(rows.page * rowsPerPage, (rows.page + 1) * rowsPerPage);
  const spans = pageOf(data.periods.length, periodsPerPage, view.span ?? Number.MAX_SAFE_INTEGER);
  const [first, last] = spanAt(data.periods.length, spans.page, spans.pages, periodsPerPage);
  const periods = data.periods.slice(first, last);
  const title = words.timeliness.title(data.head);
  const summary = words.timeliness.summary(data, periods);
  const said = [
    ...(rows.pages > 1
      ? [words.rowsOf(rows.page * rowsPerPage + 1, rows.page * rowsPerPage + units.length, data.units.length)]
      : []),
    ...(spans.pages > 1 && periods[0] !== undefined
      ? [words.periodsOf(periods[0], periods.at(-1) ?? periods[0], periods.length, data.periods.length)]
      : []),
  ];
  const head = headMarks({ title, summary }, said.length > 0 ? [said.join('; ')] : [], format);
  const shown = units.map(({ states }) => states.slice(first, last));
  const used = new Set(shown.flat());
  const legend = legendMarks(legendOf(used, words), head.bottom, format, (one) => textWidth(one, textSize));
  const place = placesOf(units, periods.length, format, legend.bottom);
  const points = units.flatMap(({ id, name }, row) =>
    periods.map(
      (period, column): ScenePoint => ({
        id: `${id} ${period}`,
        x: place.left + column * place.cell,
        y: place.top + row * place.row,
        width: place.cell,
        height: place.row,
        text: words.timeliness.cell(name, period, shown[row]?.[column] ?? null),
      }),
    ),
  );
  return {
    scene: {
      width: format.width,
      height: place.top + units.length * place.row + MARGIN,
      marks: [
        ...head.marks,
        ...legend.marks,
        ...periods.flatMap((period, index) =>
          columnHead(words.periodShort(period), index, periods.length, place, textSize),
        ),
        ...units.map(({ name }, row) =>
          text(
            place.left - 8,
            place.top + (row + 0.5) * place.row + textSize * 0.35,
            cutToFit(name, place.nameWidth, textSize),
            textSize,
            {
              anchor: 'end',
            },
          ),
        ),
        ...cellMarks(shown, place),
      ],
    },
    title,
    summary,
    points,
    columns: Math.max(1, periods.length),
    table: {
      headers: [words.timeliness.unit, ...periods.map(words.periodShort)],
      rows: units.map(({ name }, row) => [name, ...(shown[row] ?? []).map(words.timeliness.state)]),
    },
    rows,
    spans,
  };
}

/** Pages of periods are counted from the newest, so that the newest one is whole. */
function spanAt(count: number, page: number, pages: number, perPage: number): readonly [number, number] {
  const last = count - (pages - 1 - page) * perPage;
  return [Math.max(0, last - perPage), last];
}

interface HeatPlaces {
  readonly nameWidth: number;
  readonly left: number;
  readonly top: number;
  readonly cell: number;
  readonly row: number;
}

const WIDEST_CELL = 46;

function placesOf(
  units: readonly TimelinessUnit[],
  periods: number,
  { width, textSize }: ChartFormat,
  top: number,
): HeatPlaces {
  const leftOver = width - 3 * MARGIN - periods * WIDEST_CELL;
  const widest = Math.max(0, ...units.map(({ name }) => textWidth(name, textSize)));
  const nameWidth = Math.min(Math.max(width * 0.32, leftOver), widest);
  const left = MARGIN + nameWidth + 8;
  const cell = Math.min(WIDEST_CELL, (width - MARGIN - left) / Math.max(1, periods));
  return { nameWidth, left, top: top + textSize * 1.8, cell, row: textSize * 1.55 };
}

function columnHead(words: string, index: number, count: number, place: HeatPlaces, textSize: number): readonly Mark[] {
  const small = textSize - 2;
  const every = thinning(1, place.cell, textWidth(words, small) + 4);
  if ((count - 1 - index) % every !== 0) return [];
  const half = textWidth(words, small) / 2;
  const x = Math.max(place.left + half - 2, place.left + (index + 0.5) * place.cell);
  return [text(x, place.top - textSize * 0.4, words, small, { anchor: 'middle', tone: 'muted' })];
}

/** One mark for all cells of a state, one for all its signs: as many as there are states, not as there are cells. */
function cellMarks(rows: readonly (readonly (CellState | null)[])[], place: HeatPlaces): readonly Mark[] {
  const corners = new Map<CellState, Place[]>(STATES.map((state) => [state, []]));
  rows.forEach((states, row) => {
    states.forEach((state, column) => {
      if (state !== null)
        corners.get(state)?.push({ x: place.left + column * place.cell, y: place.top + row * place.row });
    });
  });
  return STATES.flatMap((state) => {
    const at = corners.get(state) ?? [];
    return at.length === 0 ? [] : stateMarks(LOOKS[state], at, place.cell, place.row);
  });
}

function stateMarks(
  { fill, hatch, shape, tone }: StateLook,
  at: readonly Place[],
  width: number,
  height: number,
): readonly Mark[] {
  const cells: CellsMark = { kind: 'cells', at, width, height, fill, ...(hatch === undefined ? {} : { hatch }) };
  if (shape === null) return [cells];
  const middles = at.map(({ x, y }) => ({ x: x + width / 2, y: y + height / 2 }));
  return [cells, { kind: 'shapes', shape, at: middles, size: Math.min(width, height) * 0.5, tone }];
}

function legendOf(used: ReadonlySet<CellState | null>, words: ChartWords): readonly LegendItem[] {
  return STATES.filter((state) => used.has(state)).map((state) => ({
    words: words.timeliness.state(state),
    sign: (x, middle, size) => stateMarks(LOOKS[state], [{ x, y: middle - size * 0.6 }], size * 1.4, size * 1.2),
  }));
}
