import type { BarsData, BarUnit } from './chartData';
import type { ChartFormat, ChartView } from './chartKind';
import { cutToFit, textWidth } from './letters';
import {
  countOrDash,
  headMarks,
  LEAST_PLOT,
  type LegendItem,
  legendMarks,
  line,
  MARGIN,
  percentAxis,
  text,
} from './marks';
import { type DrawnRows, drawnRows } from './rows';
import { roundTicks, type Scale, scaleOf } from './scale';
import { type ChartPicture, type Mark, ONE_PAGE, type ScenePoint } from './scene';
import type { ChartWords } from './words';

/** A bar for each unit, sorted, with the line of the target; who gave nothing keeps an empty row with its name. */
export function barsPicture(data: BarsData, view: ChartView, format: ChartFormat, words: ChartWords): ChartPicture {
  const ranked = data.units.filter(({ rate }) => rate !== null);
  const others = data.units.filter(({ rate }) => rate === null);
  const drawn = drawnRows(ranked, others, view, format);
  const title = words.bars.title(data.head);
  const summary = words.bars.summary(data);
  const head = headMarks({ title, summary }, saidOfRows(drawn, data.units.length, view, format, words), format);
  const legend = legendMarks(legendOf(data, words), head.bottom, format, (one) => textWidth(one, format.textSize));
  const place = placesOf(data, drawn, format, words, legend.bottom);
  const rows: Mark[] = [];
  const points: ScenePoint[] = [];
  let y = place.top;
  const addRow = (unit: BarUnit) => {
    rows.push(...rowMarks(unit, y, place, format, words));
    points.push({
      id: unit.id,
      x: MARGIN / 2,
      y,
      width: format.width - MARGIN,
      height: place.row,
      text: words.bars.unit(unit, data.head.measure, data.target),
    });
    y += place.row;
  };
  drawn.upper.forEach(addRow);
  if (drawn.leftOut > 0) {
    rows.push(noteRow(words.leftOut(drawn.leftOut), y, place, format));
    y += place.row;
  }
  drawn.lower.forEach(addRow);
  if (view.rows === 'ends' && others.length > 0) {
    rows.push(noteRow(words.othersWithoutPlace(others.length, data.units.length), y, place, format));
    y += place.row;
  }
  const bottom = y;
  return {
    scene: {
      width: format.width,
      height: bottom + format.textSize * 1.8 + MARGIN,
      marks: [
        ...head.marks,
        ...legend.marks,
        ...percentAxis(place, bottom, format, words),
        ...rows.filter(({ kind }) => kind !== 'text'),
        ...targetMarks(data, place, bottom, format, words),
        ...rows.filter(({ kind }) => kind === 'text'), // their halo keeps the line of the target from the figures
      ],
    },
    title,
    summary,
    points,
    columns: 1,
    table: { headers: words.bars.headers, rows: data.units.map((unit) => tableRow(unit, words)) },
    rows: { page: drawn.page, pages: drawn.pages },
    spans: ONE_PAGE,
  };
}

/** "Đơn vị 1–40 trong 300", where not all are in the picture. */
export function saidOfRows(
  { upper, lower, page, pages }: DrawnRows<unknown>,
  all: number,
  view: ChartView,
  { rowsPerPage }: ChartFormat,
  words: ChartWords,
): readonly string[] {
  if (view.rows === 'ends' && lower.length > 0) return [words.leftOut(all - upper.length - lower.length)];
  if (pages === 1) return [];
  const first = page * rowsPerPage;
  return [words.rowsOf(first + 1, first + upper.length, all)];
}

interface BarPlaces {
  readonly nameWidth: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly row: number;
  readonly scale: Scale;
  readonly ticks: readonly number[];
}

function placesOf(
  data: BarsData,
  { upper, lower }: DrawnRows<BarUnit>,
  { width, textSize }: ChartFormat,
  words: ChartWords,
  top: number,
): BarPlaces {
  const units = [...upper, ...lower];
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((one) => textWidth(one, textSize)));
  const rated = units.filter(({ rate }) => rate !== null);
  const valueWidth = Math.min(width * 0.34, widest(rated.map((unit) => words.bars.value(unit))));
  const roomForNames = width - 2 * MARGIN - valueWidth - 18 - width * LEAST_PLOT;
  const nameWidth = Math.min(roomForNames, widest(units.map(({ name }) => name)));
  const left = MARGIN + nameWidth + 8;
  const right = width - MARGIN - valueWidth - 10;
  const rates = data.units.flatMap(({ rate }) => (rate === null ? [] : [rate]));
  const most = Math.max(data.target?.rate ?? 0, ...rates, 1);
  const ticks = roundTicks(0, most, 5);
  const scale = scaleOf([0, ticks.at(-1) ?? 100], [left, right]);
  return {
    nameWidth,
    left,
    right,
    top: top + textSize * (data.target === null ? 0.6 : 1.9),
    row: textSize * 1.6,
    scale,
    ticks,
  };
}

