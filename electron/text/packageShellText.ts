/** Words of the system's dialogs about packages. */
export const packageShellText = {
  kind: 'Gói dữ liệu Đôn Đốc',
  choose: 'Mở gói dữ liệu',
  save: { up: 'Lưu gói gửi lên', down: 'Lưu gói chuyển xuống' },
} as const;
