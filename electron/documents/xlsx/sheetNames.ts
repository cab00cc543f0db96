/** Names that Excel accepts: at most 31 characters, none of : \ / ? * [ ], no two alike. */

const LONGEST = 31;

export function legalSheetName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[:\\/?*[\]']/g, ' ')
    .trim()
    .slice(0, LONGEST);
}

/** The wanted name, or one with a number behind it when the workbook has such a sheet already. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const isTaken = (name: string) => taken.some((other) => other.toLowerCase() === name.toLowerCase());
  const name = legalSheetName(wanted) || String(taken.length + 1);
  if (!isTaken(name)) return name;
  for (let number = taken.length + 1; ; number += 1) {
    const next = `${name.slice(0, LONGEST - 7)} (${number})`;
    if (!isTaken(next)) return next;
  }
}
