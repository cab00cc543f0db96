import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestRules } from '../../domain/destruction/personRequest';

/** Figures of the law, and what the program takes where it has none; held to this shape by a test. */
export interface PersonalRules {
  readonly sources: readonly string[];
  readonly retention: { readonly days: number; readonly source: string };
  readonly reply: RequestRules['reply'];
  readonly requests: RequestRules['requests'];
}

/** Read once. */
export function personalRules(resourcesFolder: string): () => PersonalRules {
  let rules: PersonalRules | null = null;
  return () => {
    rules ??= JSON.parse(readFileSync(join(resourcesFolder, 'personal-data', 'rules.json'), 'utf8')) as PersonalRules; // our own file
    return rules;
  };
}
