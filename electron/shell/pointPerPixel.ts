import type { WebContents } from 'electron';
import type { PrintPages } from './printPages';

type Page = Pick<WebContents, 'getURL' | 'loadURL' | 'executeJavaScript' | 'setZoomFactor'>;

const BLANK_PAGE = '<!doctype html><title></title>';

/** A new size of points comes to a page some frames after it was asked for; what has not come in 2 s will not come. */
const WAIT_STEP_MS = 5;
const WAIT_STEPS = 400;

/** Whether the page is drawn at one point a pixel, with patience for a size that is on its way. */
const DRAWN_AT_ONE = `new Promise((answer) => {
  let left = ${WAIT_STEPS};
  const look = () => {
    if (Math.abs(devicePixelRatio - 1) < 0.001) answer(true);
    else if ((left -= 1) < 0) answer(false);
    else setTimeout(look, ${WAIT_STEP_MS});
  };
  look();
})`;

/**
 * Sees to it that the page loaded next into `contents` is drawn as on a screen of one point a pixel. On a screen of 125 or
 * 150 % hairlines are thinner than on paper: pages would break elsewhere than on another computer. A zoom reaches the first
 * page of an address only after its scripts have begun, so a blank page of the same address goes before the first paper.
 * @param scale pixels a point of the screen, which may have changed since the last paper
 */
export async function drawAtOnePointAPixel(contents: Page, pages: PrintPages, scale: number): Promise<void> {
  if (contents.getURL() === '') await pages.show(BLANK_PAGE, (url) => contents.loadURL(url));
  contents.setZoomFactor(1 / scale);
  await contents.executeJavaScript(DRAWN_AT_ONE);
}
