/** Whether the page lies under a lock, kept for who was at work on it. */
let waiting: { readonly freed: Promise<boolean>; readonly free: (isSame: boolean) => void } | null = null;

export function holdPage(): void {
  if (waiting !== null) return;
  let free: (isSame: boolean) => void = () => undefined;
  const freed = new Promise<boolean>((resolve) => {
    free = resolve;
  });
  waiting = { freed, free };
}

/** @param isSame who was at work is back; else the page goes */
export function freePage(isSame: boolean): void {
  waiting?.free(isSame);
  waiting = null;
}

/** Settled with whether the same person is back; null: the page is not held. */
export function whenFreed(): Promise<boolean> | null {
  return waiting?.freed ?? null;
}
