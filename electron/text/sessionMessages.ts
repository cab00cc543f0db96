import type { LocalTime } from '../domain/calendar';
import type { Issue } from '../domain/issue';
import { isDayPeriod, type PeriodKey } from '../domain/period';
import { momentText } from './moment';
import { periodSuffix } from './periodText';
import { refusalMessages } from './refusalMessages';

/** Sentences about a file as a whole, seen from the import it is part of. */
export const sessionMessages = {
  sameFile: (fileName: string, takenName: string): Issue => ({
    severity: 'note',
    code: 'same-file',
    message:
      fileName === takenName
        ? `Tệp “${fileName}” đã được nhập trước đó với nội dung y hệt nên được bỏ qua.`
        : `Tệp “${fileName}” có nội dung y hệt tệp “${takenName}” đã nhận nên được bỏ qua.`,
  }),
  receiptList: (fileName: string, entries: number): Issue => ({
    severity: 'note',
    code: 'receipt-list',
    message: `Tệp “${fileName}” là sổ nhận báo cáo (${entries} dòng); giờ nhận của các tệp cùng thư mục được lấy theo sổ này.`,
  }),
  /** @param duties how many ask for the same form and period */
  countedFor: (fileName: string, duty: string, duties: number): Issue => ({
    severity: 'note',
    code: 'several-duties',
    message: `Văn bản có ${duties} chế độ báo cáo cùng biểu mẫu và cùng kỳ; tệp “${fileName}” được tính cho “${duty}” theo giờ nhận. Nếu là lần báo cáo khác, hãy bấm “Gán đơn vị, kỳ báo cáo…” rồi chọn đúng chế độ báo cáo.`,
  }),
  /** @param what the reader's word for what the file is */
  notAReport: (fileName: string, what: string): Issue => ({
    severity: 'note',
    code: 'not-a-spreadsheet',
    message: `Tệp “${fileName}” là ${refusalMessages.fileKind(what)}, không phải bảng tính. Tên tệp không nêu đơn vị nào nên tệp được bỏ qua. Nếu đây là báo cáo của một đơn vị, hãy đề nghị đơn vị gửi lại theo mẫu Excel (.xlsx).`,
  }),
  lockFile: (fileName: string): Issue => ({
    severity: 'note',
    code: 'lock-file',
    message: `Tệp “${fileName}” chỉ là tệp khóa tạm do Excel sinh ra khi đang mở bảng tính nên được bỏ qua. Tệp báo cáo là tệp cùng tên, không có “~$” ở đầu.`,
  }),
  archive: (fileName: string): Issue => ({
    severity: 'note',
    code: 'not-a-spreadsheet',
    message: `Tệp “${fileName}” là tệp nén nên được bỏ qua. Hãy giải nén rồi nhập các tệp bên trong.`,
  }),
  packageAmong: (fileName: string): Issue => ({
    severity: 'note',
    code: 'not-a-spreadsheet',
    message: `Tệp “${fileName}” là gói dữ liệu giữa các cấp nên không nhập cùng các báo cáo. Hãy kéo thả riêng tệp này vào cửa sổ, hoặc mở tệp ở màn hình “Gói dữ liệu”.`,
  }),
  notDecided: (fileName: string): Issue => ({
    severity: 'note',
    code: 'not-decided',
    message: `Tệp “${fileName}” còn chờ cán bộ nhập liệu chọn đơn vị, kỳ báo cáo hoặc cách nhận nên chưa nhập trong đợt này.`,
  }),
  beforeItsDay: (fileName: string, receivedAt: LocalTime, period: PeriodKey): Issue => ({
    severity: 'warning',
    code: 'received-before-day',
    message: `Tệp “${fileName}” là báo cáo${periodSuffix(period)} nhưng nhận lúc ${momentText(receivedAt)}, trước khi ${isDayPeriod(period) ? 'ngày' : 'kỳ'} đó bắt đầu. Hãy kiểm tra ${isDayPeriod(period) ? 'ngày' : 'kỳ'} báo cáo và thời điểm nhận, hoặc hỏi lại đơn vị gửi.`,
    raw: receivedAt,
  }),
  notChosen: (fileName: string): Issue => ({
    severity: 'note',
    code: 'not-chosen',
    message: `Cán bộ nhập liệu không chọn nhận tệp “${fileName}” trong đợt này.`,
  }),
} as const;
