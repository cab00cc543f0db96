import type { BarUnit, SummaryData } from './chartData';
import type { SummarySheet } from './chartKind';
import { cutToFit, textWidth, wrapped } from './letters';
import { line, text } from './marks';
import { progressPicture } from './progressScene';
import { type Scale, scaleOf } from './scale';
import { type Box, type ChartPicture, type Mark, ONE_PAGE, type Place, type ScenePoint } from './scene';
import type { ChartWords } from './words';

/** A slide, or a sheet of A4 turned across at 96 points an inch. */
const SIZES: Readonly<Record<SummarySheet, { readonly width: number; readonly height: number }>> = {
  wide: { width: 1280, height: 720 },
  a4: { width: 1123, height: 794 },
};
const EDGE = 36;
const MOST_ENDS = 5;
/** Names smaller than that are cut instead. */
const LEAST_NAME = 11;

/** One page for a meeting: how far, how fast, who leads, who is behind, who is missing. */
export function summaryPicture(data: SummaryData, sheet: SummarySheet, words: ChartWords): ChartPicture {
  const { width, height } = SIZES[sheet];
  const title = words.summary.title(data);
  const summary = words.bars.summary(data.bars);
  const head = headPart(data, title, width, words);
  const cards = cardsPart(data, { x: EDGE, y: head.bottom, width: width - 2 * EDGE, height: 92 }, words);
  const missing = missingPart(data, { x: EDGE, y: height - 92, width: width - 2 * EDGE, height: 64 }, words);
  const body = { top: cards.bottom + 20, bottom: height - 104 };
  const curveWidth = (width - 2 * EDGE) * 0.57;
  const curve = curvePart(
    data,
    { x: EDGE - 12, y: body.top, width: curveWidth, height: body.bottom - body.top },
    words,
  );
  const endsLeft = EDGE + curveWidth + 24;
  const ends = endsPart(
    data,
    { x: endsLeft, y: body.top, width: width - EDGE - endsLeft, height: body.bottom - body.top },
    words,
  );
  const points = [...cards.points, ...ends.points, ...missing.points];
  return {
    scene: { width, height, marks: [...head.marks, ...cards.marks, ...curve, ...ends.marks, ...missing.marks] },
    title,
    summary,
    points,
    columns: 1,
    table: { headers: words.summary.headers, rows: tableRows(data, words) },
    rows: ONE_PAGE,
    spans: ONE_PAGE,
  };
}

interface Part {
  readonly marks: readonly Mark[];
  readonly points: readonly ScenePoint[];
  readonly bottom: number;
}

function headPart(data: SummaryData, title: string, width: number, words: ChartWords): Part {
  const { bars } = data;
  const hours = wrapped(words.dataHour(bars.head), width * 0.36, 16);
  const coverage = words.summary.coverage(bars);
  const right = width - EDGE;
  const said = Math.max(...hours.map((one) => textWidth(one, 16)), textWidth(coverage, 18, true));
  const room = width - 2 * EDGE - said - 40;
  const size = fitting(title, room, 28, 20, true);
  const lines = wrapped(title, room, size, true).slice(0, 2);
  let y = EDGE - 10;
  const marks: Mark[] = [
    text(right, EDGE + 18, coverage, 18, { anchor: 'end', isBold: true }),
    ...hours.map((one, index) => text(right, EDGE + 42 + index * 20, one, 16, { anchor: 'end', tone: 'muted' })),
  ];
  if (data.officeName !== '') {
    y += 16;
    marks.push(text(EDGE, y, cutToFit(data.officeName, room, 15), 15, { tone: 'muted' }));
  }
  for (const one of lines) {
    y += size * 1.1;
    marks.push(text(EDGE, y, cutToFit(one, room, size, true), size, { isBold: true }));
  }
  y += 4;
  for (const one of wrapped(words.summary.label(bars), room, 17).slice(0, 2)) {
    y += 22;
    marks.push(text(EDGE, y, one, 17, { tone: 'muted' }));
  }
  const bottom = Math.max(y, EDGE + 22 + hours.length * 20) + 16;
  marks.push(
    line(
      [
        { x: EDGE, y: bottom },
        { x: right, y: bottom },
      ],
      'main',
      3,
    ),
  );
  return { marks, points: [], bottom: bottom + 18 };
}

