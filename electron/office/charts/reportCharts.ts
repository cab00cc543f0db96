import type { ReadDb } from '../../db/database';
import type { ChartBlock, OfficialDocument } from '../../documents/model';
import type { ChartData } from '../../domain/charts/chartData';
import { PAPER_FORMAT, type ReportChart, WHOLE_VIEW } from '../../domain/charts/chartKind';
import { chartPicture } from '../../domain/charts/chartPicture';
import { WORD_LOOK } from '../../domain/charts/looks';
import { barsData } from '../../domain/charts/rateData';
import type { ChartPicture } from '../../domain/charts/scene';
import { toSvg } from '../../domain/charts/toSvg';
import type { Compilation } from '../../domain/compilation';
import { AppFailure } from '../../domain/failure';
import type { TotalsCut } from '../../domain/summary/dataHour';
import { chartMessages } from '../../text/chartText';
import { chartWords } from '../../text/chartWords';
import { readChart } from './readChart';

/** Which figures the pictures of a report are of. */
export interface ChartGround {
  readonly db: ReadDb;
  /** The totals of the report itself. */
  readonly compilation: Compilation;
  /** How they are cut; left out: not at all. */
  readonly cut?: TotalsCut | undefined;
  /** They were frozen: nothing else may be looked up. */
  readonly isFrozen: boolean;
}

/**
 * The pictures asked for, page by page, with their captions.
 * @param figure "Hình"
 * @throws AppFailure `invalid` where a frozen summary lacks what a picture shows, `notFound` where there is nothing
 */
export function reportCharts(
  charts: readonly ReportChart[],
  ground: ChartGround,
  figure: string,
): readonly ChartBlock[] {
  return charts
    .flatMap((chart) => pagesOf(dataOf(chart, ground)))
    .filter(({ points }) => points.length > 0) // nothing has been reported or counted yet: no empty frame
    .map(({ scene, title, summary }, index) => ({
      kind: 'chart',
      id: `hinh-${index + 1}`,
      scene,
      words: `${title}. ${summary}`,
      caption: `${figure} ${index + 1}. ${title}. ${summary}`,
      pngBase64: null,
    }));
}

function dataOf({ kind, subjectId }: ReportChart, { db, compilation, cut, isFrozen }: ChartGround): ChartData {
  const { directiveId, asOf } = compilation;
  if (isFrozen && kind !== 'bars') throw new AppFailure('invalid', chartMessages.notFrozen);
  const found =
    kind === 'bars'
      ? barsOf(compilation, subjectId)
      : readChart(db, { ...cut, directiveId, asOf, kind, ...(subjectId === undefined ? {} : { subjectId }) });
  if (found === null) throw new AppFailure('notFound', chartMessages.nothing[kind]);
  return found;
}

/** Of the very totals that the report prints. */
function barsOf({ indicators, asOf, dataHour }: Compilation, subjectId: string | undefined): ChartData | null {
  const found = indicators.find(({ indicatorId }) => subjectId === undefined || indicatorId === subjectId);
  if (found === undefined) return null;
  const bars = barsData(found, asOf);
  return dataHour === undefined ? bars : { ...bars, head: { ...bars.head, dataHour } };
}

/** All pages of units, of the newest periods; of a ranking that is too long both ends. */
function pagesOf(data: ChartData): readonly ChartPicture[] {
  const rows = data.kind === 'bars' || data.kind === 'ranking' ? 'ends' : 'all';
  const first = chartPicture(data, WHOLE_VIEW, PAPER_FORMAT, chartWords);
  if (first.rows.pages === 1) return [first];
  if (rows === 'ends') return [chartPicture(data, { ...WHOLE_VIEW, rows }, PAPER_FORMAT, chartWords)];
  const others = Array.from({ length: first.rows.pages - 1 }, (_, index) =>
    chartPicture(data, { ...WHOLE_VIEW, page: index + 1 }, PAPER_FORMAT, chartWords),
  );
  return [first, ...others];
}

/** The drawings of a paper, in order, to be painted elsewhere. */
export function drawingsOf(document: OfficialDocument) {
  return chartsOf(document).map(({ id, scene }) => ({
    svg: toSvg(scene, { id, look: WORD_LOOK, scale: 1, words: null }),
    width: scene.width,
    height: scene.height,
  }));
}

/** The paper with the painted pictures of its drawings, in order. */
export function withPaintings(document: OfficialDocument, paintings: readonly Uint8Array[]): OfficialDocument {
  if (paintings.length === 0) return document;
  let next = 0;
  const sections = document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => {
      if (block.kind !== 'chart') return block;
      const painted = paintings[next++];
      return { ...block, pngBase64: painted === undefined ? null : Buffer.from(painted).toString('base64') };
    }),
  }));
  return { ...document, sections };
}

function chartsOf({ sections }: OfficialDocument): readonly ChartBlock[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'chart'));
}
