import type { ReadDb } from '../db/database';
import { listForms } from '../db/forms';
import { findOffice, listSignatories } from '../db/office';
import { listRecipientPresets } from '../db/recipientPresets';
import type { Store } from '../db/store';
import { listUnits } from '../db/units';
import { toDocx, toXlsx } from '../documents/fileWriters';
import type { OfficialDocument } from '../documents/model';
import type { PaperKit } from '../documents/paperKit';
import { textsOf } from '../documents/parts/citation';
import { issuerInSentence } from '../documents/parts/issuerName';
import { prepareBoard } from '../documents/prepareBoard';
import { prepareDirective } from '../documents/prepareDirective';
import { prepareForm } from '../documents/prepareForm';
import { prepareReminder } from '../documents/prepareReminder';
import { prepareReport, type ReplacedReport, type ReportInput } from '../documents/prepareReport';
import { slipsOf, withSlips } from '../documents/slips';
import { APP_ADDRESSES, toHtml } from '../documents/toHtml';
import { withPictures } from '../documents/withPictures';
import type { Board } from '../domain/board';
import { NO_FILTER } from '../domain/boardView';
import { dayOf, type LocalTime, partsOf } from '../domain/calendar';
import type { Compilation } from '../domain/compilation';
import type { Directive, RecipientLine } from '../domain/directive';
import { parseDocumentNumber } from '../domain/documentNumber';
import { AppFailure } from '../domain/failure';
import type { FormDefinition } from '../domain/form';
import type { OfficeProfile, Signatory } from '../domain/office';
import { paperNumberText } from '../domain/officePaper';
import { receiversOf } from '../domain/ownReport';
import { recipientsOr } from '../domain/recipients/recipientPreset';
import type { RemindedBoard } from '../domain/remindedBoard';
import { differenceOf } from '../domain/summary/difference';
import type { SnapshotContent, SnapshotHead } from '../domain/summary/snapshot';
import type { Unit } from '../domain/unit';
import type {
  AnyPaperRequest,
  CoreHandlers,
  InternalHandlers,
  PaperRequest,
  QuestionPaperRequest,
  RecordPaperRequest,
  RegisterRequest,
} from '../ipc/contract';
import { officeMessages } from '../text/officeMessages';
import { paperFileName } from '../text/paperFileName';
import { movedTotals, snapshotText } from '../text/snapshotText';
import { renderBlanks } from './blankForms';
import { drawingsOf, reportCharts, withPaintings } from './charts/reportCharts';
import { refuseReminding } from './closing';
import type { OfficeEnvironment } from './environment';
import { letterEscalation } from './prepareReminders';
import { getDirective, readBoard, readCompilation } from './readCampaign';
import { levelsOf } from './readLevels';
import { getPaper as getOfficePaper } from './records/paperAccess';
import { readRemindedBoard, readRemindedRates } from './remindedBoard';
import { letterPoints, type PointsByUnit } from './reminders';
import { keptParagraphs } from './reportRemarks';
import { signatureImages } from './signatureImages';
import { chosenSignatory } from './signing';
import { replacedReport } from './snapshotPapers';
import { getSnapshot, snapshotOf } from './snapshots';
import { withScannedPages } from './written/copiedScans';

type PaperHandlers = Pick<
  InternalHandlers,
  'papers.compose' | 'papers.render' | 'papers.drawings' | 'forms.renderBlanks'
> &
  Pick<CoreHandlers, 'slips.list'>;

