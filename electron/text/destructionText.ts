import type { IsoDay, LocalTime } from '../domain/calendar';
import type { Change, ChangeSubject } from '../domain/changes';
import type { CorrectedField, CorrectedFieldKey } from '../domain/destruction/correction';
import type { NamePart, NameWay, ValueChange } from '../domain/destruction/nameChange';
import type { PersonRequest, RequestKind } from '../domain/destruction/personRequest';
import type { RetentionState, RetentionWay } from '../domain/destruction/retention';
import { formatCount } from '../domain/numbers';
import { dayText, momentText } from './moment';

const STATES: Readonly<Record<RetentionState, string>> = {
  expired: 'Đã hết hạn',
  soon: 'Sắp hết hạn',
  kept: 'Còn hạn',
  held: 'Tạm giữ',
  archived: 'Theo hồ sơ lưu trữ',
  undated: 'Chưa tính được hạn',
};

/** "2 lần xóa, tiêu hủy và 1 lần sửa": what was done to people's data. */
export function worksOnPeople(destructions: number, corrections: number): string {
  const said = [
    ...(destructions > 0 ? [`${formatCount(destructions)} lần xóa, tiêu hủy`] : []),
    ...(corrections > 0 ? [`${formatCount(corrections)} lần sửa`] : []),
  ];
  return said.join(' và ');
}

