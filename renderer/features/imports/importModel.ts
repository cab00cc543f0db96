import type { Issue } from '../../../electron/domain/issue';
import { isLeftBehind, LEFT_CODES } from '../../../electron/domain/leftFiles';
import { isPackageName } from '../../../electron/domain/package/packageModel';
import type { PeriodKey } from '../../../electron/domain/period';
import { WRITTEN_REPORT } from '../../../electron/domain/writtenReport';
import type { BatchFile, PreviewFile } from '../../../electron/ipc/contract';
import { formatPeriod } from '../../lib/formatting';
import { strings } from '../../text/vi';
import type { Look } from '../../ui/StatusCell';

export type FileState = PreviewFile['state'];

/** In the order a clerk deals with them: what is fine, then what needs a hand, then what cannot be helped. */
export const FILE_STATES: readonly FileState[] = [
  'ready',
  'warnings',
  'needs-answer',
  'needs-assignment',
  'refused',
  'skipped',
];

export const LOOK_OF_FILE: Readonly<Record<FileState, Look>> = {
  ready: 'done',
  warnings: 'attention',
  'needs-answer': 'waiting',
  'needs-assignment': 'waiting',
  refused: 'absent',
  skipped: 'off',
};

/** What became of a file, in the words of the preview: what nobody took is not what was refused. */
export type ShownOutcome = BatchFile['outcome'] | 'left';

export const LOOK_OF_OUTCOME: Readonly<Record<ShownOutcome, Look>> = {
  accepted: 'done',
  'accepted-with-warnings': 'attention',
  left: 'waiting',
  refused: 'absent',
  skipped: 'off',
};

export function isAcceptable(file: PreviewFile): boolean {
  return file.state === 'ready' || file.state === 'warnings';
}

/** `Mẫu 02, 17/8/2021`, with words for what is not known. */
export function reportWords(
  file: Pick<PreviewFile, 'fileName' | 'formId' | 'period'> & Partial<Pick<PreviewFile, 'periods'>>,
  formLabels: ReadonlyMap<string, string>,
): string {
  if (file.formId === null && file.period === null)
    return isPackageName(file.fileName) // of several forms and periods
      ? strings.imports.packageReport
      : strings.imports.unknownReport;
  const written = file.formId === WRITTEN_REPORT.id ? WRITTEN_REPORT.label : strings.imports.unknownForm;
  const form = formLabels.get(file.formId ?? '') ?? written;
  return strings.imports.formAndPeriod(form, periodWords(file.period, file.periods ?? []));
}

function periodWords(newest: PeriodKey | null, periods: readonly PeriodKey[]): string {
  if (newest === null) return strings.imports.unknownPeriod;
  const [oldest] = periods;
  if (oldest === undefined || periods.length === 1) return formatPeriod(newest);
  return strings.imports.severalPeriods(String(periods.length), formatPeriod(oldest), formatPeriod(newest));
}

/** `trang tính Ngày 17, ô B5`; empty when the issue is about the whole file. */
export function issuePlace(issue: Issue): string {
  const sheet = issue.sheet === undefined ? [] : [strings.imports.sheet(issue.sheet)];
  if (issue.cell !== undefined) return [...sheet, strings.imports.cellAt(issue.cell)].join(strings.listSeparator);
  if (issue.row !== undefined) return [...sheet, strings.imports.rowAt(String(issue.row))].join(strings.listSeparator);
  return sheet.join('');
}

export interface Telling {
  readonly fileName: string;
  readonly unitName: string | null;
  readonly isRefused: boolean;
  readonly issues: readonly Issue[];
}

/** Questions to the clerk, not to the unit. */
const ASKED_HERE: ReadonlySet<string> = new Set([
  'replacement-or-supplement',
  'unit-not-owing',
  'unreadable',
  'form-elsewhere',
  ...LEFT_CODES,
]);

const FOR_CLERK = /^(?:Hãy |Đề nghị xác nhận đơn vị|Gần giống nhất: )/;

/** What the unit is to be told of an issue: without what the clerk has to do, and with what is asked of the unit instead. */
export function sentenceForUnit({ code, message }: Pick<Issue, 'code' | 'message'>): string {
  const asked = strings.imports.askUnit[code];
  if (asked === undefined) return message;
  const told = message.split(/(?<=\.) (?=\p{Lu})/u).filter((sentence) => !FOR_CLERK.test(sentence));
  return [...told, asked].join(' ');
}