/** The largest size at which the words fit on one line, not below the least. */
function fitting(words: string, room: number, most: number, least: number, isBold: boolean): number {
  const wanted = (most * room) / Math.max(1, textWidth(words, most, isBold));
  return Math.max(least, Math.min(most, Math.floor(2 * wanted) / 2));
}

function cardsPart(data: SummaryData, { x, y, width, height }: Box, words: ChartWords): Part {
  const cards = words.summary.cards(data);
  const gap = 14;
  const wide = (width - gap * (cards.length - 1)) / cards.length;
  const places = cards.map((card, index) => ({ ...card, left: x + index * (wide + gap) }));
  return {
    marks: places.flatMap(({ value, label, left }, index): readonly Mark[] => [
      { kind: 'rect', x: left, y, width: wide, height, fill: index === 0 ? 'main' : 'paper', stroke: 'ink' },
      text(left + wide / 2, y + height * 0.55, value, fitting(value, wide - 16, 34, 13, true), {
        anchor: 'middle',
        isBold: true,
        tone: index === 0 ? 'paper' : 'ink',
      }),
      text(
        left + wide / 2,
        y + height * 0.85,
        cutToFit(label, wide - 10, fitting(label, wide - 10, 15, 11, false)),
        fitting(label, wide - 10, 15, 11, false),
        {
          anchor: 'middle',
          tone: index === 0 ? 'paper' : 'muted',
        },
      ),
    ]),
    points: places.map(({ value, label, left }) => ({
      id: label,
      x: left,
      y,
      width: wide,
      height,
      text: `${label}: ${value}`,
    })),
    bottom: y + height,
  };
}

function curvePart({ progress }: SummaryData, { x, y, width, height }: Box, words: ChartWords): readonly Mark[] {
  const format = { width, textSize: 14, rowsPerPage: 1, periodsPerPage: 1, hasTitle: false };
  const around = progressPicture(progress, { ...format, plotHeight: 0 }, words).scene.height;
  const { scene } = progressPicture(progress, { ...format, plotHeight: Math.max(80, height - around) }, words);
  return scene.marks.map((mark) => moved(mark, { x, y }));
}

function moved(mark: Mark, by: Place): Mark {
  const shift = ({ x, y }: Place) => ({ x: x + by.x, y: y + by.y });
  switch (mark.kind) {
    case 'line':
      return { ...mark, points: mark.points.map(shift) };
    case 'shapes':
    case 'cells':
      return { ...mark, at: mark.at.map(shift) };
    default:
      return { ...mark, ...shift(mark) };
  }
}

/** Who leads and who is behind; where all fit, one list of all. */
function endsPart({ bars }: SummaryData, { x, y, width, height }: Box, words: ChartWords): Part {
  const ranked = bars.units.filter(({ rate, kind }) => rate !== null && kind !== 'standIn'); // they did not earn a place
  const isWhole = ranked.length <= 2 * MOST_ENDS;
  const groups = isWhole
    ? [{ title: words.summary.all(ranked.length, bars.units.length), units: ranked }]
    : [
        {
          title: words.summary.best(MOST_ENDS, ranked.length, tiedAt(ranked, MOST_ENDS)),
          units: ranked.slice(0, MOST_ENDS),
        },
        {
          title: words.summary.worst(MOST_ENDS, ranked.length, tiedAt(ranked, ranked.length - MOST_ENDS)),
          units: ranked.slice(-MOST_ENDS),
        },
      ];
  const rows = groups.reduce((sum, { units }) => sum + units.length + 1.4, 0);
  const row = Math.min(27, height / Math.max(1, rows));
  const size = Math.min(15, row * 0.6);
  const most = Math.max(1, bars.target?.rate ?? 0, ...ranked.map(({ rate }) => rate ?? 0));
  const valueWidth = Math.max(0, ...ranked.map(({ printed }) => textWidth(printed ?? '', size, true)));
  const names = groups.flatMap(({ units }) => units.map(({ name }) => name));
  const nameWidth = Math.min(width * 0.58, Math.max(0, ...names.map((name) => textWidth(name, size))));
  const nameSize = Math.min(size, ...names.map((name) => fitting(name, nameWidth, size, LEAST_NAME, false)));
  const scale = scaleOf([0, most], [x + nameWidth + 8, x + width - valueWidth - 8]);
  const marks: Mark[] = [];
  const points: ScenePoint[] = [];
  let top = y;
  for (const { title, units } of groups) {
    marks.push(text(x, top + row * 0.75, cutToFit(title, width, size + 1, true), size + 1, { isBold: true }));
    top += row * 1.1;
    for (const unit of units) {
      marks.push(...unitMarks(unit, { x, y: top, width, height: row }, { size, nameSize, nameWidth, scale }));
      points.push({
        id: unit.id,
        x,
        y: top,
        width,
        height: row,
        text: words.bars.unit(unit, bars.head.measure, bars.target),
      });
      top += row;
    }
    top += row * 0.3;
  }
  return { marks, points, bottom: top };
}