/** Words about keeping and destroying lists of people. */
export const destructionText = {
  issueGone: 'Nhận xét về một dòng của danh sách; nội dung đã tiêu hủy cùng danh sách.',
  nobody: 'Không còn dữ liệu cá nhân nào để tiêu hủy ở danh sách đã chọn.',
  othersWrite: 'Chưa tiêu hủy: dữ liệu vẫn đang được ghi từ nơi khác. Chờ việc nhập xong rồi làm lại.',
  /** By what keeps the files from being cleaned. */
  notCleaned: {
    full: 'Dữ liệu đã tiêu hủy trong sổ, không lấy lại được, nhưng ổ đĩa đã đầy nên chưa dọn hết tệp: tệp còn có thể chứa dữ liệu đó. Hãy giải phóng dung lượng rồi đóng và mở lại chương trình để dọn tiếp; không phải tiêu hủy lại.',
    readOnly:
      'Dữ liệu đã tiêu hủy trong sổ, không lấy lại được, nhưng không ghi được vào thư mục dữ liệu nên chưa dọn hết tệp: tệp còn có thể chứa dữ liệu đó. Hãy kiểm tra quyền ghi rồi đóng và mở lại chương trình để dọn tiếp; không phải tiêu hủy lại.',
    locked:
      'Dữ liệu đã tiêu hủy trong sổ, không lấy lại được, nhưng chương trình khác đang giữ tệp nên chưa dọn hết: tệp còn có thể chứa dữ liệu đó. Hãy đóng chương trình đó rồi đóng và mở lại Đôn Đốc để dọn tiếp; không phải tiêu hủy lại.',
    other:
      'Dữ liệu đã tiêu hủy trong sổ, không lấy lại được, nhưng chưa dọn hết tệp: tệp còn có thể chứa dữ liệu đó. Hãy đóng và mở lại chương trình để dọn tiếp; không phải tiêu hủy lại.',
  },
  noRoom: (free: string, needed: string) =>
    `Chưa tiêu hủy, dữ liệu vẫn nguyên vẹn: ổ đĩa chứa dữ liệu còn trống ${free}, cần khoảng ${needed} để làm mới tệp. Hãy giải phóng dung lượng rồi làm lại.`,
  held: (reason: string) => `Danh sách đang tạm giữ (${reason}). Bỏ tạm giữ trước khi tiêu hủy.`,
  noGroup: 'Không có danh sách cá nhân nào của biểu này.',
  wordNeeded: (word: string) => `Chưa tiêu hủy. Gõ đúng chữ “${word}” để xác nhận; việc này không hoàn tác được.`,
  changedSince:
    'Chưa tiêu hủy: danh sách hoặc ô của báo cáo đã thay đổi so với lúc xem. Xem lại số liệu rồi xác nhận lại.',
  naming: (kind: 'paper' | 'incoming' | 'snapshot', label: string) => {
    if (kind === 'snapshot') return `Bản chốt số liệu lúc ${momentText(label as LocalTime)}`; // as it is kept
    if (kind === 'paper') return `Văn bản “${label}”`;
    const [number = '', on = ''] = label.split('/');
    return `Văn bản đến số ${number}, đến ngày ${dayText(on as IsoDay)}`; // as it is kept
  },
  otherRows: (rows: number) =>
    `Địa chỉ của người khác ở ${formatCount(rows)} dòng có chữ trùng họ tên này (có thể là tên đường), giữ nguyên: xem lại danh sách`,
  sharedPhone: (rows: number) =>
    `Số điện thoại này còn ở ${formatCount(rows)} dòng của người khác dùng chung số, giữ nguyên`,
  package: (fileName: string, at: LocalTime) => `Gói dữ liệu “${fileName}” làm lúc ${momentText(at)}`,
  exported: (one: { readonly label: string; readonly at: LocalTime; readonly maker: string; readonly files: number }) =>
    `${one.files === 1 ? 'Tệp' : `${formatCount(one.files)} tệp`} xuất đầy đủ lúc ${momentText(one.at)}: ${one.label} (người xuất: ${one.maker})`,
  changedMeanwhile:
    'Chưa khôi phục: dữ liệu vừa được ghi từ nơi khác trong lúc đọc bản sao lưu. Chờ việc đó xong rồi khôi phục lại.',
  sayWhetherAgain: (destructions: number, corrections: number) =>
    `Chưa khôi phục: bản sao lưu này có trước ${worksOnPeople(destructions, corrections)} dữ liệu cá nhân nên sẽ đưa trở lại dữ liệu đã xóa, giá trị trước khi sửa. Hãy chọn làm lại các việc ấy sau khi khôi phục, hay để như trong bản sao lưu.`,
  againFor: (reasons: readonly string[]) => `Làm lại sau khi khôi phục bản sao lưu: ${reasons.join('; ')}`,
  backupCopy: (path: string) => `Bản sao lưu chép ra ${path}`,
  state: (state: RetentionState) => STATES[state],
  way: (way: RetentionWay) => {
    if (way.kind === 'archive') return 'giữ theo hồ sơ lưu trữ';
    return way.kind === 'date'
      ? `giữ đến hết ngày ${dayText(way.on)}`
      : `giữ ${formatCount(way.days)} ngày sau khi kết thúc đợt`;
  },
  /** In the notice to residents: the same as in the table of what is kept. */
  told: (name: string | null, way: RetentionWay, until: IsoDay | null, state: RetentionState | null) =>
    [
      way.kind === 'archive'
        ? 'theo thời hạn lưu trữ hồ sơ của cơ quan'
        : until !== null
          ? `đến hết ngày ${dayText(until)}`
          : way.kind === 'date'
            ? `đến hết ngày ${dayText(way.on)}`
            : `${formatCount(way.days)} ngày sau khi kết thúc đợt`,
      ...(name === null ? [] : [`(${name})`]),
      ...(state === 'expired' ? ['(đã hết thời hạn này, đang chờ tiêu hủy)'] : []),
      ...(state === 'held' ? ['và lâu hơn trong thời gian tạm giữ để giải quyết khiếu nại, kiểm tra'] : []),
    ].join(' '),
  until: (day: IsoDay | null) => (day === null ? 'không có hạn' : `đến hết ngày ${dayText(day)}`),
  sought: 'Nêu họ tên hoặc số điện thoại của người cần tìm.',
  badPhone: (phone: string) => `“${phone}” không phải số điện thoại Việt Nam.`,
  noPerson: 'Không tìm thấy người này ở danh sách nào, ô nào của báo cáo.',
  mentioned: 'Còn được nhắc đến ở chỗ khác (xóa thì gạch tên, số điện thoại ở đó; văn bản lưu trữ giữ nguyên)',
  handedLabel: 'Phiếu hoặc tệp dữ liệu của một người, giao theo yêu cầu',
  registerLabel: 'Sổ yêu cầu về dữ liệu cá nhân (in, lưu tệp)',
  soughtLabel: 'Tìm dữ liệu của một người theo yêu cầu',
  oneTitle: 'Dữ liệu của một người, xuất theo yêu cầu của chính người đó',
  oneFooter: 'Có dữ liệu cá nhân',
  oneColumns: [
    'Văn bản',
    'Biểu mẫu',
    'Đơn vị',
    'Kỳ',
    'Lần gửi',
    'STT',
    'Họ và tên',
    'Địa chỉ',
    'Số điện thoại',
    'Thông tin khác',
    'Tệp',
  ],
  noRequest: 'Không có yêu cầu này trong sổ.',
  isDone: 'Yêu cầu này đã giải quyết xong.',
  extendedOnce: 'Yêu cầu này đã gia hạn một lần; không gia hạn thêm được.',
  extendedTooLate: (dueOn: IsoDay) =>
    `Chưa gia hạn: hạn giải quyết đã hết ngày ${dayText(dueOn)}, chỉ gia hạn được khi chưa hết hạn. Đã gia hạn từ trước thì ghi đúng ngày gia hạn; nếu không, giải quyết ngay, ghi lý do chậm ở kết quả.`,
  wayNamesNobody:
    'Sổ không ghi ai yêu cầu: bỏ số điện thoại khỏi cách gửi, và tự bỏ cả họ tên vì chương trình chỉ nhận ra số điện thoại. Chỉ ghi ví dụ “Đơn tại bộ phận một cửa”.',
  outcomeNamesNobody:
    'Sổ không ghi ai yêu cầu: bỏ số điện thoại khỏi kết quả, lý do gia hạn, và tự bỏ cả họ tên vì chương trình chỉ nhận ra số điện thoại. Chỉ ghi ví dụ “Đã sửa ở mọi danh sách”.',
  receivedLater: (on: IsoDay) => `Ngày nhận ${dayText(on)} sau hôm nay; kiểm tra lại ngày, tháng, năm.`,
  stepLater: {
    reply: (on: IsoDay) => `Ngày trả lời ${dayText(on)} sau hôm nay; kiểm tra lại ngày, tháng, năm.`,
    extend: (on: IsoDay) => `Ngày gia hạn ${dayText(on)} sau hôm nay; kiểm tra lại ngày, tháng, năm.`,
    end: (on: IsoDay) => `Ngày giải quyết ${dayText(on)} sau hôm nay; kiểm tra lại ngày, tháng, năm.`,
  },
  keptTooShort: (on: IsoDay, from: IsoDay) =>
    `Ngày ${dayText(on)} trước cả kỳ đầu của danh sách (${dayText(from)}) nên không phải là hạn giữ; kiểm tra lại ngày, tháng, năm.`,
  beforeReceived: {
    reply: 'Ngày trả lời không thể trước ngày nhận yêu cầu.',
    extend: 'Ngày gia hạn không thể trước ngày nhận yêu cầu.',
    end: 'Ngày giải quyết không thể trước ngày nhận yêu cầu.',
  },
  people: (count: number) => `${formatCount(count)} người`,
} as const;

