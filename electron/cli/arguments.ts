import { parseArgs } from 'node:util';
import { type IsoDay, isIsoDay, isLocalTime, type LocalTime } from '../domain/calendar';
import { isPeriodKey } from '../domain/period';
import type { PeriodKey } from '../domain/submission';
import { cliText } from '../text/cliText';

/** The command was written wrongly: exit status 2. The message is a sentence for the person at the console. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * The word among those that are known.
 * @param sentence says what is wrong, given the words that are known
 * @throws UsageError when `text` is none of them
 */
export function oneOf<T extends string>(
  known: readonly T[],
  text: string | undefined,
  sentence: (known: string) => string,
): T {
  const found = known.find((one) => one === text);
  if (found === undefined) throw new UsageError(sentence(known.join(', ')));
  return found;
}

const OPTIONS = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  sample: { type: 'string' },
  'without-reports': { type: 'boolean' },
  out: { type: 'string' },
  bundle: { type: 'string' },
  rows: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'take-late': { type: 'boolean' },
  early: { type: 'boolean' },
  directive: { type: 'string' },
  form: { type: 'string' },
  received: { type: 'string' },
  'same-unit': { type: 'string' },
  at: { type: 'string' },
  'as-of': { type: 'string' },
  'units-on': { type: 'string' },
  against: { type: 'string' },
  unit: { type: 'string' },
  channel: { type: 'string' },
  values: { type: 'string' },
  paper: { type: 'string' },
  evidence: { type: 'string' },
  number: { type: 'string' },
  signatory: { type: 'string' },
  date: { type: 'string' },
  to: { type: 'string' },
  errors: { type: 'string' },
  period: { type: 'string' },
  field: { type: 'string' },
  source: { type: 'string' },
  column: { type: 'string' },
  tolerance: { type: 'string' },
  kinds: { type: 'string' },
  kind: { type: 'string' },
  charts: { type: 'string' },
  page: { type: 'string' },
  ends: { type: 'boolean' },
  sheet: { type: 'string' },
  'new-rows': { type: 'string' },
  from: { type: 'string' },
  series: { type: 'string' },
  volume: { type: 'string' },
  fields: { type: 'boolean' },
  year: { type: 'string' },
  status: { type: 'string' },
  text: { type: 'string' },
  reason: { type: 'string' },
  insist: { type: 'boolean' },
  indicator: { type: 'string' },
  as: { type: 'string' },
  freeze: { type: 'boolean' },
  keep: { type: 'string' },
  hold: { type: 'string' },
  confirm: { type: 'string' },
  request: { type: 'string' },
  'new-name': { type: 'string' },
  'new-phone': { type: 'string' },
  notes: { type: 'string' },
  'new-address': { type: 'string' },
  people: { type: 'string' },
  'destroy-returns': { type: 'boolean' },
  'keep-backups': { type: 'boolean' },
  'even-shared': { type: 'boolean' },
  phone: { type: 'string' },
  processor: { type: 'boolean' },
  levels: { type: 'boolean' },
  list: { type: 'string' },
  'data-hour': { type: 'string' },
  replaces: { type: 'string' },
  snapshot: { type: 'string' },
  units: { type: 'string' },
  numbers: { type: 'boolean' },
  'one-sided': { type: 'boolean' },
  corrected: { type: 'boolean' },
  format: { type: 'string' },
  only: { type: 'string' },
  'with-persons': { type: 'boolean' },
  name: { type: 'string' },
  points: { type: 'string' },
  columns: { type: 'string' },
  view: { type: 'string' },
  where: { type: 'string', multiple: true },
  choices: { type: 'boolean' },
  password: { type: 'string' },
  'password-file': { type: 'string' },
  'new-password-file': { type: 'string' },
  'backup-password-file': { type: 'string' },
  user: { type: 'string' },
  persons: { type: 'boolean' },
  attachments: { type: 'boolean' },
  match: { type: 'string' },
  groups: { type: 'string' },
  self: { type: 'string' },
  conflicts: { type: 'string' },
  sender: { type: 'string' },
  code: { type: 'string' },
  ground: { type: 'string' },
  owner: { type: 'string' },
  contact: { type: 'string' },
  schedule: { type: 'string' },
  receipt: { type: 'string' },
} as const;

export type OptionName = keyof typeof OPTIONS;

export interface Arguments {
  /** Command words and operands in order. */
  readonly words: readonly string[];
  /** Names of the options given. */
  readonly given: readonly string[];
  has(option: OptionName): boolean;
  text(option: OptionName): string | undefined;
  /** Of an option that may be given more than once, in the order given. */
  texts(option: OptionName): readonly string[];
  /** @throws UsageError when the option is absent */
  required(option: OptionName): string;
  /** @throws UsageError when what is given is no local time */
  time(option: OptionName): LocalTime | undefined;
  /** A period as it is kept: a day, `2021-W33`, `2021-08`, `2021-Q3`, `2021-H1`, `2021`, `once`. @throws UsageError when it is none */
  period(): PeriodKey | undefined;
  /** @throws UsageError when what is given is no whole number above 0 */
  count(option: OptionName): number | undefined;
  /** @throws UsageError when what is given is no day */
  day(option: OptionName): IsoDay | undefined;
}

/** @throws UsageError on an option that does not exist or lacks its value */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  const text = (option: OptionName): string | undefined => {
    const value = values[option];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    words: positionals,
    given: Object.keys(values),
    has: (option) => values[option] === true,
    text,
    texts(option) {
      const value = values[option];
      return Array.isArray(value) ? value : [];
    },
    required(option) {
      const value = text(option);
      if (value === undefined) throw new UsageError(cliText.optionNeeded(option));
      return value;
    },
    time(option) {
      const value = text(option);
      if (value === undefined) return undefined;
      if (!isLocalTime(value)) throw new UsageError(cliText.notATime(option, value));
      return value;
    },
    period() {
      const value = text('period');
      if (value === undefined || isPeriodKey(value)) return value;
      throw new UsageError(cliText.notAPeriod(value));
    },
    count(option) {
      const value = text(option);
      if (value === undefined) return undefined;
      if (!/^[1-9]\d{0,6}$/.test(value)) throw new UsageError(cliText.notACount(option, value));
      return Number(value);
    },
    day(option) {
      const value = text(option);
      if (value === undefined) return undefined;
      if (!isIsoDay(value)) throw new UsageError(cliText.notADay(option, value));
      return value;
    },
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const [option = ''] = /--?[\w-]+/.exec(String((error as Error).message)) ?? [];
    const isUnknown = (error as NodeJS.ErrnoException).code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
    throw new UsageError(isUnknown ? cliText.unknownOption(option) : cliText.badOption(option));
  }
}