/** What to send the unit about its file; null when there is nothing to tell. */
export function messageForUnit({ fileName, unitName, isRefused, issues }: Telling): string | null {
  const forUnit = issues.filter(({ code }) => !ASKED_HERE.has(code));
  const errors = forUnit.filter(({ severity }) => severity === 'error');
  const told = errors.length > 0 ? errors : forUnit.filter(({ severity }) => severity === 'warning');
  if (told.length === 0) return null;
  const sentences = shortened(told);
  const unit = unitName ?? strings.imports.messageUnit;
  return isRefused
    ? strings.imports.messageFor(unit, fileName, sentences)
    : strings.imports.doubtsFor(unit, fileName, sentences);
}

/** Who is addressed; null for a compiled table, whose `unitName` is the number of its units. */
export function senderName(file: {
  readonly unitName: string | null;
  readonly units?: readonly unknown[];
}): string | null {
  return (file.units?.length ?? 0) > 0 ? null : file.unitName;
}

/** A message in Zalo is read on a telephone: the first few sentences, the rest in the workbook that goes with it. */
const MOST_SENTENCES = 5;

function shortened(told: readonly Issue[]): string {
  const shown = told.slice(0, MOST_SENTENCES).map(sentenceForUnit);
  const left = told.length - shown.length;
  return [...shown, ...(left > 0 ? [strings.imports.messageMore(String(left))] : [])].join(' ');
}

/** One text for the group of all units, a paragraph per file; null when there is nothing to tell anybody. */
export function messageForAll(files: readonly Telling[]): string | null {
  const messages = files.flatMap((file) => messageForUnit(file) ?? []);
  return messages.length === 0 ? null : messages.join('\n\n');
}

/** Files that go back: not those passed over, and not those that only tell what was repaired. */
export function isToReturn({ state, issues }: Pick<PreviewFile, 'issues'> & { readonly state: string }): boolean {
  return state !== 'skipped' && issues.some(({ severity, code }) => severity !== 'note' && !ASKED_HERE.has(code));
}

/** `Đọc 24 dòng, nhận 23 dòng, 1 dòng trùng, lũy kế 3.165` */
export function rowWords(rows: PreviewFile['rows'], print: (count: number) => string): string {
  const words = strings.imports;
  return [
    words.rowSummary(print(rows.read), print(rows.accepted)),
    rows.rejected > 0 ? words.rowsRejected(print(rows.rejected)) : '',
    rows.duplicate > 0 ? words.rowsDuplicate(print(rows.duplicate)) : '',
    rows.total === null ? '' : words.runningTotal(print(rows.total)),
  ]
    .filter((part) => part !== '')
    .join(strings.listSeparator);
}

/** A file whose unit stays unreported, and why. */
export interface LeftOut {
  readonly index: number;
  readonly fileName: string;
  readonly unitName: string | null;
  readonly reasons: readonly string[];
}

type LookedAt = Pick<PreviewFile, 'index' | 'state' | 'fileName' | 'unitName' | 'issues'>;

/** Files of a preview that will not come in, refused ones too; those passed over are nobody's report. */
export function leftOutOf(files: readonly LookedAt[], selected: ReadonlySet<number>): readonly LeftOut[] {
  return files
    .filter(({ index, state }) => !selected.has(index) && state !== 'skipped')
    .map(({ index, fileName, unitName, issues }) => ({ index, fileName, unitName, reasons: reasonsOf(issues) }));
}

/** Files of a saved batch that were left behind by choice, or waited for an answer. */
export function leftBehind<F extends Pick<BatchFile, 'issues'>>(files: readonly F[]): readonly F[] {
  return files.filter(isLeftBehind);
}

export function shownOutcome(file: Pick<BatchFile, 'outcome' | 'issues'>): ShownOutcome {
  return file.outcome === 'refused' && isLeftBehind(file) ? 'left' : file.outcome;
}

/** What speaks against taking a file without a look; that it was not ticked, when nothing does. */
function reasonsOf(issues: readonly Issue[]): readonly string[] {
  const serious = issues.filter(({ severity }) => severity !== 'note').map(({ message }) => message);
  return serious.length > 0 ? serious : [strings.imports.notTicked];
}
