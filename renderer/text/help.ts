/** What a section is about, in the language of the window. */
interface Brief {
  readonly title: string;
  readonly text: string;
}

/** Words of the help panel, and which section of the guide (`docs/huong-dan-su-dung.md`) speaks of which screen. */
export const help = {
  open: 'Trợ giúp',
  openTitle: 'Trợ giúp của màn hình này (F1)',
  title: 'Trợ giúp',
  search: 'Tìm, không cần dấu',
  contents: 'Mục lục',
  found: (count: string) => `${count} mục có nội dung cần tìm`,
  foundNone: 'Không có mục nào. Thử ít chữ hơn hoặc chữ khác.',
  article: (title: string) => `Nội dung mục ${title}`,
  shortcuts: 'Phím tắt',

  /** Said over the guide, and each screen's section in short, by its heading: nothing where guide and window speak alike. */
  guideNote: '',
  briefs: {} as Readonly<Partial<Record<string, Brief>>>,

  /** Headings as the guide has them, without the number of the chapter. */
  sections: {
    today: 'Hôm nay: màn hình đầu tiên của mỗi ngày',
    board: 'Bảng theo dõi',
    imports: 'Nhập báo cáo',
    compilation: 'Tổng hợp',
    papers: 'Soạn văn bản',
    directives: 'Văn bản chỉ đạo',
    tasks: 'Nhiệm vụ',
    reminders: 'Đôn đốc bằng Zalo, tin nhắn, thư, điện thoại, công văn',
    records: 'Số văn bản, sổ đăng ký',
    packages: 'Gói dữ liệu giữa các cấp',
    units: 'Đơn vị và tên gọi khác',
    office: 'Cơ quan và người ký',
    backups: 'Sao lưu và khôi phục',
    history: 'Nhật ký và lịch sử',
    personalData: 'Dữ liệu cá nhân',
    reading: 'Nhập chỉ đạo từ tệp',
    ruler: 'Kiểm tra thể thức',
    start: 'Bắt đầu',
  },

  keyNames: {
    ArrowLeft: '←',
    ArrowUp: '↑',
    ArrowRight: '→',
    ArrowDown: '↓',
    PageUp: 'Page Up',
    PageDown: 'Page Down',
    Escape: 'Esc',
    ' ': 'Phím cách',
    '+': 'dấu cộng',
    '-': 'dấu trừ',
    '/': '/',
  } as Readonly<Record<string, string>>,
  keySeries: '…',

  shortcutPlaces: {
    window: 'Mọi màn hình',
    grids: 'Bảng theo dõi, bảng hỏi số liệu',
    imports: 'Danh sách xem trước khi nhập',
    keyed: 'Nhập tay',
    reading: 'Nhập chỉ đạo từ tệp',
    tasks: 'Nhiệm vụ',
    baseline: 'Số liệu nền',
    charts: 'Biểu đồ',
    recipients: 'Nơi nhận',
    templates: 'Mẫu văn bản',
    help: 'Trợ giúp',
  },

  shortcutWords: {
    help: 'Trợ giúp của màn hình đang mở',
    shortcuts: 'Danh sách phím tắt này',
    screens:
      'Hôm nay, Bảng theo dõi, Nhập báo cáo, Tổng hợp, Văn bản của đợt, Văn bản chỉ đạo, Nhiệm vụ, Đôn đốc, Văn bản',
    zoom: 'Phóng to, thu nhỏ, cỡ bình thường (hoặc Ctrl và lăn chuột)',
    lock: 'Khóa màn hình, khi đã bật mật khẩu',
    undo: 'Hoàn tác thay đổi vừa lưu, ở bất cứ màn hình nào; trong ô nhập: hoàn tác chữ vừa gõ',
    close: 'Đóng hộp thoại, danh sách đang mở',
    nextField: 'Sang ô, nút kế tiếp; trở lại ô, nút trước',
    tabs: 'Chuyển thẻ, khi đang đứng ở hàng thẻ',
    gridMove: 'Đi trong bảng; ở Bảng theo dõi gõ tên đơn vị (không dấu cũng được) để đến đơn vị đó',
    gridEdge: 'Đến mép bảng; đến ô đầu, ô cuối',
    gridOpen: 'Mở ô đang đứng',
    gridForget: 'Xóa một chữ, bỏ tên đơn vị đang gõ (Bảng theo dõi)',
    previewWalk: 'Chuyển tệp; chi tiết của tệp hiện bên phải',
    previewTick: 'Chọn, bỏ chọn tệp',
    accept: 'Nhập các tệp đã chọn',
    keyedNext: 'Sang ô kế tiếp; ở ô cuối: lưu',
    keyedPicture: 'Dán ảnh chụp làm bằng chứng',
    readText: 'Đọc nội dung đã dán',
    taskWalk: 'Chuyển trong danh sách điểm, khoản hoặc đơn vị',
    baselineWalk: 'Sang đơn vị trước, đơn vị sau',
    chartWalk: 'Xem từng giá trị của biểu đồ',
    recipientPick: 'Chọn trong danh mục rồi thêm',
    recipientMove: 'Đổi thứ tự dòng nơi nhận',
    blockWalk: 'Chuyển giữa các phần của mẫu',
    blockMove: 'Đổi thứ tự phần đang chọn',
    blockAdd: 'Thêm đoạn văn sau phần đang chọn',
    blockRemove: 'Xóa phần đang chọn',
    templateUndo: 'Hoàn tác việc sửa mẫu',
    templateRedo: 'Làm lại việc vừa hoàn tác',
    helpSearch: 'Đến ô tìm trong hướng dẫn',
    helpWalk: 'Chuyển mục trong mục lục',
  },
} as const;
