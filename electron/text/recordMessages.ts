import type { IsoDay, LocalTime } from '../domain/calendar';
import type { MarkDoubt, MarkRefusal } from '../domain/markDoubts';
import type { NumberTrouble } from '../domain/numbering/judgeNumber';
import { formatPaperNumber, type IssuedNumber, type NumberSeries, type PaperNumber } from '../domain/numbering/series';
import type { OfficePaper, PaperStatus, PaperStepKind } from '../domain/officePaper';
import { dayText, momentText } from './moment';

/** How far a paper is. */
export const PAPER_STATUS_WORDS: Readonly<Record<PaperStatus, string>> = {
  draft: 'bản thảo',
  numbered: 'đã cấp số',
  signed: 'đã ký',
  sent: 'đã gửi',
  recalled: 'đã thu hồi',
  cancelled: 'đã hủy',
};

export const PAPER_STEP_WORDS: Readonly<Record<PaperStepKind, string>> = {
  drafted: 'Lập bản thảo',
  numbered: 'Cấp số',
  returned: 'Trả lại số',
  signed: 'Đã ký',
  sent: 'Đã gửi',
  recalled: 'Thu hồi',
  cancelled: 'Hủy số',
  restored: 'Khôi phục số đã hủy',
  scanned: 'Đính kèm bản chụp',
  unscanned: 'Gỡ bản chụp',
  undone: 'Hoàn tác',
};

/** As much of a long value as makes it known again. */
const SHOWN_OF_VALUE = 60;

const of = (number: PaperNumber) => `số ${formatPaperNumber(number)}`;

const STAMP_GONE = 'Văn bản chỉ đạo không còn dấu ĐẾN có số của cơ quan';

