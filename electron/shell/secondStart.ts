/** What a second start hands to the first, because Chromium may reorder its command line on the way. */
export interface HandOver extends Record<string, unknown> {
  /** Escaped to ASCII: on its way through Electron 25 an object with any other letter arrives as nothing. */
  readonly paths: readonly string[];
}

export function handOver(paths: readonly string[]): HandOver {
  return { paths: paths.map(encodeURIComponent) };
}

/** @returns nothing for what another version may have sent */
export function pathsFromSecondStart(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null || !('paths' in data) || !Array.isArray(data.paths)) return [];
  return data.paths.filter((path: unknown) => typeof path === 'string').flatMap(decoded);
}

function decoded(path: string): readonly string[] {
  try {
    return [decodeURIComponent(path)];
  } catch {
    return []; // no escape of ours
  }
}
