import type {
  PartRole,
  PrintedBookmark,
  PrintedBox,
  PrintedPaper,
  PrintedPart,
} from '../../electron/domain/printedPaper';
import { chromiumVersion } from './mixedPages';
import type { Edges, Places } from './plainSheets';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface Part extends Mutable<Omit<PrintedPart, 'parts' | 'boxes'>> {
  readonly parts: Part[];
  readonly boxes: PrintedBox[];
}

/** Drawn, but nothing to read. */
const ARTIFACTS = '.rule, .gap:empty, img[alt=""], .dots, .leader, colgroup';

/** From this version on a zoomed element tells its place in the measure of the page; before, in its own. */
const FIRST_VERSION_OF_TRUE_ZOOM = 128;

function headText(name: string): string | null {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? null;
}

/** What stands where on finished sheets, in reading order; sheet by sheet, each while it is laid out. Reads the layout only. */
export class PaperDescription {
  private readonly sections: Part[] = [];
  private readonly artifacts: PrintedBox[] = [];
  private readonly bookmarks: PrintedBookmark[] = [];
  /** Last part with text of its own, and last table: what goes on over a page joins them. */
  private lastText: Part | null = null;
  private lastTable: Part | null = null;
  /** Of a closing whose recipients go on. */
  private readonly signature: Part[] = [];
  private hasTitle = false;
  private sheet = 0;
  private places: Places | null = null;
  private origin = { left: 0, top: 0 };
  private zoom = 1;

  /** @param places of a sheet that is not laid out; null: it is */
  addSheet(sheet: HTMLElement, index: number, places: Places | null = null): void {
    this.places = places;
    const { left, top } = this.edgesOf(sheet);
    this.sheet = index;
    this.origin = { left, top };
    if (sheet.dataset.bookmark !== undefined || this.sections.length === 0) this.beginSection(sheet);
    const section = this.sections.at(-1);
    if (!section) return;
    for (const block of sheet.children) {
      this.zoom = zoomOf(block);
      if (block.classList.contains('page-number')) this.artifacts.push(this.boxOf(block));
      else this.addBlock(block, section.parts);
    }
  }

  /** A list of recipients that goes on below the signature is read to its end first, the signature after it. */
  private addBlock(block: Element, into: Part[]): void {
    if (!block.classList.contains('below')) this.endRecipients(into);
    if (!block.classList.contains('apart')) this.add(block, into);
    else
      for (const column of block.children)
        this.add(column, column.classList.contains('signature') ? this.signature : into);
  }

  private endRecipients(into: Part[]): void {
    into.push(...this.signature.splice(0));
  }

  of(counted: Pick<PrintedPaper, 'pages' | 'shrunk' | 'runs'>): PrintedPaper {
    this.endRecipients(this.sections.at(-1)?.parts ?? []);
    return {
      ...counted,
      author: headText('author'),
      subject: headText('description'),
      parts: this.sections,
      artifacts: this.artifacts,
      bookmarks: this.bookmarks,
    };
  }

  private beginSection(sheet: HTMLElement): void {
    this.endRecipients(this.sections.at(-1)?.parts ?? []);
    this.sections.push({ role: 'Sect', parts: [], boxes: [] });
    this.hasTitle = false;
    const title = sheet.dataset.bookmark ?? '';
    if (title !== '') this.bookmarks.push({ title, level: 1, sheet: this.sheet, top: 0 });
  }

  private add(element: Element, into: Part[]): void {
    if (element.matches(ARTIFACTS)) return;
    if (element instanceof HTMLTableElement) this.addTable(element, into);
    else if (element instanceof HTMLImageElement)
      into.push({ ...this.leaf('Figure', element), alternative: element.alt });
    else if (element instanceof SVGSVGElement)
      into.push({
        ...this.leaf('Figure', element),
        alternative: element.getAttribute('aria-label') ?? '',
        isDrawn: true,
      });
    else if (holdsText(element)) this.addText(element, into);
    else for (const child of element.children) this.add(child, into);
  }

  private addText(element: Element, into: Part[]): void {
    if ((element.textContent ?? '').trim() === '') return;
    if (element.classList.contains('continued') && this.lastText !== null) {
      this.lastText.boxes.push(this.boxOf(element));
      return;
    }
    const role = this.roleOf(element);
    if (role === 'LI') {
      this.addItem(element, into);
      return;
    }
    this.lastText = this.leaf(role, element);
    if (element.querySelector('br') !== null) this.lastText.spoken = spokenText(element);
    into.push(this.lastText);
  }

