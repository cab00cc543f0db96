import type { GapMoment, GapsData } from './chartData';
import type { ChartFormat } from './chartKind';
import { cutToFit, textWidth } from './letters';
import { headMarks, type LegendItem, legendMarks, line, MARGIN, text } from './marks';
import { roundTicks, scaleOf } from './scale';
import { type ChartPicture, type Mark, ONE_PAGE, type ScenePoint } from './scene';
import type { ChartWords } from './words';

/** Counts of the newest kept in the picture; older ones are in its table. */
const MOST_MOMENTS = 40;

/** Reports less what another body counted, count by count: to the right more was reported, to the left less. */
export function gapsPicture(data: GapsData, format: ChartFormat, words: ChartWords): ChartPicture {
  const { width, textSize } = format;
  const shown = data.moments.slice(-MOST_MOMENTS);
  const title = words.gaps.title(data.head, data.numeratorLabel);
  const summary = words.gaps.summary(data);
  const said =
    shown.length < data.moments.length
      ? [words.rowsOf(data.moments.length - shown.length + 1, data.moments.length, data.moments.length)]
      : [];
  const head = headMarks({ title, summary }, said, format);
  const legend = legendMarks(shown.length === 0 ? [] : legendOf(words), head.bottom, format, (one) =>
    textWidth(one, textSize),
  );
  const labels = shown.map((one) => `${words.moment(one.asOf)}, ${one.source}`);
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((one) => textWidth(one, textSize)));
  const nameWidth = Math.min(width * 0.38, widest(labels));
  const values = widest(shown.map(({ gap }) => words.signed(gap)));
  const left = MARGIN + nameWidth + 10;
  const room = { from: left + values + 10, to: width - MARGIN - values - 8 };
  const gaps = shown.map(({ gap }) => gap);
  const most = Math.max(2, Math.min(5, Math.floor((room.to - room.from) / (values + textSize))));
  const ticks = roundTicks(Math.min(0, ...gaps), Math.max(1, ...gaps), most, true);
  const scale = scaleOf([ticks[0] ?? 0, ticks.at(-1) ?? 1], [room.from, room.to]);
  const row = textSize * 3.1;
  const top = legend.bottom + textSize * 0.6;
  const bottom = top + shown.length * row;
  const axis =
    shown.length === 0
      ? []
      : ticks.flatMap((tick): readonly Mark[] => [
          line(
            [
              { x: scale(tick), y: top - 4 },
              { x: scale(tick), y: bottom },
            ],
            tick === 0 ? 'ink' : 'grid',
            tick === 0 ? 1.6 : 1,
          ),
          text(scale(tick), bottom + textSize * 1.3, words.signed(tick), textSize - 1, {
            tone: 'muted',
            anchor: 'middle',
          }),
        ]);
  const rows = shown.flatMap((moment, index): readonly Mark[] => {
    const y = top + index * row;
    const base = y + row * 0.28 + textSize * 0.35;
    const label = cutToFit(labels[index] ?? '', nameWidth, textSize);
    const detail = words.gaps.detail(moment);
    const under = Math.min(left, width - MARGIN - textWidth(detail, textSize - 1));
    const told = [
      text(left - 10, base, label, textSize, { anchor: 'end' }),
      text(under, y + row * 0.75, detail, textSize - 1, { tone: 'muted', hasHalo: true }),
    ];
    if (moment.coverage.reported === 0) return told;
    const [from, to] = [Math.min(scale(0), scale(moment.gap)), Math.max(scale(0), scale(moment.gap))];
    return [
      ...told,
      {
        kind: 'rect',
        x: from,
        y: y + row * 0.08,
        width: Math.max(1.5, to - from),
        height: row * 0.4,
        ...fillOf(moment),
        stroke: 'ink',
      },
      text(moment.gap < 0 ? from - 7 : to + 7, base, words.signed(moment.gap), textSize, {
        isBold: true,
        hasHalo: true,
        anchor: moment.gap < 0 ? 'end' : 'start',
      }),
    ];
  });
  const points = shown.map(
    (moment, index): ScenePoint => ({
      id: `${moment.asOf} ${moment.source}`,
      x: MARGIN / 2,
      y: top + index * row,
      width: width - MARGIN,
      height: row,
      text: words.gaps.moment(moment),
    }),
  );
  return {
    scene: {
      width,
      height: bottom + textSize * 1.8 + MARGIN,
      marks: [...head.marks, ...legend.marks, ...axis, ...rows],
    },
    title,
    summary,
    points,
    columns: 1,
    table: { headers: words.gaps.headers, rows: data.moments.map((moment) => tableRow(moment, words)) },
    rows: ONE_PAGE,
    spans: ONE_PAGE,
  };
}

function fillOf({ gap }: GapMoment): { fill: 'main' | 'paper'; hatch?: 'ink' } {
  return gap < 0 ? { fill: 'paper', hatch: 'ink' } : { fill: 'main' };
}

function legendOf({ gaps }: ChartWords): readonly LegendItem[] {
  const box =
    (gap: number): LegendItem['sign'] =>
    (x, middle, size) => [
      {
        kind: 'rect',
        x,
        y: middle - size * 0.4,
        width: size * 1.3,
        height: size * 0.8,
        ...fillOf({ gap } as GapMoment),
        stroke: 'ink',
      },
    ];
  return [
    { words: gaps.more, sign: box(1) },
    { words: gaps.fewer, sign: box(-1) },
  ];
}

function tableRow({ asOf, source, reported, counted, gap, coverage }: GapMoment, words: ChartWords): readonly string[] {
  const isKnown = coverage.reported > 0;
  return [
    words.moment(asOf),
    source,
    isKnown ? words.count(reported) : '–',
    isKnown ? words.count(counted) : '–',
    isKnown ? words.signed(gap) : '–',
    `${words.count(coverage.reported)}/${words.count(coverage.expected)}`,
  ];
}
