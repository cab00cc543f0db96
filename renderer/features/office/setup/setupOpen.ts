/** Whether a set-up was under way, and on the screen, when the app was last seen. @param entry as `setup.get` gives it */
export function isSetupOpen(entry: string | null): boolean {
  if (entry === null) return false;
  const kept: unknown = JSON.parse(entry);
  return typeof kept === 'object' && kept !== null && 'isOpen' in kept && kept.isOpen === true;
}