/** Entry of the log about whole lists. */
export function listsDestroyed(
  subject: ChangeSubject,
  { people, fields, notes }: { readonly people: number; readonly fields: number; readonly notes: number },
): Change {
  return {
    subject,
    field: 'destroy',
    fieldLabel: 'Tiêu hủy dữ liệu cá nhân',
    oldValue: null,
    newValue: `đã xóa ${personalPlaces(people, fields)}${otherNotes(notes)}; số liệu tổng hợp giữ nguyên`,
  };
}

const FIELDS: Readonly<Record<CorrectedFieldKey, string>> = {
  fullName: 'họ tên',
  phone: 'số điện thoại',
  address: 'địa chỉ',
};

function fieldName({ field, label = '' }: Pick<CorrectedField, 'field' | 'label'>): string {
  return field === 'own' ? `“${label}”` : FIELDS[field];
}

const PARTS: Readonly<Record<NamePart, string>> = { title: 'danh xưng', family: 'họ', middle: 'đệm', given: 'tên' };
const WAYS: Readonly<Record<NameWay, string>> = { marks: 'đổi dấu ở', case: 'đổi viết hoa ở', letters: 'đổi chữ ở' };

function changeWords(change: ValueChange): string {
  return change === 'hidden' ? 'đổi phần được che' : `${WAYS[change.way]} ${PARTS[change.part]}`;
}

