import { daysBetween, type IsoDay } from '../calendar';
import type { ProgressData, ProgressPoint, RequiredRate } from './chartData';
import type { ChartFormat } from './chartKind';
import { HOLLOW_LINE, HOLLOW_ROOM, hollows } from './hollowLine';
import { textWidth } from './letters';
import { countOrDash, headMarks, type LegendItem, legendMarks, line, MARGIN, text } from './marks';
import { roundTicks, type Scale, scaleOf, thinning } from './scale';
import { type ChartPicture, type Mark, ONE_PAGE, type Place, type ScenePoint } from './scene';
import type { ChartWords } from './words';

const PLOT_RATIO = 0.38;

/**
 * The rate period by period against the steps of its milestones. A period without figures breaks the line and is marked:
 * nothing is drawn between what was reported before and after it.
 */
export function progressPicture(data: ProgressData, format: ChartFormat, words: ChartWords): ChartPicture {
  const title = words.progress.title(data.head);
  const summary = words.progress.summary(data);
  const head = headMarks({ title, summary }, [], format);
  const isCrowded = isDense(placesOf(data, format, words, head.bottom), format.textSize); // its height changes nothing
  const items = legendOf(data, isCrowded, words);
  const legend = legendMarks(items, head.bottom, format, (one) => textWidth(one, format.textSize));
  const place = placesOf(data, format, words, legend.bottom);
  const coverage = coverageMarks(data, place, format, words);
  return {
    scene: {
      width: format.width,
      height: coverage.bottom + MARGIN,
      marks: [
        ...head.marks,
        ...legend.marks,
        ...axisMarks(data, place, format, words),
        ...milestoneMarks(data, place, format, words),
        ...paceMarks(data, place),
        ...actualMarks(data, place, format),
        ...newestLabel(data, place, format),
        ...coverage.marks,
      ],
    },
    title,
    summary,
    points: data.points.map((point) => walkingPoint(point, data, place, words)),
    columns: Math.max(1, data.points.length),
    table: { headers: words.progress.headers, rows: data.points.map((point) => tableRow(point, words)) },
    rows: ONE_PAGE,
    spans: ONE_PAGE,
  };
}

interface ProgressPlaces {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (day: IsoDay) => number;
  readonly y: Scale;
  readonly ticks: readonly number[];
  readonly first: IsoDay;
  /** Between two neighbouring points. */
  readonly step: number;
}

function placesOf(
  data: ProgressData,
  { width, textSize, plotHeight = width * PLOT_RATIO }: ChartFormat,
  words: ChartWords,
  top: number,
): ProgressPlaces {
  const { points, milestones } = data;
  const days = [
    ...points.map(({ day }) => day),
    ...milestones.flatMap(({ deadline }) => (deadline === null ? [] : [deadline])),
  ];
  const first = days.reduce((least, day) => (day < least ? day : least), days[0] ?? ('2000-01-01' as IsoDay));
  const last = days.reduce((most, day) => (day > most ? day : most), first);
  const rates = [...points.flatMap(({ rate }) => (rate === null ? [] : [rate])), ...milestones.map(({ rate }) => rate)];
  const ticks = roundTicks(0, Math.max(1, ...rates), 6);
  const left = MARGIN + Math.max(...ticks.map((tick) => textWidth(words.percent(tick), textSize - 1))) + 8;
  const right = width - MARGIN - textSize * 1.5;
  const plotTop = top + textSize * 1.2;
  const bottom = plotTop + plotHeight;
  const inner = textSize * 0.9;
  const across = scaleOf([0, Math.max(1, daysBetween(first, last))], [left + inner, right - inner]);
  return {
    left,
    right,
    top: plotTop,
    bottom,
    x: (day) => across(daysBetween(first, day)),
    y: scaleOf([0, ticks.at(-1) ?? 100], [bottom, plotTop]),
    ticks,
    first,
    step: (right - left) / Math.max(1, points.length),
  };
}

/** Runs of periods that follow one another and all have figures. */
export function unbrokenRuns(points: readonly ProgressPoint[]): readonly (readonly ProgressPoint[])[] {
  const runs: ProgressPoint[][] = [];
  let run: ProgressPoint[] | null = null;
  for (const point of points) {
    if (point.rate === null) run = null;
    else if (run === null) {
      run = [point];
      runs.push(run);
    } else run.push(point);
  }
  return runs;
}

