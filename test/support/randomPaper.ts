import {
  type Block,
  type HeadingLevel,
  NO_MARKS,
  type OfficialDocument,
  PLAIN_CLOSING,
  paragraph,
  type Row,
  type Section,
} from '../../electron/documents/model';
import { randomFrom } from './randomFrom';

const WORDS =
  'Ủy ban nhân dân phường tổ chức triển khai thực hiện nhiệm vụ cài đặt ứng dụng trên địa bàn theo chỉ đạo của cấp trên bảo đảm đúng tiến độ chất lượng hiệu quả các cơ quan đơn vị tiếp tục tuyên truyền vận động người dân tham gia đầy đủ số liệu kết quả báo cáo hằng ngày trước giờ quy định phối hợp chặt chẽ với Công an Trạm Y tế trường học doanh nghiệp rà soát đánh giá tổng hợp đề xuất kiến nghị'.split(
    ' ',
  );

/** Papers that nobody wrote: text, headings, lists and tables of any length in any order, the same for the same seed. */
export function randomPaper(seed: number): OfficialDocument {
  const random = randomFrom(seed);
  for (let warm = 0; warm < 8; warm += 1) random(); // neighbouring seeds start alike
  const dice = { random, upTo: (most: number) => Math.floor(random() * (most + 1)) };
  const annexes = dice.upTo(2);
  const sections = [mainSection(dice), ...Array.from({ length: annexes }, (_, index) => annex(dice, index + 1))];
  return { title: `Văn bản thử số ${seed}`, issuer: 'UBND phường Thử Nghiệm', sections };
}

interface Dice {
  random(): number;
  /** A whole number from 0 to `most`. */
  upTo(most: number): number;
}

function words({ upTo }: Dice, least: number, most: number): string {
  const count = least + upTo(most - least);
  const text = Array.from({ length: count }, () => WORDS[upTo(WORDS.length - 1)]).join(' ');
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

function mainSection(dice: Dice): Section {
  const isLetter = dice.random() < 0.5;
  const head: readonly Block[] = [
    {
      kind: 'letterhead',
      ...NO_MARKS,
      nationalTitle: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      nationalMotto: 'Độc lập - Tự do - Hạnh phúc',
      parentLines: dice.random() < 0.5 ? ['UBND TỈNH THỬ NGHIỆM'] : [],
      issuerLines: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG THỬ NGHIỆM'],
      numberLine: 'Số:         /UBND-VX',
      placeDateLine: 'Thử Nghiệm, ngày      tháng 8 năm 2021',
      subject: isLetter ? `V/v ${words(dice, 5, 20).toLocaleLowerCase('vi')}` : null,
    },
    ...(isLetter
      ? []
      : [{ kind: 'titleBlock', typeName: 'BÁO CÁO', abstractLines: [words(dice, 5, 25)], hasRule: true } as const]),
    { kind: 'addressees', label: 'Kính gửi:', names: addressees(dice) },
    { kind: 'bases', lines: Array.from({ length: dice.upTo(3) }, () => `Căn cứ ${words(dice, 8, 30)};`) },
  ];
  const end: Block = {
    kind: 'closing',
    ...PLAIN_CLOSING,
    recipientsLabel: 'Nơi nhận:',
    recipientLines: [...Array.from({ length: dice.upTo(12) }, () => `- ${words(dice, 2, 7)};`), '- Lưu: VT.'],
    authorityLines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'].slice(dice.upTo(2)),
    signerName: 'Nguyễn Văn Thử',
  };
  const last = paragraph(`${words(dice, 3, 40)}./.`);
  return {
    orientation: 'portrait',
    restartsPageNumbers: true,
    blocks: [...head, ...body(dice, 3 + dice.upTo(25)), last, end],
  };
}

function addressees(dice: Dice): readonly string[] {
  if (dice.random() < 0.5) return [words(dice, 3, 6)];
  return [`- ${words(dice, 3, 9)};`, `- ${words(dice, 3, 9)}.`];
}

function annex(dice: Dice, index: number): Section {
  const orientation = dice.random() < 0.5 ? 'landscape' : 'portrait';
  const head: Block = {
    kind: 'annexHead',
    label: `Phụ lục ${'I'.repeat(index)}`,
    titleLines: [words(dice, 5, 15).toLocaleUpperCase('vi')],
    reference: '(Kèm theo Báo cáo số         /BC-UBND ngày      tháng 8 năm 2021 của UBND phường Thử Nghiệm)',
  };
  return {
    orientation,
    restartsPageNumbers: true,
    blocks: [
      head,
      table(dice, orientation, dice.upTo(90)),
      ...body(dice, dice.upTo(6)),
      paragraph(`${words(dice, 3, 20)}./.`),
    ],
  };
}

function body(dice: Dice, count: number): readonly Block[] {
  return Array.from({ length: count }, (_, index): Block => {
    const draw = dice.random();
    if (draw < 0.2) return heading(dice, index + 1);
    if (draw < 0.26) return table(dice, 'portrait', 1 + dice.upTo(30));
    if (draw < 0.34) return { kind: 'list', marker: 'dash', items: items(dice) };
    if (draw < 0.4) return { kind: 'paragraph', runs: mixedRuns(dice), shape: 'indented' };
    return paragraph(`${words(dice, 3, draw < 0.5 ? 12 : 120)}.`);
  });
}

function heading(dice: Dice, number: number): Block {
  const levels: readonly HeadingLevel[] = ['roman', 'article', 'clause', 'clause'];
  const level = levels[dice.upTo(3)] ?? 'clause';
  return { kind: 'heading', level, lines: [`${number}. ${words(dice, 3, 22)}`] };
}

function items(dice: Dice) {
  return Array.from({ length: 1 + dice.upTo(5) }, () => [{ text: `${words(dice, 4, 40)};` }]);
}

function mixedRuns(dice: Dice) {
  return [
    { text: `${words(dice, 3, 15)} ` },
    { text: `${words(dice, 2, 8)} `, bold: true },
    { text: words(dice, 2, 30), italic: true },
    { text: '(60)', superscript: true },
    { text: ` ${words(dice, 2, 30)}.` },
  ];
}

function table(dice: Dice, orientation: Section['orientation'], count: number): Block {
  const width = orientation === 'portrait' ? 165 : 252;
  const others = 2 + dice.upTo(3);
  const columns = [
    { header: 'STT', widthMm: 12, align: 'center' as const },
    { header: 'Đơn vị', widthMm: 60, align: 'left' as const },
    ...Array.from({ length: others }, (_, index) => ({
      header: words(dice, 1, 4),
      widthMm: (width - 72) / others,
      align: index === 0 ? ('right' as const) : ('left' as const),
    })),
  ];
  const rows = Array.from({ length: count }, (_, index): Row => {
    const cells = [String(index + 1), words(dice, 2, 8), ...Array.from({ length: others }, () => words(dice, 1, 6))];
    return { kind: 'body', cells: cells.map((text) => ({ text })) };
  });
  const total: Row = {
    kind: 'total',
    cells: [{ text: 'Tổng cộng', columnSpan: 2 }, ...columns.slice(2).map(() => ({ text: '1.205' }))],
  };
  return { kind: 'table', size: dice.random() < 0.3 ? 'small' : 'normal', columns, rows: [...rows, total] };
}
