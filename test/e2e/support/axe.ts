import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PROJECT } from './app';

/** What is on screen held against axe's rules, in the three looks a clerk's Windows may have. */

const AXE = readFileSync(join(PROJECT, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

/** Rules whose answer hangs on the colours; the others need no second look at the same elements. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

interface Look {
  readonly name: string;
  readonly media: { readonly colorScheme: 'light' | 'dark'; readonly forcedColors: 'none' | 'active' };
  /** null: all that axe holds a page to. */
  readonly rules: readonly string[] | null;
}

const LIGHT: Look = { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' }, rules: null };
const OTHER_LOOKS: readonly Look[] = [
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' }, rules: OF_COLOURS },
  { name: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' }, rules: OF_COLOURS },
];

/** As much of axe as is used here; it is put into the page as a script and never imported. */
interface Axe {
  run(within: Element | Document, options: object): Promise<{ readonly violations: readonly Violation[] }>;
}

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly {
    readonly target: readonly string[];
    readonly html: string;
    readonly failureSummary?: string;
  }[];
}

/** Puts axe into the page, and stops all movement there: a colour read half-way between two is nobody's colour. */
export async function prepareAxe(page: Page): Promise<void> {
  await page.emulateMedia(LIGHT.media);
  if (await page.evaluate(() => 'axe' in window)) return; // the page is still the one it was put into
  await page.evaluate(AXE);
  await page.evaluate(() => {
    const still = new CSSStyleSheet();
    still.replaceSync('*, ::before, ::after, ::backdrop { transition: none !important; animation: none !important }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
  });
}

/**
 * Serious and critical findings, one line each: place, look, rule, element and why.
 * @param part selector of what has changed since the last look; a dialog that is open is looked at instead, as the rest
 *   of the window is inert beneath it
 */
export async function seriousFindings(page: Page, place: string, part: string): Promise<readonly string[]> {
  const found = await findings(page, part, LIGHT);
  for (const look of OTHER_LOOKS) {
    await page.emulateMedia(look.media);
    found.push(...(await findings(page, part, look)));
  }
  await page.emulateMedia(LIGHT.media);
  return found.map((finding) => `${place}, ${finding}`);
}

async function findings(page: Page, part: string, { name, media, rules }: Look): Promise<string[]> {
  const found = await page.evaluate(
    async ({ within, isDark, only }) => {
      const { axe } = window as unknown as { axe: Axe };
      // the theme follows the system in React's own time
      const provider = document.querySelector('.fui-FluentProvider') ?? document.body;
      const paper = () => getComputedStyle(provider).getPropertyValue('--colorNeutralBackground1').trim();
      for (let waits = 0; paper() < '#8' !== isDark; waits += 1) {
        if (waits > 200) throw new Error(`the theme stays ${paper()}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      const top = [...document.querySelectorAll('dialog[open]')].at(-1);
      const { violations } = await axe.run(top ?? document.querySelector(within) ?? document, {
        resultTypes: ['violations'],
        preload: false, // style sheets are not to be fetched a second time
        rules: { 'target-size': { enabled: true } }, // of WCAG 2.2, which axe asks for only when told
        ...(only !== null && { runOnly: { type: 'rule', values: [...only] } }),
      });
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, impact, nodes }) =>
          nodes.map(({ target, html, failureSummary }) =>
            [
              `${id} (${impact})`,
              target.join(' '),
              html.slice(0, 240),
              failureSummary?.split('\n').at(-1)?.trim(),
            ].join(' | '),
          ),
        );
    },
    { within: part, isDark: media.colorScheme === 'dark', only: rules },
  );
  return found.map((finding) => `${name}: ${finding}`);
}
