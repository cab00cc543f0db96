import { expect, test } from 'vitest';
import { drawAtOnePointAPixel } from '../../electron/shell/pointPerPixel';
import { PrintPages } from '../../electron/shell/printPages';

/** A window of a screen of 150 %: a zoom reaches its page `late` looks after it was asked for. */
class FakePage {
  readonly seen: string[] = [];
  private url = '';
  private zoom = 1;

  constructor(
    private readonly pages: PrintPages,
    private readonly late: number,
  ) {}

  getURL = () => this.url;

  loadURL = async (url: string) => {
    this.url = url;
    const html = this.pages.find(url.split('/').at(-1) ?? '');
    this.seen.push(html === null ? 'nothing' : `page: ${html.replaceAll(/<[^>]*>/g, '')}`);
  };

  setZoomFactor = (factor: number) => {
    this.zoom = factor;
    this.seen.push(`zoom ${factor.toFixed(3)}`);
  };

  executeJavaScript = (script: string): Promise<unknown> => {
    let looks = 0;
    // the script itself runs here, in a page whose points come to size while it looks
    const page = {
      get devicePixelRatio() {
        looks += 1;
        return looks > late ? 1.5 * zoom() : 1.5;
      },
    };
    const [late, zoom] = [this.late, () => this.zoom];
    const run = new Function('page', 'setTimeout', `with (page) { return ${script}; }`);
    return run(page, (again: () => void) => queueMicrotask(again)).then((answer: unknown) => {
      this.seen.push(`at one: ${answer} after ${looks} looks`);
      return answer;
    });
  };
}

test('a paper is not loaded before its window draws one point a pixel', async () => {
  const pages = new PrintPages();
  const page = new FakePage(pages, 9);
  await drawAtOnePointAPixel(page, pages, 1.5);
  expect(page.seen).toEqual(['page: ', 'zoom 0.667', 'at one: true after 10 looks']);
});

test('a window that has shown a paper is asked again, without a blank page between', async () => {
  const pages = new PrintPages();
  const page = new FakePage(pages, 0);
  await page.loadURL('dondoc://print/a');
  await drawAtOnePointAPixel(page, pages, 1.5);
  expect(page.seen).toEqual(['nothing', 'zoom 0.667', 'at one: true after 1 looks']);
});

test('a size that never comes keeps no paper back', async () => {
  const pages = new PrintPages();
  const page = new FakePage(pages, 0);
  await drawAtOnePointAPixel(page, pages, 1.25); // another screen than the system says
  expect(page.seen.at(-1)).toMatch(/^at one: false/);
});
