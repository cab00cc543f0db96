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
  notAPng: (name: string): string =>
    `Ảnh chữ ký, ảnh dấu của ${name} phải là tệp PNG (nền trong suốt). Hãy chọn tệp khác.`,
  seal: 'cơ quan',
} as const;
