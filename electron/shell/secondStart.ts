/** What a second start hands to the first, because Chromium may reorder its command line on the way. */
export interface HandOver extends Record<string, unknown> {
  readonly paths: readonly string[];
}

/** @returns nothing for what another version may have sent */
export function pathsFromSecondStart(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null || !('paths' in data) || !Array.isArray(data.paths)) return [];
  return data.paths.filter((path: unknown) => typeof path === 'string');
}
