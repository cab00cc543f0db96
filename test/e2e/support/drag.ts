import type { CDPSession, Page } from 'playwright-core';

/** A hand that drags files from the file manager over the window. Chromium makes the page's own drag events of it. */
export interface Hand {
  /** Holds the files over a place of the window. */
  hover(x: number, y: number): Promise<void>;
  drop(x: number, y: number): Promise<void>;
  /** Pulls the files out of the window again. */
  leave(): Promise<void>;
}

const COPY = 1;

/** @param carried paths of files and folders, or a text as it would come from another program */
export async function takeInHand(page: Page, carried: readonly string[] | { readonly text: string }): Promise<Hand> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  const data =
    'text' in carried
      ? { items: [{ mimeType: 'text/plain', data: carried.text }], files: [], dragOperationsMask: COPY }
      : { items: [], files: [...carried], dragOperationsMask: COPY };
  let isInside = false;
  const send = (type: 'dragEnter' | 'dragOver' | 'drop', x: number, y: number) =>
    devtools.send('Input.dispatchDragEvent', { type, x, y, data });
  const hover = async (x: number, y: number) => {
    if (!isInside) await send('dragEnter', x, y);
    isInside = true;
    await send('dragOver', x, y);
  };
  return {
    hover,
    async drop(x, y) {
      await hover(x, y);
      await send('drop', x, y);
      isInside = false;
    },
    async leave() {
      await send('dragOver', -50, -50);
      isInside = false;
    },
  };
}
