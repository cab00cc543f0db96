import type { PeriodKey } from '../domain/submission';
import { foldForSearch } from '../domain/vietnamese';
import { periodSuffix } from './periodText';

/** Words of a list of people that is written to a file. */
export const personSheet = {
  name: 'Danh sách',
  sourceRow: 'Dòng trong tệp',
  findings: 'Lưu ý khi nhập',
  title: (form: string, unit: string, period: PeriodKey) => `${form}, ${unit}${periodSuffix(period)}`,
  fileName: (form: string, unit: string, period: PeriodKey) =>
    foldForSearch(`${form} ${unit} ${period === 'once' ? '' : period}`)
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, ''),
} as const;