/** Sentences about numbers and registers, for the clerk and for the log. */
export const recordMessages = {
  noPaper: 'Không tìm thấy văn bản này trong sổ. Hãy mở lại màn hình Văn bản.',
  noIncoming: 'Không tìm thấy văn bản đến này trong sổ. Hãy mở lại màn hình Văn bản.',
  noSeries: 'Không tìm thấy dãy số này. Hãy mở lại thẻ Dãy số.',
  givenBeforeRestore: (subject: string) => `đã cấp trước khi khôi phục dữ liệu cho văn bản “${subject}”`,
  restoredBlind: (at: LocalTime) =>
    `Dữ liệu được khôi phục từ bản sao lưu lúc ${momentText(at)} vì dữ liệu khi đó bị hỏng; số đã cấp sau bản sao lưu (nếu có) không còn trong máy. Hãy đối chiếu sổ giấy, văn bản đã phát hành rồi mới lấy số này.`,
  noSeriesOfKind: (kind: string) =>
    `Chưa có dãy số nào đang dùng cho loại văn bản “${kind}”. Hãy thêm dãy số hoặc mở lại dãy đã đóng ở thẻ Dãy số.`,
  closedSeries: (name: string) => `Dãy số “${name}” đã đóng, không cấp số mới. Hãy chọn dãy khác hoặc mở lại dãy này.`,
  badNumber: (text: string) =>
    `“${text}” không phải số văn bản. Hãy ghi số bằng chữ số Ả Rập, ví dụ 5 hoặc 05; số chèn ghi thêm chữ, ví dụ 04a.`,
  noScan: (fileName: string) =>
    `“${fileName}” không phải bản chụp: bên trong không phải PDF hay ảnh. Hãy quét văn bản đã ký thành PDF, JPG, PNG hoặc TIFF rồi đính kèm.`,
  scanNamedOtherwise: (fileName: string, ending: string) =>
    `“${fileName}” mang đuôi khác với nội dung bên trong (là tệp ${ending}). Hãy đổi tên tệp thành đuôi ${ending}, mở xem đúng là bản chụp rồi đính kèm.`,
  brokenScan: (fileName: string) =>
    `“${fileName}” là tệp PDF bị cắt cụt, không mở được trọn vẹn. Hãy chép hoặc quét lại rồi đính kèm.`,
  sameScan: (fileName: string, known: string) =>
    `“${fileName}” giống hệt bản chụp “${known}” đã đính kèm, nên không thêm lần nữa.`,
  badArrival: (text: string) => `“${text}” không phải số đến. Hãy ghi số bằng chữ số Ả Rập, ví dụ 812.`,
  hasNumber: (number: PaperNumber, subject: string) =>
    `Văn bản “${subject}” đã có ${of(number)}. Muốn đổi số, hãy trả lại hoặc hủy số cũ trước.`,
  unsavedText: (moment: string) =>
    `Có phần gõ lúc ${moment} chưa lưu vào bản thảo này; số sẽ cấp cho bản đã lưu trước đó.`,
  unready: (subject: string, lacks: readonly string[]) =>
    `Chưa cấp số cho văn bản “${subject}” vì còn chỗ phải xem lại: ${lacks.join(' ')}`,
  blankCitation: (cited: string, campaign: string) =>
    `Đợt “${campaign}”: câu dẫn “${cited}” sẽ in với chỗ trống như vậy, vì văn bản chỉ đạo chưa ghi đủ số, ngày. Hãy ghi ở màn hình Văn bản chỉ đạo rồi mới lấy số.`,
  frozenBlankCitation: (cited: string, campaign: string) =>
    `Đợt “${campaign}”: câu dẫn “${cited}” sẽ in với chỗ trống như vậy, vì lúc chốt số liệu văn bản chỉ đạo chưa ghi đủ số, ngày. Hãy ghi ở màn hình Văn bản chỉ đạo, chốt lại rồi mới lấy số.`,
  numberedAlready: (number: string) =>
    `Văn bản này đã có số ${number}. Hãy mở ở màn hình Văn bản để in lại, hoặc hủy số đó trước khi lấy số khác.`,
  stampOfOther: (owner: string, office: string) =>
    `Dấu ĐẾN là của “${owner}”, không phải của ${office}, nên văn bản này không vào Sổ đăng ký văn bản đến. Nếu cơ quan cũng nhận văn bản này, hãy sửa văn bản: ghi cơ quan mình ở dòng trên dấu, với số đến và ngày đến của mình.`,
  noArrivalNumber:
    'Văn bản chưa có số đến nên chưa vào Sổ đăng ký văn bản đến. Hãy sửa văn bản và lấy số đến ở phần Dấu đến.',
  noArrivalDay: (number: string) =>
    `Văn bản có số đến ${number} nhưng chưa có ngày đến nên chưa vào Sổ đăng ký văn bản đến. Hãy sửa văn bản và ghi ngày đến ở phần Dấu đến.`,
  stampGone: (why: string | null) => (why === null ? STAMP_GONE : `${STAMP_GONE}: ${why}`),
  numberedAtOtherHour: (number: string, at: string, now: string) =>
    `Văn bản này chốt số liệu lúc ${at} đã có số ${number}; bản đang lấy số chốt lúc ${now}. Chỉ lấy số nữa khi đây là văn bản khác; nếu là bản thay thế thì hãy trả lại hoặc hủy số cũ.`,
  madeElsewhere: (subject: string) =>
    `Văn bản “${subject}” được lập ngoài chương trình nên không có bản in; hãy xem bản chụp đính kèm.`,
  noNumber: (subject: string) => `Văn bản “${subject}” chưa có số.`,
  notDraft: (subject: string) =>
    `Văn bản “${subject}” đã có số nên không xóa được. Số đã cấp chỉ có thể hủy, kèm lý do.`,
  numberedIsFixed: (subject: string) =>
    `Văn bản “${subject}” đã có số: loại, nội dung, ký hiệu và người ký không sửa được nữa. Hãy trả lại số trước khi sửa.`,
  cancelledIsFixed: (subject: string) => `Văn bản “${subject}” đã hủy số. Hãy khôi phục số trước.`,
  noFields:
    'Phụ lục VI chỉ có trường thông tin của văn bản đi và văn bản đến. Hãy chọn sổ đăng ký văn bản đi hoặc sổ đăng ký văn bản đến.',
  fieldCut: (field: string, value: string, most: number) =>
    `Trường ${field} chỉ chứa ${most} ký tự nên đã cắt bớt: “${value.slice(0, SHOWN_OF_VALUE)}…”.`,
  backwards: 'Ngày bắt đầu phải trước hoặc trùng ngày kết thúc.',
  reasonNeeded: 'Hãy ghi lý do.',
  subjectNeeded: 'Hãy ghi trích yếu nội dung văn bản.',
  onlyLast: (number: PaperNumber) =>
    `Chỉ trả lại được số cuối cùng của dãy. Sau ${of(number)} đã có số khác; hãy hủy ${of(number)} và ghi lý do.`,
  notReturnable: (subject: string, status: PaperStatus) =>
    `Văn bản “${subject}” ${PAPER_STATUS_WORDS[status]} nên không trả lại số được.`,
  notCancellable: (subject: string, status: PaperStatus) =>
    status === 'sent' || status === 'recalled'
      ? `Văn bản “${subject}” ${PAPER_STATUS_WORDS[status]} nên không hủy số được. Văn bản đã gửi chỉ có thể thu hồi.`
      : `Văn bản “${subject}” là ${PAPER_STATUS_WORDS[status]}, không có số để hủy.`,
  notMarkable: (subject: string, status: PaperStatus, step: string) =>
    `Văn bản “${subject}” ${PAPER_STATUS_WORDS[status]} nên không ghi “${step}” được.`,
  sendNeedsNumber: (subject: string) => `Văn bản “${subject}” chưa có số nên chưa gửi được. Hãy lấy số trước.`,
  inFuture: (day: string) => `Ngày ${day} chưa đến. Hãy ghi ngày đã diễn ra.`,
  sentBeforeIssued: (sent: string, issued: string) =>
    `Ngày chuyển ${sent} trước ngày ban hành ${issued}. Hãy kiểm tra lại một trong hai ngày.`,
  markDoubt: ({ kind }: MarkDoubt, { issuedOn }: Pick<OfficePaper, 'issuedOn'>, on: IsoDay) => {
    const issued = issuedOn === null ? '' : dayText(issuedOn);
    const sentences: Readonly<Record<MarkDoubt['kind'], string>> = {
      signedAfterIssue: `Ngày ký ${dayText(on)} sau ngày ban hành ${issued}: số và ngày chỉ cấp sau khi ký (Nghị định 30/2020/NĐ-CP, Điều 15). Hãy kiểm tra lại.`,
      signedLongBefore: `Ngày ký ${dayText(on)} trước ngày ban hành ${issued} quá lâu: số và ngày cấp chậm nhất ngày làm việc tiếp theo sau khi ký (Nghị định 30/2020/NĐ-CP, Điều 15). Hãy kiểm tra lại.`,
      noNumberYet:
        'Văn bản chưa có số, ngày. Ký xong phải lấy số, chậm nhất ngày làm việc tiếp theo (Nghị định 30/2020/NĐ-CP, Điều 15).',
      notSigned: 'Chưa ghi ngày ký văn bản này.',
    };
    return sentences[kind];
  },
  markRefusal: ({ kind, than }: MarkRefusal, on: IsoDay) =>
    kind === 'sentBeforeSigned'
      ? `Ngày gửi ${dayText(on)} trước ngày ký ${dayText(than)}. Hãy kiểm tra lại một trong hai ngày.`
      : `Ngày thu hồi ${dayText(on)} trước ngày gửi ${dayText(than)}. Hãy kiểm tra lại một trong hai ngày.`,
  nothingToUndo: (subject: string) => `Văn bản “${subject}” không có việc nào đã ghi nhận để hoàn tác.`,
  markedSince: (subject: string, step: string) =>
    `Văn bản “${subject}” đã ghi thêm “${step}” sau việc này. Hãy mở văn bản ấy để hoàn tác từng việc; chưa văn bản nào được hoàn tác.`,
  notReserved: (number: PaperNumber) => `${upper(of(number))} không phải số đang giữ.`,
  sameCode: (number: PaperNumber, code: string, year: number, subject: string) =>
    `Số và ký hiệu ${formatPaperNumber(number)}/${code} năm ${year} đã có ở văn bản “${subject}”. Số và ký hiệu không được trùng trong một năm; hãy đổi ký hiệu hoặc lấy số khác.`,
  arrivalTaken: (number: PaperNumber, year: number, by: string) =>
    `${upper(of(number))} đến năm ${year} đã vào sổ cho văn bản ${by}. Mỗi số đến chỉ dùng một lần; hãy sửa số đến.`,
  ofDirective: (name: string) =>
    `Văn bản đến này là văn bản chỉ đạo “${name}”. Số đến, ngày đến, số, ký hiệu, trích yếu, nơi nhận chuyển sửa ở màn hình Văn bản chỉ đạo.`,
  startTaken: (first: number, lowest: number) =>
    `Không đặt số bắt đầu là ${first} được: dãy đã có số ${lowest} trong năm.`,
  seriesInUse: (name: string) => `Dãy số “${name}” đã có số nên không đổi loại được. Hãy đóng dãy và lập dãy mới.`,
  seriesNotEmpty: (name: string) =>
    `Dãy số “${name}” đã cấp số hoặc đã có văn bản chờ lấy số nên không bỏ được. Hãy đóng dãy nếu không dùng nữa.`,
  kindTwice: (kind: string, name: string) =>
    `Loại văn bản “${kind}” đã thuộc dãy số “${name}”. Mỗi loại chỉ lấy số ở một dãy.`,
  sameSeriesName: (name: string) => `Đã có dãy số tên “${name}”. Hãy đặt tên khác để phân biệt hai dãy.`,
  allTwice: (name: string) => `Dãy “${name}” đã cấp số chung cho mọi loại văn bản. Hãy chọn loại cho dãy này.`,
  lastOfFlow: (name: string) => `“${name}” là dãy duy nhất đang dùng nên không đóng được.`,
} as const;

