import type { BackupEntry, BackupRestored } from '../domain/backup';
import type { Board, BoardSection } from '../domain/board';
import type { LocalTime } from '../domain/calendar';
import type { Compilation, CompiledIndicator } from '../domain/compilation';
import type { Directive } from '../domain/directive';
import { formatCount, formatScaled } from '../domain/numbers';
import type { ObligationState } from '../domain/obligation';
import type { PeriodKey } from '../domain/submission';
import { judgedShortfall } from '../domain/targetStanding';
import { formatTotals } from '../domain/totalDecimals';
import type { Unit } from '../domain/unit';
import type {
  BeforeClosing,
  CountsPreview,
  DirectiveDetail,
  DirectiveSummary,
  PreviewFile,
  StoreCheck,
  UnitImport,
} from '../ipc/contract';
import { backupMessages } from './backupMessages';
import { targetWords } from './changeEvents';
import { standInShare } from './choiceText';
import { worksOnPeople } from './destructionText';
import { dueText } from './dueText';
import { fileTrouble } from './fileTrouble';
import { lateMinutesText } from './lateness';
import { dayText, momentText } from './moment';
import { periodName } from './periodText';
import { restoreMessages } from './restoreMessages';
import { paceBasis } from './targetText';
import { dataHourText, totalNotes } from './totalNotes';

const STATES: Readonly<Record<ObligationState, string>> = {
  'on-time': 'đúng hạn',
  late: 'muộn',
  missing: 'chưa báo cáo',
  zero: 'không phát sinh',
  'not-required': 'được miễn',
  'not-due': 'chưa đến hạn',
};

const FILE_STATES: Readonly<Record<PreviewFile['state'], string>> = {
  ready: 'nhận',
  warnings: 'nhận, cần xem',
  refused: 'không nhận',
  'needs-assignment': 'cần chọn đơn vị, biểu hoặc kỳ',
  'needs-answer': 'cần trả lời câu hỏi',
  skipped: 'bỏ qua',
};

function coverage({ coverage: { reported, expected } }: CompiledIndicator): string {
  return `${reported}/${expected} đơn vị`;
}

function periodText(period: PeriodKey | null): string | null {
  if (period === null) return null;
  return periodName(period);
}

/** Who is late and who has sent nothing, by period: what a clerk has to act on. */
function sectionLines({ formLabel, periods, rows }: BoardSection): readonly string[] {
  const lines = periods.flatMap((period) => {
    const cells = rows.flatMap(({ unitName, cells: all }) =>
      all.filter((cell) => cell.period === period).map((cell) => ({ unitName, ...cell })),
    );
    const missing = cells.filter(({ state }) => state === 'missing').map(({ unitName }) => unitName);
    const late = cells
      .filter(({ lateMinutes }) => lateMinutes !== null)
      .map(({ unitName, lateMinutes }) => `${unitName} (${lateMinutesText(lateMinutes ?? 0)} phút)`);
    return [
      ...(missing.length === 0 ? [] : [`  ${periodText(period)}, chưa báo cáo: ${missing.join(', ')}`]),
      ...(late.length === 0 ? [] : [`  ${periodText(period)}, muộn: ${late.join(', ')}`]),
    ];
  });
  return lines.length === 0 ? [] : [`${formLabel}:`, ...lines];
}

/** Most papers number the first paragraph themselves. */
function clauseLine({ number, paragraphs: [first = ''] }: Directive['clauses'][number]): string {
  return first.startsWith(`${number}.`) ? first : `${number}. ${first}`;
}

function fileLines(file: PreviewFile): readonly string[] {
  const place = file.folder === '' ? file.fileName : `${file.folder}/${file.fileName}`;
  const who = [file.unitName, file.formId, periodText(file.period)].filter((part) => part !== null).join(', ');
  const late = file.lateMinutes === null ? '' : `, muộn ${lateMinutesText(file.lateMinutes)} phút`;
  return [
    `- ${place}: ${FILE_STATES[file.state]}${who === '' ? '' : ` (${who}${late})`}`,
    ...file.issues.map(({ message }) => `    ${message}`),
  ];
}

function outcomes(files: readonly PreviewFile[]): string {
  const count = (...states: PreviewFile['state'][]) => files.filter(({ state }) => states.includes(state)).length;
  return `${count('ready', 'warnings')} tệp nhận được, ${count('refused', 'needs-assignment', 'needs-answer')} tệp không nhận, ${count('skipped')} tệp bỏ qua`;
}

