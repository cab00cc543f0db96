import { inChosenLanguage } from './language';

/** A paper dropped on the window, where it is not clear what is wanted with it. */
export const drops = inChosenLanguage('drops', {
  title: 'Làm gì với tệp này?',
  text: (fileName: string) => `“${fileName}” là văn bản, không phải bảng tính. Chưa có gì được lưu.`,
  reading: 'Đọc văn bản chỉ đạo',
  ruler: 'Kiểm tra thể thức',
  imports: 'Nhập như báo cáo',
  overDialog: 'Chưa nhận tệp vừa thả. Hãy đóng hộp thoại này trước rồi thả lại.',
  waiting: (names: readonly string[], count: number) =>
    `Đã nhận ${names.join(', ')}${count > names.length ? ` và ${count - names.length} tệp khác` : ''}, chưa đọc: báo cáo phải thuộc một đợt. Hãy nhập văn bản chỉ đạo trước; khi mở lại Nhập báo cáo, phần mềm đọc ngay, không phải thả lại.`,
  refusedTitle: 'Chưa nhận tệp này',
  refused:
    'Vai trò lãnh đạo (chỉ xem) xem, in và xuất được, không nhập tệp vào dữ liệu. Hãy nhờ cán bộ nghiệp vụ làm việc này. Tệp không thay đổi, chưa có gì được lưu.',
});