/** Words about a correction at somebody's request. */
export const correctionText = {
  nothing: 'Chưa có gì để sửa: điền giá trị đúng vào ô cần sửa.',
  noName: 'Họ tên không được để trống.',
  badPhone: 'Số điện thoại mới không phải số điện thoại Việt Nam.',
  changedSince: 'Chưa sửa: danh sách đã thay đổi so với lúc tìm. Tìm lại rồi sửa.',
  severalNames:
    'Chưa sửa: các dòng tìm thấy mang nhiều họ tên khác nhau, có thể là nhiều người. Tìm bằng cả họ tên và số điện thoại để chỉ còn một người rồi sửa.',
  shared: (rows: number, isSame: boolean) =>
    `Chưa sửa: số điện thoại này đang có ở ${formatCount(rows)} dòng khác, của người khác. Sửa thì số đếm trùng và lũy kế đề nghị được tính lại: ${
      isSame
        ? 'cùng họ tên và số điện thoại nên được coi là một người, chỉ tính một lần'
        : 'khác họ tên nên vẫn tính là hai người dùng chung số'
    }. Đúng như vậy thì chọn “Vẫn sửa”.`,
  ownNumber: (label: string) => `Chưa sửa: cột “${label}” là số; điền một số hoặc để trống.`,
  ownPhone: (label: string) => `Chưa sửa: “${label}” không phải số điện thoại Việt Nam.`,
  alreadySo: 'Không có gì để sửa: các dòng tìm thấy đã ghi đúng như vậy.',
  otherKind: 'Yêu cầu này không phải yêu cầu sửa dữ liệu.',
  notThere: 'Không có lần sửa này.',
  notUndoable:
    'Không hoàn tác được nữa: lần sửa đã được hoàn tác, yêu cầu đã giải quyết xong hoặc danh sách không còn.',
  /** History names fields and rows, never whom or what. */
  done: (fields: readonly CorrectedField[], rows: number) =>
    `đã sửa ${fields.map(fieldName).join(', ')} ở ${formatCount(rows)} chỗ`,
  filesRenewed: 'đã làm mới tệp dữ liệu để không còn giá trị trước khi sửa',
  doneAgain: (places: number) => `đã sửa lại ở ${formatCount(places)} chỗ sau khi khôi phục bản sao lưu`,
  undone: (rows: number) => `đã hoàn tác lần sửa ở ${formatCount(rows)} chỗ`,
  /** With what may be shown of the values: "họ tên: Lê T. A. → Lê T. Á.". */
  told: (field: CorrectedField) => {
    const { from, to, changes = [] } = field;
    const what = changes.length === 0 ? '' : ` (${changes.map(changeWords).join('; ')})`;
    return `${fieldName(field)}: ${from.map((one) => one || 'trống').join(', ')} → ${to || 'trống'}${what}`;
  },
} as const;

/** Entry of the log about a correction. */
export function personCorrected(subject: ChangeSubject, newValue: string): Change {
  return { subject, field: 'correct/person', fieldLabel: 'Sửa dữ liệu theo yêu cầu', oldValue: null, newValue };
}

const KINDS: Readonly<Record<RequestKind, string>> = {
  access: 'xem, nhận bản sao dữ liệu',
  correct: 'sửa dữ liệu',
  restrict: 'rút đồng ý, hạn chế hoặc phản đối xử lý',
  delete: 'xóa dữ liệu',
  protect: 'áp dụng biện pháp bảo vệ',
};

