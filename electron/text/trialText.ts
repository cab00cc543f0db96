/** Words about the store where samples are tried, of shell, core and command line. */
export const trialText = {
  /** On every sheet of a paper made from it. */
  mark: 'MẪU – DỮ LIỆU THỬ',
  cannotMake: (folder: string) =>
    `Không tạo được thư mục dữ liệu mẫu ${folder}. Dữ liệu của cơ quan không thay đổi. Hãy kiểm tra ổ đĩa còn chỗ trống và cho phép ghi, rồi làm lại.`,
  cannotRemove: (folder: string) =>
    `Chưa xóa hết được thư mục dữ liệu mẫu ${folder} vì có tệp đang được mở ở chương trình khác. Dữ liệu của cơ quan không thay đổi. Hãy đóng tệp đó rồi xóa lại.`,
  changing:
    'Cửa sổ đang chuyển giữa dữ liệu của cơ quan và dữ liệu mẫu nên việc vừa yêu cầu chưa được làm, dữ liệu nào cũng không thay đổi. Hãy làm lại khi màn hình mới hiện ra.',
  noTrial: 'Chưa nạp dữ liệu mẫu nào.',
  loaded: (title: string, folder: string) =>
    `Đã nạp dữ liệu mẫu “${title}” vào ${folder}; dữ liệu của cơ quan không thay đổi.`,
  removed: (folder: string) =>
    `Đã xóa dữ liệu mẫu cùng mọi thứ thuộc về nó: ${folder}. Dữ liệu của cơ quan không thay đổi.`,
  state: (folder: string, names: readonly string[]) =>
    names.length === 0 ? 'Chưa nạp dữ liệu mẫu nào.' : `Dữ liệu mẫu ở ${folder}: ${names.join('; ')}.`,
} as const;