function actualMarks({ points }: ProgressData, place: ProgressPlaces, { textSize }: ChartFormat): readonly Mark[] {
  const at = ({ day, rate }: ProgressPoint): Place => ({ x: place.x(day), y: place.y(rate ?? 0) });
  const known = points.filter(({ rate }) => rate !== null);
  const size = Math.max(3, Math.min(textSize * 0.62, place.step * 0.7));
  const runs = unbrokenRuns(points);
  const alone = isDense(place, textSize) ? runs.filter((run) => run.length === 1).flat() : known;
  const marks: Mark[] = [
    ...runs.filter((run) => run.length > 1).map((run) => line(run.map(at), 'main', weightOf(place, textSize))),
    ...(isDense(place, textSize)
      ? runs.flatMap((run) => hollows(run.map((one) => ({ ...at(one), isWhole: isWhole(one) }))))
      : []),
    { kind: 'shapes', shape: 'disc', at: alone.filter(isWhole).map(at), size, tone: 'main' },
    { kind: 'shapes', shape: 'ring', at: alone.filter((point) => !isWhole(point)).map(at), size, tone: 'main' },
    {
      kind: 'shapes',
      shape: 'cross',
      at: points.filter(({ rate }) => rate === null).map(({ day }) => ({ x: place.x(day), y: place.bottom - size })),
      size,
      tone: 'alarm',
    },
  ];
  return marks.filter((mark) => mark.kind !== 'shapes' || mark.at.length > 0);
}

/** The signs of so many periods would run into one another. */
function isDense({ step }: ProgressPlaces, textSize: number): boolean {
  return step * 0.7 < textSize * 0.4;
}

function weightOf(place: ProgressPlaces, textSize: number): number {
  return isDense(place, textSize) ? HOLLOW_LINE : 2.6;
}

function isWhole({ coverage }: ProgressPoint): boolean {
  return coverage.reported >= coverage.expected;
}

/** Each milestone asks for its rate from the day after the one before up to its own day. */
function milestoneMarks(
  { milestones }: ProgressData,
  place: ProgressPlaces,
  { textSize }: ChartFormat,
  words: ChartWords,
): readonly Mark[] {
  const steps: Place[] = [];
  let from = place.left;
  for (const { rate, deadline } of milestones) {
    const y = place.y(rate);
    const to = deadline === null ? place.right : place.x(deadline);
    steps.push({ x: from, y }, { x: to, y });
    from = to;
  }
  const taken: { readonly x: number; readonly y: number; readonly width: number }[] = [];
  const labels = milestones.map((milestone): Mark => {
    const words_ = words.progress.milestone(milestone);
    const width = textWidth(words_, textSize, true);
    const end = milestone.deadline === null ? place.right : place.x(milestone.deadline);
    const x = Math.max(end, place.left + width + 4);
    let y = place.y(milestone.rate) - textSize * 0.45;
    while (taken.some((one) => Math.abs(one.y - y) < textSize * 1.25 && x - width < one.x && one.x - one.width < x))
      y -= textSize * 1.25;
    taken.push({ x, y, width });
    return text(x, y, words_, textSize, { anchor: 'end', isBold: true, hasHalo: true });
  });
  return steps.length === 0
    ? []
    : [line(steps, 'ink', 1.8, { dash: 'dotted' }), ...endsOf(milestones, place, textSize), ...labels];
}

function endsOf(milestones: readonly RequiredRate[], place: ProgressPlaces, textSize: number): readonly Mark[] {
  const at = milestones.flatMap(({ rate, deadline }) =>
    deadline === null ? [] : [{ x: place.x(deadline), y: place.y(rate) }],
  );
  return at.length === 0 ? [] : [{ kind: 'shapes', shape: 'triangle', at, size: textSize * 0.7, tone: 'ink' }];
}

function paceMarks({ pace }: ProgressData, place: ProgressPlaces): readonly Mark[] {
  return pace.map(({ from, to }) =>
    line(
      [
        { x: place.x(from.day), y: place.y(from.rate) },
        { x: place.x(to.day), y: place.y(to.rate) },
      ],
      'alarm',
      2,
      { dash: 'dashed' },
    ),
  );
}

/** The newest rate at its point, below or above the line so that no milestone is written over. */
function newestLabel({ points }: ProgressData, place: ProgressPlaces, { textSize }: ChartFormat): readonly Mark[] {
  const newest = points.findLast(({ rate }) => rate !== null);
  if (newest?.rate == null || newest.printed === null) return [];
  const half = textWidth(newest.printed, textSize + 1, true) / 2;
  const x = Math.min(Math.max(place.x(newest.day), place.left + half + 4), place.right - half);
  return [
    text(x, place.y(newest.rate) + textSize * 1.7, newest.printed, textSize + 1, {
      anchor: 'middle',
      isBold: true,
      hasHalo: true,
    }),
  ];
}

