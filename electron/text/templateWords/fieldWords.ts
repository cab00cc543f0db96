import type { WordRows } from './words';

/** What papers of any kind call alike. */
export const COMMON_FIELDS: WordRows = {
  campaignName: ['tên đợt', 'tên đợt báo cáo theo văn bản chỉ đạo'],
  officeName: ['cơ quan', 'tên cơ quan ta, viết như trong câu'],
  citation: ['văn bản chỉ đạo', 'loại, số, ngày, cơ quan ban hành và trích yếu của văn bản chỉ đạo'],
  shortCitation: ['văn bản chỉ đạo viết gọn', 'loại và số, cho lần viện dẫn sau'],
  measure: ['đơn vị tính', 'người, hộ, triệu đồng …'],
  percent: ['tỷ lệ', 'phần trăm, đã có dấu %'],
  dutyName: ['tên kỳ báo cáo', 'biểu mẫu và ngày, như “Mẫu 02 ngày 17/8/2021”'],
  requiredBy: ['mức chỉ tiêu', 'mức và ngày phải đạt, như “60% đến hết ngày 20/8/2021”'],
  shortfall: ['số còn thiếu', 'còn thiếu bao nhiêu để đạt chỉ tiêu'],
  numerator: ['số đạt được', 'tử số của tỷ lệ'],
  denominator: ['tổng số', 'mẫu số của tỷ lệ'],
  label: ['tên chỉ số', 'tên của tỷ lệ đang nói đến'],
  daysLeft: ['số ngày còn lại', 'đếm từ ngày của số liệu đến hết hạn'],
  perDay: ['số phải thêm mỗi ngày', 'bình quân, làm tròn lên'],
  countedOn: ['ngày số liệu', 'ngày mà số liệu phản ánh'],
};

const REPORT: WordRows = {
  asOf: ['thời điểm số liệu', 'giờ và ngày chốt số liệu, như “17h00 ngày 17/8/2021”'],
  arrivedBy: ['thời điểm nhận báo cáo', 'báo cáo nhận được đến lúc này thì tính', 'hasDataHour'],
  replacedNumber: ['số báo cáo được thay thế', 'số và ký hiệu của báo cáo đã gửi', 'hasReplaced'],
  replacedDate: ['ngày báo cáo được thay thế', 'ngày ban hành của báo cáo đã gửi', 'hasReplaced'],
  replacedReason: ['lý do thay thế', 'lý do đã ghi khi lập lại lần chốt', 'hasReplacedReason'],
  levelsAnnex: ['phụ lục theo nhóm, cấp', 'tên phụ lục tổng hợp theo nhóm, loại, cấp trên', 'hasLevels'],
  chartsAnnex: ['phụ lục biểu đồ', 'tên phụ lục có các biểu đồ kèm theo', 'hasCharts'],
  annexNames: ['tên các phụ lục', 'phụ lục kèm theo', 'hasAnnex'],
};

const REPORT_DUTIES: WordRows = {
  reported: ['số đơn vị đã gửi', 'số đơn vị đã gửi báo cáo của kỳ'],
  expected: ['số đơn vị phải gửi', 'số đơn vị phải gửi báo cáo của kỳ'],
  missingCount: ['số đơn vị chưa gửi', 'đã quá hạn mà chưa có báo cáo'],
  missingNames: ['các đơn vị chưa gửi', 'tên các đơn vị quá hạn mà chưa có báo cáo', 'hasMissing'],
  lateCount: ['số đơn vị gửi muộn', 'đã gửi nhưng sau hạn'],
  lateNames: ['các đơn vị gửi muộn', 'tên, kèm số phút muộn', 'hasLate'],
  zeroCount: ['số đơn vị không phát sinh', 'báo cáo không phát sinh'],
  zeroNames: ['các đơn vị không phát sinh', 'tên các đơn vị báo cáo không phát sinh', 'hasZero'],
  notDueCount: ['số đơn vị còn hạn', 'chưa gửi nhưng chưa đến hạn'],
  notDueNames: ['các đơn vị còn hạn', 'tên các đơn vị chưa gửi nhưng chưa đến hạn', 'hasNotDue'],
  incompleteCount: ['số đơn vị thiếu số liệu', 'đã gửi nhưng chưa đủ số liệu để tính'],
  incompleteNames: ['các đơn vị thiếu số liệu', 'tên các đơn vị đã gửi nhưng thiếu số liệu', 'hasIncomplete'],
  answers: ['cách tính hạn', 'cơ quan hiểu lời hẹn của văn bản thế nào', 'hasAnswers'],
  outOfTotal: ['cách tính đơn vị chưa gửi', 'các đơn vị chưa gửi có được thay số trong kết quả chung không'],
};

