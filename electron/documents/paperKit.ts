import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WrittenTemplate } from '../domain/template/writtenTemplate';
import { type FontMetrics, loadFontMetrics } from './fontMetrics';
import { type KindSet, loadKinds } from './kinds';
import { type Layout, loadLayout } from './layout';
import { loadMessageTemplate, type MessageTemplate } from './messages/messageTemplate';
import { loadUpperMailTemplate, type UpperMailTemplate } from './messages/upperMail';
import { type LevelsTemplate, loadLevelsTemplate } from './parts/levelsAnnex';
import { loadRegisters, type RegisterForms } from './registers';
import { type KnownSlips, loadSlips } from './slips';
import { loadTemplates, type Templates } from './templates';
import { loadWrittenTemplates } from './written/writtenTemplates';

/** Everything papers are made from besides the figures; read once, then passed to the preparers and writers. */
export interface PaperKit {
  readonly layout: Layout;
  /** Kinds of official documents (thể loại). */
  readonly kinds: KindSet;
  readonly templates: Templates;
  /** Of papers that are typed in the app. */
  readonly writtenTemplates: readonly WrittenTemplate[];
  /** Titles and columns of the registers. */
  readonly registers: RegisterForms;
  /** Words of reminders that are no papers. */
  readonly messages: MessageTemplate;
  readonly upperMail: UpperMailTemplate;
  /** Words of the annex with totals by groups, kinds and the units above. */
  readonly levelsAnnex: LevelsTemplate;
  /** Known slips of directives by their ids. */
  readonly slips: KnownSlips;
  readonly fonts: FontMetrics;
  /** What says on every sheet that the paper is only a trial; null or left out: it is none. */
  readonly trialMark?: string | null;
  /** Paper style sheet for HTML. */
  readonly stylesheet: string;
}

/** Reads layouts, templates and fonts. @throws RangeError with a sentence when one of them is not right */
export function loadPaperKit(resourcesFolder: string): PaperKit {
  const kinds = loadKinds(resourcesFolder);
  return {
    layout: loadLayout(resourcesFolder),
    kinds,
    templates: loadTemplates(resourcesFolder),
    writtenTemplates: loadWrittenTemplates(resourcesFolder, kinds),
    registers: loadRegisters(resourcesFolder),
    messages: loadMessageTemplate(resourcesFolder),
    upperMail: loadUpperMailTemplate(resourcesFolder),
    levelsAnnex: loadLevelsTemplate(resourcesFolder),
    slips: loadSlips(resourcesFolder),
    fonts: loadFontMetrics(resourcesFolder),
    stylesheet: readFileSync(join(resourcesFolder, 'layouts', 'print.css'), 'utf8'),
  };
}
