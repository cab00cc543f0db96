import { barsPicture } from './barsScene';
import type { ChartData } from './chartData';
import type { ChartFormat, ChartView } from './chartKind';
import { gapsPicture } from './gapsScene';
import { progressPicture } from './progressScene';
import { rankingPicture } from './rankingScene';
import type { ChartPicture } from './scene';
import { summaryPicture } from './summaryScene';
import { timelinessPicture } from './timelinessScene';
import type { ChartWords } from './words';

/** The picture of some figures. */
export function chartPicture(data: ChartData, view: ChartView, format: ChartFormat, words: ChartWords): ChartPicture {
  switch (data.kind) {
    case 'progress':
      return progressPicture(data, format, words);
    case 'bars':
      return barsPicture(data, view, format, words);
    case 'timeliness':
      return timelinessPicture(data, view, format, words);
    case 'ranking':
      return rankingPicture(data, view, format, words);
    case 'gaps':
      return gapsPicture(data, format, words);
    case 'summary':
      return summaryPicture(data, view.sheet ?? 'wide', words);
  }
}
