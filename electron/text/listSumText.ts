import type { JudgedPerson, ListSum, RowVerdict } from '../domain/listTotals/listSum';
import { formatCount } from '../domain/numbers';
import { periodName, periodSuffix } from './periodText';

const COUNTED: Readonly<Record<Exclude<RowVerdict, 'new'>, string>> = {
  repeated: 'người ghi hai lần trong danh sách này',
  own: 'người đã có ở danh sách kỳ trước của chính đơn vị',
  other: 'người đã có ở danh sách kỳ trước của đơn vị khác',
  sameDay: 'người cùng kỳ này cũng có ở danh sách của đơn vị khác (vẫn tính, cần hỏi lại)',
  shared: 'người trùng số điện thoại với người tên khác (vẫn tính, cần hỏi lại)',
};

/** How a running total comes about, in sentences that can be sent to the unit. */
export const listSumText = {
  /** "Danh sách ngày 18/8/2021 của Xã Hoài Phú có 45 người: 44 người mới; 1 người đã có …" */
  rows(sum: ListSum, unit: string, period: string): string {
    const parts = (Object.keys(COUNTED) as (keyof typeof COUNTED)[]) // keys of the table above
      .filter((verdict) => sum.counts[verdict] > 0)
      .map((verdict) => `${formatCount(sum.counts[verdict])} ${COUNTED[verdict]}`);
    const unchecked =
      sum.unchecked === 0
        ? ''
        : ` ${formatCount(sum.unchecked)} người không có số điện thoại nên không đối chiếu được với danh sách khác.`;
    return `Danh sách ${period} của ${unit} có ${formatCount(sum.rows)} người: ${[`${formatCount(sum.counts.new)} người mới`, ...parts].join('; ')}.${unchecked}`;
  },

  longList: (rows: number, unit: string, period: string): string =>
    `Danh sách ${period} của ${unit} có ${formatCount(rows)} người, quá dài để đối chiếu lại từng người ở đây; người đã có ở danh sách khác được nêu khi nhập.`,

  /** "3.120 (ngày 17/8/2021) + 44 = 3.164; báo cáo ghi 3.156: thiếu 8. …" */
  total({ previous, proposed, withAllRows, stated, explanation }: ListSum): string {
    if (previous === null || proposed === null || withAllRows === null)
      return 'Chưa có lũy kế của kỳ trước nên không kiểm tra được lũy kế.';
    const sum = `Lũy kế trước (${periodName(previous.period)}) ${formatCount(previous.value)} + ${formatCount(proposed - previous.value)} = ${formatCount(proposed)}`;
    if (stated === null || explanation === null) return `${sum}; báo cáo không ghi lũy kế.`;
    if (explanation === 'right') return `${sum}; báo cáo ghi đúng ${formatCount(stated)}.`;
    const gap = stated - proposed;
    const reasons = {
      allRows: ' Đơn vị đã cộng cả những người đã được tính trước đó.',
      notAdded: ' Đơn vị chưa cộng danh sách kỳ này.',
      fell: ' Lũy kế không thể nhỏ hơn kỳ trước.',
      unexplained: `${withAllRows === proposed ? '' : ` Cộng cả ${formatCount(withAllRows - previous.value)} dòng thì là ${formatCount(withAllRows)}.`} Số đã ghi không giải thích được bằng danh sách.`,
    };
    return `${sum}; báo cáo ghi ${formatCount(stated)}, ${gap > 0 ? 'thừa' : 'thiếu'} ${formatCount(Math.abs(gap))}.${reasons[explanation]} Đề nghị sửa lũy kế thành ${formatCount(proposed)}.`;
  },

  /** "STT 7 “Người Thử 7”, 0577196850: đã có ở STT 5, danh sách ngày 17/8/2021 của Phường Bồng Sơn." */
  row({ person, verdict, listing }: JudgedPerson, unitOf: (unitId: string) => string): string {
    const place =
      verdict === 'repeated'
        ? `STT ${listing.ordinal} của danh sách này`
        : `STT ${listing.ordinal}, danh sách${periodSuffix(listing.period)} của ${unitOf(listing.unitId)}`;
    const said = verdict === 'shared' ? `cùng số điện thoại với “${listing.fullName}” ở` : 'đã có ở';
    return `STT ${person.ordinal} “${person.fullName}”, ${person.phone ?? ''}: ${said} ${place}.`;
  },
} as const;
