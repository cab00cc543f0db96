import {
  type Change,
  type ChangeSubject,
  type Described,
  diff,
  type FieldValue,
  type SubjectKind,
} from '../domain/changes';
import type { FormDefinition } from '../domain/form';
import { formatCount } from '../domain/numbers';
import { dayText, momentText } from './moment';

/** Words of the log of changes. They are kept with the entry as they were written, whatever is reworded here later. */

const BLANK = 'để trống';

/** Told once when a thing comes or goes, instead of field by field. */
export const WHOLE: Readonly<Record<SubjectKind, { readonly added: string; readonly removed: string }>> = {
  report: { added: 'Báo cáo mới', removed: 'Gỡ báo cáo' },
  batch: { added: 'Nhập báo cáo', removed: 'Gỡ đợt nhập' },
  directive: { added: 'Nạp văn bản', removed: 'Gỡ văn bản' },
  form: { added: 'Thêm biểu mẫu', removed: 'Gỡ biểu mẫu' },
  unit: { added: 'Thêm đơn vị', removed: 'Gỡ đơn vị' },
  group: { added: 'Thêm nhóm đơn vị', removed: 'Gỡ nhóm đơn vị' },
  office: { added: 'Khai báo cơ quan', removed: 'Xóa khai báo cơ quan' },
  signatory: { added: 'Thêm người ký', removed: 'Xóa người ký' },
  task: { added: 'Ghi nhận nhiệm vụ', removed: 'Gỡ ghi nhận nhiệm vụ' },
  reminder: { added: 'Đôn đốc', removed: 'Hoàn tác đôn đốc' },
  counts: { added: 'Nhập số liệu đối chiếu', removed: 'Hoàn tác số liệu đối chiếu' },
  paper: { added: 'Lập văn bản đi', removed: 'Xóa bản thảo' },
  paperBatch: { added: 'Lập đợt phát hành', removed: 'Bỏ đợt phát hành' },
  incoming: { added: 'Vào sổ văn bản đến', removed: 'Gỡ văn bản đến' },
  series: { added: 'Thêm dãy số', removed: 'Bỏ dãy số' },
  question: { added: 'Lưu câu hỏi', removed: 'Bỏ câu hỏi' },
  package: { added: 'Gói dữ liệu', removed: 'Hoàn tác gói dữ liệu' },
};

