import type { Channel, HealthView, Input, Output } from '../../../electron/ipc/contract';
import { aHealth } from '../../support/health';

export type HealthChannel = Extract<Channel, `health.${string}`>;

const view: HealthView = {
  health: aHealth(),
  sections: [
    { id: 'store', title: 'Dữ liệu', facts: [['Tệp dữ liệu', '412,0 KB']], warnings: [] },
    { id: 'errors', title: 'Lỗi gần đây của chương trình', facts: [], warnings: [] },
  ],
  bundle: 'ĐÔN ĐỐC – GÓI THÔNG TIN KHI BÁO LỖI\n',
};

/** A machine on which all is well. */
export function healthAnswers(): { readonly [C in HealthChannel]: (input: Input<C>) => Output<C> } {
  return {
    'health.get': () => view,
    'health.verify': () => ({ problems: [] }),
    'health.saveLocked': () => ({ savedTo: 'D:\\Chia sẻ\\don-doc-thong-tin-bao-loi.txt' }),
    'health.saveBundle': () => ({ savedTo: 'D:\\Chia sẻ\\don-doc-thong-tin-bao-loi.txt' }),
  };
}
