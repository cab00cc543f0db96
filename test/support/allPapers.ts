import type { OfficialDocument } from '../../electron/documents/model';
import { toDocx } from '../../electron/documents/toDocx';
import { APP_ADDRESSES, toHtml } from '../../electron/documents/toHtml';
import { kit } from '../documents/support';
import { OUR_PAPERS } from '../ruler/ourPapers';
import { letter, marked, report } from '../ruler/papers';
import { LONG_PAPERS } from './longPapers';
import { randomPaper } from './randomPaper';

/** A paper in the two forms whose pages have to be alike. */
export interface WrittenPaper {
  /** Fit for a file. */
  readonly name: string;
  readonly title: string;
  readonly html: string;
  readonly docx: Uint8Array;
}

/** Every kind of paper the app makes, then so many made-up ones from a seed on. */
export async function allPapers(wanted: { readonly random: number; readonly seed: number }) {
  const papers: WrittenPaper[] = [];
  for (const [name, document] of documents(wanted)) {
    const html = toHtml(document, kit.layout, { stylesheet: kit.stylesheet, ...APP_ADDRESSES });
    papers.push({ name: fileName(name), title: document.title, html, docx: await toDocx(document, kit) });
  }
  return papers;
}

function documents({ random, seed }: { readonly random: number; readonly seed: number }) {
  const seeds = Array.from({ length: random }, (_, index) => seed + index);
  return [
    ...OUR_PAPERS.map(({ name, document }) => [name, document] as const),
    ['letter', letter],
    ['marked letter', marked],
    ['long report', report],
    ...LONG_PAPERS,
    ...seeds.map((one) => [`random ${one}`, randomPaper(one)] as const),
  ] as const satisfies readonly (readonly [string, OfficialDocument])[];
}

function fileName(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\w]+/g, '-')
    .toLowerCase();
}
