import type { ArrivalRemark } from '../domain/arrivalRemarks';
import type { IncomingPaper } from '../domain/incomingPaper';
import { formatPaperNumber } from '../domain/numbering/series';
import { dayText } from './moment';

/** One sentence beside the entry: what was read, what is odd, what to look at. */
export function arrivalRemarkText(remark: ArrivalRemark): string {
  switch (remark.kind) {
    case 'skips':
      return remark.from === remark.to
        ? `Số đến bỏ trống số ${remark.from}. Số đến phải liên tục trong năm.`
        : `Số đến bỏ trống từ số ${remark.from} đến số ${remark.to}. Số đến phải liên tục trong năm.`;
    case 'sameNumber':
      return `Số đến ${named(remark.other)} đã có trong sổ (${remark.other.subject}); hai số chỉ khác phần sau số.`;
    case 'ahead':
      return 'Ngày đến ở sau ngày hôm nay. Xem lại ngày, tháng, năm.';
    case 'otherYear':
      return `Ngày đến thuộc năm ${remark.year}: văn bản vào sổ năm ${remark.year}. Xem lại nếu không định như vậy.`;
    case 'issuedLater':
      return 'Ngày văn bản ở sau ngày đến. Đối chiếu với văn bản và dấu ĐẾN.';
    case 'forwardedEarlier':
      return 'Ngày chuyển ở trước ngày đến.';
    case 'dueEarlier':
      return 'Thời hạn giải quyết ở trước ngày đến.';
    case 'daysCross':
      return `Số đến và ngày đến không cùng tăng: số ${named(remark.other)} đến ngày ${dayText(remark.other.arrivedOn)}.`;
    case 'entered':
      return `Văn bản này có vẻ đã vào sổ: số đến ${named(remark.other)} ngày ${dayText(remark.other.arrivedOn)}, cùng tác giả, số, ký hiệu và ngày.`;
  }
}

function named(paper: IncomingPaper): string {
  return formatPaperNumber(paper);
}
