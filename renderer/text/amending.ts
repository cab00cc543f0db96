import { inChosenLanguage } from './language';

/** What a change of a directive does to the reports owed; apart from the words of the first screen. */
export const amending = inChosenLanguage('amending', {
  title: 'Văn bản đã sửa thì các lượt báo cáo đổi thế nào?',
  kept: (kept: string, reported: string) => `Giữ nguyên ${kept} lượt báo cáo, trong đó ${reported} lượt đã có báo cáo.`,
  nothing: 'Không lượt báo cáo nào thay đổi.',
  added: (count: string) => `Thêm ${count} lượt:`,
  changed: (count: string) => `Đổi thời hạn ${count} lượt:`,
  turned: (late: string | null, onTime: string | null) =>
    `Thời hạn mới tính cho cả các kỳ đã qua: ${[
      ...(late === null ? [] : [`${late} báo cáo đang đúng hạn sẽ thành muộn`]),
      ...(onTime === null ? [] : [`${onTime} báo cáo đang muộn sẽ thành đúng hạn`]),
    ].join('; ')}. Nếu chỉ áp dụng từ nay, hãy chọn “Từ ngày” rồi ghi ngày áp dụng.`,
  hours: 'Ngày, giờ hạn mới áp dụng',
  hoursAll: 'Cho mọi kỳ, kể cả kỳ đã qua',
  hoursFrom: 'Từ ngày',
  firstDay: 'Ngày đầu tiên theo hạn mới',
  fromNote: 'Kỳ nào có hạn cũ hoặc hạn mới rơi trước ngày này thì giữ hạn cũ.',
  withdrawn: (count: string) => `Không còn yêu cầu nhưng giữ ${count} lượt đã có báo cáo hoặc gia hạn:`,
  removed: (count: string) => `Bỏ ${count} lượt chưa có báo cáo:`,
  tasks: (added: string, withdrawn: string) => `Nhiệm vụ theo khoản: giao thêm ${added}, thôi giao ${withdrawn}.`,
  row: (unit: string, form: string, period: string) => `${unit} – ${form}, ${period}`,
  otherLimit: (row: string, before: string, after: string) => `${row}: từ ${before} thành ${after}`,
  sameLimit: (row: string, limit: string) => `${row}: hạn vẫn ${limit}, đổi chế độ báo cáo`,
  noLimit: 'không có hạn',
  confirm: 'Lưu thay đổi',
  /** Another cycle cannot hold from a day on. */
  cycle:
    'Chu kỳ mới thay cho mọi kỳ, kể cả kỳ đã qua; chu kỳ không đặt được từ một ngày. Muốn giữ các kỳ đã qua: bấm Hủy, để nguyên chế độ báo cáo cũ, chỉ sửa ngày kết thúc của nó về ngày cuối theo chu kỳ cũ, rồi bấm “Thêm chế độ báo cáo” cho cùng biểu mẫu, bắt đầu từ ngày sau.',
});
