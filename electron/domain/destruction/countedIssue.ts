import type { Issue } from '../issue';
import { foldForSearch } from '../vietnamese';
import { NOT_KEPT } from './personMark';
import type { TextSweep } from './textSweep';

const QUOTED = /“([^”]*)”/g;
/** Nine digits and more however they are grouped; a day written year first is none. */
const LONG_NUMBER = /(?<![\d.,/-])(?!\d{4}-\d{2}-\d{2})\+?\d(?:[ .\-\u00A0]?\d){8,}/g;
/** What a cell for a count may hold, and no phone is. */
const PLAIN_FIGURE = /^(?:[., %+-]*\d){1,7}[., %]*$/;

/** Findings about a cell that holds a phone, or what was meant as one. */
const OF_PHONE = /phone/;

/** What a sentence may quote of a form that only counts: words that are known without the file. */
export type IsKnownWord = (folded: string) => boolean;

/**
 * The finding as it may be written down where people are counted and not kept: what is wrong and in which cell, never the
 * value. Names of forms, columns and units stay; so does the sheet, without the people on it.
 */
export function countedIssue(issue: Issue, sweep: TextSweep, isKnown: IsKnownWord): Issue {
  const { raw, understood, expected, sheet, ...rest } = issue;
  const isPlace = issue.cell !== undefined || issue.row !== undefined || raw !== undefined;
  const kept = (whole: string, inside: string) =>
    inside === sheet || isKnown(foldForSearch(inside)) ? whole : NOT_KEPT;
  const said = isPlace ? issue.message.replace(QUOTED, kept) : issue.message;
  const message = withoutLongNumbers(sweep.without(said) ?? said);
  return {
    ...rest,
    message,
    ...(sheet !== undefined && { sheet: sweep.without(sheet) ?? sheet }),
    ...(OF_PHONE.test(issue.code) ? {} : { ...figureOf('raw', raw), ...figureOf('understood', understood) }),
    ...figureOf('expected', expected),
  };
}

export function withoutLongNumbers(text: string): string {
  return text.replace(LONG_NUMBER, NOT_KEPT);
}

/** Whether a cell holds a count and nothing that could name somebody. */
export function isPlainFigure(text: string): boolean {
  return PLAIN_FIGURE.test(text);
}

function figureOf(key: 'raw' | 'understood' | 'expected', text: string | undefined): Partial<Issue> {
  return text !== undefined && isPlainFigure(text) ? { [key]: text } : {};
}
