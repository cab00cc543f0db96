import type { IsoDay } from '../domain/calendar';
import type { SigningDoubt } from '../domain/signing/signingDoubts';
import { dayText } from './moment';

/** Sentences about who signs, for the window and the command line alike. */

const MENDED = 'Hãy chọn người ký khác hoặc sửa thời hạn của người này trong mục Cơ quan.';
const MANDATE_LAW = 'Nghị định 30/2020/NĐ-CP, Điều 13';

export const signingText = {
  /** @param name of the signer @param day of the paper */
  doubt(doubt: SigningDoubt, name: string, day: IsoDay): string {
    switch (doubt.kind) {
      case 'notYet':
        return `Văn bản ngày ${dayText(day)}, nhưng ${name} chỉ được ký từ ngày ${dayText(doubt.on)}. ${MENDED}`;
      case 'ended':
        return `Văn bản ngày ${dayText(day)}, nhưng ${name} chỉ được ký đến hết ngày ${dayText(doubt.on)}. ${MENDED}`;
      case 'mandateNotYet':
        return `Văn bản ngày ${dayText(day)}, nhưng ủy quyền cho ${name} (TUQ.) chỉ có hiệu lực từ ngày ${dayText(doubt.on)}. ${MENDED}`;
      case 'mandateEnded':
        return `Văn bản ngày ${dayText(day)}, nhưng ủy quyền cho ${name} (TUQ.) đã hết ngày ${dayText(doubt.on)}. ${MENDED}`;
      case 'mandateUnwritten':
        return `${name} ký thừa ủy quyền (TUQ.) nhưng chưa ghi văn bản ủy quyền: ủy quyền ký phải bằng văn bản (${MANDATE_LAW}). Hãy ghi trong mục Cơ quan.`;
      case 'mandateOpen':
        return `Ủy quyền cho ${name} (TUQ.) chưa ghi ngày hết hạn: ủy quyền ký phải giới hạn thời gian và nội dung (${MANDATE_LAW}). Hãy ghi trong mục Cơ quan.`;
    }
  },
  /** The office's default does not sign on that day, so that nobody is printed. */
  nobody: (name: string, day: IsoDay): string =>
    `Người ký mặc định ${name} không ký được văn bản ngày ${dayText(day)}, nên khối chữ ký để trống. Hãy chọn người ký.`,
  noSigner:
    'Cơ quan chưa khai người ký mặc định, nên khối chữ ký để trống. Hãy chọn người ký, hoặc khai trong mục Cơ quan.',
  emptyBlock:
    'Khối chữ ký chưa có quyền hạn, chức vụ hoặc họ tên người ký. Hãy ghi đủ trong mục Cơ quan hoặc chọn người ký khác.',
  oddStack: (name: string, stack: string): string =>
    `Quyền hạn, chức vụ của ${name} ghi “${stack}”, không đúng cách ghi của Nghị định 30/2020/NĐ-CP (Phụ lục I, II.7). Hãy xem nhận xét ở người ký này trong mục Cơ quan.`,
  notForCollective: (authority: string, line: string): string =>
    `Văn bản do “${authority}” ban hành (thẩm quyền tập thể) nhưng khối chữ ký bắt đầu bằng “${line}”, không có “TM.”. Hãy chọn cách ký thay mặt tập thể, hoặc sửa thẩm quyền ban hành.`,
  forCollective: (authority: string, line: string): string =>
    `Văn bản do “${authority}” ban hành (thẩm quyền người đứng đầu) nhưng khối chữ ký ghi “${line}”. Hãy chọn cách ký không có “TM.”, hoặc sửa thẩm quyền ban hành.`,
  notAPng: (name: string): string =>
    `Ảnh chữ ký, ảnh dấu của ${name} phải là tệp PNG (nền trong suốt). Hãy chọn tệp khác.`,
  seal: 'cơ quan',
} as const;
