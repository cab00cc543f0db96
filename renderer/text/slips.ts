import type { FoundSlip } from '../../electron/domain/slips';
import { inChosenLanguage } from './language';

const OF: Readonly<Record<FoundSlip['of'], string>> = {
  print: 'văn bản in',
  scan: 'bản quét',
  stamp: 'dấu đến',
  form: 'biểu mẫu',
};

export const slipsText = inChosenLanguage('slipsText', {
  correct: (count: number) => `Sửa ${count} chỗ nhầm đã biết (bỏ chọn: giữ như bản in)`,
  show: 'Xem các chỗ nhầm',
  slip: ({ printed, corrected, of, reason, count }: FoundSlip) =>
    `“${printed}” → “${corrected}”: ${OF[of]}, ${reason}${count > 1 ? ` (${count} chỗ)` : ''}`,
} as const);
