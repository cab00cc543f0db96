/** Sentences about a restore and an upgrade that has begun; apart from backups', for no start needs them. */
export const restoreMessages = {
  nothingRestored: (failure: string) => `${failure} Dữ liệu hiện tại không thay đổi.`,
  isPlainNow:
    'Bản sao lưu này được mã hóa, nhưng thư mục dữ liệu chưa đặt mật khẩu nên dữ liệu vừa khôi phục nằm KHÔNG mã hóa: ai mở được máy này đều đọc được. Hãy đặt mật khẩu ngay bằng lệnh vault on, hoặc ở màn hình Cơ quan.',
  notKeptBefore: (failure: string) =>
    `Chưa khôi phục vì không sao lưu được trạng thái hiện tại trước khi thay thế. ${failure}`,
  upgradeNotKept: (failure: string) =>
    `Chưa nâng cấp dữ liệu vì không tạo được bản sao lưu trước khi nâng cấp. Dữ liệu cũ giữ nguyên. ${failure}`,
  upgradeFailed: (detail: string, kept: string) =>
    `Chưa nâng cấp được dữ liệu lên phiên bản này (${detail}). Dữ liệu cũ giữ nguyên tại chỗ, và một bản sao lưu trước khi nâng cấp ở ${kept}. Hãy báo người quản trị.`,
} as const;
