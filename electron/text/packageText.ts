import type { LocalTime } from '../domain/calendar';
import { formatCount } from '../domain/numbers';
import type { Coverage, FieldShare } from '../domain/package/packageModel';
import { partialFields } from '../domain/package/partialFields';
import type { PeriodKey } from '../domain/period';
import { momentText } from './moment';
import { periodName } from './periodText';

/** "12/14 đơn vị" */
function share({ reported, expected }: Coverage): string {
  return `${formatCount(reported)}/${formatCount(expected)} đơn vị`;
}

/** “a”, “b” */
function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}

/** Words about packages between levels: refusals, what they will change, what was done with them. */
export const packageText = {
  share,
  /** Why a file is not taken as a package, each with what to do; named as `refusalSentence` wants them. */
  refusals: {
    empty: (fileName: string) =>
      `Tệp “${fileName}” rỗng (0 byte), có thể việc chép chưa xong. Hãy chép lại từ USB hoặc thư điện tử.`,
    locked: (fileName: string) => `Tệp “${fileName}” là tệp tạm của chương trình khác, không phải gói dữ liệu.`,
    password: (fileName: string) => `Gói “${fileName}” có mật khẩu. Hãy nhập mật khẩu mà bên gửi đã cho biết.`,
    damaged: (fileName: string) =>
      `Gói “${fileName}” bị hỏng hoặc chép chưa trọn (mã kiểm tra không khớp) nên không đọc được phần nào. Hãy chép lại, hoặc đề nghị bên gửi lập gói khác.`,
    tooLarge: (fileName: string, what: string) =>
      what === 'duty-span'
        ? `Gói “${fileName}” có lịch báo cáo kéo dài quá mười năm nên không nhận. Hãy đề nghị bên gửi kiểm tra năm của ngày bắt đầu, ngày kết thúc báo cáo rồi lập lại gói.`
        : `Gói “${fileName}” quá lớn (chỉ nhận gói đến 128 MB và nội dung trong mức cho phép). Hãy đề nghị bên gửi bớt tệp kèm theo.`,
    unsafe: (fileName: string) =>
      `Gói “${fileName}” có nội dung không đúng quy cách nên không nhận. Hãy đề nghị bên gửi lập lại gói bằng phần mềm Đôn Đốc.`,
    otherFormat: (fileName: string, what: string) =>
      what === 'newer-package'
        ? `Gói “${fileName}” do bản Đôn Đốc mới hơn lập. Hãy cập nhật phần mềm rồi mở lại.`
        : `Tệp “${fileName}” không phải gói dữ liệu của Đôn Đốc (.dondoc).`,
  },
  wrongPassword: (fileName: string) =>
    `Mật khẩu không mở được gói “${fileName}”; bản thân gói không hỏng. Hãy kiểm tra chữ hoa, dấu và bộ gõ rồi nhập lại.`,

  noOffice: 'Chưa có thông tin cơ quan mình. Hãy khai báo tên cơ quan ở màn hình Cơ quan trước khi lập gói.',
  draft: (name: string) => `“${name}” còn là dự thảo nên chưa lập gói. Hãy ban hành văn bản trước.`,
  shortPassword: 'Mật khẩu cần ít nhất 6 ký tự.',
  nothingUp: (name: string) => `Chưa có báo cáo nào của “${name}” đến giờ này để gửi lên.`,
  tooLarge: (mb: number) =>
    `Các tệp kèm theo nặng quá ${formatCount(mb)} MB. Hãy bỏ bớt tệp, hoặc gửi tệp lớn bằng cách khác.`,
  tooManyFiles: (most: number) => `Một gói chỉ kèm được ${formatCount(most)} tệp. Hãy bỏ bớt tệp.`,
  tooMuch:
    'Gói lập ra lớn hơn mức nơi nhận đọc được (gói 128 MB; số liệu và danh sách mỗi phần 96 MB). Hãy bỏ danh sách người, bớt tệp kèm, hoặc chia theo đợt công việc. Chưa có gì được lưu.',
  stopped: 'Đã dừng theo yêu cầu. Không có gì được lập hay thay đổi.',
  busy: 'Đang lập hoặc nhận một gói khác. Hãy chờ xong hoặc dừng việc đó trước.',
  phases: {
    gather: 'Gom số liệu',
    files: 'Đọc tệp kèm',
    pack: 'Đóng gói',
    write: 'Ghi gói',
    check: 'Đọc lại và kiểm tra gói',
    copy: 'Chép gói vào máy',
    keep: 'Lưu tệp kèm',
    take: 'Ghi báo cáo',
  },
  stickFull: (folder: string) =>
    `${folder} không đủ chỗ trống cho gói. Hãy xóa bớt tệp trên USB hoặc chọn nơi khác rồi lập lại; chưa có gì được lưu ở đó.`,
  stickReadOnly: (folder: string) =>
    `Không ghi được vào ${folder}: USB hoặc thư mục chỉ cho đọc. Hãy bỏ khóa ghi hoặc chọn nơi khác rồi lập lại gói.`,
  stickLocked: (folder: string) =>
    `Tệp gói trong ${folder} đang bị chương trình khác giữ. Hãy đóng chương trình đó hoặc chờ ít phút rồi lập lại gói.`,
  stickGone: (folder: string, trouble: string) =>
    `Không ghi xong gói vào ${folder} (${trouble}): USB có thể đã bị rút hoặc hỏng. Gói này chưa được ghi là đã lập; hãy cắm lại USB, xóa tệp .tam nếu có, rồi lập lại.`,
  unreadable: (fileName: string, trouble: string) =>
    `Không đọc được gói “${fileName}” (${trouble}): USB có thể đã bị rút, hoặc tệp đã bị xóa, đổi tên. Hãy cắm lại USB rồi mở lại gói; chưa có gì thay đổi ở đây.`,
  otherThanSeen: (fileName: string) =>
    `Tệp “${fileName}” nay khác với lúc xem trước. Hãy mở lại gói để xem lại; chưa có gì thay đổi ở đây.`,
  notWritten: (path: string) =>
    `Đã ghi “${path}” nhưng đọc lại không đúng như đã ghi, nên tệp đó đã bị xóa. USB hoặc ổ đĩa có thể hỏng; hãy lưu vào nơi khác.`,
  noPackage: (id: string) => `Không có gói dữ liệu nào mang mã “${id}”.`,
  noPreview: 'Bản xem trước của gói không còn nữa. Hãy mở lại gói.',
  noFile: (name: string) => `Tệp “${name}” kèm theo gói không còn trong thư mục dữ liệu.`,

  fileName: (kind: 'up' | 'down', office: string, directive: string, stamp: string) =>
    `${kind === 'up' ? 'gui-len' : 'chuyen-xuong'} ${office} ${directive} ${stamp}`,
  channel: (sender: string) => `Gói dữ liệu: ${sender}`,
  choiceNote: (indicator: string, way: string, reason: string) =>
    `${indicator}: ${way}${reason === '' ? '' : ` (${reason})`}`,

  /** What a package will change, said before it is taken. */
  alreadyTaken: (at: LocalTime) => `Gói này đã được nhận lúc ${momentText(at)}. Nhận lại không thay đổi gì.`,
  takenButGone: (at: LocalTime, count: number) =>
    `Gói này đã được nhận lúc ${momentText(at)}, nhưng ${formatCount(count)} báo cáo của gói không còn ở đây. Nhận lại sẽ đưa các báo cáo đó vào.`,
  takenBackBefore: (at: LocalTime) => `Gói này từng được nhận và đã hoàn tác lúc ${momentText(at)}.`,
  ownPackage: 'Gói này do chính máy này lập nên không nhận vào.',
  ownCopy:
    'Gói này mang dấu nhận dạng của chính thư mục dữ liệu ở đây nhưng không do máy này lập: một bản sao của thư mục dữ liệu đã lập ra nó. Số liệu của cơ quan mình không nhận vào chính mình.',
  markOfOther: (name: string, names: readonly string[]) =>
    `Gói ghi nơi gửi là “${name}”, nhưng dấu nhận dạng của thư mục dữ liệu lại là của ${quoted(names)}. Có thể cơ quan ấy đã đổi tên, hoặc thư mục dữ liệu đã được chép từ cơ quan này sang cơ quan kia.`,
  markOfOurs: (name: string, names: readonly string[]) =>
    `Gói ghi nơi gửi là “${name}”, nhưng dấu nhận dạng lại là của thư mục dữ liệu ở đây (${quoted(names)}): thư mục dữ liệu đã được chép từ cơ quan này sang cơ quan kia.`,
  whoIsIt: 'Chưa rõ gói của cơ quan nào. Hãy chọn cùng một cơ quan hay hai cơ quan khác nhau, rồi mới nhận.',
  twoCopies: (fileName: string, madeAt: LocalTime) =>
    `Máy lập gói này không biết gói “${fileName}” mà cùng nơi gửi đã lập lúc ${momentText(madeAt)}: có hai bản sao của một thư mục dữ liệu đang lập gói, hoặc thư mục đã được khôi phục từ bản sao lưu cũ. Hãy hỏi nơi gửi bản nào đúng, vì gói sau sẽ thay số của gói trước.`,
  newerTaken: (fileName: string, madeAt: LocalTime) =>
    `Đã nhận gói mới hơn của cùng nơi gửi: “${fileName}”, lập lúc ${momentText(madeAt)}. Số liệu đã có từ gói mới hơn được giữ nguyên.`,
  newerDown: (fileName: string, madeAt: LocalTime) =>
    `Đã nhận gói mới hơn của cùng nơi gửi: “${fileName}”, lập lúc ${momentText(madeAt)}. Nhận gói này sẽ đưa văn bản về bản cũ hơn.`,
  madeLater: (madeAt: LocalTime) =>
    `Theo đồng hồ bên gửi, gói lập lúc ${momentText(madeAt)}, sau giờ nhận. Hãy kiểm tra đồng hồ hai máy và giờ nhận.`,
  noDirective: (name: string) =>
    `Ở đây chưa có văn bản chỉ đạo của gói (“${name}”). Hãy chọn văn bản tương ứng, hoặc nhập văn bản trước.`,
  noArea: 'Chưa biết nơi gửi là đơn vị nào trong danh mục ở đây. Hãy chọn đơn vị.',
  unknownForm: (label: string) => `Biểu mẫu “${label}” của gói không có ở đây; số liệu của biểu mẫu đó không nhận.`,
  unknownFields: (label: string, fields: readonly string[]) =>
    `Biểu mẫu “${label}”: ở đây không có các mục ${fields.map((one) => `“${one}”`).join(', ')}; số liệu các mục đó không nhận.`,
  byUnits: (label: string, units: number) =>
    `Biểu mẫu “${label}”: nhận số liệu từng đơn vị, vì danh mục ở đây có ${formatCount(units)} đơn vị trực thuộc nơi gửi phải báo cáo biểu mẫu này.`,
  byTotal: (label: string, unit: string) =>
    `Biểu mẫu “${label}”: nhận số tổng của nơi gửi làm báo cáo của ${unit}, vì danh mục ở đây không theo dõi các đơn vị trực thuộc nơi gửi.`,
  notOwed: (label: string) =>
    `Biểu mẫu “${label}”: ở đây không có đơn vị nào của gói phải báo cáo, nên số liệu không nhận.`,
  listLeftOut: 'Danh sách người trong gói không đi cùng số tổng nên không nhận.',
  noPersons: 'Gói không kèm danh sách họ tên, số điện thoại; chỉ có số liệu.',
  listStays: 'Danh sách người đã nhận từ gói trước của nơi gửi (nếu có) được giữ nguyên.',
  /** Beside the unit that a merger made. */
  made: (unit: string, how: string) => `${unit}: ${how.charAt(0).toLocaleLowerCase('vi')}${how.slice(1)}`,
  manyDuties: (rows: number, most: number) =>
    `Văn bản của gói làm ra ${formatCount(rows)} lượt báo cáo cho các đơn vị ở đây, quá mức ${formatCount(most)} lượt. Hãy kiểm tra ngày bắt đầu, ngày kết thúc báo cáo với bên gửi, hoặc chọn nhóm ít đơn vị hơn.`,
  /** Figures of a field stand on fewer units than the reports; zero is a figure, blank and missing are not. */
  partialField: (label: string, { given, blank, missing, expected, below }: FieldShare) => {
    const without = [
      ...(blank === 0 ? [] : [`${formatCount(blank)} đơn vị để trống`]),
      ...(missing === 0 ? [] : [`${formatCount(missing)} báo cáo không có mục này`]),
      ...(expected === given + blank + missing
        ? []
        : [`${formatCount(expected - given - blank - missing)} đơn vị chưa báo cáo`]),
      ...(below === null || below.reported === below.expected ? [] : [`cấp dưới nữa ${share(below)}`]),
    ];
    return `“${label}”: số của ${share({ reported: given, expected })}${without.length === 0 ? '' : ` (${without.join(', ')})`}`;
  },
  oddField: (label: string, said: number | null, sum: number | null) => {
    const words = (value: number | null) => (value === null ? 'không có số' : formatCount(value));
    return `“${label}” ghi ${words(said)}, cộng lại là ${words(sum)}`;
  },
  oddTotal: (formLabel: string, period: PeriodKey, fields: readonly string[]) =>
    `Số tổng trong gói không bằng tổng các báo cáo trong chính gói (${formLabel}, ${periodName(period)}): ${fields.join('; ')}. Hãy hỏi lại nơi gửi trước khi nhận.`,
  partialFields: (formLabel: string, unit: string, fields: readonly string[]) =>
    `${formLabel}, ${unit}: có mục không đủ số của các đơn vị đã báo cáo: ${fields.join('; ')}. Tỷ lệ tính trên các mục này có thể khác tỷ lệ ở nơi gửi.`,
  nothingToTake: 'Không có gì trong gói khác với dữ liệu ở đây; nhận gói không thay đổi gì.',
  nothingFits:
    'Không nhận được số liệu nào của gói: biểu mẫu, đơn vị trong gói không khớp với lượt báo cáo nào ở đây. Lý do nêu ở từng biểu mẫu, từng đơn vị bên dưới.',
  ofSample:
    'Gói này lập từ dữ liệu mẫu, không phải số liệu thật, nên không nhận vào dữ liệu của cơ quan. Muốn tập nhận gói thì mở dữ liệu mẫu (Bắt đầu, Dùng thử) rồi mở gói này ở đó.',
  openUnits: (count: number) =>
    `Còn ${formatCount(count)} đơn vị trong gói chưa ghép với đơn vị nào ở đây. Hãy ghép, hoặc chọn không nhận.`,
  partialTotal: (formLabel: string, unit: string, coverage: Coverage, missing: readonly string[]) =>
    `${formLabel}, ${unit}: số tổng mới gồm ${share(coverage)} trực thuộc; chưa có: ${missing.join('; ')}.`,
  fullTotal: (formLabel: string, unit: string, coverage: Coverage) =>
    `${formLabel}, ${unit}: số tổng của ${share(coverage)} trực thuộc.`,
  belowShare: (below: Coverage) => `Trong các số tổng ấy, cấp dưới nữa có ${share(below)} báo cáo.`,
  rowsLabel: 'Số người trong danh sách',
  chosen: (unit: string, notes: readonly string[]) => (notes.length === 0 ? unit : `${unit} (${notes.join('; ')})`),

  sentField: 'lập gói gửi đi',
  takenField: 'nhận gói dữ liệu',
  reason: (fileName: string) => `Nhận gói dữ liệu “${fileName}”`,
  undoReason: (fileName: string, reason: string) =>
    `Hoàn tác gói dữ liệu “${fileName}”${reason.trim() === '' ? '' : `: ${reason.trim()}`}`,
  inUse: 'đang dùng',
  takenBack: 'đã hoàn tác',
  codeField: 'mã đơn vị của cơ quan',
  notReceived: 'Gói này là gói đã lập gửi đi; không có gì để hoàn tác.',
  undoneBefore: 'Gói này đã được hoàn tác.',
  newerStands: (fileName: string, newer: string) =>
    `Gói “${newer}” của cùng nơi gửi được nhận sau gói “${fileName}” và dựa vào số liệu của gói này. Hãy hoàn tác gói “${newer}” trước.`,
  changedSince: (fileName: string) =>
    `Những gì gói “${fileName}” mang đến đã được sửa sau khi nhận, nên không hoàn tác được. Hãy hoàn tác các lần sửa đó trước.`,
  hangsOn: (fileName: string) =>
    `Đã có báo cáo, lựa chọn hoặc văn bản gắn với văn bản chỉ đạo của gói “${fileName}”, nên không hoàn tác được.`,

  upLine: (counts: { readonly taken: number; readonly same: number }) =>
    `Nhận ${formatCount(counts.taken)} báo cáo, ${formatCount(counts.same)} báo cáo không đổi.`,
  sentUp: (reports: number, units: number) => `${formatCount(reports)} báo cáo của ${formatCount(units)} đơn vị.`,
  sentDown: (units: number, forms: number) => `${formatCount(forms)} biểu mẫu, mã của ${formatCount(units)} đơn vị.`,
  filesLine: (count: number) => `Kèm ${formatCount(count)} tệp.`,
  sampleLine: 'Gói lập từ dữ liệu mẫu: chỉ nhận được vào dữ liệu mẫu của nơi khác.',
  personsLine: 'Có kèm danh sách họ tên, số điện thoại.',
  openPersons: 'Gói không đặt mật khẩu: ai cầm tệp cũng đọc được danh sách này.',
  noneToSend: 'Không kèm danh sách họ tên, số điện thoại: không báo cáo nào có danh sách được lưu.',
  noPersonsLine: 'Không kèm danh sách họ tên, số điện thoại.',
  period: periodName,

  down: {
    newDirective: (name: string) => `Văn bản mới: “${name}”.`,
    sameDirective: (name: string) => `“${name}” đã có ở đây và không có gì khác.`,
    changedDirective: (name: string) => `“${name}” đã có ở đây; gói sẽ sửa các phần nêu dưới.`,
    newForm: (label: string, version: number) => `Biểu mẫu mới: “${label}”, bản ${version}.`,
    changedForm: (label: string, version: number) =>
      `Biểu mẫu “${label}”, bản ${version}: nội dung khác với bản đang có ở đây và sẽ được thay.`,
    sameForm: (label: string, version: number) => `Biểu mẫu “${label}”, bản ${version}: đã có.`,
    newUnit: (name: string) => `Thêm đơn vị “${name}” vào danh mục.`,
    newCode: (name: string, code: string) => `Ghi mã “${code}” cho “${name}” (trước đây chưa có mã).`,
    newGroup: (name: string) => `Thêm nhóm “${name}”.`,
    newFile: (name: string) => `Kèm tệp “${name}” vào văn bản.`,
    keptCutoffs: (duty: string) => `Giữ giờ chốt của cơ quan mình cho “${duty}”; gói ghi khác.`,
    lostCutoffs: (duty: string) =>
      `Hạn mới của “${duty}” không còn đứng sau giờ chốt cơ quan mình đã đặt, nên giờ chốt đó bị bỏ. Hãy đặt lại sau khi nhận.`,
    keptAnswer: (duty: string) => `Giữ câu trả lời của cơ quan mình cho chỗ văn bản chưa nói rõ về “${duty}”.`,
    lostAnswer: (duty: string) =>
      `Bên gửi đã tự trả lời chỗ chưa rõ của “${duty}”, nên câu trả lời của cơ quan mình không còn dùng được.`,
    keptDuty: (duty: string) => `Giữ lịch báo cáo cơ quan mình đã thêm: “${duty}”.`,
    keptWindow: (number: string) => `Giữ thời hạn cơ quan mình đã ghi cho điểm ${number}.`,
    keptParts: {
      reportReceivers: 'Giữ danh sách nơi gửi báo cáo tổng hợp của cơ quan mình.',
      reportRecipients: 'Giữ nơi nhận của báo cáo tổng hợp như cơ quan mình đã đặt.',
      reminderRecipients: 'Giữ nơi nhận của công văn đôn đốc như cơ quan mình đã đặt.',
      campaignName: 'Giữ tên đợt công việc cơ quan mình đã đặt.',
    },
    officeDuty: 'Nhiệm vụ báo cáo của cơ quan mình lên cấp trên được ghi kèm từng nhiệm vụ giao cho các đơn vị.',
  },
} as const;

