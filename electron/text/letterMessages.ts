import type { ReadingDoubt } from '../domain/directiveText/reading';
import { fileTrouble } from './fileTrouble';

/** Sentences about texts of directives that are opened or pasted to be read. */

/** What a file is that is no text. */
export const FILE_KINDS: Readonly<Record<string, string>> = {
  doc: 'tài liệu Word đời cũ (.doc)',
  image: 'ảnh',
  xlsx: 'bảng tính Excel',
  xls: 'bảng tính Excel đời cũ',
  xlsb: 'bảng tính Excel nhị phân',
  ods: 'bảng tính OpenDocument',
  powerpoint: 'tệp trình chiếu PowerPoint',
  odp: 'tệp trình chiếu',
  outlook: 'thư điện tử Outlook',
  zip: 'tệp nén zip',
  rar: 'tệp nén rar',
  '7z': 'tệp nén 7z',
  gzip: 'tệp nén',
  access: 'tệp cơ sở dữ liệu Access',
};

const ADVICE: Readonly<Record<string, string>> = {
  doc: 'Hãy mở bằng Word, chọn Lưu thành, kiểu “Word Document (.docx)”, rồi mở tệp mới; hoặc chép toàn bộ chữ rồi dán vào đây.',
  image: 'Hãy nhận dạng chữ trong ảnh thành văn bản trước, rồi dán chữ vào đây.',
};

const DOUBTS: Readonly<Record<ReadingDoubt, string>> = {
  'blank-number': 'Số văn bản để trống trên bản này; có thể bổ sung khi biết số.',
  'blank-day': 'Ngày ban hành để trống trên bản này; có thể bổ sung khi biết ngày.',
  'blank-month': 'Tháng ban hành để trống trên bản này.',
  'no-year': 'Không thấy năm; ngày này chưa dùng được cho đến khi biết năm.',
  'year-taken-from-paper': 'Văn bản không ghi năm của ngày này; đang hiểu theo năm ban hành.',
  'impossible-day': 'Ngày này không có thật trong lịch; hãy đối chiếu bản gốc.',
  'last-day-of-period': 'Văn bản chỉ ghi tháng, quý hoặc năm; đang hiểu là ngày cuối cùng.',
  'kind-from-symbol': 'Không thấy tên loại văn bản; loại được suy từ ký hiệu.',
  'kind-against-symbol': 'Tên loại văn bản không khớp với chữ viết tắt trong ký hiệu.',
  'base-not-said': 'Chỉ tiêu này không nói rõ tính trên tổng số nào; hãy chọn mẫu số.',
  'range-of-figures':
    'Văn bản nêu một khoảng, không phải một con số; cả hai đầu đang được đề xuất, hãy bỏ đầu không dùng.',
  'body-excepted':
    'Câu có loại trừ đơn vị (“trừ …”) nhưng nhóm đề xuất là cả nhóm; hãy chọn nhóm không có đơn vị được trừ hoặc miễn cho đơn vị đó.',
  'as-listed':
    'Hạn này lấy từ danh sách dưới câu yêu cầu báo cáo; hãy kiểm tra lần báo cáo, đơn vị phải báo cáo và nơi nhận.',
  'unreadable-number':
    'Số văn bản có chữ lẫn trong số nên không đọc được (thường do nhận dạng bản quét); hãy xem bản gốc và nhập lại.',
  'unreadable-date':
    'Ngày ban hành có chữ lẫn trong số nên không đọc được (thường do nhận dạng bản quét); hãy xem bản gốc và nhập lại.',
  'threshold-not-target': 'Con số này là điều kiện nêu trong văn bản, không phải chỉ tiêu giao.',
  'no-end': 'Báo cáo hằng ngày nhưng văn bản không nêu ngày bắt đầu và ngày kết thúc.',
  'no-day-in-period':
    'Văn bản nêu kỳ báo cáo nhưng không nêu ngày gửi; nhiệm vụ này chưa có hạn cho đến khi bổ sung ngày gửi ở bước sửa văn bản.',
  'counted-from-start': 'Kỳ này được đếm từ ngày bắt đầu; hãy kiểm tra ngày bắt đầu để các kỳ rơi đúng tuần, tháng.',
  'counted-from-issue': 'Hạn này được tính từ ngày ban hành văn bản; hãy kiểm tra lại.',
  'counted-from-arrival':
    'Hạn này được tính từ ngày nhận văn bản; hãy kiểm tra ngày đến và ngày hạn ở khung cách tính phía dưới.',
  'relative-deadline':
    'Hạn tính từ một việc mà văn bản không ghi ngày (ngày kết thúc, ngày nhận đủ hồ sơ …); hãy tự tính và ghi ngày hạn ở bước sửa văn bản.',
  'last-working-day': 'Văn bản ghi ngày làm việc cuối cùng; đang lấy ngày cuối cùng của tháng.',
  'office-hours': 'Văn bản ghi theo giờ hành chính, không ghi rõ mấy giờ; đang hiểu là 17h00.',
  'window-not-sure':
    'Chưa rõ khoảng ngày này là thời gian thực hiện hay nói về đối tượng, số liệu; hãy xem lại câu gốc rồi nhập thời hạn nếu có.',
  'window-of-matter':
    'Khoảng ngày này nói về đối tượng, giấy tờ hoặc số liệu nên không được lấy làm thời hạn của khoản.',
  'window-of-neighbour': 'Thời gian bắt đầu, kết thúc được lấy từ câu bên cạnh trong cùng khoản; hãy kiểm tra lại.',
  'one-end-only':
    'Văn bản chỉ nêu một trong hai ngày bắt đầu, kết thúc của báo cáo định kỳ này; hãy bổ sung ngày còn lại.',
  'receiver-not-said': 'Câu này yêu cầu báo cáo nhưng không nói rõ ai nhận hoặc ai chuyển.',
  'time-not-understood':
    'Câu có nêu giờ, ngày nhưng chưa hiểu được hạn là lúc nào; hãy đọc câu và nhập hạn ở bước sửa văn bản.',
  'further-time':
    'Câu còn nêu giờ, ngày khác chưa vào báo cáo nào; hãy xem có thiếu một lần báo cáo, một đơn vị hay thời gian bắt đầu, kết thúc không.',
  'order-not-read':
    'Câu có hạn và có vẻ yêu cầu báo cáo, gửi, nộp hoặc trình nhưng chưa đọc được thành báo cáo phải nhận; nếu đúng, hãy tự nhập ở bước sửa văn bản.',
  'columns-run-together': 'Các cột của biểu dính liền trên một dòng; hãy tách lại.',
  'name-not-sure': 'Không chắc họ tên người ký.',
};

