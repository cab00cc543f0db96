import { saidOfRows } from './barsScene';
import type { RankedUnit, RankingData } from './chartData';
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
import { drawnRows } from './rows';
import { roundTicks, type Scale, scaleOf } from './scale';
import { type ChartPicture, type Mark, ONE_PAGE, type ScenePoint } from './scene';
import type { ChartWords } from './words';

type Unranked = RankingData['unranked'][number];
type Row = { readonly ranked: RankedUnit } | { readonly unranked: Unranked };

/** Units in their places, how many places each moved, and its rate then (ring) and now (disc). */
export function rankingPicture(
  data: RankingData,
  view: ChartView,
  format: ChartFormat,
  words: ChartWords,
): ChartPicture {
  const ranked = data.units.map((unit): Row => ({ ranked: unit }));
  const others = data.unranked.map((unit): Row => ({ unranked: unit }));
  const drawn = drawnRows(ranked, others, view, format);
  const all = data.units.length + data.unranked.length;
  const title = words.ranking.title(data);
  const summary = words.ranking.summary(data);
  const head = headMarks({ title, summary }, saidOfRows(drawn, all, view, format, words), format);
  const legend = legendMarks(legendOf(data, words), head.bottom, format, (one) => textWidth(one, format.textSize));
  const place = placesOf(data, [...drawn.upper, ...drawn.lower], format, words, legend.bottom);
  const rows: Mark[] = [];
  const points: ScenePoint[] = [];
  let y = place.top;
  const addRow = (row: Row) => {
    const unit = 'ranked' in row ? row.ranked : row.unranked;
    rows.push(
      ...('ranked' in row
        ? rankedMarks(row.ranked, y, place, format, words)
        : unrankedMarks(row.unranked, data, y, place, format, words)),
    );
    points.push({
      id: unit.id,
      x: MARGIN / 2,
      y,
      width: format.width - MARGIN,
      height: place.row,
      text:
        'ranked' in row
          ? words.ranking.unit(row.ranked, data.units.length)
          : `${unit.name}: ${words.ranking.why(row.unranked.why, data)}`,
    });
    y += place.row;
  };
  drawn.upper.forEach(addRow);
  const addNote = (note: string) => {
    rows.push(text(place.plotLeft, y + place.row * 0.7, note, format.textSize, { tone: 'muted', hasHalo: true }));
    y += place.row;
  };
  if (drawn.leftOut > 0) addNote(words.leftOut(drawn.leftOut));
  drawn.lower.forEach(addRow);
  if (view.rows === 'ends' && others.length > 0) addNote(words.othersWithoutPlace(others.length, all));
  return {
    scene: {
      width: format.width,
      height: y + format.textSize * 1.8 + MARGIN,
      marks: [...head.marks, ...legend.marks, ...percentAxis(place, y, format, words), ...rows],
    },
    title,
    summary,
    points,
    columns: 1,
    table: { headers: words.ranking.headers, rows: [...ranked, ...others].map((row) => tableRow(row, data, words)) },
    rows: { page: drawn.page, pages: drawn.pages },
    spans: ONE_PAGE,
  };
}

interface RankPlaces {
  readonly rankRight: number;
  readonly arrow: number;
  readonly nameLeft: number;
  readonly nameWidth: number;
  readonly plotLeft: number;
  readonly plotRight: number;
  /** Where the values end. */
  readonly right: number;
  readonly top: number;
  readonly row: number;
  readonly scale: Scale;
  readonly ticks: readonly number[];
}

