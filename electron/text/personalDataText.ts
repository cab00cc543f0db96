import type { IsoDay, LocalTime } from '../domain/calendar';
import { formatCount } from '../domain/numbers';
import type { AccessAction, AccessFilter, RevealReason } from '../domain/personalData/access';
import { dayText, momentText } from './moment';

/** Words about people's data: the same in the log's workbook, on the console and in the log of changes. */
export const personalDataText = {
  letter: 'Văn bản đang đọc ở Nhập chỉ đạo từ tệp',
  evidence: (directiveName: string) => `Minh chứng thực hiện nhiệm vụ, ${directiveName}`,
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
  readOnly: 'Dữ liệu đang mở chỉ để xem nên không ghi được nhật ký; vì vậy không hiện đầy đủ danh sách người.',
  notRevealed: 'Danh sách đang được che. Hãy bấm “Hiện đầy đủ”, chọn lý do, rồi mới xuất bản đầy đủ.',
  destroyedAt: (at: LocalTime) => `Danh sách này đã tiêu hủy lúc ${momentText(at)}, không còn ai để hiện.`,
  detectedLater: (moment: LocalTime) =>
    `Lúc phát hiện ${momentText(moment)} sau lúc này; kiểm tra lại ngày, tháng, năm và giờ.`,
  noForm: (formId: string) => `Không có biểu mẫu “${formId}” trong cơ sở dữ liệu.`,
  noAction: (known: string) => `Việc phải là một trong: ${known}.`,
  fields: {
    purpose: 'Mục đích thu thập',
    ground: 'Căn cứ',
    owner: 'Đơn vị chịu trách nhiệm',
    contact: 'Nơi liên hệ',
    startedOn: 'Bắt đầu từ ngày',
  },
  log: {
    title: 'NHẬT KÝ TRUY CẬP DỮ LIỆU CÁ NHÂN',
    sheet: 'Nhật ký xem',
    headings: ['STT', 'Thời điểm', 'Người thực hiện', 'Tài khoản', 'Việc', 'Danh sách', 'Lý do', 'Số dòng'],
    none: 'Chưa có lượt nào.',
    persons: (count: number) => `${formatCount(count)} người`,
    fileName: (on: IsoDay) => `nhat-ky-truy-cap-du-lieu-ca-nhan-${on}`,
    scope: (filter: AccessFilter, shown: number, total: number, madeAt: LocalTime) =>
      [
        `${formatCount(total)} lượt`,
        ...(shown < total ? [`chỉ ghi ${formatCount(shown)} lượt mới nhất`] : []),
        ...(filter.from === undefined ? [] : [`từ ngày ${dayText(filter.from)}`]),
        ...(filter.to === undefined ? [] : [`đến ngày ${dayText(filter.to)}`]),
        `lập lúc ${momentText(madeAt)}`,
        'nhật ký không ghi họ tên, số điện thoại của người trong danh sách',
      ].join('; '),
  },
  held: {
    none: 'Chưa có biểu mẫu nào hỏi dữ liệu cá nhân.',
    purposeMissing: 'chưa ghi mục đích',
    line: (label: string, persons: number | null, reports: number, purpose: string) =>
      `${label}: ${persons === null ? '' : `${formatCount(persons)} dòng, `}${formatCount(reports)} báo cáo; ${purpose}`,
  },
} as const;
