import type { PeriodKey } from '../domain/submission';
import { foldForSearch } from '../domain/vietnamese';
import { periodSuffix } from './periodText';

/** Words of a list of people that is written to a file. */
export const personSheet = {
  /** Name of the file of one person's data: it names nobody. */
  ofOnePerson: 'Du lieu ca nhan theo yeu cau - Co du lieu ca nhan',
  /** Of the register of requests, in which nobody can be recognised. */
  ofRequests: (year: number | null) => `So yeu cau ve du lieu ca nhan${year === null ? '' : ` nam ${year}`}`,
  name: 'Danh sách',
  sourceRow: 'Dòng trong tệp',
  findings: 'Lưu ý khi nhập',
  full: 'Có dữ liệu cá nhân',
  masked: 'Đã che họ tên, số điện thoại, địa chỉ',
  title: (form: string, unit: string, period: PeriodKey) => `${form}, ${unit}${periodSuffix(period)}`,
  /** @param isFull the name says that people can be recognised in it */
  fileName: (form: string, unit: string, period: PeriodKey, isFull: boolean) =>
    foldForSearch(`${form} ${unit} ${period === 'once' ? '' : period} ${isFull ? 'Có dữ liệu cá nhân' : 'đã che'}`)
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, ''),
} as const;
