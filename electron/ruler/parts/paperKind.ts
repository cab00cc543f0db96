import type { PaperShape } from '../../domain/ruling';
import type { Line } from '../paper';
import type { ClosingPart } from './closing';
import type { CopyPart } from './copy';
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
  copy,
}: {
  readonly main: readonly Line[];
  readonly head: HeadPart;
  readonly typeName: { readonly type: TypeOfPaper } | null;
  readonly closing: ClosingPart;
  readonly copy: CopyPart | null;
}): PaperShape {
  if (copy !== null && typeName === null && isBare(head) && closing.start === null) return 'copy';
  if (isTable(main, head)) return 'table';
  if (head.number === null && closing.label === null && isForm(main, head)) return 'form';
  return typeName === null ? 'letter' : 'named';
}

function isTable(main: readonly Line[], head: HeadPart): boolean {
  return isBare(head) && main.filter(({ isInTable }) => isInTable).length * 2 > main.length;
}

/** Nothing of a letterhead: a copy of a scan has only that of who made it. */
function isBare({ nationalTitle, motto, number, placeDate }: HeadPart): boolean {
  return (nationalTitle ?? motto ?? number ?? placeDate) === null;
}

function isForm(main: readonly Line[], { placeDate }: HeadPart): boolean {
  return DOTS.test(placeDate?.text ?? '') || main.some(({ text }) => SIGN_HERE.test(text));
}
