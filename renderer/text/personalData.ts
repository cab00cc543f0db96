import type { AccessAction, RevealReason } from '../../electron/domain/personalData/access';
import { inChosenLanguage } from './language';

/** Words about people's data: lists that are masked, what the office holds, who has seen it. */
export const personalData = inChosenLanguage('personalData', {
  tabsLabel: 'Dữ liệu cá nhân',
  tabs: {
    held: 'Danh sách đang giữ',
    log: 'Nhật ký xem',
  },
  reasons: {
    check: 'Đối chiếu, kiểm tra số liệu với đơn vị',
    correct: 'Sửa sai sót trong danh sách',
    contact: 'Liên hệ người trong danh sách để thực hiện nhiệm vụ',
    request: 'Giải quyết yêu cầu của chính người dân',
    authority: 'Cung cấp theo yêu cầu của cơ quan có thẩm quyền',
    inspection: 'Phục vụ thanh tra, kiểm tra, kiểm toán',
    duty: 'Lập báo cáo, danh sách theo văn bản chỉ đạo',
  } satisfies Readonly<Record<RevealReason, string>>,
  actions: {
    reveal: 'Hiện đầy đủ',
    exportFull: 'Xuất đầy đủ',
    exportMasked: 'Xuất bản đã che',
    openOriginal: 'Mở tệp gốc',
    returnFull: 'Trả tệp cho đơn vị gửi',
    packageFull: 'Gói dữ liệu có danh sách',
    openDataFull: 'Xuất toàn bộ dữ liệu có danh sách',
  } satisfies Readonly<Record<AccessAction, string>>,
  destroyed: (at: string) =>
    `Danh sách đã tiêu hủy lúc ${at}: chỉ còn số dòng và dấu một chiều để nhận ra người trùng, không còn họ tên, số điện thoại, địa chỉ.`,
  mask: {
    state: 'Đang che họ tên, số điện thoại, địa chỉ. Tìm theo tên hoặc số điện thoại vẫn được.',
    shown: 'Đang hiện đầy đủ đến khi đóng danh sách; lượt xem này đã ghi vào nhật ký.',
    open: 'Hiện đầy đủ…',
    title: 'Hiện đầy đủ danh sách này',
    reason: 'Lý do cần xem',
    choose: 'Chọn lý do…',
    hint: 'Nhật ký ghi ai xem, lúc nào, danh sách nào, lý do; không ghi họ tên, số điện thoại.',
    confirm: 'Hiện đầy đủ',
    hide: 'Che lại',
    fullFile: 'Tệp lưu có đầy đủ họ tên, số điện thoại',
    fullWarning:
      'Tệp sẽ có họ tên, số điện thoại, địa chỉ đầy đủ của người dân. Chỉ gửi cho người có trách nhiệm; không gửi vào nhóm Zalo chung. Xóa tệp khi xong việc.',
  },
  letter: {
    state: 'Văn bản có số điện thoại; số và họ tên người đứng cạnh đang được che. Tên cơ quan, người ký không che.',
    shown: 'Đang hiện đầy đủ đến khi đóng văn bản; lượt xem này đã ghi vào nhật ký.',
    title: 'Hiện đầy đủ văn bản này',
    hint: 'Nhật ký ghi ai xem, lúc nào, lý do; không ghi họ tên, số điện thoại.',
  },
  message: {
    state: 'Tin nhắn có số điện thoại, họ tên đang được che.',
  },
  purposeMissing: (forms: string) =>
    `${forms} hỏi dữ liệu cá nhân nhưng chưa ghi mục đích, căn cứ thu thập. Hãy ghi ở màn hình Dữ liệu cá nhân, thẻ Danh sách đang giữ.`,
  phonesInText: (phones: string) =>
    `Nội dung đã sửa có số điện thoại ${phones}. Nếu là số của người dân, chỉ gửi cho người có trách nhiệm, không gửi vào nhóm chung.`,
  held: {
    caption: 'Biểu mẫu, danh sách hỏi dữ liệu cá nhân',
    hint: 'Mỗi biểu mẫu hỏi họ tên, số điện thoại, địa chỉ hoặc mục đã đánh dấu riêng là một danh sách phải ghi rõ mục đích, căn cứ, đơn vị chịu trách nhiệm.',
    none: 'Chưa có biểu mẫu nào hỏi dữ liệu cá nhân.',
    noneHint:
      'Khi một văn bản chỉ đạo yêu cầu biểu mẫu có họ tên, số điện thoại, địa chỉ, danh sách sẽ hiện ở đây cùng mục đích và căn cứ thu thập.',
    form: 'Biểu mẫu',
    fields: 'Mục dữ liệu cá nhân',
    persons: 'Số dòng', // who stands in two reports is held twice
    reports: 'Báo cáo',
    purpose: 'Mục đích, căn cứ',
    owner: 'Đơn vị chịu trách nhiệm',
    startedOn: 'Bắt đầu',
    action: 'Thao tác',
    edit: 'Ghi mục đích…',
    change: 'Sửa…',
    editOf: (form: string) => `Ghi mục đích thu thập của ${form}`,
    notice: 'Thông báo…',
    noticeOf: (form: string) => `Lập thông báo gửi người dân về ${form}`,
    drafted: (subject: string) => `Đã lập dự thảo “${subject}”. Mở màn hình Văn bản để xem, sửa, lấy số và in.`,
    missing: 'Chưa ghi mục đích',
    missingCount: (count: string) => `${count} biểu mẫu chưa ghi mục đích và căn cứ thu thập.`,
    missingTodo: 'Hãy ghi để trả lời được khi người dân hỏi; việc nhập báo cáo không bị chặn.',
    marked: (label: string) => `${label} (đánh dấu riêng)`,
    ground: (ground: string) => `Căn cứ: ${ground}`,
    of: (directives: string) => `Theo ${directives}`,
  },
  purpose: {
    title: (form: string) => `Mục đích thu thập – ${form}`,
    purpose: 'Mục đích thu thập, sử dụng',
    purposeHint: 'Ví dụ: Theo dõi kết quả cài đặt ứng dụng theo chỉ đạo của UBND thị xã.',
    ground: 'Căn cứ pháp luật hoặc văn bản (số, ký hiệu)',
    groundHint: 'Ví dụ: Công văn số 115/UBND-VX ngày 16/8/2021.',
    owner: 'Đơn vị chịu trách nhiệm về danh sách',
    contact: 'Nơi liên hệ khi người dân hỏi',
    contactHint: 'Bộ phận, địa chỉ, điện thoại cơ quan; ghi vào thông báo gửi người dân.',
    startedOn: 'Bắt đầu thu thập từ ngày',
    save: 'Lưu',
  },
  counted: {
    label: 'Đếm xong không lưu danh sách',
    hint: 'Khi nhận danh sách, chương trình vẫn kiểm tra, đếm, đối chiếu trùng giữa các ngày và các đơn vị như thường, nhưng không ghi họ tên, địa chỉ, số điện thoại, ghi chú vào đâu cả; tệp gốc không được chép vào kho. Chỉ giữ số lượng và dấu một chiều có khóa để nhận ra người trùng. Tệp gốc do cơ quan tự giữ hoặc tiêu hủy. Số điện thoại có thể bị dò ra bởi người có cả dữ liệu và khóa, nên khi hết hạn lưu hãy tiêu hủy để hủy khóa.',
    keptNow: (people: string) =>
      `Đang có ${people} người trong các danh sách đã lưu. Chuyển chế độ không xóa các danh sách đó; người trùng với chúng vẫn được nhận ra khi nhập danh sách mới. Muốn bỏ, tiêu hủy ở thẻ “Thời hạn, tiêu hủy”.`,
    from: 'Từ nay danh sách của biểu này được lưu lại như thường; các danh sách đã đếm không lấy lại được tên.',
    state: 'Đếm xong không lưu',
    stillKept: (form: string, people: string) =>
      `${form}: đếm xong không lưu, nhưng ${people} người trong các danh sách nhận trước đó vẫn còn cho đến khi tiêu hủy hoặc hết hạn lưu.`,
    openRetention: 'Mở thẻ Thời hạn, tiêu hủy',
    list: 'Danh sách không được lưu (đếm xong không lưu): chỉ còn số thứ tự, dòng trong tệp và dấu một chiều để nhận ra người trùng.',
    trace: (rows: string) =>
      `Có dấu vết ở ${rows} dòng của danh sách đếm xong không lưu: người này (hoặc người cùng họ tên, nếu chỉ tìm theo họ tên) đã được đếm, chương trình không lưu dữ liệu của người này. Xóa thì dấu vết cũng mất.`,
    onImport: (forms: string) =>
      `${forms}: đếm xong không lưu. Họ tên, địa chỉ, số điện thoại không được ghi lại, tệp gốc không được chép vào kho. Hãy tự giữ hoặc tiêu hủy tệp gốc theo quy định.`,
  },
  breach: {
    open: 'Báo cáo sự cố lộ dữ liệu…',
    title: 'Sự cố lộ, mất dữ liệu cá nhân',
    day: 'Ngày phát hiện',
    clock: 'Giờ phát hiện',
    deadline: (at: string) =>
      `Phải thông báo cho cơ quan chuyên trách bảo vệ dữ liệu cá nhân chậm nhất ${at} (72 giờ kể từ khi phát hiện, Điều 23 Luật 91/2025/QH15).`,
    event: 'Sự việc',
    eventHint:
      'Ví dụ: gửi nhầm danh sách đầy đủ vào nhóm Zalo chung. Không ghi họ tên, số điện thoại của người bị ảnh hưởng.',
    lists: 'Danh sách, dữ liệu bị ảnh hưởng',
    listsHint: 'Ví dụ: Mẫu 02 của phường Bồng Sơn ngày 17/8/2021, 16 người.',
    measures: 'Biện pháp đã làm ngay',
    write: 'Lập dự thảo báo cáo',
  },
  log: {
    caption: 'Lượt xem, xuất dữ liệu cá nhân, mới nhất trước',
    search: 'Tìm, không cần dấu',
    action: 'Việc',
    allActions: 'Mọi việc',
    from: 'Từ ngày',
    to: 'Đến ngày',
    total: (count: string) => `${count} lượt`,
    export: 'Xuất Excel…',
    exporting: 'Đang xuất…',
    exported: (count: string, place: string) => `Đã xuất ${count} lượt: ${place}`,
    exportedSome: (count: string, total: string, place: string) =>
      `Chỉ xuất ${count} lượt mới nhất trong ${total} lượt: ${place}`,
    none: 'Không có lượt nào khớp.',
    empty: 'Chưa ai xem đầy đủ hoặc xuất danh sách người nào.',
    time: 'Thời điểm',
    who: 'Người thực hiện',
    what: 'Việc',
    list: 'Danh sách',
    reason: 'Lý do',
    persons: 'Số dòng',
    newer: 'Trang mới hơn',
    older: 'Trang cũ hơn',
    page: (first: string, last: string, total: string) => `${first}–${last} trong ${total}`,
    neverChanged:
      'Nhật ký chỉ ghi thêm, không sửa, không xóa; không ghi họ tên, số điện thoại của người trong danh sách.',
  },
} as const);