function indicatorLines(indicator: CompiledIndicator): readonly string[] {
  const { numerator, denominator, percentPrinted, measure } = indicator;
  const figure =
    numerator === null || denominator === null
      ? 'chưa có số liệu'
      : `${formatTotals({ numerator, denominator }, indicator.units)} ${measure}, đạt ${percentPrinted}`;
  const missing = indicator.coverage.missing.map(({ name }) => name).join(', ');
  return [
    `${indicator.label}: ${figure} (tính trên ${coverage(indicator)}${standInShare(indicator.units)})`,
    ...(missing === '' ? [] : [`  Chưa có số liệu: ${missing}`]),
    ...totalNotes(indicator, ({ name }) => name).map((line) => `  ${line}`),
    ...historyLines(indicator),
    ...indicator.targets.map((target) => {
      const { requiredPrinted, deadline, perDayNeeded, paceFrom, paceDays, closed } = target;
      const shortfall = judgedShortfall(target);
      return [
        `  Chỉ tiêu ${requiredPrinted}${deadline === null ? '' : ` đến ${dayText(deadline)}`}`,
        shortfall === null ? 'chưa tính được' : `còn thiếu ${formatCount(shortfall)} ${measure}`,
        ...(closed === null || closed.closing === null
          ? []
          : [`chốt ${closed.closing.printed} ngày ${dayText(closed.closing.day)}`]),
        ...(perDayNeeded === null || paceFrom === null || paceDays === null
          ? []
          : [`mỗi ngày cần ${formatCount(perDayNeeded)} ${measure} (${paceBasis(paceFrom, paceDays)})`]),
      ].join(', ');
    }),
  ];
}

function historyLines({ change, earlier, decimals, measure }: CompiledIndicator): readonly string[] {
  const moved =
    change && `  So với ${periodText(change.previousPeriod)}: từ ${change.beforePrinted} thành ${change.nowPrinted}`;
  const last =
    earlier &&
    `  Số liệu gần nhất (${periodText(earlier.period)}, ${earlier.reported}/${earlier.expected} đơn vị): ${formatCount(earlier.numerator ?? 0)}/${formatCount(earlier.denominator ?? 0)} ${measure}, đạt ${earlier.percentPrinted}`;
  const points =
    change &&
    ` (${formatScaled(change.changeScaled, decimals)} điểm phần trăm, trên ${change.units} đơn vị có số liệu cả hai kỳ)`;
  return [...(moved === null ? [] : [`${moved}${points}`]), ...(last === null ? [] : [last])];
}

function unitsAndReports(units: number | null, reports: number | null): string {
  return `${units ?? '–'} đơn vị, ${reports ?? '–'} báo cáo`;
}

