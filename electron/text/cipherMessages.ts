/** Sentences about data that are encrypted. */
export const cipherMessages = {
  noKey: (folder: string) =>
    `Dữ liệu trong thư mục ${folder} đã được mã hóa. Hãy mở Đôn Đốc và nhập mật khẩu (hoặc mã khôi phục) để mở.`,
  otherKey: (folder: string) =>
    `Dữ liệu trong thư mục ${folder} được mã hóa bằng một khóa khác, nên mật khẩu này không mở được. Có thể tệp khoa.json hoặc các tệp dữ liệu đã được chép từ nơi khác đến; hãy để các tệp đi cùng nhau như ban đầu.`,
  plainAmongSealed: (folder: string) =>
    `Dữ liệu của thư mục ${folder} phải được mã hóa, nhưng các tệp trong đó không mã hóa: có thể ai đó đã thay chúng bằng tệp khác. Đôn Đốc không mở và không thay đổi các tệp này; hãy báo người quản trị.`,
} as const;
