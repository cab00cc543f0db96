import type { CellState } from '../domain/board';

/** States in a sentence. */
export const stateWords: Readonly<Record<CellState, string>> = {
  'on-time': 'đúng hạn',
  late: 'muộn',
  missing: 'chưa báo cáo',
  zero: 'không phát sinh',
  'not-required': 'được miễn',
  ended: 'đã sáp nhập, kết thúc',
  closed: 'đợt đã kết thúc',
  'not-due': 'chưa đến hạn',
  undated: 'chưa báo cáo, không nêu hạn',
  withdrawn: 'không yêu cầu nữa',
};
