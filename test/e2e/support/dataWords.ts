import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import initSqlJs from 'sql.js';

const LETTERS = /[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]/iu;

/**
 * Every text with Vietnamese letters that the data of a folder holds, longest first: what the interface shows of it is
 * Vietnamese in either language. The app must not be running on the folder.
 */
export async function dataWords(dataFolder: string): Promise<readonly string[]> {
  const SQL = await initSqlJs();
  const db = new SQL.Database(readFileSync(join(dataFolder, 'don-doc.sqlite')));
  const tables = db.exec("SELECT name FROM sqlite_schema WHERE type = 'table'")[0]?.values.flat() ?? [];
  const values = tables.flatMap((table) => db.exec(`SELECT * FROM "${table}"`)[0]?.values.flat() ?? []);
  db.close();
  const texts = new Set(values.flatMap(textsIn).flatMap((text) => [text, unnumbered(text), ...text.split('\n')]));
  return [...texts].filter((text) => LETTERS.test(text)).sort((one, other) => other.length - one.length);
}

/** A clause stands without its number where the number stands beside it. */
function unnumbered(text: string): string {
  return text.replace(/^\d+\.\s+/, '');
}

/** A text, or those within one that is JSON. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  if (typeof value !== 'string') return [];
  if (!/^[[{]/.test(value)) return [value.normalize('NFC').trim()];
  try {
    return textsIn(JSON.parse(value));
  } catch {
    return [value];
  }
}

/** What is left Vietnamese on screen once words of the data are taken away, each with the test id it stands under. */
export async function vietnameseBeside(page: Page, words: readonly string[]): Promise<readonly string[]> {
  const shown = await page.evaluate(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    for (let text = walk.nextNode(); text !== null; text = walk.nextNode())
      if (text.parentElement?.checkVisibility())
        texts.push(`${text.parentElement.closest('[data-testid]')?.getAttribute('data-testid')}: ${text.nodeValue}`);
    return texts;
  });
  const left = shown.filter((text) => LETTERS.test(text)).map((text) => without(text.normalize('NFC'), words));
  return [...new Set(left.filter((text) => LETTERS.test(text.slice(text.indexOf(':')))))];
}

function without(text: string, words: readonly string[]): string {
  return words.reduce((rest, word) => rest.replaceAll(word, '…'), text);
}

/** Texts that are wider than the box that cuts them, as shown. */
export function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('button, label, th, h1, h2, h3, legend, [role="tab"], nav span'))
      .filter(
        (element) =>
          element.title === '' &&
          element.checkVisibility() &&
          element.clientWidth > 1 &&
          element.scrollWidth > element.clientWidth + 1,
      )
      .filter((element) => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX))
      .map((element) => element.innerText),
  );
}
