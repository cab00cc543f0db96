import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FontMetrics, loadFontMetrics } from './fontMetrics';
import { type KindSet, loadKinds } from './kinds';
import { type Layout, loadLayout } from './layout';
import { loadMessageTemplate, type MessageTemplate } from './messages/messageTemplate';
import { loadUpperMailTemplate, type UpperMailTemplate } from './messages/upperMail';
import { loadTemplates, type Templates } from './templates';

/** Everything papers are made from besides the figures; read once, then passed to the preparers and writers. */
export interface PaperKit {
  readonly layout: Layout;
  /** Kinds of official documents (thể loại). */
  readonly kinds: KindSet;
  readonly templates: Templates;
  /** Words of reminders that are no papers. */
  readonly messages: MessageTemplate;
  readonly upperMail: UpperMailTemplate;
  readonly fonts: FontMetrics;
  /** Paper style sheet for HTML. */
  readonly stylesheet: string;
}

/** Reads layouts, templates and fonts. @throws RangeError with a sentence when one of them is not right */
export function loadPaperKit(resourcesFolder: string): PaperKit {
  return {
    layout: loadLayout(resourcesFolder),
    kinds: loadKinds(resourcesFolder),
    templates: loadTemplates(resourcesFolder),
    messages: loadMessageTemplate(resourcesFolder),
    upperMail: loadUpperMailTemplate(resourcesFolder),
    fonts: loadFontMetrics(resourcesFolder),
    stylesheet: readFileSync(join(resourcesFolder, 'layouts', 'print.css'), 'utf8'),
  };
}