const file = (name: string) => `Tệp “${name}”`;

export const letterMessages = {
  namelessIndicator: (place: number, name: string) =>
    `Chỉ số thứ ${place} của văn bản “${name}” chưa có tên. Hãy đặt tên hoặc bỏ chỉ số đó rồi lưu.`,
  doubt: (code: ReadingDoubt) => DOUBTS[code],
  otherFormat: (name: string, what: string) =>
    `${file(name)} là ${FILE_KINDS[what] ?? 'loại tệp không nhận ra'}, không đọc được chữ của văn bản. ${ADVICE[what] ?? 'Hãy mở văn bản bằng chương trình của nó, chép chữ rồi dán vào đây.'}`,
  empty: (name: string) =>
    `${file(name)} không có chữ nào. Nếu là bản quét, hãy nhận dạng chữ trước rồi dán chữ vào đây.`,
  locked: (name: string) =>
    `${file(name)} chỉ là tệp khóa tạm của một tài liệu đang mở. Hãy chọn tệp văn bản bên cạnh.`,
  password: (name: string) =>
    `${file(name)} có mật khẩu nên không đọc được. Hãy bỏ mật khẩu hoặc chép chữ rồi dán vào đây.`,
  damaged: (name: string) =>
    `${file(name)} bị hỏng nên không đọc được. Hãy lấy lại tệp gốc, hoặc chép chữ rồi dán vào đây.`,
  tooLarge: (name: string) =>
    `${file(name)} dài quá mức của một văn bản chỉ đạo nên không đọc. Hãy chép riêng phần văn bản rồi dán vào đây.`,
  unsafe: (name: string) =>
    `${file(name)} có cấu trúc bất thường, không an toàn nên không mở. Hãy chép chữ rồi dán vào đây.`,
  unreadable: (name: string, code: string) => `Không mở được “${name}”: ${fileTrouble(code)}.`,
  pasted: 'Phần chữ đã dán',
  draft: 'bản nháp',
  nothing: 'Chưa có chữ nào để đọc. Hãy dán chữ của văn bản vào ô bên trái hoặc mở tệp .docx, .pdf, .txt.',
} as const;
