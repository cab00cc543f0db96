/** A sentence of the window about the key just pressed; the title row shows it for a while, and it is heard. */
let said: { readonly text: string } | null = null;
const watchers = new Set<() => void>();

export function say(text: string): void {
  said = { text };
  for (const tell of watchers) tell();
}

export function lastSaid(): { readonly text: string } | null {
  return said;
}

export function watchSaid(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}
