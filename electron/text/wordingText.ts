import type { ReminderStage, WordingKind } from '../domain/reminder';
import { foldForSearch } from '../domain/vietnamese';

/** A place in the wording that is filled when a reminder is written. */
export interface WordingField {
  /** As templates of the program name it. */
  readonly key: string;
  /** As the clerk writes it between braces. */
  readonly name: string;
  readonly says: string;
}

/** Of the whole message, whoever it goes to. */
export const GROUND_FIELDS: readonly WordingField[] = [
  { key: 'officeName', name: 'cơ quan', says: 'tên cơ quan ta' },
  { key: 'campaignName', name: 'đợt', says: 'tên đợt theo văn bản' },
  { key: 'citation', name: 'căn cứ', says: 'văn bản chỉ đạo, có số, ngày và trích yếu' },
  { key: 'at', name: 'lúc', says: 'thời điểm của số liệu' },
  { key: 'contact', name: 'liên hệ', says: 'đầu mối của cơ quan; chưa khai thì bỏ cả dòng' },
];

/** Of one unit. */
export const UNIT_FIELDS: readonly WordingField[] = [
  { key: 'unit', name: 'đơn vị', says: 'đơn vị, như trong “Kính gửi”' },
  { key: 'unitName', name: 'tên gọi', says: 'tên trong danh sách đơn vị' },
  { key: 'addressee', name: 'kính gửi', says: 'đơn vị; từ lần thứ ba là người đứng đầu' },
  { key: 'addresseeInLine', name: 'kính gửi trong câu', says: 'như trên, viết thường ở giữa câu' },
  { key: 'callee', name: 'người nhận cuộc gọi', says: 'đơn vị, họ tên và số điện thoại' },
  { key: 'reasonsInLine', name: 'nội dung', says: 'mọi nội dung trên một dòng' },
];

export const EACH_REASON: WordingField = {
  key: 'reason',
  name: 'từng nội dung',
  says: 'dòng này lặp lại cho mỗi nội dung',
};

/** Of the units in a text to a group. */
export const GROUP_COUNT: WordingField = {
  key: 'count',
  name: 'số đơn vị',
  says: 'số đơn vị nêu trong lời trên số đơn vị phải thực hiện: 13/17',
};
export const GROUP_PLACE: WordingField = { key: 'place', name: 'thứ tự', says: 'số thứ tự của đơn vị' };

/** From the second reminder on. */
export const REPEATED_FIELDS: readonly WordingField[] = [
  { key: 'ordinal', name: 'lần', says: 'hai, ba, tư …' },
  { key: 'ordinalCapitals', name: 'lần viết hoa', says: 'HAI, BA, TƯ …' },
  { key: 'earlier', name: 'các lần trước', says: 'những lần đã đôn đốc, lúc nào, cách nào' },
];

const KINDS: Readonly<Record<WordingKind, string>> = {
  zalo: 'tin Zalo',
  zaloGroup: 'tin nhóm Zalo',
  sms: 'tin nhắn SMS',
  smsGroup: 'tin nhắn SMS chung',
  email: 'thư điện tử',
  emailSubject: 'tiêu đề thư',
  phone: 'cuộc gọi',
};

const STAGES: Readonly<Record<ReminderStage, string>> = {
  first: 'lần thứ nhất',
  second: 'lần thứ hai',
  leader: 'lần thứ ba trở đi',
};

function braced(names: readonly string[]): string {
  return names.map((name) => `{${name}}`).join(', ');
}

/** What is wrong with a wording, in a sentence each, and how it is called in the history. */
export const wordingText = {
  title: (kind: WordingKind, stage: ReminderStage) => `Lời đôn đốc: ${KINDS[kind]}, ${STAGES[stage]}`,
  empty: 'Chưa có lời nào.',
  oneLine: 'Tiêu đề thư chỉ gồm một dòng.',
  brace: (line: number) =>
    `Dòng ${line}: dấu ngoặc nhọn chưa đủ cặp; mỗi trường viết trong một cặp ngoặc, như {đơn vị}.`,
  unknown: (line: number, name: string, known: readonly string[]) => {
    const meant = known.find((one) => foldForSearch(one) === foldForSearch(name));
    const advice = meant === undefined ? `Dùng được: ${braced(known)}.` : `Có phải {${meant}}?`;
    return `Dòng ${line}: không dùng được trường {${name}} ở đây. ${advice}`;
  },
  noReasons: 'Lời phải có {nội dung} hoặc {từng nội dung}; thiếu thì đơn vị không biết phải làm gì.',
  noUnitLine:
    'Lời gửi nhóm phải có một dòng vừa có {kính gửi}, {đơn vị} hoặc {tên gọi}, vừa có {nội dung}; dòng đó lặp lại cho từng đơn vị.',
  example: {
    reasons: [
      'Chưa gửi Mẫu 02: ngày 17/8',
      'Mới đạt 45,62% (380/833 người có điện thoại thông minh, ngày 17/8), dưới chỉ tiêu 60%, còn thiếu 120 người',
    ],
  },
} as const;
