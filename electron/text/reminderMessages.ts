import type { ReminderResultKind, ReminderWay } from '../domain/reminder';

const WAYS: Readonly<Record<ReminderWay, string>> = {
  zalo: 'Zalo',
  sms: 'tin nhắn SMS',
  email: 'thư điện tử',
  phone: 'điện thoại',
  letter: 'công văn',
};

const RESULTS: Readonly<Record<ReminderResultKind, string>> = {
  called: 'đã gọi, đã nhận nội dung',
  'no-answer': 'chưa liên lạc được',
  promised: 'hẹn thời gian gửi',
  reported: 'đã gửi báo cáo',
  other: 'kết quả khác',
};

/** Sentences about reminders, and how they are called in the log. */
export const reminderMessages = {
  way: (way: ReminderWay) => WAYS[way],
  result: (kind: ReminderResultKind) => RESULTS[kind],
  nobody: 'Chưa chọn đơn vị nào có nội dung cần đôn đốc.',
  allRemindedToday: (names: readonly string[]) =>
    `Hôm nay đã đôn đốc ${names.join(', ')} về cùng nội dung. Muốn đôn đốc lại, hãy đánh dấu “Đôn đốc lại trong ngày”.`,
  noEntry: 'Không tìm thấy lần đôn đốc này, hoặc đã được hoàn tác.',
  noResult: 'Không tìm thấy kết quả này, hoặc đã được gỡ.',
  wordsNeeded: 'Hãy ghi nội dung kết quả.',
  inFuture: (moment: string) => `Thời điểm ${moment} chưa đến. Hãy ghi thời điểm đã diễn ra.`,
  letterNumber: (number: string, day: string) => `Công văn số ${number} ngày ${day}`,
  noLetter: (name: string) => `Chưa có lý do gửi công văn đôn đốc cho ${name}. Hãy chọn cách khác.`,
} as const;
