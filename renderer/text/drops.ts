import { inChosenLanguage } from './language';

/** A paper dropped on the window, where it is not clear what is wanted with it. */
export const drops = inChosenLanguage('drops', {
  title: 'Làm gì với tệp này?',
  text: (fileName: string) => `“${fileName}” là văn bản, không phải bảng tính. Chưa có gì được lưu.`,
  reading: 'Đọc văn bản chỉ đạo',
  ruler: 'Kiểm tra thể thức',
  imports: 'Nhập như báo cáo',
  overDialog: 'Chưa nhận tệp vừa thả. Hãy đóng hộp thoại này trước rồi thả lại.',
});