  private addItem(element: Element, into: Part[]): void {
    const previous = into.at(-1);
    const list: Part = previous?.role === 'L' ? previous : { role: 'L', parts: [], boxes: [] };
    if (list !== previous) into.push(list);
    this.lastText = this.leaf('LBody', element);
    list.parts.push({ role: 'LI', parts: [this.lastText], boxes: [] });
  }

  private roleOf(element: Element): PartRole {
    if (element.matches('.recipient, .addressee, .list-item')) return 'LI';
    if (element.tagName === 'H1') {
      this.hasTitle = true;
      return 'H1';
    }
    return element instanceof HTMLElement && element.classList.contains('heading') ? this.heading(element) : 'P';
  }

  /** Below the paper's own title, or in its place where there is none. */
  private heading(element: HTMLElement): PartRole {
    const depth = Number(element.dataset.depth ?? 2);
    const title = spokenText(element);
    this.bookmarks.push({ title, level: depth, sheet: this.sheet, top: this.boxOf(element)[2] });
    return HEADING_ROLES[Math.min(depth - (this.hasTitle ? 0 : 1), HEADING_ROLES.length) - 1] ?? 'H6';
  }

  private addTable(table: HTMLTableElement, into: Part[]): void {
    const goesOn = table.classList.contains('continued') && this.lastTable !== null;
    const part: Part = goesOn && this.lastTable ? this.lastTable : { role: 'Table', parts: [], boxes: [] };
    if (!goesOn) into.push(part);
    this.lastTable = part;
    if (table.tHead !== null && goesOn) this.artifacts.push(this.boxOf(table.tHead));
    if (table.tHead !== null && !goesOn) part.parts.push(this.rows('THead', table.tHead));
    const last = part.parts.at(-1);
    for (const body of table.tBodies) {
      const rows = this.rows('TBody', body, last?.parts.at(-1));
      if (goesOn && last?.role === 'TBody') last.parts.push(...rows.parts);
      else part.parts.push(rows);
    }
  }

  /** @param before the last row of the sheet before: one that goes on here stays one row */
  private rows(role: PartRole, group: HTMLTableSectionElement, before?: Part): Part {
    const parts = Array.from(group.rows).flatMap((row): readonly Part[] => {
      const cells = Array.from(row.cells, (cell) => this.cell(cell));
      if (!row.classList.contains('continued') || before === undefined)
        return [{ role: 'TR', parts: cells, boxes: [] }];
      for (const [index, { boxes }] of cells.entries()) before.parts[index]?.boxes.push(...boxes);
      return [];
    });
    return { role, parts, boxes: [] };
  }

  private cell(cell: HTMLTableCellElement): Part {
    const part = this.leaf(cell.tagName === 'TH' ? 'TH' : 'TD', cell);
    if (cell.colSpan > 1) part.columnSpan = cell.colSpan;
    if (cell.rowSpan > 1) part.rowSpan = cell.rowSpan;
    return part;
  }

  private leaf(role: PartRole, element: Element): Part {
    return { role, parts: [], boxes: [this.boxOf(element)] };
  }

  private edgesOf(element: Element): Edges {
    if (this.places === null) return element.getBoundingClientRect();
    const edges = this.places.get(element);
    if (edges === undefined) throw new Error(`no place of ${element.tagName} is known`);
    return edges;
  }

  private boxOf(element: Element): PrintedBox {
    const { left, top, right, bottom } = this.edgesOf(element);
    const x = (value: number) => Math.round(value * this.zoom - this.origin.left);
    const y = (value: number) => Math.round(value * this.zoom - this.origin.top);
    return [this.sheet, x(left), y(top), x(right), y(bottom)];
  }
}

const HEADING_ROLES = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const;

/** Text with a space where a line is broken on purpose. */
function spokenText(element: Element): string {
  const text = Array.from(element.childNodes, (node) => (node.nodeName === 'BR' ? ' ' : (node.textContent ?? ''))).join(
    '',
  );
  return text.replace(/\s+/g, ' ').trim();
}

/** Text of its own, not only that of blocks inside it. */
function holdsText(element: Element): boolean {
  if (/^(P|H[1-6])$/.test(element.tagName)) return true;
  return Array.from(element.childNodes).some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
}

function zoomOf(block: Element): number {
  const zoom = block instanceof HTMLElement ? Number(block.style.getPropertyValue('zoom') || 1) : 1;
  return chromiumVersion(navigator.userAgent) < FIRST_VERSION_OF_TRUE_ZOOM ? zoom : 1;
}
