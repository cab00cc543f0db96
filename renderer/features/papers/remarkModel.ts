import { type ChangedRemark, remarkParagraphs } from '../../../electron/domain/remark';

/** The text with one paragraph more, at its end. */
export function withParagraph(text: string, paragraph: string): string {
  return [text.trimEnd(), paragraph].filter((part) => part !== '').join('\n');
}

export function hasParagraph(text: string, paragraph: string): boolean {
  return remarkParagraphs(text).includes(paragraph);
}

/** Paragraphs taken word for word read as the figures are now; those that have nothing to say any more go. */
export function renewed(text: string, changed: readonly ChangedRemark[]): string {
  const now = new Map(changed.map((one) => [one.before, one.now]));
  return remarkParagraphs(text)
    .flatMap((line) => {
      const next = now.get(line);
      return next === undefined ? [line] : next === null ? [] : [next];
    })
    .join('\n');
}