const LABELS: Partial<Readonly<Record<SubjectKind, Readonly<Record<string, string>>>>> = {
  office: {
    name: 'Tên cơ quan trong câu văn',
    parentLines: 'Cơ quan chủ quản',
    issuerLines: 'Cơ quan ban hành',
    symbol: 'Ký hiệu cơ quan',
    fieldSymbol: 'Ký hiệu lĩnh vực',
    placeOfIssue: 'Địa danh',
    contact: 'Đầu mối liên hệ',
    archiveSuffix: 'Ghi sau “Lưu: VT”',
    areaWord: 'Từ chỉ địa bàn',
    organId: 'Mã định danh cơ quan',
  },
  signatory: {
    authorityLines: 'Quyền hạn, chức vụ',
    otherTitleLines: 'Chức danh khác (trên họ tên)',
    fullName: 'Họ và tên',
    validFrom: 'Có hiệu lực từ',
    validTo: 'Có hiệu lực đến',
    mandate: 'Văn bản ủy quyền',
    mandateFrom: 'Ủy quyền từ ngày',
    mandateTo: 'Ủy quyền đến ngày',
    mandateScope: 'Nội dung ủy quyền',
    picture: 'Ảnh chữ ký',
    isDefault: 'Ký mặc định',
  },
  unit: {
    name: 'Tên đơn vị',
    code: 'Mã',
    kind: 'Loại',
    addressee: 'Tên khi gửi văn bản',
    parent: 'Đơn vị cấp trên',
    groups: 'Thuộc nhóm',
    aliases: 'Tên gọi khác',
    validFrom: 'Có hiệu lực từ',
    validTo: 'Có hiệu lực đến',
    channel: 'Kênh liên hệ',
    contacts: 'Người liên hệ',
    contactWays: 'Điện thoại, thư điện tử, Zalo',
  },
  group: { name: 'Tên nhóm', rule: 'Tự lấy thành viên' },
  directive: {
    isDraft: 'Bản nháp',
    shortName: 'Tên gọi',
    kind: 'Loại văn bản',
    issuerLines: 'Cơ quan ban hành',
    number: 'Số',
    code: 'Ký hiệu',
    issued: 'Địa danh và ngày',
    stamp: 'Dấu đến',
    subject: 'Trích yếu',
    addressees: 'Kính gửi',
    legalBases: 'Căn cứ',
    links: 'Văn bản liên quan',
    openingParagraphs: 'Phần mở đầu',
    clause: 'Khoản giao việc',
    relays: 'Nhiệm vụ chuyển tiếp văn bản',
    closingParagraphs: 'Phần kết',
    recipients: 'Nơi nhận',
    authorityLines: 'Thẩm quyền ký',
    otherTitleLines: 'Chức danh khác (trên họ tên)',
    signerName: 'Người ký',
    schedule: 'Thời hạn báo cáo',
    target: 'Chỉ tiêu',
  },
  form: {
    label: 'Ký hiệu biểu mẫu',
    titleLines: 'Tên biểu mẫu',
    fields: 'Các chỉ tiêu',
    columns: 'Các cột danh sách',
    rules: 'Ràng buộc giữa các số',
    advice: 'Ràng buộc chỉ nhắc',
    natures: 'Số qua các kỳ',
  },
  paper: {
    kindId: 'Loại văn bản',
    subject: 'Trích yếu',
    code: 'Ký hiệu',
    seriesId: 'Dãy số',
    addressees: 'Kính gửi',
    recipients: 'Nơi nhận',
    signer: 'Người ký',
    urgency: 'Mức độ khẩn',
    circulation: 'Phạm vi lưu hành',
    drafterCode: 'Ký hiệu người soạn thảo',
    copies: 'Số lượng bản',
    envelopes: 'Số lượng bì',
    keptBy: 'Đơn vị, người nhận bản lưu',
    fileCode: 'Số và ký hiệu hồ sơ',
    dueOn: 'Thời hạn giải quyết',
    note: 'Ghi chú',
    content: 'Nội dung',
  },
  incoming: {
    arrivedOn: 'Ngày đến',
    arrivedClock: 'Giờ đến',
    author: 'Tác giả',
    numberAndCode: 'Số, ký hiệu',
    issuedOn: 'Ngày văn bản',
    kindName: 'Loại văn bản',
    subject: 'Trích yếu',
    forwardedTo: 'Đơn vị, người nhận',
    forwardedOn: 'Ngày chuyển',
    fileCode: 'Số và ký hiệu hồ sơ',
    urgency: 'Mức độ khẩn',
    pages: 'Số trang',
    signerName: 'Người ký',
    dueOn: 'Thời hạn giải quyết',
    progress: 'Tiến độ',
    answer: 'Văn bản trả lời',
    note: 'Ghi chú',
  },
  series: {
    name: 'Tên dãy số',
    kindIds: 'Loại văn bản',
    owner: 'Của tổ chức',
    symbol: 'Ký hiệu',
    isClosed: 'Đã đóng',
  },
  report: {
    version: 'Bản báo cáo',
    firstArrivedAt: 'Thời điểm nhận bản đầu tiên',
    isNil: 'Không phát sinh',
    dataAsOf: 'Số liệu tính đến',
    persons: 'Danh sách',
  },
};

/** Values that are kept as a code. */
const CODES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  urgency: { urgent: 'khẩn', veryUrgent: 'thượng khẩn', express: 'hỏa tốc' },
};

function told(field: string, value: FieldValue | null): string | null {
  if (value === null) return null;
  const text = valueText(value);
  return CODES[field]?.[text] ?? text;
}

