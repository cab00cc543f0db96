import { type FontMetrics, loadFontMetrics } from '../../documents/fontMetrics';
import { type Layout, loadLayout } from '../../documents/layout';
import type { Ruling } from '../../domain/ruling';
import { refusalOf } from '../../imports/refusal';
import { measurePaper } from '../../ruler/measurePaper';
import { readPaper } from '../../ruler/readPaper';
import { readFileBytes } from '../collectFiles';
import type { Unopened } from './fileReader';
import type { PaperSource } from './messages';

interface Rules {
  readonly layout: Layout;
  readonly fonts: FontMetrics;
}

/** Read once in the life of the thread. */
const known = new Map<string, Rules>();

/** A finished paper held against the rules of presentation; one that cannot be measured is refused, never an exception. */
export async function measureFile(paper: PaperSource, resourcesFolder: string): Promise<Ruling | Unopened> {
  const read = 'bytes' in paper ? paper : await readFileBytes(paper.path);
  if ('unreadable' in read) return read;
  const { layout, fonts } = rulesIn(resourcesFolder);
  try {
    return measurePaper(await readPaper(read.bytes, paper.fileName), layout, fonts);
  } catch (error) {
    return { refusal: refusalOf(error) };
  }
}

function rulesIn(resourcesFolder: string): Rules {
  const rules = known.get(resourcesFolder) ?? {
    layout: loadLayout(resourcesFolder),
    fonts: loadFontMetrics(resourcesFolder),
  };
  known.set(resourcesFolder, rules);
  return rules;
}
