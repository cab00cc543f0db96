import { formatPaperNumber } from '../domain/numbering/series';
import type { OfficePaper } from '../domain/officePaper';
import { dayText } from './moment';
import { PAPER_STATUS_WORDS } from './recordMessages';

/** What the command line says of papers and registers. */
export const recordCliText = {
  none: 'Không có văn bản nào.',
  paper: (paper: OfficePaper) => {
    const { number, numberSuffix, code, issuedOn, subject, status } = paper;
    const shown = number === null ? '…' : formatPaperNumber({ number, suffix: numberSuffix });
    const day = issuedOn === null ? 'chưa ghi ngày' : dayText(issuedOn);
    return `${shown}/${code}  ${day}  ${PAPER_STATUS_WORDS[status]}  ${subject}  [${paper.id}]`;
  },
  badRegister: (known: string) => `Loại sổ phải là một trong: ${known}.`,
  badRegisterFormat: (known: string) => `Tệp ra phải có đuôi: ${known}.`,
  badStatus: (known: string) => `Trạng thái phải là một trong: ${known}.`,
  badMark: (known: string) => `Việc cần ghi phải là một trong: ${known}.`,
  badFields: (path: string, places: readonly string[]) =>
    `Tệp ${path} thiếu hoặc sai các mục: ${places.map((place) => place.replace(/^draft\./, '')).join(', ')}.`,
  paperNeeded: 'Hãy ghi mã của văn bản (xem bằng lệnh papers list).',
  insist: 'Đã xem lại và vẫn muốn cấp số: thêm --insist.',
  notCounted: (why: string) => `Chưa đếm được số trang của văn bản: ${why}`,
  dayNeeded: 'Hãy ghi ngày bằng --date.',
  register: (path: string, rows: number) => `Đã ghi ${rows} dòng vào ${path}`,
} as const;
