import { formatCount } from '../domain/numbers';
import { type NamedCell, quoted, rowList } from './importMessages';

/** Sentences about rows of which it cannot be decided what they are. */
export const doubtMessages = {
  totalOrRecord: (sheet: string, row: number, label: string) =>
    `Trang ${quoted(sheet)}, dòng ${row}${label === '' ? '' : ` (${quoted(label)})`} bằng tổng các dòng còn lại nhưng không ghi là dòng tổng. Đã tính là một dòng dữ liệu; nếu đây là dòng tổng thì không được cộng. Đề nghị đơn vị xác nhận, nếu là tổng thì ghi rõ “Tổng cộng”.`,
  unnumbered: (sheet: string, row: number) =>
    `Trang ${quoted(sheet)}, dòng ${row} không có số thứ tự trong khi các dòng khác có. Đã tính là một dòng dữ liệu; đề nghị đơn vị xác nhận và ghi đủ số thứ tự.`,
  manyUnnumbered: (sheet: string, blank: number, all: number) =>
    `Trang ${quoted(sheet)} có ${formatCount(blank)} trong ${formatCount(all)} dòng dữ liệu không ghi số thứ tự; mỗi dòng vẫn được tính là một dòng dữ liệu.`,
  underMerges: (sheet: string, rows: readonly number[]) =>
    `Trang ${quoted(sheet)} có ${rows.length} dòng nằm dưới ô gộp của dòng trên, chỉ ghi riêng một ô (${rowList(rows)}). Mỗi dòng được tính là một dòng dữ liệu riêng; nếu ô đó chỉ ghi tiếp ô trên thì đề nghị đơn vị ghi vào cùng một ô.`,
  joinedLines: (sheet: string, rows: readonly number[]) =>
    `Trang ${quoted(sheet)} có ${rows.length} dòng không ghi số thứ tự và tên (${rowList(rows)}), được hiểu là phần ghi tiếp của dòng trên và nối vào dòng đó. Nếu là dòng dữ liệu riêng thì đề nghị đơn vị ghi đủ số thứ tự.`,
  bannerOrRecord: (sheet: string, row: number, label: string) =>
    `Trang ${quoted(sheet)}, dòng ${row} chỉ có chữ ${quoted(label)}, không có số liệu nào. Đã hiểu là tên nhóm của các dòng bên dưới, không tính là dữ liệu; nếu đây là một dòng dữ liệu chưa điền thì đề nghị đơn vị điền đủ (không có thì ghi 0).`,
  numbersOrRecord: (sheet: string, row: number) =>
    `Trang ${quoted(sheet)}, dòng ${row} ghi 1, 2, 3… ngay dưới tiêu đề. Đã hiểu là dòng đánh số cột, không tính là dữ liệu; nếu đây là dòng số liệu đầu tiên thì đề nghị đơn vị ghi số thứ tự hoặc tên cho từng dòng rồi gửi lại.`,
  severalInCell: ({ sheet, cell }: NamedCell, lines: readonly string[]) =>
    `Trang ${quoted(sheet)}, ô ${cell} ghi ${lines.length} dòng (${lines.map(quoted).join(', ')}), có vẻ của ${lines.length} người hoặc ${lines.length} lần trong cùng một ô. Đã giữ thành một giá trị, không tách; đề nghị đơn vị ghi mỗi người (mỗi lần) một dòng của bảng rồi gửi lại.`,
  rowSumDiffers: (
    { sheet, cell }: NamedCell,
    { stated, sum, parts, total }: { stated: string; sum: string; parts: readonly string[]; total: string },
  ) =>
    `Trang ${quoted(sheet)}, ô ${cell} (cột ${quoted(total)}) ghi ${stated} nhưng cộng các cột ${parts.map(quoted).join(', ')} cùng dòng được ${sum}. Các dòng khác cộng đúng; đề nghị đơn vị kiểm tra lại dòng này.`,
  textOutside: (sheet: string, rows: readonly number[], first: string) =>
    `Trang ${quoted(sheet)}: ${rows.length} dòng dưới bảng (${rowList(rows)}, bắt đầu bằng ${quoted(first)}) không thuộc bảng nào nên không lấy. Nếu đó là dữ liệu, đề nghị đơn vị bỏ dòng trống và ghi đủ các cột như các dòng trên.`,
  recordsFurtherDown: (sheet: string, row: number, ordinal: number) =>
    `Trang ${quoted(sheet)}, dòng ${row} ghi số thứ tự ${ordinal}, tiếp theo dòng cuối của bảng phía trên, nhưng nằm dưới phần ký tên nên không lấy. Nếu danh sách còn tiếp, đề nghị đơn vị chuyển phần ký tên xuống cuối bảng rồi gửi lại.`,
  textWithoutTable: (sheet: string, rows: number) =>
    `Trang ${quoted(sheet)} có ${formatCount(rows)} dòng chữ xếp theo cột nhưng không nhận ra bảng nào (không thấy dòng tiêu đề cột) nên không lấy. Nếu đó là danh sách, đề nghị đơn vị ghi tiêu đề cho từng cột rồi gửi lại.`,
} as const;
