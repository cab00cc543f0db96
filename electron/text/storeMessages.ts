import { fileTrouble } from './fileTrouble';

/** Sentences about the data folder and its file. */
export const storeMessages = {
  folderInUse: (host: string) =>
    `Thư mục dữ liệu đang được mở bởi một cửa sổ Đôn Đốc khác (hoặc một lệnh Đôn Đốc đang chạy) trên máy “${host}”. Hãy đóng cửa sổ đó, hoặc đợi lệnh đó xong, rồi mở lại.`,
  folderInUseElsewhere: (host: string, lockPath: string) =>
    `Thư mục dữ liệu đang được mở bởi Đôn Đốc trên máy “${host}”. Hãy đóng Đôn Đốc trên máy đó rồi mở lại. Chỉ khi chắc chắn máy đó đã tắt hoặc không còn mở Đôn Đốc, hãy xóa tệp ${lockPath} rồi mở lại.`,
  folderTaken: (folder: string) =>
    `Chưa lưu được: thư mục dữ liệu ${folder} không còn do cửa sổ này giữ (có thể tệp khóa đã bị xóa và một cửa sổ khác đã mở). Không có gì bị ghi đè; hãy chép lại phần vừa nhập, đóng cửa sổ này rồi mở lại.`,
  clockSetBack: (latest: string) =>
    `Đồng hồ của máy đang chậm hơn lần ghi gần nhất trong dữ liệu (${latest}). Nếu đồng hồ sai, hãy chỉnh lại ngày giờ của máy trước khi nhập báo cáo hoặc sao lưu, nếu không giờ nhận, tình trạng đúng hạn và tên bản sao lưu sẽ sai.`,
  newerFile: (path: string) =>
    `Tệp dữ liệu ${path} được tạo bởi phiên bản Đôn Đốc mới hơn. Hãy cài phiên bản mới rồi mở lại; tệp không bị thay đổi.`,
  snapshotRebuilt:
    'Tệp dữ liệu chính bị hỏng hoặc bị thay đổi ngoài ứng dụng; dữ liệu đã được dựng lại từ bản liền trước và nhật ký.',
  journalLost: (name: string) =>
    `Không đọc được nhật ký thay đổi đi kèm ${name}. Các thay đổi sau lần gộp dữ liệu gần nhất có thể bị thiếu; hãy kiểm tra các báo cáo nhập gần đây.`,
  snapshotUnchecked: (name: string) =>
    `Không đọc được nhật ký thay đổi đi kèm ${name} nên không đối chiếu được tệp này. Số liệu có thể thiếu các thay đổi gần nhất, cũng có thể sai; hãy kiểm tra lại các báo cáo hoặc khôi phục từ bản sao lưu.`,
  journalStained:
    'Ổ đĩa đã làm hỏng một chỗ trống trong nhật ký thay đổi. Mọi lần lưu vẫn đủ, không mất gì; hãy kiểm tra ổ đĩa.',
  journalTorn:
    'Lần ghi cuối cùng bị ngắt giữa chừng nên không được tính. Nếu lần nhập cuối đã báo “Đã lưu”, hãy kiểm tra lại lần nhập đó.',
  journalBroken:
    'Nhật ký thay đổi bị hỏng ở giữa. Các thay đổi sau chỗ hỏng không đọc được; hãy kiểm tra và nhập lại các báo cáo gần đây.',
  chainBroken:
    'Nhật ký thay đổi bị thiếu một đoạn. Các thay đổi sau đoạn thiếu không dùng được; hãy kiểm tra và nhập lại các báo cáo gần đây.',
  replayFailed:
    'Nhật ký thay đổi không khớp với dữ liệu. Các thay đổi sau chỗ không khớp không dùng được; hãy kiểm tra và nhập lại các báo cáo gần đây.',
  keptAside: (folder: string) => `Các tệp như lúc tìm thấy được giữ nguyên vẹn tại ${folder}.`,
  damaged: (folder: string) =>
    `Dữ liệu bị hỏng và không có bản nào mở được. Các tệp hỏng đã để riêng nguyên vẹn tại ${folder}. Hãy chép thư mục đó ra nơi an toàn và báo người quản trị; ứng dụng không tạo dữ liệu trống thay thế.`,
  altered: (folder: string) =>
    `Dữ liệu bị hỏng: tệp dữ liệu chính không còn đúng như lúc ghi và không dựng lại được từ bản liền trước, nên số liệu trong đó có thể sai và không được mở. Các tệp đã để riêng nguyên vẹn tại ${folder}. Hãy chép thư mục đó ra nơi an toàn và báo người quản trị; ứng dụng không tạo dữ liệu trống thay thế.`,
  stillSetAside: (asidePath: string) =>
    `Trước đây dữ liệu bị hỏng và được để riêng tại ${asidePath}; thư mục không còn dữ liệu nào khác. Hãy khôi phục từ bản sao lưu, hoặc chuyển thư mục hỏng đi nơi khác nếu muốn bắt đầu lại từ đầu.`,
  snapshotAltered: (path: string) =>
    `Tệp ${path} trên đĩa không còn đúng như lúc ghi (có thể ổ đĩa hỏng hoặc chương trình khác đã sửa). Dữ liệu đang mở vẫn đúng và sẽ được ghi lại toàn bộ ở lần lưu kế tiếp hoặc khi đóng Đôn Đốc; hãy sao lưu và kiểm tra ổ đĩa.`,
  journalAltered: (path: string) =>
    `Nhật ký ${path} trên đĩa không còn đúng như lúc ghi (có thể ổ đĩa hỏng hoặc chương trình khác đã sửa). Dữ liệu đang mở vẫn đúng và sẽ được ghi lại toàn bộ ở lần lưu kế tiếp hoặc khi đóng Đôn Đốc; hãy sao lưu và kiểm tra ổ đĩa.`,
  dataGone: (folder: string) =>
    `Thư mục ${folder} từng có dữ liệu và đã được sao lưu, nhưng nay không còn tệp dữ liệu nào (có thể bị xóa hoặc bị phần mềm khác chuyển đi). Ứng dụng không tạo dữ liệu trống thay thế. Nếu thật sự muốn bắt đầu lại từ đầu, hãy chuyển thư mục sao-luu và tệp sao-luu.json trong thư mục đó đi nơi khác.`,
  damagedInPlace: (folder: string) =>
    `Dữ liệu bị hỏng: không có bản nào trong thư mục ${folder} mở được. Lệnh này chỉ xem nên các tệp được để nguyên tại chỗ.`,
  alteredInPlace: (folder: string) =>
    `Dữ liệu bị hỏng: tệp dữ liệu chính trong thư mục ${folder} không còn đúng như lúc ghi và không dựng lại được từ bản liền trước, nên số liệu trong đó có thể sai và không được mở. Lệnh này chỉ xem nên các tệp được để nguyên tại chỗ.`,
  nothingToRead: (folder: string) => `Trong thư mục ${folder} chưa có dữ liệu nào đọc được.`,
  onlyReading:
    'Thư mục dữ liệu đang được mở chỉ để đọc nên không ghi được gì. Xử lý nguyên nhân (ổ đĩa đầy, không có quyền ghi) rồi đóng và mở lại chương trình.',
  oldFilesStay: (folder: string) =>
    `Chưa xóa được tệp dữ liệu cũ trong “${folder}” vì chương trình khác đang mở. Đóng chương trình đó rồi làm lại.`,
  closed: 'Đôn Đốc đang đóng nên chưa lưu được phần này. Hãy mở lại rồi làm lại.',
  saveFailed: {
    diskFull: (folder: string) =>
      `Ổ đĩa chứa ${folder} đã đầy nên chưa lưu được. Hãy giải phóng dung lượng rồi làm lại; dữ liệu cũ vẫn nguyên vẹn.`,
    readOnly: (folder: string) =>
      `Không có quyền ghi vào thư mục dữ liệu ${folder} nên chưa lưu được. Dữ liệu cũ vẫn nguyên vẹn.`,
    fileLocked: (folder: string) =>
      `Tệp dữ liệu trong ${folder} đang bị chương trình khác giữ (có thể là phần mềm diệt vi-rút). Hãy thử lại sau ít phút.`,
    notFound: (folder: string, code: string) =>
      `Không ghi được vào thư mục dữ liệu ${folder} (${fileTrouble(code)}): thư mục, ổ đĩa hoặc USB có thể đã bị rút, xóa hoặc mất kết nối. Phần vừa nhập chưa được lưu; hãy nối lại ổ đĩa rồi thử lại.`,
    unexpected: (folder: string, detail: string) =>
      `Chưa lưu được dữ liệu vào ${folder} (${detail}). Dữ liệu cũ vẫn nguyên vẹn; hãy thử lại.`,
  },
  folderUnusable: (folder: string, code: string, isDiskFull: boolean) =>
    `Không mở được thư mục dữ liệu ${folder}: ${fileTrouble(code)}. ${isDiskFull ? 'Hãy xóa bớt tệp không cần để giải phóng dung lượng rồi mở lại.' : 'Hãy kiểm tra ổ đĩa và quyền truy cập.'}`,
  openedToRead: (why: string) =>
    `Đang mở chỉ để xem, chưa ghi được gì. ${why} Sau đó đóng Đôn Đốc và mở lại để làm tiếp.`,
} as const;
