import type { Directive } from '../directive';
import { type Advice, advice } from './advice';

/**
 * The same paper entered before under another name: same issuer, number, symbol and day.
 * @param othersOf asked for only where the paper has a number; a blank one tells nothing
 */
export function twinAdvice(directive: Directive, othersOf: () => readonly Directive[]): readonly Advice[] {
  const { number, code } = directive;
  if (number === null || number.trim() === '') return [];
  const twin = othersOf().find((one) => one.id !== directive.id && nameOf(one) === nameOf(directive));
  return twin === undefined ? [] : [advice('same-paper', { field: 'number' }, `${number}/${code}`, twin.shortName)];
}

function nameOf({ number, code, issuedDay, issuedMonth, issuedYear, issuerLines }: Directive): string {
  const issuer = issuerLines.join(' ').normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ');
  return [Number(number) || number, code.toLowerCase(), issuedDay, issuedMonth, issuedYear, issuer].join('|');
}
