/**
 * Printing upright and landscape sheets in one go. Newer Chromium lays each page out at its own size. Chromium before
 * version 131 lays all out at the size of the first page and shrinks everything when a later sheet is wider; there, page
 * margins below zero give every page a content area large enough for both. The sheets keep their true size either way.
 */
const FIRST_VERSION_WITH_OWN_SIZES = 131;

export function allowMixedPages(galleys: readonly HTMLElement[]): void {
  const orientations = new Set(galleys.map((galley) => galley.classList.contains('landscape')));
  if (orientations.size < 2 || chromiumVersion(navigator.userAgent) >= FIRST_VERSION_WITH_OWN_SIZES) return;
  const style = getComputedStyle(document.documentElement);
  const length = (name: string) => style.getPropertyValue(name).trim();
  const spare = `calc(${length('--sheet-width')} - ${length('--sheet-height')} - 1mm)`;
  const sheet = document.createElement('style');
  sheet.textContent = `@page portrait { margin: 0 ${spare} 0 0; } @page landscape { margin: 0 0 ${spare} 0; }`;
  document.head.append(sheet);
}

/** Major version named in a user agent; Infinity when none is, so that the work-around stays away. */
export function chromiumVersion(userAgent: string): number {
  const match = /Chrome\/(\d+)/.exec(userAgent);
  return match ? Number(match[1]) : Number.POSITIVE_INFINITY;
}
