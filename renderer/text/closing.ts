/** Words about closing a campaign and opening it again. */
export const closing = {
  close: 'Kết thúc đợt báo cáo…',
  title: 'Kết thúc đợt báo cáo',
  lead: (name: string) =>
    `Sau giờ kết thúc, đợt “${name}” không còn hạn báo cáo, không nhắc, không đôn đốc, không hiện ở Hôm nay. Số liệu, báo cáo, hồ sơ vẫn xem và in được; mở lại đợt lúc nào cũng được.`,
  day: 'Ngày kết thúc',
  clock: 'Giờ kết thúc',
  reason: 'Lý do',
  reasonHint: 'Ví dụ: đã ban hành báo cáo tổng hợp số …; cấp trên có văn bản kết thúc số ….',
  reasons: 'Chọn nhanh lý do',
  save: 'Kết thúc đợt',
  allIn: (expected: string) => `Đến giờ kết thúc, ${expected}/${expected} đơn vị đã báo cáo đủ.`,
  some: (reported: string, expected: string) =>
    `Đến giờ kết thúc, ${reported}/${expected} đơn vị đã báo cáo đủ. Phần còn thiếu vẫn ghi là chưa báo cáo, nhưng không đôn đốc nữa.`,
  nothingDue: 'Đến giờ kết thúc chưa có báo cáo nào đến hạn.',
  duty: (label: string, reported: string, expected: string) => `${label}: ${reported}/${expected} đơn vị báo cáo đủ`,
  missing: 'Đơn vị còn thiếu',
  missingUnit: (name: string, periods: string) => `${name}: ${periods}`,
  manyPeriods: (count: string, first: string, last: string) => `${count} kỳ, từ ${first} đến ${last}`,
  letOff: (count: string) => `${count} lượt báo cáo có hạn sau giờ kết thúc sẽ không phải nộp.`,
  undated: (count: string) => `${count} lượt báo cáo không nêu thời hạn, chưa có, sẽ kết thúc theo đợt.`,
  closed: (moment: string, reason: string) => `Đợt báo cáo đã kết thúc lúc ${moment}. Lý do: ${reason}.`,
  willClose: (moment: string, reason: string) => `Đợt báo cáo sẽ kết thúc lúc ${moment}. Lý do: ${reason}.`,
  closedBy: (name: string, moment: string) => `${name} ghi lúc ${moment}.`,
  group: 'Đã kết thúc',
  labelClosed: (label: string, moment: string) => `${label} (đã kết thúc ${moment})`,
  afterwards: (closed: string, seen: string) =>
    `Đợt báo cáo đã kết thúc lúc ${closed}; đang xem lúc ${seen}. Báo cáo nhận sau giờ kết thúc (nếu có) cũng được tính ở đây, nên có thể khác số liệu lúc kết thúc.`,
  targetsOver: (closed: string) =>
    `Từ giờ kết thúc (${closed}), các mốc có hạn sau đó và số cần thêm mỗi ngày không còn là việc phải làm.`,
  cameAfter: 'sau giờ kết thúc đợt',
  noLetter: 'Đợt báo cáo đã kết thúc',
  amend: (moment: string) =>
    `Đợt báo cáo đã kết thúc lúc ${moment}: các lượt có hạn sau giờ đó không phải nộp và không được đôn đốc. Nếu các lượt này phải nộp, hãy mở lại đợt.`,
  own: (count: string) =>
    `Cơ quan mình còn ${count} báo cáo phải gửi cấp trên mà chưa ghi đã gửi; kết thúc đợt rồi, các báo cáo này vẫn đứng ở Hôm nay đến khi ghi nhận:`,
  ownDuty: (what: string, receivers: string, limit: string) =>
    [what, receivers === '' ? '' : `gửi ${receivers}`, limit].filter((one) => one !== '').join(', '),
  ownDue: (due: string) => `hạn ${due}`,
  ownUndated: 'không nêu hạn',
  ownLate: (count: string) => `${count} kỳ đã quá hạn`,
  reopen: 'Mở lại đợt…',
  reopenTitle: 'Mở lại đợt báo cáo',
  reopenText: (name: string) =>
    `Đợt “${name}” lại có hạn báo cáo, nhắc và đôn đốc như trước khi kết thúc. Lần kết thúc vẫn còn trong nhật ký.`,
  reopenReason: 'Lý do mở lại (không bắt buộc)',
  reopenYes: 'Mở lại đợt',
  noReminder: (moment: string) =>
    `Đợt báo cáo đã kết thúc lúc ${moment} nên không đôn đốc nữa. Các lần đôn đốc trước vẫn còn ở Nhật ký đôn đốc.`,
  todayNone: (count: string) => `${count} đợt báo cáo đã kết thúc; không còn đợt nào đang diễn ra`,
  todayHint: 'Đợt đã kết thúc nằm ở cuối ô “Đợt báo cáo”, mục “Đã kết thúc”.',
  todayTodo: 'Khi có văn bản chỉ đạo mới, nhập văn bản để có hạn mới.',
  lateTitle: 'Báo cáo đến sau khi kết thúc đợt',
  lateText: (moment: string, late: string, all: string) =>
    `Đợt báo cáo đã kết thúc lúc ${moment}; ${late}/${all} báo cáo nhận sau giờ đó. Lưu làm bằng chứng thì số liệu lúc kết thúc không đổi. Mở lại đợt nếu các báo cáo này phải được tính.`,
  earlierTitle: 'Đợt báo cáo đã kết thúc',
  earlierText: (moment: string, earlier: string, all: string) =>
    `Đợt báo cáo đã kết thúc lúc ${moment}; ${earlier}/${all} báo cáo ghi nhận trước giờ đó nhưng nay mới nhập. Nhận vào thì số liệu lúc kết thúc thay đổi, khác với báo cáo đã gửi đi (nếu có).`,
  earlierKeep: 'Vẫn nhận',
  lateKeep: 'Lưu làm bằng chứng',
  lateReopen: 'Mở lại đợt rồi nhận',
} as const;
