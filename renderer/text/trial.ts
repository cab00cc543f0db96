/** Words about the store where samples are tried; part of `strings`. */
export const trial = {
  mark: 'Mẫu – dữ liệu thử',
  bar: 'Mọi thứ đang hiện là dữ liệu mẫu, văn bản in ra có chữ “MẪU – DỮ LIỆU THỬ”. Dữ liệu của cơ quan để riêng, không bị đụng tới.',
  leave: 'Về dữ liệu của cơ quan',
  remove: 'Xóa dữ liệu mẫu…',
  removeTitle: 'Xóa hết dữ liệu mẫu?',
  removeText:
    'Đơn vị, văn bản chỉ đạo, báo cáo đã nhập, văn bản và số đã lấy, nhắc việc, tệp đính kèm của phần dùng thử mất hẳn, không hoàn tác được; muốn xem lại thì nạp lại từ đầu. Dữ liệu của cơ quan để riêng, không bị đụng tới. Tệp PDF, Word, Excel đã lưu ra ngoài vẫn còn.',
  removeConfirm: 'Xóa dữ liệu mẫu',
  removing: 'Đang xóa…',
  there: 'Trên máy này đang có dữ liệu mẫu, để riêng với dữ liệu của cơ quan.',
  goOn: 'Mở lại dữ liệu mẫu',
  more: (count: number) => `${count} mẫu khác, chỉ có văn bản chỉ đạo`,
};
