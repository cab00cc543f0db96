import { namedDays } from './days';
import type { PaperTime } from './moments';
import type { Passage } from './passage';
import type { DueReading, DutyReading, Found, WindowReading } from './reading';
import { isWindowOfWork, judgedWindows, windowsIn } from './windows';

/** "Thời gian thực hiện từ ngày … đến ngày …" in a sentence of its own, beside the one that asks for the report. */

const SAYS_HOW_LONG =
  /\b(?:thoi gian (?:thuc hien|bao cao|trien khai|ap dung)|thoi han thuc hien|viec bao cao|che do bao cao|bao cao nay|bat dau|ap dung|duy tri)\b/;
const OF_FIGURES = /\b(?:so lieu|ky bao cao)\b/;

/** The duty with the days its neighbours give it, when its own sentence gives none. */
export function lastingAsBeside(
  found: Found<DutyReading>,
  beside: readonly (Passage | undefined)[],
  paper: PaperTime,
): Found<DutyReading> {
  const { due } = found.value;
  if (due === null || !isOpen(due.value)) return found;
  const window = beside.map((sentence) => windowSaid(sentence, paper)).find((one) => one !== null) ?? null;
  if (window === null) return found;
  const lasting: Found<DueReading> = { ...due, value: lastingIn(due.value, window), doubt: 'window-of-neighbour' };
  return { ...found, value: { ...found.value, due: lasting } };
}

function isOpen(due: DueReading): boolean {
  if (due.kind === 'once' || due.kind === 'undated') return false;
  return due.kind === 'daily' ? due.from === null && due.to === null : due.window === undefined;
}

function windowSaid(sentence: Passage | undefined, { year, notBefore }: PaperTime): WindowReading | null {
  if (sentence === undefined || !SAYS_HOW_LONG.test(sentence.folded) || OF_FIGURES.test(sentence.folded)) return null;
  const windows = judgedWindows(sentence, windowsIn(sentence, namedDays(sentence, year)), notBefore);
  return windows.find(({ found }) => isWindowOfWork(found))?.found.value.window ?? null;
}

function lastingIn(due: DueReading, said: WindowReading): DueReading {
  if (due.kind === 'once' || due.kind === 'undated') return due;
  return due.kind === 'daily' ? { ...due, from: said.from, to: said.to } : { ...due, window: said };
}