/** "Xóa dữ liệu": what is asked. */
export function requestWords(kind: RequestKind): string {
  const words = KINDS[kind];
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

export function requestName({ number, kind }: Pick<PersonRequest, 'number' | 'kind'>): string {
  return `Yêu cầu số ${number}: ${KINDS[kind]}`;
}

/** Texts of the office's own work in which somebody may be named. */
export type MentionKind =
  | 'message'
  | 'finding'
  | 'fileName'
  | 'remark'
  | 'note'
  | 'reminder'
  | 'draft'
  | 'register'
  | 'package'
  | 'column'
  | 'row';

const MENTIONS: Readonly<Record<MentionKind, string>> = {
  message: 'Tin nhắn, tệp minh chứng gửi kèm báo cáo',
  finding: 'Lưu ý khi nhập tệp',
  fileName: 'Tên tệp đã nhập',
  remark: 'Nhận xét trong báo cáo tổng hợp',
  note: 'Ghi chú, lý do đã ghi',
  reminder: 'Tin đôn đốc',
  draft: 'Nội dung đang soạn dở',
  register: 'Sổ yêu cầu',
  package: 'Gói dữ liệu',
  column: 'Cột ghi thêm của các danh sách',
  row: 'Ghi thêm ở dòng của người khác trong danh sách',
};

/** "Tin nhắn gửi kèm báo cáo: 2 chỗ". */
export function mentionText(kind: MentionKind, places: number): string {
  return `${MENTIONS[kind]}: ${formatCount(places)} chỗ`;
}

/** "2 dòng, 1 ô của báo cáo": where a person stood. */
export function placesText(rows: number, fields: number): string {
  const said = [
    ...(rows > 0 || fields === 0 ? [`${formatCount(rows)} dòng`] : []),
    ...(fields > 0 ? [`${formatCount(fields)} ô của báo cáo`] : []),
  ];
  return said.join(', ');
}

/** "2 dòng dữ liệu cá nhân trong 1 danh sách, 15 ô của báo cáo": what goes. @param lists null: not said */
export function personalPlaces(rows: number, fields: number, lists: number | null = null): string {
  const within = lists === null ? '' : ` trong ${formatCount(lists)} danh sách`;
  const said = [
    ...(rows > 0 || fields === 0 ? [`${formatCount(rows)} dòng dữ liệu cá nhân${within}`] : []),
    ...(fields > 0 ? [`${formatCount(fields)} ô của báo cáo có dữ liệu cá nhân`] : []),
  ];
  return said.join(', ');
}

/** " và 12 ô chữ khác": texts that may name people. */
export function otherNotes(notes: number): string {
  return notes === 0 ? '' : ` và ${formatCount(notes)} ô chữ khác`;
}

/** Entry of the log about one person. */
export function personDestroyed(subject: ChangeSubject, rows: number, fields: number): Change {
  const newValue = `đã xóa dữ liệu của một người ở ${placesText(rows, fields)}; số liệu tổng hợp giữ nguyên`;
  return { subject, field: 'destroy/person', fieldLabel: 'Xóa dữ liệu theo yêu cầu', oldValue: null, newValue };
}

/** Entry of the log about a request: what became of it, never who asks. */
export function requestChange(subject: ChangeSubject, request: PersonRequest, what: string): Change {
  return {
    subject,
    field: `request/${request.number}`,
    fieldLabel: requestName(request),
    oldValue: null,
    newValue: what,
  };
}

export const requestEvents = {
  added: ({ receivedOn, replyDueOn, dueOn }: PersonRequest) =>
    `nhận ngày ${dayText(receivedOn)}; trả lời thủ tục trước hết ngày ${dayText(replyDueOn)}, giải quyết trước hết ngày ${dayText(dueOn)}`,
  replied: (on: IsoDay) => `đã trả lời về thủ tục ngày ${dayText(on)}`,
  extended: (on: IsoDay, to: IsoDay, reason: string) =>
    `gia hạn đến hết ngày ${dayText(to)} (ngày gia hạn ${dayText(on)}): ${reason}`,
  done: (on: IsoDay, outcome: string) => `giải quyết xong ngày ${dayText(on)}: ${outcome}`,
} as const;

/** Entry of the log once nothing of it is left in the files of the folder either. */
export function filesDestroyed(subject: ChangeSubject, files: number): Change {
  const newValue = `đã xóa ${formatCount(files)} tệp gốc, tệp minh chứng và ghi lại tệp dữ liệu`;
  return { subject, field: 'destroy/files', fieldLabel: 'Dọn tệp sau tiêu hủy', oldValue: null, newValue };
}

/** Entry of the log about how long lists are kept. */
export function retentionChange(
  subject: ChangeSubject,
  field: string,
  before: string | null,
  after: string | null,
): Change {
  const fieldLabel = field === 'retention/hold' ? 'Tạm giữ danh sách cá nhân' : 'Thời hạn lưu danh sách cá nhân';
  return { subject, field, fieldLabel, oldValue: before, newValue: after };
}
