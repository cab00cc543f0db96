import type { Store } from '../../db/store';
import type { ChartData } from '../../domain/charts/chartData';
import { SCREEN_FORMAT } from '../../domain/charts/chartKind';
import { chartPicture } from '../../domain/charts/chartPicture';
import { SLIDE_LOOK } from '../../domain/charts/looks';
import type { ChartPicture } from '../../domain/charts/scene';
import { toSvg } from '../../domain/charts/toSvg';
import { AppFailure } from '../../domain/failure';
import type { ChartRequest, Core, DrawnChart } from '../../ipc/contract';
import { chartFileName, chartMessages } from '../../text/chartText';
import { chartWords } from '../../text/chartWords';
import { readChart, readChartSubjects } from './readChart';

type ChartHandlers = Pick<Core, Extract<keyof Core, `charts.${string}`>>;

/** Pictures of a campaign: figures read once for a state of the data, drawn as they are looked at. */
export function chartHandlers(store: Store): ChartHandlers {
  const figures = rememberedCharts(store);
  const draw = (request: ChartRequest): ChartPicture | null => {
    const data = figures(request);
    return data && chartPicture(data, request.view, SCREEN_FORMAT, chartWords);
  };
  return {
    'charts.subjects': (question) => readChartSubjects(store.read, question),
    'charts.get': draw,
    'charts.draw': ({ isForOthers, ...request }) => {
      const picture = draw(request);
      if (picture === null) throw new AppFailure('notFound', chartMessages.nothing[request.kind]);
      return drawnChart(picture, chartFileName(request.kind, request.asOf), isForOthers);
    },
  };
}

function drawnChart({ scene, title, summary }: ChartPicture, fileName: string, isForOthers: boolean): DrawnChart {
  const svg = toSvg(scene, {
    id: 'hinh',
    look: { ...SLIDE_LOOK, hasPaintOrder: !isForOthers },
    scale: 1,
    words: { title, description: summary },
  });
  return { svg, scene: { width: scene.width, height: scene.height }, title, summary, fileName };
}

const MOST_REMEMBERED = 12;

/** Turning a page or choosing rows asks for the same figures again; they hold until something is written. */
function rememberedCharts(store: Store): (request: ChartRequest) => ChartData | null {
  const known = new Map<string, ChartData | null>();
  let sequence = store.sequence;
  return ({ view: _view, ...question }) => {
    if (store.sequence !== sequence) known.clear();
    sequence = store.sequence;
    const key = JSON.stringify([
      question.directiveId,
      question.asOf,
      question.period ?? null,
      question.dataHour ?? null,
      question.kind,
      question.subjectId ?? null,
    ]);
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const data = readChart(store.read, question);
    known.set(key, data);
    for (const oldest of known.keys()) if (known.size > MOST_REMEMBERED) known.delete(oldest);
    return data;
  };
}
