import { at, toIsoDay } from '../../../electron/domain/calendar';
import type { Issue } from '../../../electron/domain/issue';
import type { Batch, ImportPreview, PreviewFile } from '../../../electron/ipc/contract';
import { directive, sample } from './campaign';

const DAY = toIsoDay('2021-08-18');
const HASH = 'c0ffee12345678900a1b2c3d4e5f60718293a4b5c6d7e8f90123456789abcdef';

const LOST_ZERO: Issue = {
  severity: 'note',
  code: 'phone-zero-restored',
  message: 'Ô D14: số điện thoại 905123456 thiếu số 0 ở đầu, đã hiểu là 0905123456.',
  sheet: 'Mẫu 02',
  cell: 'D14',
  raw: '905123456',
  understood: '0905123456',
};
const FALLEN: Issue = {
  severity: 'warning',
  code: 'running-total',
  message:
    'Lũy kế 3.156 nhỏ hơn số của ngày trước (3.120) cộng 45 người mới; đề nghị đơn vị kiểm tra, số đúng có thể là 3.165.',
  sheet: 'Mẫu 02',
  cell: 'E10',
  raw: '3.156',
  understood: '3.156',
};
const TOO_MANY: Issue = {
  severity: 'error',
  code: 'at-most',
  message: 'Số đã cài đặt (41) lớn hơn số người có điện thoại thông minh (40).',
  sheet: 'Mẫu 01',
  cell: 'C12',
  raw: '41',
};
const LOCKED: Issue = {
  severity: 'error',
  code: 'password',
  message: 'Tệp có mật khẩu nên không đọc được. Đề nghị đơn vị gửi lại bản không đặt mật khẩu.',
};

function baseFile(index: number): PreviewFile {
  const unit = sample.units.filter(({ groups }) => groups.includes('cac-xa-phuong'))[index % 17];
  return {
    index,
    fileName: `BC Bluezone ${unit?.name ?? ''} ngay 18-8.xlsx`,
    folder: index % 2 === 0 ? '2021-08-18' : '2021-08-18/Zalo',
    sizeBytes: 14_000 + index * 731,
    sha256: HASH.replace('c0ffee', `c0ffe${index % 10}`),
    state: 'ready',
    formId: 'mau-02',
    unitId: unit?.id ?? null,
    unitName: unit?.name ?? null,
    unitProposals: [],
    units: [],
    unmatched: null,
    choices: [],
    period: DAY,
    duties: [],
    scheduleId: null,
    receivedAt: at(DAY, '14:32'),
    arrivalSource: index % 3 === 0 ? 'receiptList' : 'fileTime',
    timeliness: 'on-time',
    lateMinutes: null,
    isNil: false,
    version: 1,
    earlier: null,
    meaning: null,
    mayAdd: false,
    nameInFile: null,
    periods: [],
    strangers: [],
    rows: { read: 8 + index, accepted: 8 + index, rejected: 0, duplicate: 0, total: 3100 + index },
    issues: [],
    figures: [
      {
        label: 'Lũy kế đến thời điểm hiện tại',
        cell: 'E10',
        raw: String(3100 + index),
        understood: `3.${100 + index}`,
      },
      { label: 'Số người mới', cell: null, raw: null, understood: String(8 + index) },
    ],
  };
}

const CHANGES: Readonly<Record<number, Partial<PreviewFile>>> = {
  1: {
    state: 'warnings',
    issues: [LOST_ZERO, FALLEN],
    rows: { read: 45, accepted: 45, rejected: 0, duplicate: 1, total: 3156 },
  },
  3: { state: 'warnings', timeliness: 'late', lateMinutes: 7, receivedAt: at(DAY, '15:07'), issues: [LOST_ZERO] },
  4: {
    state: 'refused',
    issues: [LOCKED],
    unitId: null,
    unitName: null,
    formId: null,
    period: null,
    figures: [],
    fileName: 'Báo cáo ngày 18.8 (khoá).xlsx',
  },
  6: {
    state: 'needs-assignment',
    unitId: null,
    unitName: null,
    fileName: 'MAU 02 tong hop.xlsx',
    unitProposals: [
      { unitId: 'phuong-tam-quan', unitName: 'Phường Tam Quan', area: null },
      { unitId: 'phuong-tam-quan-bac', unitName: 'Phường Tam Quan Bắc', area: null },
    ],
  },
  7: { isNil: true, rows: { read: 0, accepted: 0, rejected: 0, duplicate: 0, total: 3107 } },
  9: {
    state: 'refused',
    formId: 'mau-01',
    period: 'once',
    unitName: 'Phòng Nội vụ',
    unitId: 'phong-noi-vu',
    fileName: 'Mau 01 Phong Noi vu.xlsx',
    issues: [TOO_MANY],
  },
  10: { state: 'skipped' },
  12: {
    version: 2,
    meaning: 'replacement',
    earlier: { fileName: 'BC cu.xlsx', receivedAt: at(DAY, '14:00'), isInPreview: false },
  },
};

export function fakePreview(count: number): ImportPreview {
  return {
    previewId: 'preview-1',
    directiveId: directive.id,
    files: Array.from({ length: count }, (_, index) => ({ ...baseFile(index), ...CHANGES[index] })),
  };
}

export function fakeBatch(preview: ImportPreview, indexes: readonly number[]): Batch {
  const outcomeOf = (file: PreviewFile) => {
    if (file.state === 'skipped') return 'skipped' as const;
    if (!indexes.includes(file.index)) return 'refused' as const;
    return file.issues.length > 0 ? ('accepted-with-warnings' as const) : ('accepted' as const);
  };
  const files = preview.files.map((file) => ({
    ...file,
    meaning: file.meaning === 'addition' ? ('supplement' as const) : file.meaning,
    fileId: `file-${file.index}`,
    outcome: outcomeOf(file),
    tableUnits: file.units.map((unit) => unit.unitName),
  }));
  const countOf = (prefix: string) => files.filter(({ outcome }) => outcome.startsWith(prefix)).length;
  return {
    id: `batch-${crypto.randomUUID()}`,
    directiveId: directive.id,
    importedAt: at(toIsoDay('2021-08-18'), '15:20'),
    undoneAt: null,
    accepted: countOf('accepted'),
    refused: countOf('refused'),
    skipped: countOf('skipped'),
    files,
  };
}