/** Where the cut goes through units of one rate, those named are so by their names alone. */
function tiedAt(ranked: readonly BarUnit[], cut: number) {
  const [inside, outside] = [ranked[cut - 1], ranked[cut]];
  if (inside === undefined || outside?.printed == null || inside.printed !== outside.printed) return null;
  return { count: ranked.filter(({ printed }) => printed === outside.printed).length, printed: outside.printed };
}

interface EndsLook {
  readonly size: number;
  /** Small enough for the longest of the names. */
  readonly nameSize: number;
  readonly nameWidth: number;
  readonly scale: Scale;
}

function unitMarks(
  { name, rate, printed, isMet }: BarUnit,
  { x, y, width, height }: Box,
  { size, nameSize, nameWidth, scale }: EndsLook,
): readonly Mark[] {
  const base = y + height * 0.5 + size * 0.35;
  const fill = isMet === false ? ('soft' as const) : ('main' as const);
  return [
    text(x, base, cutToFit(name, nameWidth, nameSize), nameSize),
    {
      kind: 'rect',
      x: scale(0),
      y: y + height * 0.2,
      width: Math.max(1.5, scale(rate ?? 0) - scale(0)),
      height: height * 0.6,
      fill,
      stroke: 'ink',
    },
    text(x + width, base, printed ?? '', size, { anchor: 'end', isBold: true }),
  ];
}

/** Who is missing, as many names as fit with how many more there are, and whose rate cannot be; on two lines. */
function missingPart({ bars }: SummaryData, { x, y, width, height }: Box, words: ChartWords): Part {
  const missing = bars.units.filter(({ kind }) => kind === 'missing').map(({ name }) => name);
  const head = words.summary.missing(missing.length, bars.head.coverage.expected);
  const size = 16;
  let shown = missing.length;
  const remarks = words.summary.remarks(bars);
  const hasBases = bars.units.every(({ kind }) => kind !== 'noBase');
  const withFirst = (names: number) => {
    const missed = words.summary.missingNames(head, missing.slice(0, names), missing.length - names);
    return [...(missing.length > 0 || hasBases ? [missed] : []), ...remarks].join(' ');
  };
  const said = () => withFirst(shown);
  while (shown > 0 && wrapped(said(), width - 24, size).length > 2) shown -= 1;
  const lines = wrapped(said(), width - 24, size);
  return {
    marks: [
      { kind: 'rect', x, y, width, height, fill: 'paper', stroke: missing.length === 0 && hasBases ? 'grid' : 'alarm' },
      ...lines.map((one, index) =>
        text(x + 12, y + height / 2 + size * 0.35 + (index - (lines.length - 1) / 2) * size * 1.35, one, size),
      ),
    ],
    points: [{ id: 'missing', x, y, width, height, text: withFirst(missing.length) }],
    bottom: y + height,
  };
}

function tableRows(data: SummaryData, words: ChartWords): readonly (readonly string[])[] {
  const { bars } = data;
  return [
    ...words.summary.cards(data).map(({ label, value }) => [label, value]),
    ...bars.units.map((unit) => [unit.name, words.bars.value(unit)]),
  ];
}
