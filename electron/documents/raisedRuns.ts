import type { Run } from './model';

/** Raised signs in the order of the plain ones. The papers' font has none of them, so that another would draw them. */
const RAISED = '⁽⁾⁰¹²³⁴⁵⁶⁷⁸⁹';
const PLAIN = '()0123456789';
const RAISED_RUN = new RegExp(`([${RAISED}]+)`, 'u');

/** "ngành⁽⁶⁰⁾" as "ngành" and a raised "(60)"; a text without such signs is one run. */
export function raisedRuns(text: string): readonly Run[] {
  return text
    .split(RAISED_RUN)
    .map((part, index): Run => (index % 2 === 0 ? { text: part } : { text: plain(part), superscript: true }))
    .filter((run) => run.text !== '');
}

function plain(raised: string): string {
  return [...raised].map((sign) => PLAIN.charAt(RAISED.indexOf(sign))).join('');
}
