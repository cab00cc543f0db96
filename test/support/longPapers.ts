import type { OfficialDocument } from '../../electron/documents/model';
import { type Sample, written } from '../documents/written/samples';

/** Papers whose parts are longer than usual, so that they have to run on overleaf. */

const SENTENCES = [
  'Ủy ban nhân dân phường yêu cầu các cơ quan, đơn vị và Trưởng các khu phố nghiêm túc thực hiện các nội dung nêu trên.',
  'Quá trình thực hiện nếu có khó khăn, vướng mắc thì kịp thời phản ánh về Văn phòng để tổng hợp, báo cáo cấp trên xem xét.',
  'Số liệu báo cáo phải bảo đảm chính xác, đầy đủ, đúng thời hạn và thống nhất với dữ liệu đã cập nhật trên hệ thống.',
];

const text = (words: number) => {
  const all = Array.from({ length: Math.ceil(words / 20) }, (_, index) => SENTENCES[index % SENTENCES.length]).join(
    ' ',
  );
  return all.split(' ').slice(0, words).join(' ').replace(/[.,]$/, '');
};
const numbered = (count: number, name: string) => Array.from({ length: count }, (_, index) => `${name} ${index + 1}`);
const lines = (texts: readonly string[]) => texts.map((one) => ({ text: one, isArchiveLine: false }));

const letter = (sample: Partial<Sample>) =>
  written('cong-van', {
    subject: 'báo cáo kết quả thực hiện nhiệm vụ được giao',
    addressees: ['Các phòng, đơn vị thuộc phường'],
    values: {},
    ...sample,
  });

const toMany = (recipients: number, paragraphs: number) =>
  letter({
    recipients: lines(numbered(recipients, 'Ủy ban nhân dân phường Thử Nghiệm')),
    values: { body: Array.from({ length: paragraphs }, () => text(70)).join('.\n'), annexes: '' },
  });
const fromMany = (addressees: number) =>
  letter({
    addressees: numbered(addressees, 'Ủy ban nhân dân phường Thử Nghiệm'),
    values: { body: `${text(60)}.\n${text(90)}`, annexes: '' },
  });
const oneParagraph = (words: number) => letter({ values: { body: text(words), annexes: '' } });

const beforeLastLine = (words: number) => letter({ values: { body: `Mở đầu.\n${text(words)}.\nHết.`, annexes: '' } });

const columns = Array.from({ length: 12 }, (_, column) => `Chỉ tiêu ${column + 1}`);
const figures = Array.from({ length: 12 }, (_, row) =>
  [row + 1, 'Phường Thử Nghiệm', ...columns.map((_one, column) => `123.${100 + column}.789`)].join('\t'),
);
const wideTable = letter({
  addressees: ['Sở Nội vụ', 'Sở Tài chính'],
  values: {
    body: `${text(60)}.\n${['STT', 'Đơn vị', ...columns].join('\t')}\n${figures.join('\n')}\n${text(90)}`,
    annexes: '',
  },
});

const HEADING = `STT\tĐơn vị\tSố lượng\t\t\tGhi chú
\t\tKế hoạch\tThực hiện\tTỷ lệ (%)\t
(1)\t(2)\t(3)\t(4)\t(5)=(4)/(3)\t(6)`;
const ROWS = Array.from(
  { length: 60 },
  (_, row) => `${row + 1}\tPhường Thử Nghiệm ${row + 1}\t${row + 1}.200\t${row}.100\t95,5\t`,
);
const headingTable = letter({
  values: {
    body: `${text(60)} (chi tiết tại Phụ lục kèm theo)`,
    annexes: `Phụ lục\nKẾT QUẢ THỰC HIỆN\n${HEADING}\n${ROWS.join('\n')}\nTổng cộng\t\t9.999\t9.999\t95,5\t`,
  },
});

export const LONG_PAPERS: readonly (readonly [string, OfficialDocument])[] = [
  ...[23, 40, 75].map((count) => [`${count} recipients`, toMany(count, 1)] as const),
  ['75 recipients behind a page', toMany(75, 6)],
  ...[20, 38, 45, 60, 80].map((count) => [`${count} addressees`, fromMany(count)] as const),
  ...[330, 450, 700, 2500].map((words) => [`one paragraph of ${words} words`, oneParagraph(words)] as const),
  ...[120, 600, 1100].map((words) => [`${words} words before a last line`, beforeLastLine(words)] as const),
  ['wide table in the body', wideTable],
  ['heading of three rows', headingTable],
];
