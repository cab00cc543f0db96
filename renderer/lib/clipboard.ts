/** The way that needs no permission: select the text in a hidden box and copy the selection. */
function copySelection(text: string): boolean {
  const box = document.createElement('textarea');
  box.value = text;
  box.readOnly = true;
  box.className = 'offScreen';
  const active = document.activeElement;
  const host = active?.closest('dialog') ?? document.body; // a dialog keeps the focus inside itself
  host.append(box);
  box.select();
  const isCopied = document.execCommand('copy');
  box.remove();
  if (active instanceof HTMLElement) active.focus();
  return isCopied;
}

/** @returns false when neither way was allowed */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelection(text); // the clipboard permission is denied in this window; that is expected
  }
}
