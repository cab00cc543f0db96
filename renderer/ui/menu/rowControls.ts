/**
 * What can be done with a row, read off the row itself: its own buttons. So the menu of a row never offers more or less
 * than the row does, whoever works with it, and a press in the menu is a press on the button.
 */

export interface RowControl {
  readonly label: string;
  /** Opens the row: its name, or what was pointed at. */
  readonly isMain: boolean;
  readonly isDisabled: boolean;
  readonly press: () => void;
}

/** Marks a row, an item of a list or a card that has a menu. */
export const MENU_ROW = 'data-row-menu';
/** The buttons stand elsewhere, in the element of that id: those of the paper that is looked at. */
export const MENU_FROM = 'data-menu-from';
/** "false": nothing of it is copied from a menu. */
export const MENU_COPIES = 'data-menu-copies';

const ACTION = 'fui-Button';
const NO_TEXT = `.${ACTION}, dialog, .offScreen, select, input, textarea`;

/** How a button is called in a menu: short, as it is written or as its tip says; else as it is read out. */
export function controlLabel(text: string, title: string | null, spoken: string | null): string {
  return [text, title ?? '', spoken ?? ''].map((each) => each.trim()).find((each) => each !== '') ?? '';
}

/** Cells as they are pasted into a spreadsheet: one tab between two, none within. */
export function rowText(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.replace(/\s+/gu, ' ').trim())
    .join('\t')
    .trim();
}

function isAction(button: Element): boolean {
  return button.classList.contains(ACTION);
}

function buttonsOf(row: Element): readonly HTMLButtonElement[] {
  const from = row.getAttribute(MENU_FROM);
  const scope = from === null ? row : document.getElementById(from);
  const all = [...(scope?.querySelectorAll('button') ?? [])];
  return all.filter((button) => button.closest('dialog') === row.closest('dialog') && button.checkVisibility());
}

/** A plain button is the name of something, not a word for what it does: the one pointed at, else the row's heading. */
function mainOf(buttons: readonly HTMLButtonElement[], target: Element): HTMLButtonElement | undefined {
  const names = buttons.filter((button) => !isAction(button));
  return names.find((button) => button.contains(target)) ?? names.find((button) => button.closest('th, li') !== null);
}

/** @param openWord how to call what opens the row */
export function rowControls(row: Element, target: Element, openWord: string): readonly RowControl[] {
  const buttons = buttonsOf(row);
  const main = mainOf(buttons, target);
  const actions = buttons.filter(isAction).map((button) => ({
    label: controlLabel(button.innerText, button.title, button.getAttribute('aria-label')),
    isMain: false,
    isDisabled: button.disabled,
    press: () => pressButton(button),
  }));
  const opening =
    main === undefined || actions.some(({ label }) => label === openWord)
      ? []
      : [{ label: openWord, isMain: true, isDisabled: main.disabled, press: () => pressButton(main) }];
  return [...opening, ...actions.filter(({ label }) => label !== '')];
}

function pressButton(button: HTMLButtonElement): void {
  button.focus({ preventScroll: true }); // a dialog that opens gives the focus back here
  button.click();
}

/** What stands in a cell, without its buttons. */
function textOf(cell: Element): string {
  const parts: string[] = [];
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node.parentElement?.closest(NO_TEXT) === null) parts.push(node.textContent ?? '');
  return parts.join(' ').replace(/\s+/gu, ' ').trim();
}

/** Texts to copy as they are shown: what is masked stays masked. */
export function shownTexts(row: Element, target: Element): { readonly cell: string; readonly row: string } {
  if (row.closest(`[${MENU_COPIES}="false"]`) !== null || row.hasAttribute(MENU_FROM)) return { cell: '', row: '' };
  const cells = row instanceof HTMLTableRowElement ? [...row.cells] : [];
  if (cells.length === 0) return { cell: '', row: textOf(row) };
  const cell = target.closest('td, th');
  return { cell: cell === null ? '' : textOf(cell), row: rowText(cells.map(textOf)) };
}