function axisMarks(
  { points }: ProgressData,
  place: ProgressPlaces,
  { textSize }: ChartFormat,
  words: ChartWords,
): readonly Mark[] {
  const small = textSize - 1;
  const across = place.ticks.flatMap((tick, index) => {
    const y = place.y(tick);
    return [
      line(
        [
          { x: place.left, y },
          { x: place.right, y },
        ],
        index === 0 ? 'ink' : 'grid',
        index === 0 ? 1.2 : 1,
      ),
      text(place.left - 6, y + small * 0.35, words.percent(tick), small, { tone: 'muted', anchor: 'end' }),
    ];
  });
  return [
    ...across,
    ...underPoints(points, place, textSize, place.bottom + small * 1.4, words, ({ period }) =>
      words.periodShort(period),
    ),
  ];
}

/** A word under as many points as have room for both day and coverage, which so stand below one another; the newest always. */
function underPoints(
  points: readonly ProgressPoint[],
  place: ProgressPlaces,
  textSize: number,
  y: number,
  words: ChartWords,
  wordsOf: (point: ProgressPoint) => string,
): readonly Mark[] {
  const small = textSize - 1;
  const widest = Math.max(
    0,
    ...points.map((point) =>
      Math.max(textWidth(words.periodShort(point.period), small), textWidth(coverageText(point, words), small)),
    ),
  );
  const spanned =
    points.length < 2 ? 1 : place.x(points.at(-1)?.day ?? place.first) - place.x(points[0]?.day ?? place.first);
  const every = thinning(points.length - 1, Math.max(1, spanned), widest + small * 0.4);
  return points
    .filter((_, index) => (points.length - 1 - index) % every === 0)
    .map((point) => text(place.x(point.day), y, wordsOf(point), small, { tone: 'muted', anchor: 'middle' }));
}

function coverageText({ coverage }: ProgressPoint, words: ChartWords): string {
  return `${words.count(coverage.reported)}/${words.count(coverage.expected)}`;
}

/** Under the days: of how many units each point is. */
function coverageMarks({ points }: ProgressData, place: ProgressPlaces, { textSize }: ChartFormat, words: ChartWords) {
  const small = textSize - 1;
  const title = place.bottom + small * 3.1;
  const y = title + small * 1.5;
  return {
    marks: [
      text(MARGIN, title, words.progress.coverage, small, { tone: 'muted' }),
      ...underPoints(points, place, textSize, y, words, (point) => coverageText(point, words)),
    ],
    bottom: y + small * 0.6,
  };
}

function walkingPoint(
  point: ProgressPoint,
  { head }: ProgressData,
  place: ProgressPlaces,
  words: ChartWords,
): ScenePoint {
  const half = Math.max(3, Math.min(14, place.step / 2));
  const y = point.rate === null ? place.bottom - 8 : place.y(point.rate);
  return {
    id: point.period,
    x: place.x(point.day) - half,
    y: y - 12,
    width: 2 * half,
    height: 24,
    text: words.progress.point(point, head.measure),
  };
}

function legendOf(
  { points, milestones, pace }: ProgressData,
  isCrowded: boolean,
  { progress }: ChartWords,
): readonly LegendItem[] {
  const stroke =
    (tone: 'ink' | 'main' | 'alarm' | 'paper', weight: number, dash?: 'dashed' | 'dotted'): LegendItem['sign'] =>
    (x, middle, size) => [
      line(
        [
          { x, y: middle },
          { x: x + size * 1.5, y: middle },
        ],
        tone,
        weight,
        dash === undefined ? {} : { dash },
      ),
    ];
  const shape =
    (one: 'ring' | 'cross', tone: 'main' | 'alarm'): LegendItem['sign'] =>
    (x, middle, size) => [
      { kind: 'shapes', shape: one, at: [{ x: x + size * 0.75, y: middle }], size: size * 0.62, tone },
    ];
  const hollow: LegendItem['sign'] = (x, middle, size) => [
    ...stroke('main', HOLLOW_LINE)(x, middle, size),
    ...stroke('paper', HOLLOW_ROOM)(x, middle, size),
  ];
  const hasPartial = points.some(({ rate, coverage }) => rate !== null && coverage.reported < coverage.expected);
  return [
    { words: progress.actual, sign: stroke('main', isCrowded ? HOLLOW_LINE : 2.6) },
    ...(hasPartial ? [{ words: progress.partial, sign: isCrowded ? hollow : shape('ring', 'main') }] : []),
    ...(points.some(({ rate }) => rate === null) ? [{ words: progress.gap, sign: shape('cross', 'alarm') }] : []),
    ...(milestones.length > 0 ? [{ words: progress.path, sign: stroke('ink', 1.8, 'dotted') }] : []),
    ...(pace.length > 0 ? [{ words: progress.needed, sign: stroke('alarm', 2, 'dashed') }] : []),
  ];
}

function tableRow(point: ProgressPoint, words: ChartWords): readonly string[] {
  return [
    words.period(point.period),
    point.printed ?? words.progress.none,
    countOrDash(point.numerator, words),
    countOrDash(point.denominator, words),
    coverageText(point, words),
  ];
}
