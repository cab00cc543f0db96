import type { LocalTime } from '../domain/calendar';
import type { Severity } from '../domain/issue';
import { formatCount } from '../domain/numbers';
import { momentText } from './moment';

/** Words of the workbook that goes back to a unit. */
export const returnText = {
  title: 'DANH SÁCH NỘI DUNG CẦN SỬA TRONG BÁO CÁO',
  listName: 'Nội dung cần sửa',
  from: (office: string, at: LocalTime) => `${office} lập lúc ${momentText(at)}.`,
  about: (file: {
    readonly fileName: string;
    readonly unitName: string | null;
    readonly report: string | null;
    readonly isRefused: boolean;
  }): readonly string[] => [
    `Đơn vị: ${file.unitName ?? '(chưa xác định)'}${file.report === null ? '' : `. Báo cáo: ${file.report}`}. Tệp: ${file.fileName}`,
    file.isRefused
      ? 'Báo cáo này CHƯA được nhận. Đề nghị đơn vị sửa các nội dung dưới đây rồi gửi lại.'
      : 'Báo cáo đã được nhận nhưng có nội dung cần kiểm tra lại. Đề nghị đơn vị rà soát, sửa và gửi lại nếu chưa đúng.',
  ],
  several: (files: number, refused: number) =>
    `${formatCount(files)} tệp có nội dung cần sửa, trong đó ${formatCount(refused)} tệp chưa được nhận.`,
  ask: 'Các ô cần sửa được tô màu ở các trang sau; đưa chuột vào ô để xem lý do. Sửa xong, lưu tệp này và gửi lại.',
  partial:
    'Bảng của đơn vị quá dài nên các trang sau chỉ gồm phần đầu bảng và những dòng cần sửa, giữ đúng số thứ tự dòng.',
  unopened: 'Có tệp không mở được nên không chép lại được nội dung; xem lý do ở danh sách dưới đây.',
  headings: ['TT', 'Tệp', 'Trang tính', 'Ô', 'Mức độ', 'Đơn vị đã ghi', 'Vấn đề và cách sửa'],
  severity: { error: 'Phải sửa', warning: 'Cần kiểm tra', note: 'Đã sửa giúp' } satisfies Record<Severity, string>,
  row: (row: number) => `dòng ${row}`,
  more: (left: number) => `Còn ${formatCount(left)} vấn đề khác, không liệt kê hết.`,
  oneName: (fileName: string) => `Trả lại - ${fileName.replace(/\.[^.]+$/, '')}`,
  allName: (at: LocalTime) => `Trả lại đơn vị ${at.replace('T', ' ').replace(':', 'h')}`,
  /** Name of a file in which people can be recognised, and what stands at the foot of its pages. */
  personal: (name: string) => `${name} (có dữ liệu cá nhân)`,
  footer: 'Có dữ liệu cá nhân',
  fileGone:
    'Lần nhập này không còn mở trong ứng dụng nên không xuất được tệp trả lại. Hãy nhập lại các tệp của đơn vị.',
  nothing: 'Không có tệp nào có nội dung cần đơn vị sửa.',
} as const;
