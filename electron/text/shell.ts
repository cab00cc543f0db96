import type { Worded } from '../domain/language';
import type { AnyPaperKind, PaperFormat } from '../ipc/contract';
import { enShellText } from './enShell';
import { inShellLanguage } from './shellLanguage';

const vietnamese = {
  appName: 'Đôn Đốc',

  buttons: {
    close: 'Đóng ứng dụng',
    openDataFolder: 'Mở thư mục dữ liệu',
    reload: 'Mở lại màn hình',
    restartCore: 'Khởi động lại',
    restoreBackup: 'Khôi phục bản sao lưu này',
    retry: 'Thử lại',
    save: 'Lưu',
    choose: 'Chọn',
    chooseFolder: 'Chọn thư mục này',
    wait: 'Đợi thêm',
    bundle: 'Gói thông tin khi báo lỗi…',
    stay: 'Ở lại',
    closeAndLose: 'Đóng, bỏ phần chưa lưu',
  },

  failure: {
    invalidInput:
      'Dữ liệu gửi từ màn hình không hợp lệ nên yêu cầu không được thực hiện. Hãy kiểm tra lại các ô đã nhập.',
    textTooLong: (text: string, most: number) =>
      `Ô có nội dung “${text.slice(0, 40)}…” dài ${text.length} ký tự, quá dài (nhiều nhất ${most}) nên chưa lưu. Hãy rút gọn ô đó rồi lưu lại.`,
    refusedSender: 'Yêu cầu không đến từ màn hình của ứng dụng nên bị từ chối.',
    unexpected: 'Có lỗi ngoài dự kiến nên việc này chưa làm được. Hãy thử lại; nếu vẫn lỗi, báo người quản trị.',
    coreStopped: 'Phần xử lý dữ liệu đã dừng giữa chừng nên việc này chưa làm xong. Dữ liệu đã lưu vẫn còn nguyên.',
    coreNotStarted: 'Phần xử lý dữ liệu không khởi động được. Hãy thử lại; nếu vẫn lỗi, báo người quản trị.',
    coreCloseTimedOut: 'Việc đóng tệp dữ liệu kéo dài quá lâu. Mọi thay đổi đã báo "đã lưu" vẫn còn nguyên.',
    diskFull: 'Ổ đĩa đã đầy nên chưa ghi được. Hãy giải phóng dung lượng rồi làm lại.',
    printPage: 'Không dựng được bản in. Hãy thử lại; nếu vẫn lỗi, hãy lưu bản DOCX rồi in từ Word.',
    printTimedOut: 'Dựng bản in quá lâu nên đã dừng. Hãy thử lại; nếu vẫn lỗi, hãy lưu bản DOCX rồi in từ Word.',
    printer: 'Máy in không nhận bản in. Hãy kiểm tra máy in rồi thử lại, hoặc lưu PDF để in sau.',
    noSuchPage: (pages: number) => `Văn bản chỉ có ${pages} trang nên chưa in. Hãy ghi lại số trang cần in.`,
    spooler: (printer: string, said: string) =>
      `Máy in “${printer}” không nhận bản in${said === '' ? '' : ` (hệ thống báo: ${said})`}. Hãy kiểm tra máy in (nguồn, giấy, kết nối) rồi in lại, chọn máy in khác, hoặc lưu PDF để in sau.`,
    notSavedHere: 'Chỉ mở được thư mục của tệp vừa lưu từ ứng dụng này.',
    noProfile: (folder: string, detail: string) =>
      `Không dùng được thư mục làm việc ${folder} (${detail}). Hãy kiểm tra ổ đĩa và quyền truy cập.`,
    refusedSwitch: (name: string) =>
      `Ứng dụng được khởi động với tham số --${name}, tham số để điều khiển, theo dõi hoặc bỏ lớp bảo vệ nên bị từ chối. Hãy bỏ tham số đó trong lối tắt (shortcut) rồi mở lại.`,
    noProgramFor: (fileName: string) => `Máy này không có chương trình mở được tệp “${fileName}”.`,
    savedFileGone: 'Tệp đã lưu không còn ở chỗ cũ.',
  },

  saveFailure: {
    fileLocked: (fileName: string) =>
      `Tệp "${fileName}" đang mở trong chương trình khác nên chưa ghi đè được. Hãy đóng tệp đó rồi lưu lại, hoặc chọn tên khác.`,
    readOnly: (folder: string) => `"${folder}" không ghi được (USB chống ghi?). Hãy chọn nơi khác.`,
    notFound: (folder: string) => `Không tìm thấy thư mục "${folder}". Hãy chọn thư mục khác.`,
    diskFull: (fileName: string) =>
      `Ổ đĩa đã đầy nên chưa lưu được tệp "${fileName}". Hãy giải phóng dung lượng rồi lưu lại.`,
    unexpected: (fileName: string) => `Chưa lưu được tệp "${fileName}". Hãy thử lại hoặc chọn chỗ khác.`,
  },

  dialogs: {
    cannotOpen: 'Chưa mở được dữ liệu',
    refusedStart: 'Chưa mở ứng dụng',
    pageCrashed: {
      message: 'Màn hình của ứng dụng đã dừng đột ngột',
      detail: 'Dữ liệu đã lưu vẫn còn nguyên. Hãy mở lại màn hình để làm tiếp.',
    },
    pageFrozen: {
      message: 'Màn hình của ứng dụng đang không phản hồi',
      detail: 'Có thể đợi thêm, hoặc mở lại màn hình. Dữ liệu đã lưu vẫn còn nguyên.',
    },
    coreCrashed: {
      message: 'Phần xử lý dữ liệu đã dừng đột ngột',
      detail:
        'Dữ liệu đã lưu vẫn còn nguyên; việc đang làm dở thì chưa được lưu. Hãy khởi động lại phần này để làm tiếp.',
    },
    unexpected: {
      message: 'Ứng dụng gặp lỗi ngoài dự kiến',
      detail: (logFile: string) => `Dữ liệu đã lưu vẫn còn nguyên. Chi tiết kỹ thuật đã ghi vào tệp ${logFile}.`,
    },
    unsaved: {
      message: 'Còn việc chưa lưu',
      detail:
        'Thông tin cơ quan đang sửa hoặc danh sách tệp vừa đọc chưa được lưu. Nếu đóng bây giờ, phần đó mất; tệp gốc của các đơn vị và dữ liệu đã lưu vẫn còn nguyên.',
    },
    closeFailed: 'Chưa đóng tệp dữ liệu được trọn vẹn',
  },

  fileDialogs: {
    chooseFiles: 'Chọn tệp báo cáo của các đơn vị',
    chooseLetter: 'Chọn tệp văn bản chỉ đạo để đọc',
    letters: 'Văn bản (.docx, .pdf, .odt, .txt)',
    chooseScan: 'Chọn bản quét cần sao',
    choosePaper: 'Chọn văn bản cần kiểm tra thể thức',
    papers: 'Văn bản đã hoàn thành (.pdf, .docx)',
    chooseFolder: 'Chọn thư mục chứa báo cáo của các đơn vị',
    chooseReminderFolder: 'Chọn thư mục để lưu các công văn đôn đốc',
    chooseCopyFolder: 'Chọn USB hoặc thư mục để chép bản sao lưu vào',
    chooseOpenDataFolder: 'Chọn thư mục để xuất dữ liệu mở vào',
    chooseBackupFolder: 'Chọn thư mục giữ các bản sao lưu (nên ở ổ đĩa khác)',
    chooseAttachments: 'Chọn bản quét, ảnh hoặc tệp để đính kèm',
    saveAttachment: 'Lưu bản sao tệp đính kèm',
    scans: 'Bản quét, ảnh, văn bản',
    saveMail: 'Lưu tệp thư gửi cấp trên',
    mail: 'Thư điện tử (.eml)',
    spreadsheets: 'Bảng tính',
    allFiles: 'Mọi tệp',
  },

  saveTitles: {
    report: 'Lưu báo cáo tổng hợp',
    reminder: 'Lưu công văn đôn đốc',
    directive: 'Lưu văn bản chỉ đạo',
    'form-01': 'Lưu biểu mẫu',
    'form-02': 'Lưu biểu mẫu',
    board: 'Lưu bảng theo dõi',
    written: 'Lưu văn bản',
    draft: 'Lưu bản thảo văn bản',
    register: 'Lưu sổ đăng ký',
    question: 'Lưu bảng số liệu',
  } satisfies Record<AnyPaperKind, string>,

  charts: {
    save: 'Lưu biểu đồ',
    formats: { png: 'Ảnh PNG', svg: 'Hình vẽ SVG', pdf: 'PDF' },
    notDrawn: 'Không vẽ được hình. Hãy thử lại; nếu vẫn lỗi, hãy lưu dạng SVG.',
  },

  returns: {
    save: 'Lưu tệp trả lại đơn vị',
    folder: 'Chọn thư mục để lưu các tệp trả lại đơn vị',
  },

  upperTemplates: {
    choose: 'Chọn mẫu Excel của cấp trên',
    save: 'Lưu mẫu Excel đã điền',
    files: 'Bảng tính Excel',
  },
  blanks: {
    save: 'Lưu biểu mẫu trắng',
    folder: 'Chọn thư mục để lưu biểu mẫu trắng của các đơn vị',
  },

  personExport: 'Lưu danh sách',
  slipExport: 'Lưu phiếu dữ liệu của một người',
  requestExport: 'Lưu sổ yêu cầu về dữ liệu cá nhân',
  personFormats: { xlsx: 'Bảng tính Excel', csv: 'Tệp CSV' },
  historyExport: 'Lưu nhật ký thay đổi',
  accessLogExport: 'Lưu nhật ký truy cập dữ liệu cá nhân',
  healthBundle: {
    title: 'Lưu gói thông tin khi báo lỗi',
    fileName: 'don-doc-thong-tin-bao-loi',
    kind: 'Tệp văn bản',
  },

  formats: {
    pdf: 'Tệp PDF',
    docx: 'Tài liệu Word',
    xlsx: 'Bảng tính Excel',
    html: 'Trang web',
  } satisfies Record<PaperFormat, string>,

  alarm: {
    title: (minutes: number, clock: string) =>
      minutes > 0 ? `Còn ${minutes} phút đến hạn ${clock}` : `Đã đến hạn ${clock}`,
    endOfDay: (minutes: number) => `Còn ${minutes} phút là hết ngày, hết hạn báo cáo`,
    upper: (line: string, clock: string) => `${line}; hạn của cấp trên ${clock}`,
    line: (duty: string, missing: number, expected: number) => `${duty}: ${missing}/${expected} đơn vị chưa báo cáo`,
    more: (count: number) => `và ${count} báo cáo khác đến hạn cùng giờ`,
  },

  editMenu: {
    title: 'Soạn thảo',
    undo: 'Hoàn tác',
    redo: 'Làm lại',
    cut: 'Cắt',
    copy: 'Sao chép',
    paste: 'Dán',
    selectAll: 'Chọn tất cả',
  },

  appMenu: {
    hide: 'Ẩn Đôn Đốc',
    quit: 'Thoát Đôn Đốc',
    view: 'Xem',
    zoomIn: 'Phóng to',
    zoomOut: 'Thu nhỏ',
    resetZoom: 'Cỡ mặc định',
    fullScreen: 'Toàn màn hình',
  },
} as const;
export type ShellWords = Worded<typeof vietnamese>;

/** Words of the shell: dialogs, menus and failures a clerk sees outside the page. */
export const shellText = inShellLanguage(vietnamese, enShellText);
