import type { Span } from './guideTypes';

/** Bold, code, italics, link: whichever begins first. Of a link only its words stay: the guide is read without other files. */
const MARKED = /\*\*(?<strong>.+?)\*\*|`(?<code>[^`]+)`|\*(?<emphasis>[^*\s][^*]*)\*|\[(?<link>[^\]]+)\]\([^)]*\)/;

/** One line of Markdown as stretches of text. */
export function readSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  let rest = text;
  for (let match = MARKED.exec(rest); match !== null; match = MARKED.exec(rest)) {
    if (match.index > 0) spans.push({ style: 'plain', text: rest.slice(0, match.index) });
    spans.push(spanOf(match.groups ?? {}));
    rest = rest.slice(match.index + match[0].length);
  }
  if (rest !== '') spans.push({ style: 'plain', text: rest });
  return spans;
}

function spanOf({ strong, code, emphasis, link }: Readonly<Record<string, string | undefined>>): Span {
  if (strong !== undefined) return { style: 'strong', text: strong.replaceAll('`', '') };
  if (code !== undefined) return { style: 'code', text: code };
  if (emphasis !== undefined) return { style: 'emphasis', text: emphasis };
  return { style: 'plain', text: link ?? '' };
}

export function plainText(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('');
}
