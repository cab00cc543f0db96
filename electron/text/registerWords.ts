/** Words that the app itself writes into registers. */
export const registerWords = {
  reserved: (reason: string) => `Giữ số: ${reason}`,
  struck: (reason: string) => `Không dùng: ${reason}`,
  cancelled: (reason: string) => `Hủy: ${reason}`,
  recalled: 'Đã thu hồi',
  leftOut: 'Bỏ trống: chưa cấp cho văn bản nào trong chương trình',
  /** First recipients that only point at the addressees or at an article. */
  asAbove: /^[-\s]*như\s/i,
  /** "Công văn về việc đôn đốc …", "Báo cáo kết quả …": only a letter needs the words between. */
  kindAndSubject: (kind: string, subject: string) => {
    const isLetter = kind === 'Công văn' && /^\p{Ll}/u.test(subject) && !/^về\s/.test(subject);
    return isLetter ? `${kind} về việc ${subject}` : `${kind} ${subject}`;
  },
  numberAndDay: (number: string, day: string) => (day === '' ? number : `${number} ngày ${day}`),
  described: (kind: string, numberAndCode: string, day: string, author: string) =>
    [kind, numberAndCode === '' ? '' : `số ${numberAndCode}`, day === '' ? '' : `ngày ${day}`, `của ${author}`]
      .filter((part) => part !== '')
      .join(' '),
  year: 'Năm',
} as const;
