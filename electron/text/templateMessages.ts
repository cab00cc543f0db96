/** Sentences about the office's templates, for the clerk and for the log of changes. */
export const templateMessages = {
  noTemplate: 'Mẫu văn bản này không còn nữa. Hãy mở lại danh sách mẫu.',
  noBuiltIn: (id: string) => `Chương trình không có mẫu mang mã “${id}”.`,
  readOnly: (name: string) => `Mẫu “${name}” có sẵn trong chương trình nên không sửa được. Hãy tạo bản sao rồi sửa.`,
  nameTaken: (name: string) => `Đã có mẫu tên “${name}”. Hãy đặt tên khác.`,
  notJson: 'Nội dung mẫu không đọc được.',
  refused: (fault: string) => `Không lưu được mẫu. ${fault}`,
  unusable: (name: string, fault: string) =>
    `Mẫu “${name}” của cơ quan không dùng được: ${fault} Hãy mở Văn bản, mục Mẫu văn bản để sửa, hoặc dùng lại mẫu có sẵn.`,
  nobodyToRemind: 'Tại thời điểm đang xem không có đơn vị nào phải đôn đốc. Hãy chọn xem với số liệu mẫu.',
  noSample: 'Loại giấy tờ này chưa có số liệu mẫu. Hãy xem với số liệu của đợt đang chọn.',
  file: {
    tooLarge: (fileName: string, megabytes: number) =>
      `Tệp “${fileName}” lớn hơn ${megabytes} MB nên không phải là tệp mẫu văn bản.`,
    notOurs: (fileName: string) =>
      `Tệp “${fileName}” không phải là tệp mẫu văn bản do chương trình xuất ra (đuôi .mau.json).`,
    newer: (fileName: string) =>
      `Tệp “${fileName}” do phiên bản mới hơn của chương trình xuất ra. Hãy cập nhật chương trình.`,
    refused: (fileName: string, fault: string) => `Tệp “${fileName}” không dùng được. ${fault}`,
  },
  log: {
    label: (name: string) => `Mẫu văn bản “${name}”`,
    version: (version: number) => `bản ${version}`,
    saved: (version: number, counts: { changed: number; added: number; removed: number }) =>
      `bản ${version}: sửa ${counts.changed}, thêm ${counts.added}, bỏ ${counts.removed} chỗ`,
    copied: (from: string) => `tạo từ mẫu “${from}”`,
    imported: (fileName: string) => `lấy từ tệp “${fileName}”`,
    use: (kind: string) => `Mẫu dùng cho “${kind}”`,
    builtIn: 'mẫu có sẵn',
  },
} as const;
