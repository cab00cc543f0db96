import type { Change, ChangeSubject } from '../domain/changes';
import type { RecipientDoubt } from '../domain/recipients/recipientDoubts';
import type { RecipientPreset } from '../domain/recipients/recipientPreset';
import { dayText } from './moment';

/** Sentences about whom a paper goes to. Advice: nothing is held up by it. */

const MOST_NAMED = 5;

/** "A, B và 3 đơn vị khác" */
export function namedUnits(names: readonly string[]): string {
  const left = names.length - MOST_NAMED;
  return left <= 1 ? names.join(', ') : `${names.slice(0, MOST_NAMED).join(', ')} và ${left} đơn vị khác`;
}

export const recipientText = {
  /** @param missing those of it that are not reached; []: nobody of it is */
  forgotten: (name: string, missing: readonly string[]): string =>
    `Giao việc cho “${name}” nhưng Kính gửi và Nơi nhận không có ${missing.length === 0 ? 'đơn vị này' : namedUnits(missing)}. Hãy bổ sung nơi nhận, hoặc chuyển văn bản cho đơn vị đó.`,
  receiverForgotten: (name: string): string =>
    `Văn bản chỉ đạo yêu cầu gửi báo cáo cho “${name}” nhưng Kính gửi và Nơi nhận chưa có đủ. Hãy bổ sung nơi nhận.`,
  notAsAbove: (names: readonly string[]): string =>
    `Nơi nhận không có “Như trên” và cũng không ghi ${namedUnits(names)} ở phần Kính gửi. Hãy thêm dòng “Như trên”.`,
  nothingAbove: (text: string): string =>
    `Nơi nhận ghi “${text}” nhưng văn bản không có Kính gửi. Hãy ghi tên từng nơi nhận.`,
  repeated: (name: string): string => `“${name}” được ghi hai lần trong Kính gửi và Nơi nhận. Hãy bỏ bớt một dòng.`,
  noArchive: 'Nơi nhận chưa có dòng “Lưu: VT”. Hãy thêm dòng lưu ở cuối.',
  archiveNotLast: 'Dòng “Lưu: VT” phải là dòng cuối của Nơi nhận.',
  notInForce: (name: string, day: string): string =>
    `“${name}” không còn hoặc chưa có trong danh mục đơn vị vào ngày ${day}. Hãy thay bằng đơn vị hiện có.`,
  emptyHeading: (text: string): string =>
    `Dòng “${text}” của Nơi nhận không có ai bên dưới. Hãy thêm nơi nhận hoặc bỏ dòng này.`,
  groupEnded: (name: string, day: string): string =>
    `Nhóm “${name}” không còn đơn vị nào vào ngày ${day}. Hãy thay bằng nhóm hoặc đơn vị hiện có.`,
} as const;

export function recipientDoubtText(doubt: RecipientDoubt): string {
  switch (doubt.kind) {
    case 'forgotten':
      return doubt.isReceiver
        ? `${placeOf(doubt.clauses)}${recipientText.receiverForgotten(doubt.name)}`
        : `${placeOf(doubt.clauses)}${recipientText.forgotten(doubt.name, doubt.missing)}`;
    case 'notAsAbove':
      return recipientText.notAsAbove(doubt.names);
    case 'nothingAbove':
      return recipientText.nothingAbove(doubt.text);
    case 'repeated':
      return recipientText.repeated(doubt.name);
    case 'noArchive':
      return recipientText.noArchive;
    case 'archiveNotLast':
      return recipientText.archiveNotLast;
    case 'notInForce':
      return recipientText.notInForce(doubt.name, dayText(doubt.day));
    case 'emptyHeading':
      return recipientText.emptyHeading(doubt.text);
    case 'groupEnded':
      return recipientText.groupEnded(doubt.name, dayText(doubt.day));
  }
}

function placeOf(clauses: readonly string[]): string {
  if (clauses.length === 0) return '';
  const parts = CLAUSE_WORDS.map(([words, pattern]) => [words, clauses.filter((one) => pattern.test(one))] as const);
  const text = parts
    .filter(([, named]) => named.length > 0)
    .map(([words, named]) => `${words} ${named.map((one) => one.replace(/^Điều /u, '')).join(', ')}`)
    .join('; ');
  return `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}: `;
}

/** What numbers are called by their form (NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.đ). */
const CLAUSE_WORDS = [
  ['Điều', /^Điều /u],
  ['mục', /^[IVXLC]+$/u],
  ['điểm', /^\p{Ll}$/u],
  ['khoản', /^(?!Điều |[IVXLC]+$|\p{Ll}$)/u],
] as const;

/** A kept list of recipients, as the log tells it. */
export function presetChange(
  subject: ChangeSubject,
  before: RecipientPreset | null,
  after: RecipientPreset | null,
): Change {
  const preset = after ?? before;
  return {
    subject,
    field: `recipients/${preset?.id ?? ''}`,
    fieldLabel: `Nơi nhận mẫu “${preset?.name ?? ''}”`,
    oldValue: before && linesText(before),
    newValue: after && linesText(after),
  };
}

function linesText({ lines }: RecipientPreset): string {
  return lines.map(({ text }) => text).join('; ');
}
