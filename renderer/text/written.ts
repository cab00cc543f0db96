import { MOST_COPIED_PAGES } from '../../electron/domain/copiedScan';
import { inChosenLanguage } from './language';

/** Words of the screen on which papers are typed. */
export const written = inChosenLanguage('written', {
  open: 'Soạn văn bản…',
  choose: {
    title: 'Soạn văn bản',
    hint: 'Chọn loại văn bản. Khung thể thức, căn cứ, Điều, nơi nhận và phần ký có sẵn theo Nghị định 30/2020/NĐ-CP.',
    usual: 'Thường dùng',
    others: 'Loại khác',
    copies: 'Bản sao',
    begun: 'Văn bản đang soạn dở',
    begunHint: (count: number) => `${count} văn bản chưa lưu từ lần trước, còn nguyên chữ đã gõ.`,
    begunNotice: (count: number) => `${count} văn bản đang soạn dở, chưa lưu, còn nguyên chữ đã gõ.`,
    goOn: 'Soạn tiếp',
    discard: 'Bỏ',
    discardTitle: 'Bỏ văn bản đang soạn dở?',
    discardText: (name: string) => `“${name}” chưa được lưu; bỏ đi thì không lấy lại được.`,
    keptAt: (moment: string) => `gõ lần cuối ${moment}`,
    noSubject: '(chưa có trích yếu)',
  },
  back: 'Về danh sách',
  back2: 'Đóng',
  fields: {
    subject: 'Trích yếu',
    subjectHint: 'Không ghi “V/v”, “Về việc”; phần này được thêm theo loại văn bản.',
    subjectKept: 'Chỉ ghi trong sổ đăng ký, không in trên giấy này.',
    addressees: 'Kính gửi (mỗi nơi một dòng)',
    pickAddressee: 'Thêm nơi gửi trong danh mục…',
    invited: 'Kính mời (mỗi người, mỗi nơi một dòng)',
    wired: 'Nơi nhận điện (mỗi nơi một dòng)',
    addresseesOptional: 'Kính gửi, khi gửi lên cấp trên (mỗi nơi một dòng)',
    code: 'Ký hiệu',
    codeHint: 'Sau số và dấu gạch chéo',
    urgency: 'Mức độ khẩn',
    urgencies: { none: 'Không', urgent: 'Khẩn', veryUrgent: 'Thượng khẩn', express: 'Hỏa tốc' },
    circulation: 'Phạm vi lưu hành',
    circulations: { none: 'Không', returned: 'Xem xong trả lại', inside: 'Lưu hành nội bộ' },
    drafterCode: 'Người soạn và số lượng bản',
    drafterHint: 'Như “BA.(12)”',
    signing: 'Người ký',
    signedByChair: 'Thư ký và chủ tọa ký văn bản này, theo họ tên ghi ở hai ô trên.',
    recipients: 'Nơi nhận',
    more: 'Mức độ khẩn, ký hiệu và các mục khác',
    copyOf: 'Sao từ văn bản đi',
    copied: (number: string, subject: string, isRecalled: boolean) =>
      `${number} – ${subject}${isRecalled ? ' (đã thu hồi)' : ''}`,
    copyOfScan: 'Bản giấy hoặc bản quét từ nơi khác',
    day: (label: string) => label,
  },
  circulationWords: { returned: 'XEM XONG TRẢ LẠI', inside: 'LƯU HÀNH NỘI BỘ' },
  count: {
    one: 'Bảng chép từ Excel dán được vào đây.',
  },
  tables: {
    label: (number: number, words: readonly string[]) => {
      const some = words.slice(0, 3).join(' · ');
      const shown = some.length > 60 ? `${some.slice(0, 60)}…` : some;
      return `Tiêu đề của bảng ${number}${shown === '' ? '' : ` (${shown}${words.length > 3 ? ' · …' : ''})`}`;
    },
    itself: (count: number) => `Tự nhận: ${count} dòng`,
    rows: (count: number) => (count === 0 ? 'Không có dòng tiêu đề' : `${count} dòng đầu`),
    unsure: 'Dòng đầu có ô trống nên chưa chắc tiêu đề có mấy dòng; hãy chọn.',
  },
  figures: {
    title: 'Phụ lục: bảng tổng hợp của đợt báo cáo',
    hint: 'Bảng số liệu từng đơn vị của đợt đã chọn được in thành phụ lục, sau các phụ lục gõ ở trên; giữ nguyên khi lấy số.',
    none: 'Không kèm bảng tổng hợp',
    gone: '(đợt không còn trong chương trình)',
    clock: 'Số liệu tính đến giờ',
    tables: 'Bảng in kèm',
    table: (label: string, reported: number, expected: number) =>
      `${label} (${reported}/${expected} đơn vị có số liệu)`,
    noTables: 'Đến thời điểm này chưa có bảng nào.',
    day: 'Ngày',
  },
  scan: {
    title: 'Bản quét để sao',
    attach: 'Đính kèm bản quét (PDF, ảnh)…',
    replace: 'Thay bản quét…',
    remove: 'Bỏ bản quét',
    none: 'Chưa đính kèm bản quét: chỉ in phần ký của bản sao, để đóng kèm bản giấy.',
    taking: 'Đang đọc bản quét…',
    attached: (name: string, pages: number) => `${name}: ${pages} trang, in trước phần ký của bản sao.`,
    pageName: (name: string, page: number) => `${name.slice(0, 200)} trang ${page}.jpg`,
    troubles: {
      damaged: (name: string) => `Không đọc được “${name}”: tệp hỏng. Hãy quét lại rồi đính kèm.`,
      locked: (name: string) => `“${name}” có mật khẩu. Hãy lưu một bản không có mật khẩu rồi đính kèm.`,
      tooLong: (name: string) =>
        `“${name}” dài hơn ${MOST_COPIED_PAGES} trang. Hãy chia thành nhiều tệp, mỗi tệp một bản sao.`,
      unknownPicture: (name: string, page: number) =>
        `Trang ${page} của “${name}” có ảnh nén theo kiểu chương trình không mở được nên sẽ in thiếu. Hãy quét lại thành ảnh JPG, PNG hoặc PDF thường rồi đính kèm.`,
    },
  },
  save: 'Lưu nháp',
  saving: 'Đang lưu…',
  saved: (subject: string) => `Đã lưu nháp “${subject}” vào Văn bản đi.`,
  keptNow: 'Chữ đang gõ được tự lưu.',
  number: {
    open: 'Lấy số…',
    title: 'Lấy số văn bản',
    day: 'Ngày văn bản',
    number: 'Số (để trống: số tiếp theo)',
    proposal: (number: string, code: string, series: string) => `Số ${number}/${code}, dãy “${series}”.`,
    give: 'Lấy số',
    insist: 'Vẫn lấy số này',
    given: (number: string, code: string) => `Đã lấy số ${number}/${code}. Nội dung văn bản từ nay không đổi nữa.`,
    lacking: 'Nên xem lại trước khi lấy số:',
    warning: 'Lấy số xong, nội dung văn bản được giữ nguyên như lúc lấy số.',
  },
  remarks: (count: number) => `Còn thiếu hoặc cần xem lại: ${count}`,
  numbered: 'Văn bản đã có số nên nội dung không sửa được nữa.',
} as const);