function placesOf(
  data: RankingData,
  rows: readonly Row[],
  { width, textSize }: ChartFormat,
  words: ChartWords,
  top: number,
): RankPlaces {
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((one) => textWidth(one, textSize)));
  const ranked = rows.flatMap((row) => ('ranked' in row ? [row.ranked] : []));
  const rankRight = MARGIN + textWidth('000', textSize, true);
  const arrow = rankRight + textSize * 1.2;
  const nameLeft = arrow + textSize * 0.9 + widest(['00', ...ranked.map((unit) => words.ranking.change(unit))]);
  const names = rows.map((row) => ('ranked' in row ? row.ranked.name : row.unranked.name));
  const valueWidth = Math.min(width * 0.3, widest(ranked.map((unit) => words.ranking.value(unit))));
  const plotRight = width - MARGIN - valueWidth - 16;
  const nameWidth = Math.min(widest(names), plotRight - width * LEAST_PLOT - nameLeft - 14);
  const plotLeft = nameLeft + nameWidth + 14;
  const rates = data.units.flatMap(({ rate, rateBefore }) => [rate ?? 0, rateBefore ?? 0]);
  const ticks = roundTicks(0, Math.max(1, ...rates), 4);
  const scale = scaleOf([0, ticks.at(-1) ?? 100], [plotLeft, plotRight]);
  return {
    rankRight,
    arrow,
    nameLeft,
    nameWidth,
    plotLeft,
    plotRight,
    right: width - MARGIN,
    top: top + textSize * 0.6,
    row: textSize * 1.6,
    scale,
    ticks,
  };
}

function rankedMarks(
  unit: RankedUnit,
  y: number,
  place: RankPlaces,
  { textSize }: ChartFormat,
  words: ChartWords,
): readonly Mark[] {
  const middle = y + place.row * 0.5;
  const base = middle + textSize * 0.35;
  const change = unit.change ?? 0;
  const now = place.scale(unit.rate ?? 0);
  const before = unit.rateBefore === null ? null : place.scale(unit.rateBefore);
  return [
    text(place.rankRight, base, words.count(unit.rank ?? 0), textSize, { anchor: 'end', isBold: true }),
    {
      kind: 'shapes',
      shape: change > 0 ? 'up' : change < 0 ? 'down' : 'same',
      at: [{ x: place.arrow, y: middle }],
      size: textSize * 0.8,
      tone: change < 0 ? 'alarm' : change > 0 ? 'main' : 'muted',
    },
    ...(change === 0 ? [] : [text(place.arrow + textSize * 0.7, base, words.ranking.change(unit), textSize)]),
    text(place.nameLeft, base, cutToFit(unit.name, place.nameWidth, textSize), textSize),
    ...(before === null
      ? []
      : [
          line(
            [
              { x: before, y: middle },
              { x: now, y: middle },
            ],
            'muted',
            2,
          ),
          { kind: 'shapes', shape: 'ring', at: [{ x: before, y: middle }], size: textSize * 0.9, tone: 'ink' } as const,
        ]),
    { kind: 'shapes', shape: 'disc', at: [{ x: now, y: middle }], size: textSize * 0.6, tone: 'main' },
    text(place.right, base, words.ranking.value(unit), textSize, { anchor: 'end' }),
  ];
}

function unrankedMarks(
  { name, why }: Unranked,
  data: RankingData,
  y: number,
  place: RankPlaces,
  { textSize }: ChartFormat,
  words: ChartWords,
): readonly Mark[] {
  const base = y + place.row * 0.5 + textSize * 0.35;
  return [
    text(place.rankRight, base, '–', textSize, { anchor: 'end', tone: 'muted' }),
    text(place.nameLeft, base, cutToFit(name, place.nameWidth, textSize), textSize, { tone: 'muted' }),
    text(place.plotLeft + 8, base, words.ranking.why(why, data), textSize, { tone: 'muted', hasHalo: true }),
  ];
}

function legendOf(data: RankingData, { ranking }: ChartWords): readonly LegendItem[] {
  const sign =
    (shape: 'ring' | 'disc', tone: 'ink' | 'main'): LegendItem['sign'] =>
    (x, middle, size) => [{ kind: 'shapes', shape, at: [{ x: x + size * 0.6, y: middle }], size: size * 0.75, tone }];
  if (data.before === null) return [];
  return [
    { words: ranking.before(data), sign: sign('ring', 'ink') },
    { words: ranking.now(data), sign: sign('disc', 'main') },
  ];
}

function tableRow(row: Row, data: RankingData, words: ChartWords): readonly string[] {
  if ('unranked' in row) return [row.unranked.name, '–', '–', words.ranking.why(row.unranked.why, data), '–', '–'];
  const { name, rank, rankBefore, change, printed, printedBefore } = row.ranked;
  return [
    name,
    countOrDash(rank, words),
    countOrDash(rankBefore, words),
    change === null ? '–' : words.signed(change),
    printed ?? '–',
    printedBefore ?? '–',
  ];
}
