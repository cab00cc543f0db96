/** Where a key leads from one entry of the contents; null: nowhere, or the key is none of the list's. */
export function contentsStep(key: string, place: number, count: number): number | null {
  const places: Readonly<Record<string, number>> = {
    ArrowUp: place - 1,
    ArrowDown: place + 1,
    Home: 0,
    End: count - 1,
  };
  const next = places[key];
  return next !== undefined && next >= 0 && next < count ? next : null;
}