function rowMarks(unit: BarUnit, y: number, place: BarPlaces, format: ChartFormat, words: ChartWords): readonly Mark[] {
  const { textSize } = format;
  const base = y + place.row * 0.5 + textSize * 0.35;
  const isPlain = unit.kind === 'figures' || unit.kind === 'standIn';
  const name = text(place.left - 8, base, cutToFit(unit.name, place.nameWidth, textSize), textSize, {
    anchor: 'end',
    ...(isPlain ? {} : { tone: 'muted' as const }),
  });
  const bar = { x: place.left, y: y + place.row * 0.16, height: place.row * 0.68 };
  const value = words.bars.value(unit);
  if (unit.rate === null)
    return [
      name,
      { kind: 'rect', ...bar, width: place.right - place.left, fill: 'paper', stroke: 'grid', dash: 'dotted' },
      text(place.left + 8, base, value, textSize, { tone: 'muted', hasHalo: true }),
    ];
  const end = place.scale(unit.rate);
  return [
    name,
    { kind: 'rect', ...bar, width: Math.max(1.5, end - place.left), ...fillOf(unit), stroke: 'ink' },
    text(format.width - MARGIN, base, value, textSize, { anchor: 'end' }), // in a column, where no line runs through it
  ];
}

/** Reached: full; short of the target: light; the clerk's own figures: slanting lines. */
function fillOf({ kind, isMet }: BarUnit): { fill: 'main' | 'soft' | 'paper'; hatch?: 'ink' } {
  if (kind === 'standIn') return { fill: 'paper', hatch: 'ink' };
  return { fill: isMet === false ? 'soft' : 'main' };
}

function noteRow(words: string, y: number, place: BarPlaces, { textSize }: ChartFormat): Mark {
  return text(place.left + 8, y + place.row * 0.5 + textSize * 0.35, words, textSize, { tone: 'muted', hasHalo: true });
}

function targetMarks(
  { target }: BarsData,
  place: BarPlaces,
  bottom: number,
  { textSize, width }: ChartFormat,
  words: ChartWords,
): readonly Mark[] {
  if (target === null) return [];
  const x = place.scale(target.rate);
  const label = words.bars.target(target);
  const half = textWidth(label, textSize, true) / 2;
  const middle = Math.min(Math.max(x, MARGIN + half), width - MARGIN - half);
  return [
    line(
      [
        { x, y: place.top - 6 },
        { x, y: bottom },
      ],
      'alarm',
      2.2,
      { dash: 'dashed' },
    ),
    text(middle, place.top - 10, label, textSize, { anchor: 'middle', isBold: true, hasHalo: true }),
  ];
}

function legendOf({ target, units }: BarsData, words: ChartWords): readonly LegendItem[] {
  const { legend } = words.bars;
  const box =
    (how: Pick<BarUnit, 'kind' | 'isMet'>): LegendItem['sign'] =>
    (x, middle, size) => [
      {
        kind: 'rect',
        x,
        y: middle - size * 0.4,
        width: size * 1.3,
        height: size * 0.8,
        ...fillOf(how as BarUnit),
        stroke: 'ink',
      },
    ];
  const empty: LegendItem['sign'] = (x, middle, size) => [
    {
      kind: 'rect',
      x,
      y: middle - size * 0.4,
      width: size * 1.3,
      height: size * 0.8,
      fill: null,
      stroke: 'muted',
      dash: 'dotted',
    },
  ];
  const has = (kind: BarUnit['kind']) => units.some((unit) => unit.kind === kind);
  return [
    ...(target === null
      ? []
      : [
          { words: legend.met, sign: box({ kind: 'figures', isMet: true }) },
          { words: legend.short, sign: box({ kind: 'figures', isMet: false }) },
        ]),
    ...(has('standIn') ? [{ words: legend.standIn, sign: box({ kind: 'standIn', isMet: null }) }] : []),
    ...(has('missing') ? [{ words: legend.missing, sign: empty }] : []),
  ];
}

function tableRow(unit: BarUnit, words: ChartWords): readonly string[] {
  return [
    unit.name,
    unit.printed ?? '–',
    countOrDash(unit.numerator, words),
    countOrDash(unit.denominator, words),
    words.bars.standing(unit),
  ];
}