/** Papers from the figures in the store: the same description gives the page, the Word and the Excel file. @param kit asked for with the first paper */
export function paperHandlers(
  store: Store,
  { clock, dataFolder }: OfficeEnvironment,
  kit: () => PaperKit,
  others: PrepareRecordPaper,
  questionPaper: (request: QuestionPaperRequest, kit: PaperKit) => Paper,
): PaperHandlers {
  const prepared = (request: AnyPaperRequest): Paper => {
    if (request.kind === 'question') return questionPaper(request, kit());
    if (request.kind === 'written' || request.kind === 'register' || request.kind === 'draft')
      return scanned(
        pictured(store.read, dataFolder, request, others(store.read, request, kit(), clock())),
        dataFolder,
      );
    return pictured(store.read, dataFolder, request, preparePaper(store.read, request, kit(), clock()));
  };
  return {
    'papers.compose': (request) => {
      const paper = prepared(request);
      const html = toHtml(paper.document, kit().layout, { ...kit(), ...APP_ADDRESSES });
      return { html, title: paper.document.title, fileName: paper.fileName };
    },
    'papers.drawings': (request) => drawingsOf(prepared(request).document),
    'slips.list': ({ directiveId }) => {
      const office = findOffice(store.read);
      if (office === null) return [];
      const slips = kit().slips[directiveId] ?? [];
      return slipsOf(withSlips(directiveAsMade(store.read, directiveId, office, kit()), slips, false), slips);
    },
    'forms.renderBlanks': (request) => renderBlanks(store.read, request, kit(), partsOf(dayOf(clock())).year),
    'papers.render': async (request) => {
      const { document, fileName } = prepared(request);
      if (request.format === 'docx')
        return { bytes: await toDocx(withPaintings(document, request.paintings ?? []), kit()), fileName };
      const bytes = await toXlsx(document, kit());
      if (bytes === null) throw new AppFailure('invalid', officeMessages.noWorkbook);
      return { bytes, fileName };
    },
  };
}

/** How papers are made that need no campaign. */
export type PrepareRecordPaper = (db: ReadDb, request: RecordPaperRequest, kit: PaperKit, now: LocalTime) => Paper;

export interface Paper {
  readonly document: OfficialDocument;
  /** Without extension. */
  readonly fileName: string;
}

/**
 * @param ground what letters of the request's hour speak of; left out: it is read
 * @throws AppFailure when the office, the unit or the form is not there, or there is nothing to write about
 */
export function preparePaper(
  db: ReadDb,
  request: PaperRequest,
  kit: PaperKit,
  now: LocalTime,
  ground?: LetterGround,
): Paper {
  const office = findOffice(db);
  if (office === null) throw new AppFailure('invalid', officeMessages.noOffice);
  switch (request.kind) {
    case 'report': {
      const input = reportInput(db, request, office);
      const ground = {
        db,
        compilation: input.compilation,
        cut: request.cut,
        isFrozen: request.snapshotId !== undefined,
      };
      const charts = reportCharts(request.charts ?? [], ground, kit.layout.wording.figure);
      return named({ ...request, at: input.at }, null, prepareReport({ ...input, charts }, kit));
    }
    case 'reminder':
      return reminder(db, request, office, kit, {
        now,
        ground: ground ?? readLetterGround(db, request, request.remindedAt ?? now),
      });
    case 'directive': {
      const paper = directiveAsMade(db, request.directiveId, office, kit);
      const slips = kit.slips[request.directiveId] ?? [];
      return named(request, null, withSlips(paper, slips, request.isCorrected === true));
    }
    case 'board':
      return named(request, null, boardPaper(db, request, office, kit));
    case 'form-01':
    case 'form-02': {
      const unit = request.unitId === undefined ? null : getUnit(db, request.unitId);
      const form = getForm(db, request);
      const document = prepareForm({ office, form, unit, year: partsOf(dayOf(request.at)).year }, kit);
      return { document, fileName: paperFileName(request.kind, unit?.name ?? null, dayOf(request.at), form.label) };
    }
  }
}

function directiveAsMade(db: ReadDb, directiveId: string, office: OfficeProfile, kit: PaperKit): OfficialDocument {
  const directive = getDirective(db, directiveId);
  return prepareDirective({ office, directive, forms: formsOf(db, { directiveId }) }, kit);
}

function boardPaper(db: ReadDb, request: PaperRequest, office: OfficeProfile, kit: PaperKit): OfficialDocument {
  const { scheduleId, filter, span = null } = request.board ?? { scheduleId: null, filter: NO_FILTER };
  const { campaignName } = getDirective(db, request.directiveId);
  const board = readBoard(db, request.directiveId, request.at);
  return prepareBoard({ office, campaignName, board, scheduleId, filter, span }, kit);
}

function named(request: PaperRequest, unit: Unit | null, document: OfficialDocument): Paper {
  return { document, fileName: paperFileName(request.kind, unit?.name ?? null, dayOf(request.at)) };
}

