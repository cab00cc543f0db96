import type { LocalTime } from '../domain/calendar';
import type { Change } from '../domain/changes';
import type { FormDefinition } from '../domain/form';
import { formatCount } from '../domain/numbers';
import { subjects } from './changeSubjects';
import { momentText } from './moment';

/** Words about forms whose lists of people are counted and not kept. */
export const countedText = {
  fileRemark: (label: string) =>
    `${label} đang ở chế độ đếm xong không lưu: chương trình kiểm tra, đếm và đối chiếu trùng rồi bỏ họ tên, địa chỉ, số điện thoại, ghi chú; tệp gốc không được chép vào kho. Hãy tự giữ hoặc tiêu hủy tệp gốc theo quy định.`,
  keyedRemark: (label: string) =>
    `${label} đang ở chế độ đếm xong không lưu: chương trình đếm và đối chiếu trùng rồi bỏ họ tên, địa chỉ, số điện thoại, lời nhắn; ảnh không nhận. Nếu đóng giữa chừng, danh sách đang gõ không được giữ lại.`,
  noPicture: (label: string) =>
    `${label} đang ở chế độ đếm xong không lưu nên không nhận ảnh: ảnh có thể chụp danh sách người. Hãy nhập số liệu bằng chữ số.`,
  pictureOfWhat:
    'Văn bản này có biểu mẫu đếm xong không lưu. Hãy chọn biểu mẫu trước khi thêm ảnh; biểu đếm xong không lưu không nhận ảnh.',
  keptBefore:
    'Biểu này còn danh sách đã lưu trước khi chuyển sang đếm xong không lưu; đang chỉ xem nên chưa có khóa của dấu đối chiếu, người trùng giữa các danh sách đó và danh sách mới không nhận ra được.',
  keyGone:
    'Khóa của dấu đối chiếu không còn (đã hủy, hoặc dữ liệu được khôi phục từ bản sao lưu trên máy khác); người trùng với các danh sách đã đếm trước đó không nhận ra được.',
  destroyedBefore:
    'Danh sách nhận trước của biểu này đã tiêu hủy: người trùng với các danh sách đó không nhận ra được, nên chương trình không đề nghị lũy kế, không nói ai là người mới.',
  comesBack: (at: LocalTime) =>
    `Danh sách kỳ này của đơn vị đã tiêu hủy lúc ${momentText(at)}. Nhận tệp này là lưu lại dữ liệu cá nhân đã tiêu hủy: chỉ nhận khi có căn cứ mới.`,
  cannotTell: (lists: string) =>
    `Không xác định được người này có hay không ở danh sách đếm xong không lưu sau, vì khóa của dấu đối chiếu không còn: ${lists}.`,
  packageRemark:
    'Gói có danh sách hoặc ghi chú của biểu đếm xong không lưu: chỉ nhận số liệu, không nhận danh sách, không giữ tệp gói; người trùng với các danh sách trong gói không đối chiếu được.',
  state: { on: 'đếm xong không lưu', off: 'lưu danh sách' },
  field: 'Lưu danh sách người',
  line: (label: string, isCounted: boolean, kept: number) =>
    `${label}: ${isCounted ? 'đếm xong không lưu' : 'lưu danh sách'}${kept > 0 ? `; còn ${formatCount(kept)} người trong các danh sách đã lưu trước` : ''}`,
  ways: (known: string) => `Cách lưu phải là một trong: ${known}.`,
  noPeople: (label: string) => `${label} không hỏi dữ liệu cá nhân nên không có gì để bỏ.`,
} as const;

/** Entry of the log about what becomes of lists of a form. */
export function countedChange(form: Pick<FormDefinition, 'id' | 'label'>, isCounted: boolean): Change {
  const { on, off } = countedText.state;
  return {
    subject: subjects.form(form.id, form.label),
    field: 'counted',
    fieldLabel: countedText.field,
    oldValue: isCounted ? off : on,
    newValue: isCounted ? on : off,
  };
}
