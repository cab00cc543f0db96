/** Height between the top and bottom margins of a sheet or galley, in pixels. */
export function textHeight(sheet: Element): number {
  const style = getComputedStyle(document.documentElement);
  const mm = (name: string) => Number.parseFloat(style.getPropertyValue(name));
  const height = mm(sheet.classList.contains('landscape') ? '--sheet-width' : '--sheet-height');
  return ((height - mm('--margin-top') - mm('--margin-bottom')) * 96) / 25.4;
}
