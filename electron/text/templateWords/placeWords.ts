import type { WordRows } from './words';

/** By the place that brings the condition: the template, then the list. Read after “Chỉ in khi”. */
export const CONDITION_WORDS: Readonly<Record<string, WordRows>> = {
  report: {
    hasAnnex: ['có phụ lục', 'có ít nhất một bảng số liệu từng đơn vị'],
    hasMissing: ['có đơn vị chưa gửi', 'ít nhất một đơn vị quá hạn mà chưa gửi'],
    hasBelow: ['có đơn vị chưa đạt chỉ tiêu', 'ít nhất một đơn vị dưới mức đang áp dụng'],
    isAllWell: ['mọi đơn vị đều gửi và đạt', 'có đủ số liệu của mọi đơn vị'],
    isUnknown: ['chưa đủ số liệu để đánh giá', 'không thấy đơn vị nào thiếu, nhưng số liệu chưa đủ'],
    hasIndicators: ['đã có kỳ báo cáo đến hạn', 'có số liệu để tổng hợp'],
    hasNoIndicators: ['chưa có kỳ báo cáo nào đến hạn', 'chưa có gì để tổng hợp'],
    hasNoFigures: ['chưa có số liệu nào để tổng hợp', 'không có tỷ lệ và biểu mẫu nào cộng được'],
    hasReplaced: ['thay thế báo cáo đã có số', 'lần chốt trước đã ra báo cáo có số'],
    hasReplacedReason: ['có lý do thay thế', 'đã ghi lý do khi lập lại lần chốt'],
    hasLevels: ['có phụ lục theo nhóm, cấp', 'người soạn chọn kèm tổng hợp theo nhóm, loại, cấp trên'],
    hasCharts: ['có phụ lục biểu đồ', 'người soạn chọn kèm biểu đồ'],
    hasDataHour: ['cắt theo giờ số liệu', 'chỉ lấy số liệu tính đến một giờ chọn trước'],
    hasRemarks: ['có nhận xét đã lưu', 'người soạn đã giữ nhận xét cho báo cáo của kỳ này'],
  },
  'report.duties': {
    hasMissing: ['kỳ này có đơn vị chưa gửi', 'quá hạn mà chưa có báo cáo'],
    hasLate: ['kỳ này có đơn vị gửi muộn', 'đã gửi nhưng sau hạn'],
    hasZero: ['kỳ này có đơn vị không phát sinh', 'báo cáo không phát sinh'],
    hasNotDue: ['kỳ này có đơn vị còn hạn', 'chưa gửi nhưng chưa đến hạn'],
    hasIncomplete: ['kỳ này có đơn vị thiếu số liệu', 'đã gửi nhưng chưa tính được'],
    hasAnswers: ['hạn do cơ quan hiểu', 'lời hẹn của văn bản phải hiểu thêm'],
  },
  'report.indicators': {
    hasRate: ['tính được tỷ lệ', 'có số liệu và mẫu số khác 0'],
    hasNoFigures: ['chưa có số liệu', 'chưa đơn vị nào đủ số liệu'],
    hasZeroBase: ['mẫu số bằng 0', 'có số liệu nhưng không tính được tỷ lệ'],
    hasNewPersons: ['có số thêm mới', 'biểu mẫu là danh sách người'],
    hasRise: ['tăng so với kỳ trước', ''],
    hasFall: ['giảm so với kỳ trước', ''],
    isUnchanged: ['không đổi so với kỳ trước', ''],
    hasEarlier: ['có số liệu của kỳ gần nhất', 'kỳ này chưa có, kỳ trước đã có'],
    hasQuoted: ['văn bản chỉ đạo có nêu số liệu', ''],
    hasBelow: ['chỉ số này có đơn vị chưa đạt', ''],
    isAllMet: ['mọi đơn vị có số liệu đều đạt', ''],
  },
  'report.indicators.targets': {
    isMet: ['đã đạt mức này', 'đủ số liệu của mọi đơn vị'],
    isMetInPart: ['đạt trên số đơn vị đã có số liệu', 'số liệu chưa đủ mọi đơn vị'],
    isShort: ['còn thiếu, còn ngày để làm', ''],
    isShortAfter: ['còn thiếu, tính sau mốc trước', 'có một mốc phải đạt trước mốc này'],
    isShortUndated: ['còn thiếu, văn bản không nêu ngày', ''],
    isLastDay: ['còn thiếu, hôm nay là hạn cuối', ''],
    isPast: ['còn thiếu, đã quá hạn', ''],
    isUnknown: ['chưa đủ số liệu để nói đạt hay chưa', ''],
  },
  'report.roundings': {
    isRounded: ['mọi tỷ lệ làm tròn như nhau', ''],
    isTruncated: ['mọi tỷ lệ cắt bỏ phần lẻ như nhau', ''],
    isRoundedInPart: ['chỉ một số tỷ lệ làm tròn như vậy', ''],
    isTruncatedInPart: ['chỉ một số tỷ lệ cắt bỏ như vậy', ''],
  },
  'report.annexes': {
    hasMissing: ['bảng có đơn vị chưa có số liệu', ''],
    isComplete: ['bảng đủ mọi đơn vị', ''],
    isSumRounded: ['tổng số thiếu lệch vì làm tròn', ''],
    isSumBeyond: ['tổng số thiếu lệch vì có đơn vị vượt', ''],
    isRounded: ['tỷ lệ được làm tròn', ''],
    isTruncated: ['tỷ lệ cắt bỏ phần lẻ', ''],
  },
  reminder: {
    isRepeated: ['đã đôn đốc trước đó', 'từ lần thứ hai trở đi'],
    isToLeader: ['đã đến lượt nhắc người đứng đầu', 'từ lần thứ ba trở đi'],
    hasDuty: ['văn bản giao đơn vị báo cáo', ''],
    hasMissing: ['đơn vị còn báo cáo chưa gửi', ''],
    hasLate: ['đơn vị có báo cáo gửi muộn', ''],
    hasBelow: ['đơn vị chưa đạt chỉ tiêu', ''],
    isAboutReports: ['đôn đốc việc gửi báo cáo', 'còn thiếu hoặc muộn báo cáo'],
    isOnlyBelow: ['chỉ đôn đốc chỉ tiêu', 'báo cáo đã đủ, kết quả chưa đạt'],
    isAllWell: ['đơn vị không còn gì phải đôn đốc', ''],
    hasContact: ['cơ quan có khai đầu mối liên hệ', ''],
    hasNextDue: ['sắp đến hạn kỳ tới', 'trong vòng 3 ngày'],
    isMissingNow: ['còn thiếu, phải gửi ngay', 'không có kỳ nào sắp đến hạn'],
    isMissingNext: ['còn thiếu, gửi cùng kỳ tới', 'kỳ tới sắp đến hạn'],
  },
  'reminder.duties': {
    hasClause: ['biết số khoản', ''],
    hasNoClause: ['văn bản không đánh số khoản', ''],
  },
  'reminder.below': {
    hasPerDay: ['còn ngày để làm', ''],
    isLastDay: ['hôm nay là hạn cuối', ''],
    isPast: ['đã quá hạn', ''],
    isUndated: ['chỉ tiêu không nêu ngày', ''],
  },
  directive: {
    hasTypeTitle: ['văn bản có tên loại', 'chỉ thị, kế hoạch, thông báo …'],
    isLetter: ['văn bản là công văn', ''],
  },
  board: {
    isFiltered: ['bảng đang lọc', ''],
    isWhole: ['bảng không lọc', ''],
    isEmpty: ['không đơn vị nào khớp', ''],
  },
  'board.parts': {
    hasCurrent: ['phần bảng có kỳ đang xem', ''],
    hasNoCurrent: ['phần bảng không có kỳ đang xem', ''],
  },
};