function paperInput(db: ReadDb, request: PaperRequest, office: OfficeProfile) {
  return {
    office,
    signatory: signatoryOf(db, request),
    directive: withUsualRecipients(db, getDirective(db, request.directiveId), office),
    at: request.at,
    number: numberOf(request),
    issuedOn: request.issuedOn ?? null,
  };
}

/** Papers of a directive that names no recipients for them go to those the office keeps for the kind. */
function withUsualRecipients(db: ReadDb, directive: Directive, office: OfficeProfile): Directive {
  const presets = listRecipientPresets(db);
  return {
    ...directive,
    reportRecipients: withUpperReceivers(
      directive,
      recipientsOr(directive.reportRecipients, 'bao-cao', presets),
      office,
    ),
    reminderRecipients: recipientsOr(directive.reminderRecipients, 'cong-van', presets),
  };
}

const FOR_REPORT = '(b/c)';

/** Whom the office itself owes the report stands in Nơi nhận where nothing else does: “Sở Y tế (b/c)”. */
function withUpperReceivers(
  directive: Directive,
  recipients: readonly RecipientLine[],
  office: OfficeProfile,
): readonly RecipientLine[] {
  const { schedules, reportReceivers } = directive;
  if (recipients.length > 0) return recipients;
  const owed = schedules.filter(({ owedBy }) => owedBy === 'office').flatMap(({ receiver }) => receiversOf(receiver));
  return [...new Set(owed)]
    .filter((receiver) => !reportReceivers.includes(receiver))
    .map((receiver) => ({
      text: `${issuerInSentence([receiver], office, textsOf(directive))} ${FOR_REPORT}`,
      isArchiveLine: false,
    }));
}

function signatoryOf(db: ReadDb, { signatoryId, issuedOn, at }: PaperRequest) {
  return chosenSignatory(db, signatoryId ?? null, issuedOn ?? dayOf(at));
}

/** With the pictures of the signer where the draft was asked to have them. */
function pictured(
  db: ReadDb,
  dataFolder: string,
  request: Exclude<AnyPaperRequest, QuestionPaperRequest>,
  paper: Paper,
): Paper {
  if (request.kind === 'register' || request.hasPictures !== true) return paper;
  const images = signatureImages(db, dataFolder, pictureSigner(db, request));
  return { ...paper, document: withPictures(paper.document, images) };
}

/** Whose signature it is. A paper that names no signer is signed by nobody; his pictures are those of today. */
function pictureSigner(
  db: ReadDb,
  request: Exclude<AnyPaperRequest, RegisterRequest | QuestionPaperRequest>,
): Signatory | null {
  if (request.kind !== 'written' && request.kind !== 'draft') return signatoryOf(db, request);
  const { signatoryId } = request.kind === 'draft' ? request.draft : getOfficePaper(db, request.paperId);
  return listSignatories(db).find(({ id }) => id === signatoryId) ?? null;
}

function scanned(paper: Paper, dataFolder: string): Paper {
  return { ...paper, document: withScannedPages(paper.document, dataFolder) };
}

/** @throws AppFailure `invalid` when it is no number in Arabic digits */
function numberOf({ number = '' }: PaperRequest): string | null {
  const parsed = parseDocumentNumber(number);
  if (parsed === null) throw new AppFailure('invalid', officeMessages.badNumber(number));
  return parsed === '' ? null : parsed;
}

function reportInput(db: ReadDb, request: PaperRequest, office: OfficeProfile): ReportInput {
  if (request.snapshotId !== undefined) return frozenReportInput(db, request, request.snapshotId, office);
  const compilation = readCompilation(db, request.directiveId, request.at, request.cut);
  return {
    ...paperInput(db, request, office),
    forms: listForms(db),
    units: listUnits(db),
    compilation,
    levels: request.hasLevels === true ? levelsOf(db, compilation) : undefined,
    remarks: keptParagraphs(db, request.directiveId, compilation),
  };
}

