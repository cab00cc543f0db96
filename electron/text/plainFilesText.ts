/** What the command line says of files that a password leaves plain. */
export const plainFilesText = {
  found: (files: readonly { readonly name: string; readonly isReturn: boolean }[]) => {
    const returns = files.filter(({ isReturn }) => isReturn).length;
    const others = files.filter(({ isReturn }) => !isReturn).map(({ name }) => name);
    return [
      ...(returns === 0
        ? []
        : [
            `${returns} tệp trả lại đơn vị trong thư mục tra-lai, có thể ghi họ tên, số điện thoại, không được mật khẩu mã hóa. Tệp nào còn phải gửi thì gửi trước, rồi xóa hẳn bằng lệnh vault plain --destroy-returns.`,
          ]),
      ...(others.length === 0
        ? []
        : [
            `${others.length} tệp khác trong thư mục dữ liệu không được mật khẩu mã hóa; hãy chuyển đi nơi khác hoặc xóa: ${others.slice(0, 10).join('; ')}${others.length > 10 ? '; …' : ''}.`,
          ]),
    ];
  },
  nothing: 'Trong thư mục dữ liệu không có tệp nào mà mật khẩu không mã hóa.',
  wordNeeded: (word: string) =>
    `Các tệp trong thư mục tra-lai sẽ bị ghi đè rồi xóa hẳn, không lấy lại được. Để làm việc này, hãy thêm --confirm "${word}".`,
  destroyed: (files: number) => `Đã xóa hẳn ${files} tệp trả lại đơn vị.`,
} as const;