const REPORT_INDICATORS: WordRows = {
  numerator: ['số đạt được', 'tử số của tỷ lệ, cộng các đơn vị có số liệu', 'hasRate', 'hasZeroBase'],
  denominator: ['tổng số', 'mẫu số của tỷ lệ, cộng các đơn vị có số liệu', 'hasRate', 'hasZeroBase'],
  percent: ['tỷ lệ', 'phần trăm chung, đã có dấu %', 'hasRate'],
  reported: ['số đơn vị có số liệu', 'được tính vào số chung'],
  expected: ['số đơn vị cần có số liệu', 'mọi đơn vị phải báo cáo'],
  standIns: ['số đơn vị dùng số thay thế', 'như “ và 2 đơn vị dùng số thay thế”; không có thì để trống'],
  newPersons: ['số thêm mới', 'thêm trong kỳ, theo danh sách gửi về', 'hasNewPersons'],
  previousDuty: ['tên kỳ trước', 'kỳ báo cáo liền trước', 'hasRise', 'hasFall', 'isUnchanged'],
  previousPercent: ['tỷ lệ kỳ trước', 'tính trên đơn vị có số liệu cả hai kỳ', 'hasRise', 'hasFall', 'isUnchanged'],
  presentPercent: ['tỷ lệ kỳ này', 'tính trên đơn vị có số liệu cả hai kỳ', 'hasRise', 'hasFall', 'isUnchanged'],
  comparedUnits: ['số đơn vị so sánh', 'có số liệu cả hai kỳ', 'hasRise', 'hasFall', 'isUnchanged'],
  change: ['mức thay đổi', 'điểm phần trăm, không dấu', 'hasRise', 'hasFall'],
  earlierDuty: ['tên kỳ gần nhất', 'kỳ gần nhất có số liệu', 'hasEarlier'],
  earlierNumerator: ['số đạt được kỳ gần nhất', 'khi kỳ này chưa có số liệu', 'hasEarlier'],
  earlierDenominator: ['tổng số kỳ gần nhất', 'khi kỳ này chưa có số liệu', 'hasEarlier'],
  earlierPercent: ['tỷ lệ kỳ gần nhất', 'khi kỳ này chưa có số liệu', 'hasEarlier'],
  earlierReported: ['số đơn vị có số liệu kỳ gần nhất', 'được tính vào số của kỳ đó', 'hasEarlier'],
  earlierExpected: ['số đơn vị cần có số liệu kỳ gần nhất', 'mọi đơn vị phải báo cáo kỳ đó', 'hasEarlier'],
  quotedPrinted: ['số liệu trong văn bản', 'con số văn bản chỉ đạo đã nêu', 'hasQuoted'],
  quotedAsOf: ['thời điểm số liệu trong văn bản', 'văn bản chỉ đạo nói con số ấy tính đến lúc nào', 'hasQuoted'],
  requiredBy: ['mức chỉ tiêu', 'mức đang áp dụng và ngày phải đạt', 'hasBelow', 'isAllMet'],
  belowCount: ['số đơn vị chưa đạt', 'dưới mức chỉ tiêu đang áp dụng', 'hasBelow'],
  belowNames: ['các đơn vị chưa đạt', 'tên, kèm tỷ lệ và số còn thiếu', 'hasBelow'],
};

