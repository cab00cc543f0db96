import { breakPages } from './breakPages';
import { buildSheets, type Plan, planSheets } from './buildSheets';
import { fitLines } from './fitLines';
import { measureFlow } from './measureFlow';
import { allowMixedPages } from './mixedPages';

/** What a print page says when it is ready: number of sheets, and how many of them could not hold what is on them. */
export interface PaginationResult {
  readonly pages: number;
  readonly overflowing: number;
}

declare global {
  interface Window {
    /** Settled when the sheets stand; the shell waits for it before it prints. */
    __paginated: Promise<PaginationResult>;
  }
}

async function paginate(): Promise<PaginationResult> {
  await Promise.allSettled(Array.from(document.fonts, (face) => face.load()));
  const galleys = Array.from(document.querySelectorAll<HTMLElement>('.galley'));
  fitLines(document);
  const plans = galleys.map(planGalley); // reads only, all of them before the first write
  allowMixedPages(galleys);
  const sheets = document.createElement('main');
  sheets.className = 'sheets';
  let number = 0;
  for (const plan of plans) {
    if (plan.flow.galley.dataset.restart !== undefined) number = 0;
    sheets.append(...buildSheets(plan, number + 1));
    number += plan.pages.length;
  }
  document.body.replaceChildren(sheets);
  const overflowing = Array.from(sheets.children).filter(isOverflowing).length;
  return { pages: sheets.children.length, overflowing };
}

function planGalley(galley: HTMLElement): Plan {
  const flow = measureFlow(galley);
  return planSheets(flow, breakPages(flow.slices, textHeight(isLandscape(galley))));
}

/** Height between the top and bottom margins, in pixels. */
function textHeight(isLandscape: boolean): number {
  const style = getComputedStyle(document.documentElement);
  const mm = (name: string) => Number.parseFloat(style.getPropertyValue(name));
  const sheet = mm(isLandscape ? '--sheet-width' : '--sheet-height');
  return ((sheet - mm('--margin-top') - mm('--margin-bottom')) * 96) / 25.4;
}

function isOverflowing(sheet: Element): boolean {
  const top = sheet.firstElementChild?.getBoundingClientRect().bottom ?? 0;
  const bottom = sheet.lastElementChild?.getBoundingClientRect().bottom ?? 0;
  return bottom - top > textHeight(isLandscape(sheet)) + 1;
}

function isLandscape(element: Element): boolean {
  return element.classList.contains('landscape');
}

window.__paginated = paginate();
