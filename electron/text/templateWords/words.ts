/** How a field, condition, list, slot or phrase is called in a template that is being edited, and what it means. */
export interface TermWords {
  readonly name: string;
  readonly says: string;
  /** Conditions under one of which the field is never blank; absent: it always has words. */
  readonly needs?: readonly string[];
}

/** By key: [name, what it says, conditions it needs]. */
export type WordRows = Readonly<Record<string, readonly [string, string, ...string[]]>>;

export function wordsIn(rows: WordRows, key: string): TermWords | null {
  const row = Object.hasOwn(rows, key) ? rows[key] : undefined;
  if (row === undefined) return null;
  const [name, says, ...needs] = row;
  return needs.length === 0 ? { name, says } : { name, says, needs };
}