const OPEN_TARGET = ['isShort', 'isShortAfter', 'isShortUndated', 'isLastDay', 'isPast'] as const;

const REPORT_TARGETS: WordRows = {
  shortfall: ['số còn thiếu', 'còn thiếu bao nhiêu để đạt mức này', ...OPEN_TARGET, 'isMet', 'isMetInPart'],
  share: ['số đơn vị có số liệu trên tổng', 'như “15/17”'],
  closedOn: ['số liệu lúc chốt mốc', 'chỉ có khi mốc đã qua và đã có số liệu của ngày sau'],
  daysLeft: [
    'số ngày còn lại',
    'đếm từ ngày của số liệu đến hết hạn',
    'isShort',
    'isShortAfter',
    'isLastDay',
    'isPast',
  ],
  perDay: ['số phải thêm mỗi ngày', 'bình quân, làm tròn lên', 'isShort', 'isShortAfter'],
  before: ['mức của mốc trước', 'mốc phải đạt trước mốc này', 'isShortAfter'],
  beforeDay: ['ngày của mốc trước', 'ngày phải đạt mốc trước', 'isShortAfter'],
  paceDays: ['số ngày từ mốc trước', 'từ mốc trước đến mốc này', 'isShortAfter', 'isShort'],
};

const REPORT_ANNEXES: WordRows = {
  annexLabel: ['tên phụ lục', '“Phụ lục”, có số La Mã khi có từ hai phụ lục'],
  annexTitle: ['tiêu đề phụ lục', 'theo cụm từ “tiêu đề phụ lục”'],
  reference: ['kèm theo văn bản nào', 'dòng “(Kèm theo Báo cáo số …)”'],
  reported: ['số đơn vị có số liệu', 'được tính vào tổng cộng'],
  expected: ['số đơn vị cần có số liệu', 'mọi đơn vị phải báo cáo'],
  missingNames: ['các đơn vị chưa có số liệu', 'tên các đơn vị không nằm trong tổng cộng', 'hasMissing'],
  standIns: ['số đơn vị dùng số thay thế', 'như “ và 2 đơn vị dùng số thay thế”; không có thì để trống'],
  decimals: ['số chữ số thập phân', 'của tỷ lệ'],
  shortfallSum: ['tổng số thiếu của các đơn vị', 'cộng số thiếu từng đơn vị', 'isSumRounded', 'isSumBeyond'],
  shortfallTotal: ['số thiếu chung', 'tính trên số chung', 'isSumRounded', 'isSumBeyond'],
};

const CHOICES: WordRows = {
  choice: ['cách tính đơn vị chưa có số liệu', 'lấy số kỳ trước, tính bằng 0 hoặc để ngoài, kèm tên đơn vị và số'],
};

const REMINDER: WordRows = {
  at: ['thời điểm', 'giờ và ngày rà soát, như “17h00 ngày 17/8/2021”'],
  unit: ['đơn vị', 'đơn vị nhận, viết như ở “Kính gửi”'],
  unitName: ['tên gọi đơn vị', 'tên trong danh sách đơn vị, viết như trong câu'],
  contact: ['liên hệ', 'đầu mối liên hệ của cơ quan', 'hasContact'],
  nextDue: ['hạn của kỳ tới', 'kỳ báo cáo gần nhất chưa đến hạn', 'hasNextDue', 'isMissingNext'],
  ordinal: ['lần đôn đốc', 'hai, ba, tư …', 'isRepeated', 'isToLeader'],
  earlierReminders: ['các lần đôn đốc trước', 'khi nào, bằng cách nào', 'isRepeated', 'isToLeader'],
};

