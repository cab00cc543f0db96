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

/**
 * Puts a table on the clipboard in two shapes, for a spreadsheet and for plain text.
 * @returns false when it was not allowed
 */
export function copyTable({ text, html }: { readonly text: string; readonly html: string }): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', put);
  try {
    return copySelection(text);
  } finally {
    document.removeEventListener('copy', put);
  }
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
