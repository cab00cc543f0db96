import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OfficialDocument } from '../../electron/documents/model';
import { prepareDirective } from '../../electron/documents/prepareDirective';
import { withSlips } from '../../electron/documents/slips';
import type { Directive } from '../../electron/domain/directive';
import type { FormDefinition } from '../../electron/domain/form';
import type { Line } from '../../electron/ruler/paper';
import type { PaperParts } from '../../electron/ruler/parts/paperParts';
import { kit, resourcesFolder, sample } from '../documents/support';

/** The five directives the product started from, set again, and what their papers say. */
export const FIVE = [
  'bac-giang-2021-08',
  'bac-kan-2020-08',
  'long-an-2021-02',
  'hoai-nhon-2021-08',
  'binh-duong-2021-02',
] as const;
export type FiveId = (typeof FIVE)[number];

const FIXTURES = join(__dirname, '../fixtures/directives');

export function setAgain(id: FiveId, isCorrected = false): OfficialDocument {
  const read = JSON.parse(readFileSync(join(resourcesFolder, 'directives', `${id}.json`), 'utf8')) as {
    directive: Directive;
    forms: readonly FormDefinition[];
  }; // the app's own data files
  return withSlips(prepareDirective({ office: sample.office, ...read }, kit), kit.slips[id] ?? [], isCorrected);
}

/** What was found out about the paper, field by field. */
export interface Facts {
  readonly number: { readonly quote: string };
  readonly place_date: { readonly quote: string };
  readonly subject: { readonly quote_lines: readonly string[] };
  readonly noi_nhan: { readonly items: readonly { readonly quote: string }[] };
  readonly signature: { readonly quote_lines: readonly string[]; readonly name: string };
}

export function factsOf(id: FiveId): Facts {
  return JSON.parse(readFileSync(join(FIXTURES, `${id}.facts.json`), 'utf8')) as Facts; // a fixture
}

const BODY_BEGINS = /^Kính gửi|^Căn cứ/mu;
const END_MARK = './.';

/** The words of the paper from "Kính gửi" or its first legal basis to its end mark, and those of its forms. */
export function printedWords(id: FiveId): { readonly body: readonly string[]; readonly forms: readonly string[] } {
  const text = readFileSync(join(FIXTURES, `${id}.txt`), 'utf8');
  const start = text.search(BODY_BEGINS);
  const end = text.indexOf(END_MARK, start) + END_MARK.length;
  const { name } = factsOf(id).signature;
  const signed = text.indexOf(name, end) + name.length;
  return { body: words(text.slice(start, end)), forms: words(text.slice(signed)) };
}

/** The same words of a paper that was made and read back. */
export function bodyWordsOf({ addressees, bases, body }: PaperParts): readonly string[] {
  const lines = [...(addressees?.lines ?? []), ...bases.flatMap((base) => base.lines), ...body];
  return words(textOf(lines));
}

export function textOf(lines: readonly (Line | null)[]): string {
  return lines.map((line) => line?.text ?? '').join(' ');
}

/** In NFC, any white space between them. */
export function words(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .split(/[\s\u00a0]+/u)
    .filter((word) => word !== '');
}