function upper(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`;
}

/** What is odd about a number, in a sentence. @param holderOf the paper a number stands on */
export function troubleText(
  trouble: NumberTrouble,
  wanted: PaperNumber,
  series: Pick<NumberSeries, 'name'>,
  holderOf: (issued: IssuedNumber) => string | null,
): string {
  const number = upper(of(wanted));
  switch (trouble.kind) {
    case 'taken':
      return `${number} của dãy “${series.name}” đã cấp cho văn bản “${holderOf(trouble.by) ?? ''}”${dayPart(trouble.by)}. Mỗi số chỉ dùng một lần.`;
    case 'cancelled':
      return `${number} của dãy “${series.name}” đã hủy (${trouble.by.reason}) nên không dùng lại được.`;
    case 'reserved':
      return `${number} đang được giữ: ${trouble.by.reason}.`;
    case 'skips':
      return trouble.from === trouble.to
        ? `${number} bỏ trống số ${formatPaperNumber({ number: trouble.from, suffix: '' })}: số văn bản phải liên tục trong năm.`
        : `${number} bỏ trống từ số ${formatPaperNumber({ number: trouble.from, suffix: '' })} đến số ${formatPaperNumber({ number: trouble.to, suffix: '' })}: số văn bản phải liên tục trong năm.`;
    case 'inserted':
      return `${number} là số chèn. Nghị định 30/2020/NĐ-CP chỉ có số thứ tự liên tục từ 01; chỉ dùng khi người có thẩm quyền đồng ý.`;
    case 'behind':
      return `${number} nhỏ hơn số cuối cùng đã cấp (${formatPaperNumber(trouble.last)}).`;
    case 'beforeStart':
      return `${number} nhỏ hơn số bắt đầu của dãy trong năm (${formatPaperNumber({ number: trouble.start, suffix: '' })}).`;
    case 'dayBeforeSmaller':
      return `Ngày văn bản trước ngày của ${of(trouble.other)}${dayPart(trouble.other)}: số và ngày phải cùng tăng.`;
    case 'dayAfterLarger':
      return `Ngày văn bản sau ngày của ${of(trouble.other)}${dayPart(trouble.other)}: số và ngày phải cùng tăng.`;
    case 'future':
      return 'Ngày văn bản chưa đến.';
    case 'otherYear':
      return `Ngày văn bản thuộc năm ${trouble.year}, không phải năm hiện tại: số lấy theo dãy của năm ${trouble.year}.`;
  }
}

function dayPart({ issuedOn }: IssuedNumber): string {
  return issuedOn === null ? '' : ` ngày ${dayText(issuedOn)}`;
}