const REMINDER_LINES: WordRows = {
  due: ['thời hạn', 'giờ và ngày phải gửi'],
  mark: ['dấu cuối dòng', '“;” giữa danh sách, “.” ở dòng cuối'],
  receivedAt: ['lúc nhận', 'giờ và ngày nhận báo cáo'],
  minutes: ['số phút muộn', 'muộn bao nhiêu so với hạn'],
};

/** By the place that brings the field: the template, then the list. */
export const FIELD_WORDS: Readonly<Record<string, WordRows>> = {
  report: REPORT,
  'report.duties': REPORT_DUTIES,
  'report.indicators': REPORT_INDICATORS,
  'report.indicators.targets': REPORT_TARGETS,
  'report.indicators.choices': CHOICES,
  'report.annexes.choices': CHOICES,
  'report.moves': { move: ['một tỷ lệ thay đổi', 'từ bao nhiêu thành bao nhiêu so với báo cáo được thay thế'] },
  'report.sums': {
    count: ['số cộng được', 'kèm đơn vị tính khi biểu mẫu có nêu'],
    reported: ['số đơn vị có số liệu', 'được tính vào số cộng'],
    expected: ['số đơn vị phải báo cáo', 'mọi đơn vị phải gửi biểu mẫu của kỳ'],
  },
  'report.remarks': { remark: ['đoạn nhận xét', 'một đoạn nhận xét người soạn đã giữ cho kỳ này'] },
  'report.roundings': {
    decimals: ['số chữ số thập phân', 'của các tỷ lệ làm tròn hoặc cắt bỏ như nhau'],
    labels: ['tên các tỷ lệ', 'các tỷ lệ làm tròn hoặc cắt bỏ như nhau'],
  },
  'report.annexes': REPORT_ANNEXES,
  reminder: REMINDER,
  'reminder.duties': {
    clause: ['số khoản', 'khoản của văn bản chỉ đạo', 'hasClause'],
    quote: ['lời văn bản', 'câu của văn bản chỉ đạo giao việc báo cáo'],
  },
  'reminder.missing': REMINDER_LINES,
  'reminder.late': REMINDER_LINES,
  'reminder.below': {
    daysLeft: ['số ngày còn lại', 'đếm từ ngày của số liệu đến hết hạn', 'hasPerDay', 'isLastDay', 'isPast'],
    perDay: ['số phải thêm mỗi ngày', 'bình quân, làm tròn lên', 'hasPerDay', 'isLastDay'],
  },
  directive: {
    name: ['tên văn bản', 'loại và số của văn bản chỉ đạo'],
    subject: ['trích yếu', 'không có “V/v” hay “Về việc”'],
  },
  'form-01': {
    label: ['tên mẫu', 'như “Mẫu 01”'],
    title: ['tiêu đề mẫu', 'các dòng tiêu đề nối lại'],
  },
  'form-02': {
    label: ['tên mẫu', 'như “Mẫu 02”'],
    title: ['tiêu đề mẫu', 'các dòng tiêu đề nối lại'],
  },
  board: {
    at: ['thời điểm xem', 'giờ và ngày của bảng'],
    filterWords: ['điều kiện lọc', 'bảng đang lọc theo những gì', 'isFiltered'],
  },
  'board.parts': {
    formLabel: ['tên biểu mẫu', 'biểu mẫu của phần bảng'],
    clause: ['số khoản', 'khoản của văn bản chỉ đạo'],
    periods: ['các kỳ', 'từ kỳ nào đến kỳ nào'],
    reported: ['số đơn vị đã báo cáo', 'trong kỳ đang xem', 'hasCurrent'],
    expected: ['số đơn vị phải báo cáo', 'trong kỳ đang xem', 'hasCurrent'],
    current: ['kỳ đang xem', 'kèm chữ “ngày” khi là kỳ ngày', 'hasCurrent'],
  },
};
