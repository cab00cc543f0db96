import type { Input, WebContents } from 'electron';

const SMALLEST = -2;
const LARGEST = 4;

/** Ctrl with plus, minus, zero and the wheel: without an application menu Chromium leaves these to us. */
export function addZoomKeys(contents: WebContents): void {
  const zoomTo = (level: number) => contents.setZoomLevel(Math.min(LARGEST, Math.max(SMALLEST, level)));
  contents.on('before-input-event', (event, input) => {
    const step = zoomStepOf(input);
    if (step === null) return;
    event.preventDefault();
    zoomTo(step === 0 ? 0 : contents.getZoomLevel() + step);
  });
  contents.on('zoom-changed', (_event, direction) => {
    zoomTo(contents.getZoomLevel() + (direction === 'in' ? 0.5 : -0.5));
  });
}

/** @returns null for any other key; 0 asks for the normal size */
export function zoomStepOf(input: Pick<Input, 'type' | 'key' | 'control' | 'meta' | 'alt'>): number | null {
  if (input.type !== 'keyDown' || !(input.control || input.meta) || input.alt) return null;
  switch (input.key) {
    case '+':
    case '=':
      return 0.5;
    case '-':
    case '_':
      return -0.5;
    case '0':
      return 0;
    default:
      return null;
  }
}
