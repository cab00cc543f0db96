import type { PaperShape } from '../../domain/ruling';
import type { Line } from '../paper';
import type { ClosingPart } from './closing';
import type { HeadPart } from './head';
import type { TypeOfPaper } from './typeNames';

const SIGN_HERE = /^\(ký tên, đóng dấu\)$/iu;
const DOTS = /^[.…\s]{4,}/u;

/** What rules are asked of a paper. */
export function kindOf({
  main,
  head,
  typeName,
  closing,
}: {
  readonly main: readonly Line[];
  readonly head: HeadPart;
  readonly typeName: { readonly type: TypeOfPaper } | null;
  readonly closing: ClosingPart;
}): PaperShape {
  if (isTable(main, head)) return 'table';
  if (head.number === null && closing.label === null && isForm(main, head)) return 'form';
  return typeName === null ? 'letter' : 'named';
}

function isTable(main: readonly Line[], { nationalTitle, motto, number, placeDate }: HeadPart): boolean {
  if (nationalTitle ?? motto ?? number ?? placeDate) return false;
  return main.filter(({ isInTable }) => isInTable).length * 2 > main.length;
}

function isForm(main: readonly Line[], { placeDate }: HeadPart): boolean {
  return DOTS.test(placeDate?.text ?? '') || main.some(({ text }) => SIGN_HERE.test(text));
}