/** Lists, read after “Lặp lại cho”. */
export const LIST_WORDS: Readonly<Record<string, WordRows>> = {
  report: {
    duties: ['từng kỳ báo cáo', 'mỗi biểu mẫu và kỳ một lần'],
    indicators: ['từng chỉ số', 'mỗi tỷ lệ phải tính một lần'],
    annexes: ['từng phụ lục', 'mỗi bảng số liệu một phụ lục'],
    sums: ['từng số cộng', 'số liệu của biểu mẫu không tính tỷ lệ'],
    moves: ['từng tỷ lệ thay đổi', 'các tỷ lệ khác với báo cáo được thay thế'],
    remarks: ['từng đoạn nhận xét', 'các đoạn người soạn đã giữ cho báo cáo của kỳ này'],
    roundings: ['từng cách làm tròn', 'các tỷ lệ làm tròn hoặc cắt bỏ như nhau'],
  },
  'report.indicators': {
    targets: ['từng mức chỉ tiêu', 'mỗi mức của chỉ số một lần'],
    choices: ['từng cách tính đơn vị chưa có số liệu', 'do người soạn chọn khi tổng hợp'],
  },
  'report.annexes': { choices: ['từng cách tính đơn vị chưa có số liệu', 'do người soạn chọn khi tổng hợp'] },
  reminder: {
    duties: ['từng yêu cầu báo cáo', 'mỗi câu giao việc báo cáo một lần'],
    missing: ['từng báo cáo còn thiếu', ''],
    late: ['từng báo cáo gửi muộn', ''],
    below: ['từng chỉ tiêu chưa đạt', ''],
  },
  board: { parts: ['từng phần bảng', 'mỗi biểu mẫu, mỗi khổ giấy một phần'] },
};

