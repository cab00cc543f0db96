import { isDestroyedName } from '../domain/destruction/personMark';
import {
  addingRows,
  type JudgedPerson,
  type ListSum,
  type RowVerdict,
  type TotalBefore,
} from '../domain/listTotals/listSum';
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
    // held against part of the lists only, nobody can be called new
    const fresh = `${formatCount(sum.counts.new)} người ${sum.isOpen === true ? 'không thấy ở danh sách nào còn đối chiếu được' : 'mới'}`;
    return `Danh sách ${period} của ${unit} có ${formatCount(sum.rows)} người: ${[fresh, ...parts].join('; ')}.${unchecked}`;
  },

  longList: (rows: number, unit: string, period: string): string =>
    `Danh sách ${period} của ${unit} có ${formatCount(rows)} người, quá dài để đối chiếu lại từng người ở đây; người đã có ở danh sách khác được nêu khi nhập.`,

  /** "3.120 (ngày 17/8/2021) + 44 = 3.164; báo cáo ghi 3.156: thiếu 8. …" */
  total(sum: ListSum): string {
    const { previous, expected, stated, explanation } = sum;
    if (previous === null || expected === null) {
      const unknown = 'Chưa có lũy kế của kỳ trước nên không kiểm tra được lũy kế';
      return explanation === 'belowRows' && stated !== null
        ? `${unknown}; nhưng lũy kế ghi ${formatCount(stated)}, nhỏ hơn số người của chính danh sách này (${formatCount(addingRows(sum))}). Đề nghị đơn vị kiểm tra lại.`
        : `${unknown}.`;
    }
    const head = `Lũy kế trước (${totalPlace(previous)}) ${formatCount(previous.value)} + ${formatCount(expected - previous.value)} = ${formatCount(expected)}`;
    if (sum.isOpen === true) return openTotal(previous, expected, stated);
    if (stated === null || explanation === null) return `${head}; báo cáo không ghi lũy kế.${doubtOf(previous)}`;
    if (explanation === 'right') {
      const inHindsight =
        previous.corrected == null
          ? ''
          : ` Sửa lại thì kỳ này là ${formatCount(previous.corrected + expected - previous.value)}.`;
      return `${head}; báo cáo ghi đúng ${formatCount(stated)}.${doubtOf(previous)}${inHindsight}`;
    }
    const gap = stated - expected;
    return `${head}; báo cáo ghi ${formatCount(stated)}, ${gap > 0 ? 'thừa' : 'thiếu'} ${formatCount(Math.abs(gap))}.${reasonOf(sum, stated)}`;
  },

  /** "STT 7 “Người Thử 7”, 0577196850: đã có ở STT 5, danh sách ngày 17/8/2021 của Phường Bồng Sơn." */
  row({ person, verdict, listing }: JudgedPerson, unitOf: (unitId: string) => string): string {
    const place =
      verdict === 'repeated'
        ? `STT ${listing.ordinal} của danh sách này`
        : `STT ${listing.ordinal}, danh sách${periodSuffix(listing.period)} của ${unitOf(listing.unitId)}`;
    const said =
      verdict === 'shared'
        ? `cùng số điện thoại với ${isDestroyedName(listing.fullName) ? 'người' : `“${listing.fullName}”`} ở`
        : 'đã có ở';
    const who = isDestroyedName(person.fullName) ? '' : ` “${person.fullName}”, ${person.phone ?? ''}`;
    return `STT ${person.ordinal}${who}: ${said} ${place}.`;
  },
} as const;

/** Where nobody knows who was counted before: from nobody new to everybody. */
function openTotal(previous: TotalBefore, most: number, stated: number | null): string {
  const { value } = previous;
  const range = `từ ${formatCount(value)} đến ${formatCount(most)}`;
  const isOutside = stated !== null && (stated < value || stated > most);
  const said =
    stated === null
      ? 'báo cáo không ghi lũy kế'
      : `báo cáo ghi ${formatCount(stated)}${isOutside ? ', nằm ngoài khoảng đó. Đề nghị đơn vị kiểm tra lại' : ''}`;
  return `Lũy kế trước (${totalPlace(previous)}) ${formatCount(value)}. Có danh sách trước không đối chiếu được với danh sách này vì khóa của dấu đối chiếu không còn, nên không biết bao nhiêu người đã được tính trước đó: lũy kế đúng chỉ biết nằm trong khoảng ${range}; ${said}.${doubtOf(previous)}`;
}

function totalPlace({ period }: TotalBefore): string {
  return period === null ? 'số ban đầu' : periodName(period);
}

/** " Lưu ý: …" where the total before was wrong itself; "": nothing is known against it. */
export function doubtOf({ value, corrected, period }: TotalBefore): string {
  if (corrected == null || period === null) return '';
  const gap = value - corrected;
  return ` Lưu ý: lũy kế ${periodName(period)} ghi ${formatCount(value)}, ${gap > 0 ? 'thừa' : 'thiếu'} ${formatCount(Math.abs(gap))} so với danh sách của kỳ đó (đúng ra là ${formatCount(corrected)}).`;
}

/** Why a total differs, and what to do: the same words beside the list, in the preview and in what goes back to the unit. */
export function reasonOf({ previous, expected, withAllRows, proposed, explanation }: ListSum, stated: number): string {
  if (previous === null || expected === null || withAllRows === null || explanation === null) return '';
  const propose = ` Đề nghị sửa lũy kế thành ${formatCount(proposed ?? expected)}.`;
  const doubt = doubtOf(previous);
  switch (explanation) {
    case 'allRows':
      return ` Đơn vị đã cộng cả những người đã được tính trước đó.${propose}${doubt}`;
    case 'someRows':
      return ` Đơn vị đã cộng cả ${formatCount(stated - expected)} trong ${formatCount(withAllRows - expected)} người đã được tính trước đó.${propose}${doubt}`;
    case 'notAdded':
      return ` Đơn vị chưa cộng danh sách kỳ này.${propose}${doubt}`;
    case 'fell':
      return ` Lũy kế không thể nhỏ hơn kỳ trước.${propose}${doubt}`;
    case 'corrected':
      return `${doubt} Số ghi kỳ này khớp với lũy kế đã sửa. Đề nghị giữ ${formatCount(stated)} và sửa báo cáo ${periodName(previous.period ?? 'once')}.`;
    case 'gap':
      return ` Ở giữa chưa có báo cáo ${missingNames(previous)}, nên phần chênh có thể là của kỳ đó. Đề nghị đơn vị gửi bổ sung rồi mới sửa lũy kế.${doubt}`;
    default:
      return `${withAllRows === expected ? '' : ` Cộng cả ${formatCount(withAllRows - previous.value)} dòng thì là ${formatCount(withAllRows)}.`} Số đã ghi không giải thích được bằng danh sách.${propose}${doubt}`;
  }
}

/** Most missing reports that are named one by one. */
const MOST_MISSING = 3;

function missingNames({ missing = [] }: TotalBefore): string {
  const names = missing.slice(0, MOST_MISSING).map((period) => periodName(period));
  const rest = missing.length - names.length;
  return `${names.join(', ')}${rest > 0 ? ` và ${formatCount(rest)} kỳ khác` : ''}`;
}
