import { UPDATE_EXTENSION, type UpdateHead, type UpdateProblem } from '../domain/update';
import { dayText } from './moment';

/** Words of updates by a file: dialogs, refusals, the command line. */
export const updateText = {
  choose: 'Chọn tệp cập nhật',
  kind: 'Tệp cập nhật Đôn Đốc',
  notChosen: 'Chưa chọn tệp cập nhật nào. Hãy chọn lại tệp.',
  notHere: 'Bản này không cập nhật được từ tệp. Hãy thay bằng bản mới của nơi phát hành.',
  notUnpacked:
    'Không chép được bộ cài từ tệp cập nhật ra máy. Dữ liệu đã được sao lưu và còn nguyên; hãy kiểm tra USB và ổ đĩa rồi thử lại.',
  notStarted: 'Không chạy được bộ cài trong tệp cập nhật. Dữ liệu đã được sao lưu và còn nguyên; hãy thử lại.',

  problem: (problem: UpdateProblem, fileName: string, running: string): string =>
    ({
      unreadable: `Không đọc được tệp “${fileName}”. Hãy kiểm tra USB hoặc thư mục, rồi chọn lại.`,
      notAnUpdate: fileName.toLowerCase().endsWith(`.${UPDATE_EXTENSION}`)
        ? `Tệp “${fileName}” mang đuôi của tệp cập nhật nhưng nội dung không phải: tệp hỏng, chép chưa hết hoặc là tệp khác. Hãy chép lại từ nơi phát hành.`
        : `Tệp “${fileName}” không phải tệp cập nhật của Đôn Đốc. Hãy chọn tệp có đuôi .capnhat.`,
      newerFormat: `Tệp “${fileName}” được làm cho bản mới hơn, bản ${running} không đọc được. Hãy cài bằng bộ cài của nơi phát hành.`,
      notSigned: `Tệp “${fileName}” không có chữ ký của nơi phát hành chương trình này, có thể đã bị sửa hoặc giả mạo, nên không dùng. Hãy lấy lại tệp từ nơi phát hành.`,
      damaged: `Tệp “${fileName}” bị hỏng hoặc chép chưa hết. Hãy chép lại từ nơi phát hành.`,
      otherSystem: `Tệp “${fileName}” dành cho hệ điều hành khác, không dùng được trên máy này. Hãy lấy tệp đúng loại máy.`,
      notNewer: `Tệp “${fileName}” không mới hơn bản ${running} đang dùng nên không cần cập nhật.`,
    })[problem],

  fits: (fileName: string, publisher: string, { version, madeOn, notes }: UpdateHead): string =>
    [
      `${fileName}: bản ${version} ngày ${dayText(madeOn)}, chữ ký của ${publisher} hợp lệ.`,
      ...notes.map((note) => `- ${note}`),
    ].join('\n'),
} as const;