/** Blocks that the program makes from data; a template only says where they stand. */
export const SLOT_WORDS: Readonly<Record<string, WordRows>> = {
  report: {
    addressees: ['Kính gửi', 'nơi nhận báo cáo theo văn bản chỉ đạo'],
    closing: ['Nơi nhận và chữ ký', 'nơi nhận, dòng lưu, quyền hạn, chức vụ và họ tên người ký'],
  },
  'report.annexes': { unitTable: ['bảng số liệu từng đơn vị', 'các cột nêu ở mục “Cột của bảng”'] },
  reminder: {
    addressees: ['Kính gửi', 'đơn vị được đôn đốc; từ lần thứ ba là người đứng đầu'],
    closing: ['Nơi nhận và chữ ký', 'nơi nhận, dòng lưu, quyền hạn, chức vụ và họ tên người ký'],
  },
  directive: {
    stamp: ['dấu “ĐẾN”', 'của cơ quan đã nhận văn bản; chưa đóng dấu thì không in'],
    title: ['tên loại và trích yếu', 'theo văn bản chỉ đạo'],
    addressees: ['Kính gửi', 'theo văn bản chỉ đạo'],
    bases: ['các căn cứ', 'theo văn bản chỉ đạo'],
    opening: ['đoạn mở đầu', 'theo văn bản chỉ đạo'],
    clauses: ['các khoản', 'theo văn bản chỉ đạo'],
    ending: ['đoạn kết', 'theo văn bản chỉ đạo'],
    closing: ['Nơi nhận và chữ ký', 'theo văn bản chỉ đạo'],
  },
  'form-01': {
    header: ['phần đầu mẫu', 'tên cơ quan, Quốc hiệu, ngày tháng'],
    title: ['tiêu đề mẫu', ''],
    body: ['nội dung mẫu', 'các dòng phải điền'],
    signature: ['chỗ ký', ''],
  },
  'form-02': {
    header: ['phần đầu mẫu', 'tên cơ quan, Quốc hiệu, ngày tháng'],
    title: ['tiêu đề mẫu', ''],
    body: ['nội dung mẫu', 'bảng phải điền'],
    signature: ['chỗ ký', ''],
  },
  'board.parts': { boardTable: ['bảng theo dõi', 'đơn vị theo hàng, kỳ theo cột'] },
};
