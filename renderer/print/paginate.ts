import type { PrintedPaper } from '../../electron/domain/printedPaper';
import { breakPages } from './breakPages';
import { type BuiltSheet, buildSheets, newSheet, type Plan, planSheets } from './buildSheets';
import { PaperDescription } from './describePaper';
import { fitLines } from './fitLines';
import { LongTables } from './longTables';
import { measureFlow } from './measureFlow';
import type { MeasuredRows } from './measureRows';
import { allowMixedPages } from './mixedPages';
import { PlainSheets } from './plainSheets';
import { textHeight } from './sheetRoom';
import { SheetRuns } from './sheetRuns';

declare global {
  interface Window {
    /** Settled when the sheets stand; the shell waits for it before it prints, and tags the PDF by what it says. */
    __paginated: Promise<PrintedPaper>;
    /** Leaves one run of sheets on the page, by its number from 0. */
    __showRun(index: number): void;
  }
}

const MOST_ATTEMPTS = 8;

async function paginate(): Promise<PrintedPaper> {
  await Promise.allSettled(Array.from(document.fonts, (face) => face.load()));
  const galleys = Array.from(document.querySelectorAll<HTMLElement>('.galley'));
  const longTables = new LongTables(document);
  fitLines(document);
  const rowsOf = longTables.measure();
  const plans = galleys.map((galley) => planGalley(galley, rowsOf)); // reads only, all of them before the first write
  allowMixedPages(galleys);
  const place = document.createElement('main');
  place.className = 'sheets';
  document.body.replaceChildren(place);
  longTables.restore();
  const sheets = sheetsOf(plans);
  const runs = new SheetRuns(sheets, place);
  const paper = finishRuns(runs);
  window.__showRun = (index) => runs.show(index);
  return paper;
}

/** Looks at every sheet once, those of a run at a time that have to be on the page for it. */
function finishRuns(runs: SheetRuns): PrintedPaper {
  const description = new PaperDescription();
  let pages = 0;
  let shrunk = 0;
  for (let index = 0; index < runs.count; index += 1) {
    const sheets = runs.sheetsOf(index);
    const plain = new PlainSheets(sheets);
    const laid = sheets.filter((sheet) => plain.isToBeLaid(sheet));
    runs.lay(laid);
    const overflowing = laid.filter(({ element }) => overflow(element) > 1);
    for (const { element } of overflowing) shrink(element);
    for (const sheet of sheets) description.addSheet(sheet.element, pages++, plain.placesOf(sheet));
    shrunk += overflowing.length;
  }
  runs.rest();
  return description.of({ pages, shrunk, runs: runs.count });
}

function sheetsOf(plans: readonly Plan[]): readonly BuiltSheet[] {
  let number = 0;
  const sheets: BuiltSheet[] = [];
  for (const plan of plans) {
    const { dataset } = plan.flow.galley;
    if (dataset.restart !== undefined) number = 0;
    if (dataset.startsSheet !== undefined && sheets.length % 2 === 1)
      sheets.push({ element: newSheet(plan.flow.galley, null), rowHeights: null });
    for (const sheet of buildSheets(plan, number + 1)) sheets.push(sheet);
    number += plan.pages.length;
  }
  return sheets;
}

function planGalley(galley: HTMLElement, rowsOf: ReadonlyMap<HTMLTableElement, MeasuredRows>): Plan {
  const flow = measureFlow(galley, rowsOf);
  const room = textHeight(galley);
  return planSheets(flow, breakPages(flow.slices, room, footHeight(flow.foot)), room);
}

/** Height of a line at the foot of the first page with the space above it, in pixels; null: there is none. */
function footHeight(foot: HTMLElement | null): number {
  if (foot === null) return 0;
  const before = getComputedStyle(document.documentElement).getPropertyValue('--address-before');
  return foot.getBoundingClientRect().height + (Number.parseFloat(before) * 96) / 72;
}

/** How far what stands on a sheet reaches below its text, as a share of the room: 1.2 is a fifth too much. */
function overflow(sheet: Element): number {
  const top = sheet.firstElementChild?.getBoundingClientRect().bottom ?? 0;
  const flowing = Array.from(sheet.querySelectorAll<HTMLElement>(':scope > :not([data-foot])'));
  const bottom = flowing.at(-1)?.getBoundingClientRect().bottom ?? 0;
  const room = textHeight(sheet);
  const foot = footHeight(sheet.querySelector<HTMLElement>(':scope > [data-foot]'));
  return (bottom - top - 1) / (room - foot);
}

/** Last resort for a single piece higher than a page, such as a huge merged cell: smaller letters, but no lost words. */
function shrink(sheet: Element): void {
  const blocks = Array.from(sheet.querySelectorAll<HTMLElement>(':scope > :not(.page-number, [data-foot])'));
  const end = sheet.appendChild(document.createElement('div')); // a zoomed block tells its height in its own measure
  let zoom = 1;
  for (let attempt = 0; attempt < MOST_ATTEMPTS && overflow(sheet) > 1; attempt += 1) {
    zoom *= 0.98 / Math.sqrt(overflow(sheet)); // half the letters' size leaves a quarter of the height
    for (const block of blocks) block.style.setProperty('zoom', String(zoom));
  }
  end.remove();
}

window.__paginated = paginate();