/** Words of the command line. */
export const cliText = {
  usageTitle: 'Cách dùng / Usage: npm run --silent cli -- <lệnh>',
  usageGeneral:
    '  Chung cho mọi lệnh: --data <thư mục dữ liệu>  --json  --password-file <tệp>  (thời điểm: 2021-08-17T15:00, ngày: 2021-08-17)',
  unknownCommand: (words: string) => (words === '' ? 'Chưa nêu lệnh.' : `Không có lệnh “${words}”.`),
  unknownOption: (option: string) => `Không có tham số ${option}.`,
  strayOption: (command: string, option: string, usage: string) =>
    `Lệnh ${command} không có tham số ${option}; chưa làm gì. Cách dùng: ${usage}`,
  strayWord: (command: string, word: string, usage: string) =>
    `Lệnh ${command} không nhận thêm “${word}”; chưa làm gì. Cách dùng: ${usage}`,
  badOption: (option: string) => `Tham số ${option} thiếu giá trị hoặc có giá trị không đúng.`,
  noDataFolder: (folder: string) =>
    `Không có thư mục dữ liệu ${folder}. Hãy kiểm tra đường dẫn, hoặc tạo mới bằng lệnh init.`,
  nothingInFolder: (folder: string) =>
    `Trong thư mục ${folder} chưa có dữ liệu Đôn Đốc. Hãy kiểm tra đường dẫn (ổ đĩa hoặc USB có thể chưa cắm), hoặc tạo mới bằng lệnh init.`,
  notAFolder: (path: string) => `${path} là một tệp, không phải thư mục dữ liệu.`,
  blanksWritten: (files: number, folder: string) => `Đã ghi ${files} biểu mẫu trắng vào ${folder}`,
  formImported: ({ id, version, isNew }: { readonly id: string; readonly version: number; readonly isNew: boolean }) =>
    isNew ? `Đã thêm biểu mẫu ${id}, phiên bản ${version}` : `Biểu mẫu ${id}, phiên bản ${version} đã có, giữ nguyên`,
  formLine: ({ id, version, label }: { readonly id: string; readonly version: number; readonly label: string }) =>
    `${id}\tphiên bản ${version}\t${label}`,
  errorWorkbook: (path: string) => `Tệp trả lại đơn vị: ${path}`,
  errorsLeftOut: (files: number) =>
    `Chưa làm tệp trả lại cho ${files} tệp, vì danh sách của biểu chỉ đếm, không lưu hoặc dữ liệu đang được mã hóa. Cần trả lại thì ghi rõ nơi lưu bằng --errors <tệp.xlsx>.`,
  cannotWrite: (path: string, code: string) => `Không ghi được ${path}: ${fileTrouble(code)}. Hãy chọn nơi khác.`,
  outIsFolder: (path: string) => `${path} là một thư mục. Hãy nêu tên tệp cần ghi.`,
  noPeriod: (period: string) => `Không chỉ tiêu nào của văn bản này có kỳ báo cáo ${period}.`,
  unknownForm: (id: string, known: readonly string[]) =>
    `Không có biểu mẫu “${id}” trong văn bản này. Các biểu mẫu hiện có: ${known.join(', ')}.`,
  optionNeeded: (option: string) => `Thiếu tham số --${option}.`,
  pathNeeded: 'Thiếu đường dẫn tệp.',
  auditNeeds: 'Cần một tệp văn bản, hoặc --directive với mã văn bản chỉ đạo (chỉ một trong hai).',
  idNeeded: 'Thiếu mã văn bản.',
  batchNeeded: 'Thiếu mã đợt nhập.',
  notATime: (option: string, value: string) => `--${option}: “${value}” không phải thời điểm dạng 2021-08-17T15:00.`,
  notAPeriod: (value: string) =>
    `--period: “${value}” không phải kỳ báo cáo. Dùng 2021-08-17 (ngày), 2021-W33 (tuần), 2021-08 (tháng), 2021-Q3 (quý), 2021-H1 (6 tháng), 2021 (năm) hoặc once (một lần).`,
  notACount: (option: string, value: string) => `--${option} phải là số nguyên lớn hơn 0, không phải “${value}”.`,
  notADay: (option: string, value: string) => `--${option}: “${value}” không phải ngày dạng 2021-08-17.`,
  badRows: (value: string) => `--rows: “${value}” phải là “all” hoặc một số.`,
  badMeaning: (value: string) =>
    `--same-unit: “${value}” phải là replacement (thay thế), supplement (bổ sung), addition (cộng số vào bản trước) hoặc ask (không nhận).`,
  badHold: (value: string) =>
    `--same-unit: “${value}” phải là replaces (lấy số lần này), supplements (bổ sung vào danh sách đã có) hoặc keeps (giữ số đã có).`,
  badChannel: (channels: readonly string[]) => `--channel phải là một trong: ${channels.join(', ')}.`,
  badValues: (part: string) =>
    `--values: “${part}” phải có dạng mục=số, cách nhau bằng dấu phẩy, ví dụ cumulative=3.165,rows=45; hoặc nil khi không phát sinh.`,
  keyed: (batch: string | null, state: string) =>
    batch === null
      ? state === 'taken'
        ? 'Nội dung này đã được nhận trước đó, không có gì thay đổi.'
        : 'Chưa nhận.'
      : `Đã nhận một báo cáo nhập tay, đợt ${batch}.`,
  pasted: (batch: string | null, messages: number, proposals: number, taken: number) =>
    `Đọc được ${messages} tin, ${proposals} nội dung báo cáo; ${batch === null ? 'có thể nhận' : 'đã nhận'} ${taken}${batch === null ? '' : `, đợt ${batch}`}.`,
  badField: (value: string) => `--field: “${value}” phải có dạng <biểu mẫu>.<số liệu>, ví dụ mau-02.cumulative.`,
  badTolerance: (value: string) => `--tolerance: “${value}” phải là một số phần trăm từ 0 đến 100.`,
  countsImported: (batch: string | null, { rows, issues }: CountsPreview) =>
    [
      batch === null ? 'Xem thử, chưa ghi gì.' : `Đã nhập số liệu đối chiếu, mã ${batch}.`,
      ...rows.map(({ unitName, value, cell }) => `- ${unitName}: ${formatCount(value)} (ô ${cell})`),
      ...issues.map(({ message }) => `  ${message}`),
    ].join('\n'),
  countsUndone: (batch: string, units: number) => `Đã hoàn tác số liệu đối chiếu ${batch} của ${units} đơn vị.`,
  badReminderKind: (known: string) => `Lý do đôn đốc phải là một trong: ${known}, cách nhau bằng dấu phẩy.`,
  badKind: (known: string) => `Loại văn bản phải là một trong: ${known}.`,
  badBasis: (known: string) => `--against phải là một trong: ${known}.`,
  badFormat: (known: string) => `Tệp kết quả phải có đuôi: ${known}.`,
  badSheet: (known: string) => `Khổ trang tóm tắt phải là một trong: ${known}.`,
  /** By which refusals are known that ask something. */
  asksAnyway: '“Vẫn sửa”',
  asksAgain: 'Hãy chọn làm lại',
  answeredBy: (option: string) => `Ở dòng lệnh: thêm ${option}.`,
  badPeople: (known: string) => `--people phải là một trong: ${known} (làm lại, để nguyên).`,
  badChart: (known: string) => `Loại biểu đồ phải là một trong: ${known}.`,
  unexpected: 'Có lỗi ngoài dự kiến của chương trình; dữ liệu đã lưu không bị ảnh hưởng. Chi tiết ghi ở trên.',
  unreadable: (path: string, code: string) => `Không đọc được ${path}: ${fileTrouble(code)}.`,
  printFailed: (detail: string) => `Không tạo được PDF: ${detail}`,
  pictureFailed: (detail: string) => `Không tạo được hình PNG: ${detail}`,
  noRuntime: 'Không tạo được PDF: chưa có bộ chạy Electron. Hãy chạy lệnh qua npm run cli để chuẩn bị.',
  importing: 'Đang nhập các báo cáo mẫu…',
  initialised: (made: { data: string; units: number; directives: number; submissions: number }) =>
    `Thư mục dữ liệu: ${made.data}\nĐơn vị: ${made.units}; văn bản chỉ đạo: ${made.directives}; báo cáo: ${made.submissions}.`,
  imported: (batch: string | null, isDryRun: boolean, files: readonly PreviewFile[]) =>
    [
      isDryRun ? 'Xem thử, chưa ghi gì.' : batch === null ? 'Không có tệp nào được nhận.' : `Đã lưu đợt nhập ${batch}.`,
      `${outcomes(files)}.`,
      ...files.flatMap(fileLines),
    ].join('\n'),
  undone: (batch: string, submissions: number) => `Đã hoàn tác đợt nhập ${batch}: rút lại ${submissions} báo cáo.`,
  inspected: (report: {
    readonly file: string;
    readonly refused: { readonly message: string } | null;
    readonly sheets: readonly {
      readonly name: string;
      readonly tables: readonly { readonly range: string; readonly recordCount: number }[];
    }[];
  }) =>
    report.refused !== null
      ? report.refused.message
      : [
          `Tệp ${report.file}`,
          ...report.sheets.map(
            ({ name, tables }) =>
              `- Trang “${name}”: ${
                tables.length === 0
                  ? 'không có bảng'
                  : tables.map(({ range, recordCount }) => `bảng ${range}, ${recordCount} dòng`).join('; ')
              }`,
          ),
        ].join('\n'),
  unitsImported: (result: UnitImport, isDryRun: boolean) =>
    [
      `${isDryRun ? 'Xem thử, chưa ghi gì: ' : ''}đọc ${result.read}, thêm ${result.added}, sửa ${result.changed}, giữ nguyên ${result.unchanged}, không nhận ${refusedRows(result)} dòng.${pointsToSee(result)}`,
      ...(result.moved.duties + result.moved.tasks === 0
        ? []
        : [`Chuyển theo sáp nhập: ${result.moved.duties} nghĩa vụ báo cáo, ${result.moved.tasks} nhiệm vụ.`]),
      ...result.rejected.map(({ message }) => `- ${message}`),
      ...result.doubts.map(({ message }) => `- ${message}`),
      ...result.units.flatMap(({ name, changes }) => changes.map((change) => `- ${name}: ${change}`)),
    ].join('\n'),
  rowsNeeded: (text: string) => `--new-rows cần số dòng cách nhau bằng dấu phẩy, ví dụ 5,7; đã nhận “${text}”.`,
  unitLine: (unit: Unit) => [unit.code ?? '–', unit.name, unit.id].join('\t'),
  directiveImported: ({ id, obligations }: { id: string; obligations: number }) =>
    `Đã nạp văn bản ${id} với ${obligations} nghĩa vụ báo cáo.`,
  directiveLine: (directive: DirectiveSummary) =>
    [
      directive.id,
      `${directive.kind} ${directive.numberLine}`,
      directive.shortName,
      ...(directive.closedAt === null ? [] : [`kết thúc lúc ${momentText(directive.closedAt)}`]),
    ].join('\t'),
  closing: (
    closedAt: LocalTime,
    isDone: boolean,
    { duties, expected, reported, letOff, undated, ownDuties }: Omit<BeforeClosing, 'reasons'>,
  ) =>
    [
      isDone
        ? `Đã kết thúc đợt báo cáo lúc ${momentText(closedAt)}.`
        : `Nếu kết thúc đợt báo cáo lúc ${momentText(closedAt)}:`,
      `${formatCount(reported)}/${formatCount(expected)} đơn vị đã báo cáo đủ.`,
      ...duties.flatMap(({ label, missing }) =>
        missing.map(({ unitName, periods }) => `- ${label}, ${unitName}: thiếu ${periods.map(periodName).join(', ')}`),
      ),
      ...(letOff > 0 ? [`${formatCount(letOff)} lượt báo cáo có hạn sau giờ kết thúc không phải nộp.`] : []),
      ...(undated > 0 ? [`${formatCount(undated)} lượt báo cáo không nêu thời hạn kết thúc theo đợt.`] : []),
      ...ownDuties.map(({ words }) => `- Cơ quan chưa ghi đã gửi cấp trên: ${words}`),
    ].join('\n'),
  reopened: (directiveId: string) => `Đã mở lại đợt báo cáo ${directiveId}.`,
  directiveText: (
    directive: Directive,
    { obligations, tasks, attachments }: Pick<DirectiveDetail, 'obligations' | 'tasks' | 'attachments'>,
  ) =>
    [
      `${directive.kind} – ${directive.subject}`,
      ...directive.links.map(({ quote }) => `- Liên quan: ${quote}`),
      ...directive.clauses.map(clauseLine),
      ...directive.relays.map(({ quote }) => `- Chuyển tiếp: ${quote}`),
      ...directive.schedules.map(({ due, receiver }) => `- Báo cáo ${receiver}: ${dueText(due)}`),
      ...directive.targets.map((target) => `- Chỉ tiêu: ${targetWords(target, directive)}`),
      `Nghĩa vụ báo cáo: ${obligations}`,
      `Nhiệm vụ: ${tasks}`,
      ...attachments.map(({ fileName }) => `- Tệp đính kèm: ${fileName}`),
    ].join('\n'),
  board: (board: Board) =>
    [
      `Tình hình báo cáo lúc ${momentText(board.at)}:`,
      ...Object.entries(board.counts).map(([state, count]) => `- ${STATES[state as ObligationState]}: ${count}`),
      ...board.sections.flatMap(sectionLines),
    ].join('\n'),
  compilation: ({ asOf, dataHour, indicators }: Pick<Compilation, 'asOf' | 'dataHour' | 'indicators'>) =>
    [
      dataHour === undefined
        ? `Tổng hợp số liệu nhận đến ${momentText(asOf)}:`
        : `Tổng hợp, ${dataHourText.asOf(dataHour)}, nhận đến ${momentText(asOf)}:`,
      ...(dataHour === undefined ? [] : [`  ${dataHourText.rule(dataHour, asOf)}`]),
      ...indicators.flatMap(indicatorLines),
    ].join('\n'),
  written: (path: string, pages: number | null) => `Đã ghi ${path}${pages === null ? '' : ` (${pages} trang)`}.`,
  backedUp: ({ path, units, reports }: BackupEntry) =>
    `Đã sao lưu và đọc lại kiểm tra: ${path} (${unitsAndReports(units, reports)}).`,
  restored: ({
    restored,
    safetyBackup,
    carriedNumbers,
    returnedDestructions,
    returnedCorrections,
    isDoneAgain,
    missingFiles,
    isPlainNow,
    units,
    reports,
  }: BackupRestored) =>
    [
      `Đã khôi phục từ ${restored} (${unitsAndReports(units, reports)}).`,
      ...(safetyBackup === null ? [] : [`Trạng thái trước khi khôi phục được giữ tại ${safetyBackup}.`]),
      ...(carriedNumbers === 0 ? [] : [`${carriedNumbers} số văn bản đã cấp sau bản sao lưu được giữ là đã dùng.`]),
      ...(returnedDestructions + returnedCorrections === 0
        ? []
        : [cliText[isDoneAgain ? 'doneAgain' : 'cameBack'](returnedDestructions, returnedCorrections)]),
      ...(missingFiles === null || missingFiles === 0 ? [] : [backupMessages.filesMissing(missingFiles)]),
      ...(isPlainNow ? [restoreMessages.isPlainNow] : []),
    ].join('\n'),
  cameBack: (destructions: number, corrections: number) =>
    `Bản sao lưu này có trước ${worksOnPeople(destructions, corrections)} dữ liệu cá nhân: dữ liệu đã xóa, giá trị trước khi sửa trở lại cùng bản ấy, phải làm lại bằng tay. Biên bản tiêu hủy, sổ yêu cầu và nhật ký xem dữ liệu cá nhân được giữ nguyên.`,
  doneAgain: (destructions: number, corrections: number) =>
    `Đã làm lại ${worksOnPeople(destructions, corrections)} dữ liệu cá nhân thực hiện sau bản sao lưu này.`,
  verified: (check: StoreCheck) =>
    check.ok
      ? `Dữ liệu nguyên vẹn (lược đồ ${check.schemaVersion}).\n${Object.entries(check.tables)
          .map(([table, rows]) => `- ${table}: ${rows}`)
          .join('\n')}${check.notLooked.map((sentence) => `\n- ${sentence}`).join('')}`
      : `Dữ liệu có vấn đề:\n${check.problems.map((problem) => `- ${problem}`).join('\n')}`,
  bundleSaved: (path: string) =>
    `Đã ghi gói thông tin khi báo lỗi vào ${path}. Hãy đọc lại trước khi gửi; chương trình không tự gửi đi đâu.`,
  noErrors: 'chưa ghi nhận lỗi nào',
  demoLoading: 'Đang nạp dữ liệu mẫu và nhập các báo cáo… / Loading the sample and importing its reports…',
  demoWriting: 'Đang soạn văn bản… / Writing the papers…',
  demoDone: (
    out: string,
    files: readonly PreviewFile[],
    indicators: readonly CompiledIndicator[],
    papers: readonly { readonly path: string; readonly pages?: number }[],
  ) =>
    [
      `Đã đọc ${files.length} tệp: ${outcomes(files)}.`,
      ...files.filter(({ state }) => state === 'refused' || state === 'needs-assignment').flatMap(fileLines),
      ...indicators.flatMap(indicatorLines),
      `Đã ghi ${papers.length} tệp văn bản vào ${out}:`,
      ...papers.map(({ path, pages }) => `- ${path}${pages === undefined ? '' : ` (${pages} trang)`}`),
      '',
      `Read ${files.length} files (${files.filter(({ state }) => state === 'ready' || state === 'warnings').length} accepted, ${
        files.filter(({ state }) => state === 'refused' || state === 'needs-assignment').length
      } refused), compiled ${indicators.length} indicators, wrote ${papers.length} papers to ${out}.`,
    ].join('\n'),
} as const;

/** Rows of a list that were not taken at all; what was left out of a row that was taken is no row. */
function refusedRows({ rejected }: UnitImport): number {
  return rejected.filter(({ severity }) => severity === 'error').length;
}

function pointsToSee(result: UnitImport): string {
  const others = result.rejected.length - refusedRows(result);
  return others === 0 ? '' : ` Có ${others} điều cần xem lại ở các dòng đã nhận:`;
}
