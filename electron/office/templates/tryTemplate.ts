import type { ReadDb } from '../../db/database';
import { findOffice, listSignatories } from '../../db/office';
import type { OfficialDocument } from '../../documents/model';
import type { PaperKit } from '../../documents/paperKit';
import { prepareBoard } from '../../documents/prepareBoard';
import { prepareDirective } from '../../documents/prepareDirective';
import { prepareForm } from '../../documents/prepareForm';
import { prepareReminder } from '../../documents/prepareReminder';
import { prepareReport } from '../../documents/prepareReport';
import { ownTemplate } from '../../documents/templateModel';
import { NO_FILTER } from '../../domain/boardView';
import { dayOf, partsOf } from '../../domain/calendar';
import { AppFailure } from '../../domain/failure';
import type { OfficeProfile } from '../../domain/office';
import type { PaperKind, TemplateSource, TemplateTrial } from '../../ipc/contract';
import { templateMessages } from '../../text/templateMessages';
import type { OfficeEnvironment } from '../environment';
import { preparePaper } from '../paperHandlers';
import { readRemindedBoard, readRemindedRates } from '../remindedBoard';
import { letterPoints, type PointsByUnit } from '../reminders';
import { kitWith } from './officeKit';
import { typedTemplate } from './readTemplates';
import { type SampleCampaign, sampleCampaign } from './sampleCampaign';
import { sampleWritten } from './sampleWritten';
import { modelOf, type TemplateBook } from './templateBook';

export interface TriedPaper {
  readonly document: OfficialDocument;
  /** With the template that is being tried. */
  readonly kit: PaperKit;
}

/**
 * The paper a template would give, saved or not.
 * @throws AppFailure `invalid` when the template is refused, or the campaign has no such paper
 */
export function composeTrial(
  db: ReadDb,
  environment: Pick<OfficeEnvironment, 'resourcesFolder' | 'clock'>,
  book: TemplateBook,
  builtIn: PaperKit,
  { builtInId, json, source }: TemplateTrial,
): TriedPaper {
  const template = readTyped(book, builtInId, json);
  const kit = kitWith(builtIn, template);
  const written = kit.writtenTemplates.find(({ id }) => id === builtInId);
  if (written !== undefined) return { document: sampleWritten(written, settingOf(db, environment), kit), kit };
  const kind = builtInId as PaperKind; // `readTyped` has found it in the book, and it is no written one
  const document =
    source.kind === 'sample'
      ? fromSample(kind, sampleCampaign(environment.resourcesFolder), kit, findOffice(db))
      : preparePaper(db, campaignRequest(db, kind, source), kit, environment.clock()).document;
  return { document, kit };
}

/** The office as it is; before it has been set up, the one of the sample. */
function settingOf(db: ReadDb, { resourcesFolder, clock }: Pick<OfficeEnvironment, 'resourcesFolder' | 'clock'>) {
  const office = findOffice(db);
  const signatory = listSignatories(db).find(({ isDefault }) => isDefault) ?? null;
  if (office !== null) return { office, signatory, at: clock() };
  const { sample } = sampleCampaign(resourcesFolder);
  return { office: sample.office, signatory: sample.signatories[0] ?? null, at: clock() };
}

function readTyped(book: TemplateBook, builtInId: string, json: string) {
  const model = modelOf(book, builtInId);
  try {
    return ownTemplate(typedTemplate(model, json), model);
  } catch (error) {
    if (error instanceof RangeError) throw new AppFailure('invalid', error.message);
    if (error instanceof SyntaxError) throw new AppFailure('invalid', templateMessages.notJson);
    throw error;
  }
}

function campaignRequest(
  db: ReadDb,
  kind: PaperKind,
  { directiveId, at }: Extract<TemplateSource, { kind: 'campaign' }>,
) {
  if (kind !== 'reminder') return { kind, directiveId, at };
  const compilation = readRemindedRates(db, { directiveId, at, now: at });
  const [unitId] = letterPoints(readRemindedBoard(db, { directiveId, at, now: at }).board, compilation).keys();
  if (unitId === undefined) throw new AppFailure('invalid', templateMessages.nobodyToRemind);
  return { kind, directiveId, at, unitId, remindedAt: at };
}

/** The unit whose letter shows most of the template: one that has not reported before one that is below a target. */
function mostToSay(points: PointsByUnit): string | undefined {
  const silent = [...points].find(([, own]) => own.some(({ kind }) => kind === 'missing'));
  return silent?.[0] ?? points.keys().next().value;
}

/** @param own the office's profile: its own letterhead stands on the sample, too; null while there is none */
function fromSample(
  kind: PaperKind,
  { sample, directive, forms, at, board, compilation }: SampleCampaign,
  kit: PaperKit,
  own: OfficeProfile | null,
): OfficialDocument {
  const office = own ?? sample.office;
  const { units } = sample;
  const input = { office, signatory: sample.signatories[0] ?? null, directive, at, number: null, issuedOn: null };
  switch (kind) {
    case 'report':
      return prepareReport({ ...input, forms, units, compilation }, kit);
    case 'reminder': {
      const unitId = mostToSay(letterPoints(board, compilation));
      const unit = units.find(({ id }) => id === unitId);
      if (unit === undefined) throw new AppFailure('invalid', templateMessages.nobodyToRemind);
      return prepareReminder({ ...input, unit, board, compilation }, kit);
    }
    case 'directive':
      return prepareDirective({ office, directive, forms: [] }, kit);
    case 'board':
      return prepareBoard(
        { office, campaignName: directive.campaignName, board, scheduleId: null, filter: NO_FILTER, span: null },
        kit,
      );
    case 'form-01':
    case 'form-02': {
      const shape = kind === 'form-01' ? 'fields' : 'list';
      const form = forms.find((one) => one.shape === shape);
      if (form === undefined) throw new AppFailure('invalid', templateMessages.noSample);
      return prepareForm({ office, form, unit: null, year: partsOf(dayOf(at)).year }, kit);
    }
  }
}
