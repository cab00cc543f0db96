/**
 * For what scrolls by itself and holds nothing the Tab key would stop at: without a stop of its own the lower part is
 * out of a keyboard's reach.
 */
export const REACHABLE = { tabIndex: 0 } as const;

/** The same for a box that is no list or text of its own: a named part of the page. */
export function reachableAs(label: string) {
  return { ...REACHABLE, role: 'region', 'aria-label': label } as const;
}
