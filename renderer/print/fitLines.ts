/**
 * What depends on how wide text really is: lengths of rules, the place-and-date line, "Kính gửi", dotted leaders. All is
 * read first and written afterwards, so that the browser lays the page out once.
 */
type Change = () => void;

export function fitLines(root: ParentNode): void {
  const changes = [
    ...each(root, '.rule', fitRule),
    ...each(root, '.place-date', fitOneLine),
    ...each(root, '.stamp-owner, .stamp-line', fitOneLine),
    ...each(root, '.addressees', fitAddressees),
    ...each(root, '.fill', fitLeader),
  ];
  for (const change of changes) change();
}

function each(root: ParentNode, selector: string, fit: (element: HTMLElement) => Change | null): readonly Change[] {
  return Array.from(root.querySelectorAll<HTMLElement>(selector), fit).filter((change) => change !== null);
}

/** Widths of the text lines inside an element, in pixels. */
export function lineWidths(element: Element): readonly number[] {
  const range = document.createRange();
  range.selectNodeContents(element);
  const lines = new Map<number, { left: number; right: number }>();
  for (const rect of range.getClientRects()) {
    const key = Math.round(rect.bottom);
    const line = lines.get(key) ?? { left: rect.left, right: rect.right };
    lines.set(key, { left: Math.min(line.left, rect.left), right: Math.max(line.right, rect.right) });
  }
  return Array.from(lines.values(), (line) => line.right - line.left);
}

function fitRule(rule: HTMLElement): Change | null {
  const { ruleOf, ruleRatio } = rule.dataset;
  const targets = rule.parentElement?.querySelectorAll(`:scope > .${ruleOf}`) ?? [];
  const longest = Math.max(0, ...Array.from(targets).flatMap(lineWidths));
  const width = longest * Number(ruleRatio);
  return () => {
    rule.style.width = `${width}px`;
  };
}

/** Smaller letters for a line that would need a second one. */
function fitOneLine(line: HTMLElement): Change | null {
  if (lineWidths(line).length <= 1) return null;
  return () => line.classList.add('narrow');
}

function fitAddressees(block: HTMLElement): Change | null {
  const label = block.querySelector('.label');
  const word = block.querySelector('.label-word');
  if (!word) return null;
  const labelWidth = Math.max(0, ...lineWidths(label ?? word));
  const space = label ? spaceWidth(word) : 0;
  const isLong = label !== null && lineWidths(block).length > 1;
  return () => {
    block.style.setProperty('--label-width', `${labelWidth + space}px`);
    block.classList.toggle('long', isLong);
  };
}

/** A space of the element's own font: a quarter em in Times and its twins. */
function spaceWidth(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).fontSize) / 4;
}

function fitLeader(line: HTMLElement): Change | null {
  const label = line.querySelector('.fill-label');
  const leader = line.querySelector<HTMLElement>('.leader');
  if (!label || !leader) return null;
  const last = Array.from(label.getClientRects()).at(-1);
  if (!last) return null;
  const box = line.getBoundingClientRect();
  const gap = Number.parseFloat(getComputedStyle(leader).marginLeft);
  const room = box.right - last.right - gap - 1;
  const fits = room >= leader.offsetWidth;
  return () => {
    leader.style.width = `${fits ? room : box.width - 1}px`;
    if (!fits) leader.style.marginLeft = '0';
  };
}
