import type { LocalTime } from '../domain/calendar';
import { formatCount } from '../domain/numbers';
import type {
  PackageEntry,
  PackageLineState,
  PackageMade,
  PackagePeriod,
  PackagePreview,
  PackageTaken,
} from '../ipc/contract';
import { momentText } from './moment';
import { packageText } from './packageText';
import { periodName } from './periodText';

const STATES: Readonly<Record<PackageLineState, string>> = {
  new: 'mới',
  changed: 'thay đổi so với gói trước',
  same: 'không đổi',
  confirms: 'trùng với báo cáo đã có theo đường khác',
  conflict: 'khác với báo cáo đã có',
  older: 'cũ hơn số liệu đã nhận',
  unmatched: 'chưa ghép đơn vị',
  notOwed: 'không nhận, ở đây không phải báo cáo',
};

const when = (at: LocalTime | null) => (at === null ? '' : `, số liệu đến ${momentText(at)}`);

/** One period alone is told by the counts of all. */
function periodLines(periods: readonly PackagePeriod[]): readonly string[] {
  if (periods.length < 2) return [];
  return periods.map(({ formLabel, period, counts }) => {
    const told = Object.entries(counts).map(
      ([state, count]) => `${STATES[state as PackageLineState]}: ${formatCount(count)}`,
    );
    return `  ${formLabel}, ${periodName(period)}: ${told.join('; ')}`;
  });
}

/** Readable answers of the commands about packages. */
export const packageCliText = {
  made: ({ path, sizeBytes, lines }: PackageMade) =>
    [`Đã lập gói ${path} (${formatCount(Math.ceil(sizeBytes / 1024))} KB), đã đọc lại và kiểm tra.`, ...lines].join(
      '\n',
    ),
  needsPassword: 'Gói có mật khẩu; hãy thêm --password <mật khẩu>.',
  badConflicts: (known: string) => `--conflicts là một trong: ${known}.`,
  badSender: (known: string) => `--sender là một trong: ${known} (cùng một cơ quan, hay cơ quan khác).`,
  badMatch: (option: string, text: string) =>
    `--${option} “${text}” không đúng dạng <mã bên gửi>=<mã ở đây>, cách nhau bằng dấu phẩy; để trống sau dấu = là không nhận.`,
  idNeeded: 'Thiếu mã gói; xem bằng lệnh package list.',
  preview: (preview: PackagePreview) =>
    [
      `Gói ${preview.kind === 'up' ? 'gửi lên' : 'chuyển xuống'} của ${preview.senderName}, lập lúc ${momentText(preview.madeAt)}${when(preview.dataAsOf)}: ${preview.directiveName}`,
      ...(preview.clash === null ? [] : [preview.clash.sentence]),
      ...preview.notices,
      ...(preview.up?.forms ?? []).map(({ sentence }) => sentence),
      ...Object.entries(preview.up?.counts ?? {})
        .filter(([, count]) => count > 0)
        .map(([state, count]) => `- ${STATES[state as PackageLineState]}: ${formatCount(count)}`),
      ...periodLines(preview.up?.periods ?? []),
      ...(preview.up?.units ?? [])
        .filter(({ isOpen }) => isOpen)
        .map(
          ({ ref, name, proposals }) =>
            `? ${name} [${ref}]: chưa ghép${proposals.length === 0 ? '' : `; có thể là ${proposals.map((one) => `${one.unitName} [${one.unitId}]`).join(', ')}`}`,
        ),
      ...(preview.up?.coverage ?? []).map(
        ({ formLabel, period, missing, ...share }) =>
          `  ${formLabel}, ${periodName(period)}: ${packageText.share(share)}${missing.length === 0 ? '' : `; chưa có: ${missing.join('; ')}`}`,
      ),
      ...(preview.down?.lines ?? []),
      ...(preview.down?.changes ?? []).map(
        ({ label, before, after }) => `  ${label}: ${before ?? '(không có)'} → ${after ?? '(bỏ)'}`,
      ),
      ...(preview.whyNot === null ? [] : [preview.whyNot]),
    ].join('\n'),
  taken: ({ id, lines }: PackageTaken) =>
    id === null ? lines.join('\n') : [`Đã nhận gói [${id}].`, ...lines].join('\n'),
  entry: (entry: PackageEntry) =>
    `${entry.direction === 'sent' ? '↑ đã lập' : '↓ đã nhận'} [${entry.id}] ${entry.fileName}: ${entry.directiveName}, ${entry.senderName}, lúc ${momentText(entry.handledAt)}${entry.undoneAt === null ? '' : `, đã hoàn tác lúc ${momentText(entry.undoneAt)}`}`,
  none: 'Chưa có gói dữ liệu nào được lập hoặc nhận.',
  undone: (id: string, submissions: number) => `Đã hoàn tác gói [${id}]; gỡ ${formatCount(submissions)} báo cáo.`,
} as const;
