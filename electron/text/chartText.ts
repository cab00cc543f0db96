import { dayOf, type LocalTime } from '../domain/calendar';
import type { ChartKind } from '../domain/charts/chartKind';

const NO_RATE = 'Văn bản này không có chỉ tiêu tỷ lệ nào như vậy nên không có hình để vẽ.';

/** What is said of pictures outside of them. */
export const chartMessages = {
  /** Why there is none. */
  nothing: {
    progress: NO_RATE,
    bars: NO_RATE,
    timeliness: 'Văn bản này không có biểu báo cáo nào như vậy nên không có hình để vẽ.',
    ranking: NO_RATE,
    gaps: NO_RATE,
    summary: NO_RATE,
  } satisfies Record<ChartKind, string>,
  notFrozen:
    'Báo cáo lập từ số liệu đã chốt chỉ kèm được biểu đồ theo đơn vị: các hình khác cần số liệu của những kỳ không nằm trong lần chốt.',
} as const;

const STEMS: Readonly<Record<ChartKind, string>> = {
  progress: 'tien-do',
  bars: 'ty-le-theo-don-vi',
  timeliness: 'tinh-hinh-nop-bao-cao',
  ranking: 'xep-hang',
  gaps: 'chenh-lech-so-dem',
  summary: 'trang-tom-tat',
};

/** "bieu-do-tien-do-2021-08-17-17h00", without extension. */
export function chartFileName(kind: ChartKind, asOf: LocalTime): string {
  return `bieu-do-${STEMS[kind]}-${dayOf(asOf)}-${asOf.slice(11).replace(':', 'h')}`;
}
