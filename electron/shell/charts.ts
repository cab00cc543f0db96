import type { ChartFileFormat, DrawnChart, ShellHandlers } from '../ipc/contract';
import { shellText } from '../text/shell';
import { askSavePath, type SavePlace } from './askSavePath';
import { copyPicture } from './copyPicture';
import type { CoreClient } from './coreClient';
import type { PictureEngine, PictureSource } from './pictureEngine';
import { saveCopy } from './savedCopy';

export interface ChartShop extends SavePlace {
  readonly core: Pick<CoreClient, 'call'>;
  readonly pictures: PictureEngine;
  /** What this run of the app has saved. */
  readonly saved: Set<string>;
}

/** Twice the points of a screen: sharp on a slide, small enough for a message. */
const PNG_SCALE = 2;

/** Pictures out of the app: the core draws, a hidden page paints, clipboard or the system's dialog takes it. */
export function chartHandlers(shop: ChartShop): Pick<ShellHandlers, 'charts.copy' | 'charts.print' | 'charts.save'> {
  return {
    'charts.copy': async (request) => {
      const drawn = await shop.core.call('charts.draw', { ...request, isForOthers: false });
      const png = await shop.pictures.toPng(sourceOf(drawn), PNG_SCALE);
      await copyPicture(png);
      return { copied: true };
    },
    'charts.print': async (request) => ({
      printed: await shop.pictures.print(
        sourceOf(await shop.core.call('charts.draw', { ...request, isForOthers: false })),
        shop.window,
      ),
    }),
    'charts.save': async ({ format, ...request }) => {
      const drawn = await shop.core.call('charts.draw', { ...request, isForOthers: format === 'svg' });
      const bytes = await bytesOf(shop.pictures, drawn, format);
      const target = await askSavePath(shop, {
        title: shellText.charts.save,
        fileName: drawn.fileName,
        extension: format,
        kind: shellText.charts.formats[format],
      });
      if (target === null) return null;
      await saveCopy(target, bytes);
      shop.saved.add(target);
      return { savedTo: target };
    },
  };
}

async function bytesOf(pictures: PictureEngine, drawn: DrawnChart, format: ChartFileFormat): Promise<Uint8Array> {
  if (format === 'svg') return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${drawn.svg}\n`, 'utf8');
  return format === 'png' ? pictures.toPng(sourceOf(drawn), PNG_SCALE) : pictures.toPdf(sourceOf(drawn));
}

function sourceOf({ svg, scene: { width, height }, title }: DrawnChart): PictureSource {
  return { svg, width, height, title };
}
