/** The same paper as other programs and scanners give it. */

export function nfd(text: string): string {
  return text.normalize('NFD');
}

export function withCarriageReturns(text: string): string {
  return text.replace(/\n/g, '\r\n');
}

/** Two spaces, no-break spaces and spaces at the ends of lines, never in a gap that is already wide. */
export function respaced(text: string): string {
  return text
    .replace(/(?<=\p{L}) (?=\p{L})/gu, (space, at: number) => (at % 3 === 0 ? '\u00a0' : at % 3 === 1 ? '  ' : space))
    .replace(/(?<=[\p{L};.])\n/gu, ' \n');
}

/** Long paragraphs broken at a width, as a recognised page has them. */
export function rewrapped(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => (line.length <= width || line.includes('\t') || line.startsWith('|') ? line : wrap(line, width)))
    .join('\n');
}

function wrap(line: string, width: number): string {
  const lines: string[] = [''];
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines.splice(-1, 1, last === '' ? word : `${last} ${word}`);
  }
  return lines.join('\n');
}

/** Marks lost in the lines in capitals, as scanners of old machines do. */
export function bareCapitals(text: string): string {
  return text
    .split('\n')
    .map((line) => (/^(?:CỘNG HÒA|Độc lập)/u.test(line) ? bare(line) : line))
    .join('\n');
}

function bare(line: string): string {
  return line.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}