export interface PackageOrigin {
  readonly senderName: string;
  readonly madeAt: LocalTime;
  readonly coverage: Coverage | null;
  readonly below: Coverage | null;
  readonly fields: Readonly<Record<string, FieldShare>> | null;
  readonly lowerFirstArrivedAt: LocalTime | null;
}

/** What a report says of the package it came in: from whom, what a total stands on, when it had come there. */
export function packageLines(
  origin: PackageOrigin | null,
  labels: readonly { readonly key: string; readonly label: string }[],
): readonly string[] {
  if (origin === null) return [];
  const { senderName, madeAt, coverage, below, fields, lowerFirstArrivedAt } = origin;
  const partial = coverage === null ? [] : partialFields(labels, { coverage, below, fields: fields ?? undefined });
  return [
    `Gói của ${senderName}, lập lúc ${momentText(madeAt)}.`,
    ...(lowerFirstArrivedAt === null ? [] : [`Báo cáo đến ${senderName} lúc ${momentText(lowerFirstArrivedAt)}.`]),
    ...(coverage === null ? [] : [`Số tổng của ${share(coverage)} trực thuộc.`]),
    ...(below === null ? [] : [packageText.belowShare(below)]),
    ...partial.map((one) => `${packageText.partialField(one.label, one)}.`),
  ];
}