/** The report of a frozen summary: its figures, units, forms and directive, at its hour; office and signer are those of now. */
function frozenReportInput(db: ReadDb, request: PaperRequest, snapshotId: string, office: OfficeProfile): ReportInput {
  const { head, content } = snapshotOf(db, request.directiveId, snapshotId);
  if (request.hasLevels === true && content.levels === undefined)
    throw new AppFailure('invalid', snapshotText.noLevels(head));
  const { compilation, directive, forms, units, remarks } = content;
  return {
    ...paperInput(db, { ...request, directiveId: directive.id, at: compilation.asOf }, office),
    directive: withUsualRecipients(db, directive, office),
    forms,
    units,
    compilation,
    levels: request.hasLevels === true ? content.levels : undefined,
    replaced: replacedBy(db, head, content),
    remarks,
  };
}

/** The report with a number that an earlier version went out with, and what is otherwise now. */
function replacedBy(db: ReadDb, head: SnapshotHead, content: SnapshotContent): ReplacedReport | null {
  const replaced = replacedReport(db, head);
  if (replaced === null) return null;
  const { paper } = replaced;
  const before = getSnapshot(db, replaced.head.id).content;
  return {
    number: paperNumberText(paper),
    issuedOn: paper.issuedOn,
    reason: head.reason,
    moves: movedTotals(differenceOf(before, content)),
  };
}

/** Read once for any number of letters. */
export interface LetterGround {
  readonly board: Board;
  readonly compilation: Compilation;
  readonly points: PointsByUnit;
  /** By id of a unit: those that are no more and that it is written to instead of. */
  readonly formers: RemindedBoard['formers'];
}

/** What letters of one directive at one hour speak of. @throws AppFailure `conflict` once the campaign is closed */
export function readLetterGround(
  db: ReadDb,
  { directiveId, at }: Pick<PaperRequest, 'directiveId' | 'at'>,
  now: LocalTime,
): LetterGround {
  refuseReminding(db, directiveId, at);
  const { board, formers } = readRemindedBoard(db, { directiveId, at, now });
  const compilation = readRemindedRates(db, { directiveId, at, now });
  return { board, compilation, points: letterPoints(board, compilation), formers };
}

function reminder(
  db: ReadDb,
  request: PaperRequest,
  office: OfficeProfile,
  kit: PaperKit,
  {
    now,
    ground: { board, compilation, points: pointsByUnit, formers },
  }: { readonly now: LocalTime; readonly ground: LetterGround },
): Paper {
  if (request.unitId === undefined) throw new AppFailure('invalid', officeMessages.unitNeeded);
  const unit = getUnit(db, request.unitId);
  const points = pointsByUnit.get(unit.id) ?? [];
  if (points.length === 0) {
    const isKnown = compilation.indicators.some(({ units }) =>
      units.some((one) => one.unitId === unit.id && one.latest),
    );
    throw new AppFailure(
      'invalid',
      isKnown ? officeMessages.noReason(unit.name) : officeMessages.noReasonYet(unit.name),
    );
  }
  const { directiveId, countsToday = false, remindedAt: moment = now } = request;
  const escalation = letterEscalation(db, { directiveId, unit, points, formers }, { moment, countsToday }, kit);
  const input = { ...paperInput(db, request, office), unit, board, compilation, escalation };
  return named(request, unit, prepareReminder(input, kit));
}

function getUnit(db: ReadDb, unitId: string): Unit {
  const unit = listUnits(db).find(({ id }) => id === unitId);
  if (unit === undefined) throw new AppFailure('notFound', officeMessages.noUnit(unitId));
  return unit;
}

/** The directive's forms in the order of its duties. */
function formsOf(db: ReadDb, request: Pick<PaperRequest, 'directiveId'>): readonly FormDefinition[] {
  const forms = listForms(db);
  const ids = getDirective(db, request.directiveId).schedules.map(({ formId }) => formId);
  return [...new Set(ids)].flatMap((formId) => forms.find(({ id }) => id === formId) ?? []);
}

/** The form asked for; else of `form-01` the directive's first form of single figures, of `form-02` its list of persons. */
function getForm(db: ReadDb, request: PaperRequest): FormDefinition {
  const shape = request.kind === 'form-01' ? 'fields' : 'list';
  const form = formsOf(db, request).find(({ id, shape: own }) =>
    request.formId === undefined ? own === shape : id === request.formId,
  );
  if (form === undefined) throw new AppFailure('notFound', officeMessages.noBlank[shape]);
  return form;
}
