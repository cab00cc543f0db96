import type { PaperTemplate, TemplateBlock, TemplateColumn } from '../../electron/domain/template/paperTemplate';
import { inputsOf } from '../../electron/domain/template/writtenTemplate';

/** A change as offices make them, fields by name as in the editor. */
export interface TemplateChangeCase {
  readonly name: string;
  readonly builtInId: string;
  change(template: PaperTemplate): PaperTemplate;
  /** Stands on the paper now. */
  readonly says?: string;
  /** Does not any more. */
  readonly gone?: string;
}

type Change = (block: TemplateBlock) => readonly TemplateBlock[];

function everyBlock(blocks: readonly TemplateBlock[], change: Change): readonly TemplateBlock[] {
  return blocks.flatMap((block) =>
    change(block.kind === 'group' ? { ...block, blocks: everyBlock(block.blocks, change) } : block),
  );
}

function withBlocks(template: PaperTemplate, change: Change): PaperTemplate {
  const sections = template.sections.map((one) => ({ ...one, blocks: everyBlock(one.blocks, change) }));
  return { ...template, sections };
}

function isClosing(block: TemplateBlock): boolean {
  return block.kind === 'slot' && block.name === 'closing';
}

/** Before the signature. */
function adding(...blocks: readonly TemplateBlock[]): (template: PaperTemplate) => PaperTemplate {
  return (template) => withBlocks(template, (block) => (isClosing(block) ? [...blocks, block] : [block]));
}

/** In every text that has it. */
function rewording(from: string, to: string): (template: PaperTemplate) => PaperTemplate {
  return (template) => JSON.parse(JSON.stringify(template).replaceAll(from, to)) as PaperTemplate; // the same shape
}

function without(begin: string): (template: PaperTemplate) => PaperTemplate {
  return (template) =>
    withBlocks(template, (block) => ('text' in block && block.text.startsWith(begin) ? [] : [block]));
}

function withColumns(change: (columns: readonly TemplateColumn[]) => readonly TemplateColumn[]) {
  return (template: PaperTemplate): PaperTemplate => ({ ...template, columns: change(template.columns) });
}

const BLANK: TemplateColumn = { key: 'blank', header: 'Ý kiến của cơ quan', minimumMm: 28, align: 'left' };

export const TEMPLATE_CHANGES: readonly TemplateChangeCase[] = [
  {
    name: 'cau-ket-rieng',
    builtInId: 'report',
    change: rewording(
      'Trên đây là báo cáo kết quả {tên đợt} của {cơ quan}./.',
      'Trên đây là kết quả {tên đợt}, {cơ quan} kính báo cáo và mong nhận được ý kiến chỉ đạo./.',
    ),
    says: 'kính báo cáo và mong nhận được ý kiến chỉ đạo./.',
    gone: 'Trên đây là báo cáo kết quả',
  },
  {
    name: 'de-muc-khac',
    builtInId: 'report',
    change: rewording('4. Đề xuất, kiến nghị', '4. Nhiệm vụ, giải pháp thời gian tới'),
    says: '4. Nhiệm vụ, giải pháp thời gian tới',
  },
  {
    name: 'doan-co-dieu-kien',
    builtInId: 'report',
    change: adding({
      kind: 'paragraph',
      text: '{cơ quan} sẽ kiểm tra thực tế tại các đơn vị chưa đạt chỉ tiêu./.',
      when: 'hasBelow',
    }),
    says: 'sẽ kiểm tra thực tế tại các đơn vị chưa đạt chỉ tiêu',
  },
  {
    name: 'doan-khi-khong-co',
    builtInId: 'report',
    change: adding(
      { kind: 'paragraph', text: 'Tất cả các đơn vị đã gửi báo cáo', unless: 'hasMissing' },
      { kind: 'paragraph', text: 'Các đơn vị chưa gửi phải gửi ngay', when: 'hasMissing' },
    ),
    says: 'Các đơn vị chưa gửi phải gửi ngay',
    gone: 'Tất cả các đơn vị đã gửi báo cáo',
  },
  {
    name: 'them-cau-sau-cau-ket',
    builtInId: 'report',
    change: adding({ kind: 'paragraph', text: 'Kính mong cấp trên quan tâm chỉ đạo' }),
    says: 'Kính mong cấp trên quan tâm chỉ đạo./.',
  },
  {
    name: 'bo-mot-cau',
    builtInId: 'report',
    change: without('- Các đơn vị tiếp tục thực hiện và gửi báo cáo đầy đủ'),
    gone: 'tiếp tục thực hiện và gửi báo cáo đầy đủ',
  },
  {
    name: 'them-cot-ghi-tay',
    builtInId: 'report',
    change: withColumns((columns) => [...columns, BLANK]),
    says: 'Ý kiến của cơ quan',
  },
  {
    name: 'them-cot-so-phut-muon',
    builtInId: 'report',
    change: withColumns((columns) => [
      ...columns.slice(0, -1),
      { key: 'late', header: 'Số phút muộn', minimumMm: 15, align: 'right' },
      ...columns.slice(-1),
    ]),
    says: 'Số phút muộn',
  },
  {
    name: 'bo-cot',
    builtInId: 'report',
    change: withColumns((columns) => columns.filter(({ key }) => key !== 'receivedAt')),
    gone: 'Thời điểm báo cáo',
  },
  {
    name: 'doi-cho-cot',
    builtInId: 'report',
    change: withColumns((columns) => [...columns.slice(2, 4), ...columns.slice(0, 2), ...columns.slice(4)]),
    says: 'Tổng cộng',
  },
  {
    name: 'trich-yeu-khac',
    builtInId: 'reminder',
    change: rewording('V/v đôn đốc báo cáo kết quả {tên đợt}', 'V/v chấn chỉnh chế độ báo cáo {tên đợt}'),
    says: 'V/v chấn chỉnh chế độ báo cáo',
  },
  {
    name: 'doan-nhom-khac',
    builtInId: 'reminder',
    change: adding({
      kind: 'group',
      when: 'hasMissing',
      blocks: [
        { kind: 'paragraph', text: 'Các báo cáo nêu trên gửi qua Hệ thống quản lý văn bản và điều hành:' },
        { kind: 'paragraph', text: '- {tên kỳ báo cáo}, chậm nhất {thời hạn}{dấu cuối dòng}', forEach: 'missing' },
      ],
    }),
    says: 'gửi qua Hệ thống quản lý văn bản và điều hành',
  },
  {
    name: 'giay-moi-them-o-nhap',
    builtInId: 'giay-moi',
    change: (template) => {
      const parking = { key: 'parkingInput', label: 'Nơi để xe', type: 'line' as const, isRequired: false, help: '' };
      const changed = { ...template, inputs: [...inputsOf(template), { ...parking, initial: 'sân trước trụ sở' }] };
      return adding({ kind: 'paragraph', text: 'Nơi để xe: {Nơi để xe}.', when: 'hasParkingInput' })(changed);
    },
    says: 'Nơi để xe: sân trước trụ sở',
  },
  {
    name: 'cong-van-bo-ket',
    builtInId: 'cong-van',
    change: adding({ kind: 'paragraph', text: 'Mọi vướng mắc liên hệ {liên hệ}.', when: 'hasContact' }),
    says: 'Mọi vướng mắc liên hệ ',
  },
  {
    name: 'bang-theo-doi-cot-ky-nhan',
    builtInId: 'board',
    change: withColumns((columns) => [...columns, { ...BLANK, header: 'Ký nhận', minimumMm: 20 }]),
    says: 'Ký nhận',
  },
];
