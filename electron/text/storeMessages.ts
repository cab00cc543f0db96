/** Sentences about the data folder and its file. */
export const storeMessages = {
  folderInUse: (host: string) =>
    `Thư mục dữ liệu đang được mở bởi một cửa sổ Đôn Đốc khác trên máy “${host}”. Hãy đóng cửa sổ đó rồi mở lại.`,
  newerFile: (path: string) =>
    `Tệp dữ liệu ${path} được tạo bởi phiên bản Đôn Đốc mới hơn. Hãy cài phiên bản mới rồi mở lại; tệp không bị thay đổi.`,
  damagedRecovered: (asidePath: string, savedAt: string) =>
    `Tệp dữ liệu bị hỏng, đã để riêng nguyên vẹn tại ${asidePath}. Đang dùng bản lưu tốt gần nhất (${savedAt}); hãy kiểm tra và nhập lại các báo cáo nhận sau thời điểm đó.`,
  damaged: (asidePath: string) =>
    `Tệp dữ liệu bị hỏng và không có bản lưu nào mở được. Tệp hỏng đã để riêng nguyên vẹn tại ${asidePath}. Hãy chép tệp đó ra nơi an toàn và báo người quản trị; ứng dụng không tạo dữ liệu trống thay thế.`,
  stillSetAside: (asidePath: string) =>
    `Trước đây tệp dữ liệu bị hỏng và được để riêng tại ${asidePath}; thư mục không còn tệp dữ liệu nào khác. Hãy khôi phục từ bản sao lưu, hoặc chuyển tệp hỏng sang thư mục khác nếu muốn bắt đầu lại từ đầu.`,
  saveFailed: {
    diskFull: 'Ổ đĩa đã đầy nên chưa lưu được. Hãy giải phóng dung lượng rồi làm lại; dữ liệu cũ vẫn nguyên vẹn.',
    readOnly: 'Không có quyền ghi vào thư mục dữ liệu nên chưa lưu được. Dữ liệu cũ vẫn nguyên vẹn.',
    fileLocked: 'Tệp dữ liệu đang bị chương trình khác giữ (có thể là phần mềm diệt vi-rút). Hãy thử lại sau ít phút.',
    unexpected: (detail: string) => `Chưa lưu được dữ liệu (${detail}). Dữ liệu cũ vẫn nguyên vẹn; hãy thử lại.`,
  },
  folderUnusable: (folder: string, detail: string) =>
    `Không mở được thư mục dữ liệu ${folder} (${detail}). Hãy kiểm tra ổ đĩa và quyền truy cập.`,
} as const;
