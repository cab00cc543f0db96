import { cliText } from '../text/cliText';
import { type Arguments, UsageError } from './arguments';
import type { Command } from './command';

/** What every command takes (`usageGeneral`). */
const GENERAL: ReadonlySet<string> = new Set(['data', 'json', 'help', 'password-file', 'user']);
const OPTION = /--([a-z][a-z-]*)/g;
/** An option of the usage line with what it takes: `--to <day>`, `--kind reveal|export|…`. */
const OPTION_WITH_VALUE = /--[a-z][a-z-]*(?: (?:<[^>]*>|(?![[(-])[^\s\])]+))?/g;

/**
 * A command takes the options and words its usage line names, and no others: one that was passed over in silence would
 * widen what is asked for, such as `persons delete --directive x`, which knows no directive.
 * @throws UsageError
 */
export function refuseStray({ name, usage }: Pick<Command, 'name' | 'usage'>, args: Arguments): void {
  const known = new Set(Array.from(usage.matchAll(OPTION), ([, option = '']) => option));
  const stray = args.given.find((option) => !known.has(option) && !GENERAL.has(option));
  if (stray !== undefined) throw new UsageError(cliText.strayOption(name.join(' '), `--${stray}`, usage));
  const [operand] = args.words.slice(name.length);
  if (operand !== undefined && !takesWords(name, usage))
    throw new UsageError(cliText.strayWord(name.join(' '), operand, usage));
}

function takesWords(name: readonly string[], usage: string): boolean {
  const words = usage.slice(name.join(' ').length).replace(OPTION_WITH_VALUE, '');
  return /[\p{L}<]/u.test(words);
}