function labelOf(kind: SubjectKind, field: string, form: FormDefinition | null): string {
  const key = field.replace(/^(figure|text)\//, '');
  const part = kind === 'directive' ? (field.split('/')[0] ?? field) : field; // clause/<id>, schedule/<id>, target/<id>
  const own = key === field ? LABELS[kind]?.[part] : form?.fields.find((one) => one.key === key)?.label;
  return own ?? key;
}

/**
 * The changes between two states of a thing, in words: one entry per field, or one in all when it came or went.
 * @param form names the fields of a report
 */
export function wordChanges(
  subject: ChangeSubject,
  before: Described | null,
  after: Described | null,
  form: FormDefinition | null = null,
): readonly Change[] {
  const { kind } = subject;
  if (before === null && after === null) return [];
  if (before === null || after === null) {
    const fieldLabel = before === null ? WHOLE[kind].added : WHOLE[kind].removed;
    const summary = (described: Described | null) => described && summaryOf(kind, described, form);
    return [{ subject, field: 'whole', fieldLabel, oldValue: summary(before), newValue: summary(after) }];
  }
  return diff(before, after).map((change) => ({
    subject,
    field: change.field,
    fieldLabel: labelOf(kind, change.field, form),
    oldValue: told(change.field, change.old),
    newValue: told(change.field, change.new),
  }));
}

/** One field that changes, in a line: "Thuộc nhóm: Khối xã → Khối phường". */
export function fieldChangeText(label: string, before: string | null, after: string | null): string {
  return `${label}: ${before ?? BLANK} → ${after ?? BLANK}`;
}

/** What a thing is, in a line: what is empty is left out, but no figure ever is. */
function summaryOf(kind: SubjectKind, described: Described, form: FormDefinition | null): string {
  return Object.entries(described)
    .filter(([field, value]) => isTelling(field, value))
    .map(([field, value]) => summaryPart(labelOf(kind, field, form), value, told(field, value) ?? BLANK))
    .join('; ');
}

function summaryPart(label: string, value: FieldValue, text: string): string {
  if (value.kind === 'flag') return label;
  const speaksForItself = value.kind === 'version' || value.kind === 'persons';
  return speaksForItself ? text : `${label}: ${text}`;
}

function isTelling(field: string, value: FieldValue): boolean {
  if (field.startsWith('figure/')) return true;
  if (field.startsWith('text/')) return false; // long, and in the report's file
  switch (value.kind) {
    case 'blank':
    case 'personal':
      return false;
    case 'lines':
      return value.lines.length > 0;
    case 'list':
      return value.items.length > 0;
    case 'persons':
      return value.count > 0;
    case 'flag':
      return value.is;
    default:
      return field !== 'firstArrivedAt';
  }
}

/** Zero, blank and missing read differently. */
export function valueText(value: FieldValue): string {
  switch (value.kind) {
    case 'number':
      return formatCount(value.value);
    case 'blank':
      return BLANK;
    case 'missing':
      return 'không có trong tệp';
    case 'text':
      return value.text;
    case 'lines':
      return value.lines.join(' / ') || BLANK;
    case 'list':
      return value.items.join('; ') || BLANK;
    case 'day':
      return dayText(value.day);
    case 'time':
      return momentText(value.time);
    case 'flag':
      return value.is ? 'có' : 'không';
    case 'version':
      return `bản ${value.version}, tệp “${value.fileName}”, nhận lúc ${momentText(value.arrivedAt)}`;
    case 'persons':
      return personsText(value);
    case 'content':
      return value.letters === 0 ? 'theo số liệu của đợt' : `${formatCount(value.letters)} ký tự`;
    case 'personal':
      return value.text === '' ? BLANK : 'thông tin cá nhân, không ghi nội dung';
  }
}

function personsText({ count, added = 0, removed = 0 }: Extract<FieldValue, { kind: 'persons' }>): string {
  const persons = `${formatCount(count)} người`;
  return added === 0 && removed === 0
    ? persons
    : `${persons} (thêm ${formatCount(added)}, bớt ${formatCount(removed)})`;
}
