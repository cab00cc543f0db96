import type { BackupContent, BackupEntry, BackupList, BackupRestored } from '../domain/backup';
import type { Board } from '../domain/board';
import type { BoardPlace, OpenedDuty } from '../domain/boardCell';
import type { BoardLook, BoardPage } from '../domain/boardPage';
import type { BoardFilter, PeriodSpan } from '../domain/boardView';
import type { IsoDay, LocalTime } from '../domain/calendar';
import type { CampaignClosing } from '../domain/campaignClosing';
import type { ChangeEntry, ChangeFilter } from '../domain/changes';
import type { ReportChart } from '../domain/charts/chartKind';
import type { ChatReading } from '../domain/chat';
import type { DeadlineInWords } from '../domain/clauseDeadline';
import type { Compilation } from '../domain/compilation';
import type { FormerDecision } from '../domain/decisions';
import type { Directive, DutyAnswer } from '../domain/directive';
import type { Advice } from '../domain/directiveLint/advice';
import type { Span as TextSpan } from '../domain/directiveText/passage';
import type { DirectiveReading, ReadingDoubt } from '../domain/directiveText/reading';
import type { DocumentKind } from '../domain/documentKind';
import type { DutyVersion } from '../domain/dutyVersion';
import type { FailureCode, OfferedBackup } from '../domain/failure';
import type { FieldType, FigureNature, FormDefinition } from '../domain/form';
import type { FormProposal } from '../domain/formProposal';
import type { ObligationGrant } from '../domain/grant';
import type { IncomingDraft, IncomingPaper } from '../domain/incomingPaper';
import type { Issue } from '../domain/issue';
import type { KeptCopyUse } from '../domain/keptCopyUse';
import type { KeyedEntry } from '../domain/keyedEntry';
import type { LastReports } from '../domain/lastReports';
import type { ListedDoubt, RowChoice } from '../domain/listedDoubt';
import type { IssuedNumber, NumberSeries } from '../domain/numbering/series';
import type { OfficeProfile, SealPicture, Signatory } from '../domain/office';
import type { FiguresGround, OfficePaper, PaperDraft, PaperStatus, PaperStep } from '../domain/officePaper';
import type { OpenQuestion } from '../domain/openQuestions';
import type { CountBatch, CountedFigure } from '../domain/outsideCount';
import type { BatchKind, BatchOrder, DroppedNumbers, SingleFormat } from '../domain/paperBatch';
import type { AuditedPercent, AuditRemark } from '../domain/percentAudit/audited';
import type { PrintChoice, Sides } from '../domain/printChoice';
import type { CopyCount } from '../domain/recipients/copyCount';
import type { SentPaper } from '../domain/recipients/recipientDoubts';
import type { RecipientPreset } from '../domain/recipients/recipientPreset';
import type { RegisterId } from '../domain/register';
import type { RegistryStep } from '../domain/registryStep';
import type { ChangedRemark } from '../domain/remark';
import type {
  ReminderChoice,
  ReminderEntry,
  ReminderPoint,
  ReminderResultKind,
  ReminderRound,
  ReminderStage,
  ReminderWay,
  WordingKind,
} from '../domain/reminder';

export type { ReminderChoice, ReminderText } from '../domain/reminder';
export type { OwnReportLine } from './ownReportApi';
export type { UpdateOffer } from './updateApi';

import type { ComparedIndicator, Comparison, ComparisonBasis } from '../domain/comparison/comparison';
import type { RowVerdict } from '../domain/listTotals/listSum';
import type { Reorganisation } from '../domain/reorganisation';
import type { RolledIndicator } from '../domain/rollUp';
import type { Ruling } from '../domain/ruling';
import type { FoundSlip } from '../domain/slips';
import type { ArrivalSource, PeriodKey, SaidMeaning, VersionMeaning } from '../domain/submission';
import type { NamedLevels } from '../domain/summary/byLevel';
import type { TotalsCut, TotalsQuestion } from '../domain/summary/dataHour';
import type { IndicatorDifference, UnitMove } from '../domain/summary/difference';
import type { CellsAround } from '../domain/summary/figurePlace';
import type { UnitTrace } from '../domain/summary/figureTrace';
import type { ChoiceEntry, SavedChoice } from '../domain/summary/missingChoice';
import type { ListedSnapshot, SnapshotContent, SnapshotHead } from '../domain/summary/snapshot';
import type { Suspicion } from '../domain/suspicious/suspicion';
import type { TargetView } from '../domain/targetView';
import type { Task, TaskNote, TaskStep } from '../domain/task';
import type { TaskCounts, TaskStanding } from '../domain/taskStanding';
import type { BelowTarget, Today } from '../domain/today/today';
import type { Baseline, Measure, Unit, UnitChannel, UnitContact, UnitGroup, UnitSuccession } from '../domain/unit';
import type { HolidayCalendar, HolidayYear } from '../domain/workingDays';
import type { WordsStyle } from '../domain/writing/numberWords';
import type { CampaignCoreApi } from './campaignApi';
import type { ChartCoreApi, ChartInternalApi, ChartShellApi } from './chartApi';
import type { HealthCoreApi, HealthShellApi } from './healthApi';
import type { LanguageShellApi } from './languageApi';
import type { OpenDataCoreApi, OpenDataInternalApi, OpenDataShellApi } from './openDataApi';
import type { OwnReportCoreApi } from './ownReportApi';
import type { PackageCoreApi, PackageInternalApi, PackageShellApi } from './packageApi';
import type { PersonalDataCoreApi, PersonalDataInternalApi, PersonalDataShellApi } from './personalDataApi';
import type { PersonRequestCoreApi, PersonRequestInternalApi, PersonRequestShellApi } from './personRequestApi';
import type { PurgeCoreApi } from './purgeApi';
import type { QuestionCoreApi, QuestionInternalApi, QuestionPaperRequest, QuestionShellApi } from './questionApi';
import type { SetupCoreApi, SetupInternalApi, SetupShellApi } from './setupApi';
import type { TemplateCoreApi, TemplateInternalApi, TemplateShellApi } from './templateApi';
import type { TrialShellApi } from './trialApi';
import type { UpdateShellApi } from './updateApi';
import type { UpperTemplateCoreApi, UpperTemplateInternalApi, UpperTemplateShellApi } from './upperTemplateApi';
import type { VaultCoreApi, VaultEvents, VaultInternalApi, VaultShellApi } from './vaultApi';
import type { DraftPaperRequest, WrittenCoreApi } from './writtenApi';

export type * from './campaignApi';
export type * from './chartApi';
export type * from './healthApi';
export type * from './packageApi';
export type * from './personalDataApi';
export type * from './personRequestApi';
export type * from './purgeApi';
export type * from './questionApi';
export type * from './setupApi';
export type * from './templateApi';
export type * from './trialApi';
export type * from './upperTemplateApi';
export type * from './vaultApi';
export type * from './writtenApi';

/** The one list of calls between window and app. Types only; parsers are in `parsers.ts`. */

export interface OfficeNotice {
  /** Of one that is kept on disk until it is put away; null: it goes when its cause does. */
  readonly id: string | null;
  /** Vietnamese sentences. */
  readonly text: string;
  /** The screen of backups may help. */
  readonly isAboutBackups: boolean;
}

export interface AppInfo {
  readonly version: string;
  readonly dataFolder: string;
  readonly schemaVersion: number;
  /** What is wrong with the data folder (a damaged file set aside, …), or with what would go into it. */
  readonly notices: readonly OfficeNotice[];
  readonly hasOffice: boolean;
  /** A sample is being tried: nothing here is the office's own. */
  readonly isTrial: boolean;
  readonly now: LocalTime;
}

export interface SampleInfo {
  /** Office of this machine's own that the sample would be put beside; null: none. */
  readonly besideOffice: string | null;
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Where its made-up spreadsheets lie, to try the import with; null: only the paper is known, no report to it is. */
  readonly reportsFolder: string | null;
}

export interface DirectiveSummary {
  readonly id: string;
  readonly shortName: string;
  readonly isDraft: boolean;
  readonly kind: string;
  readonly subject: string;
  readonly issuer: string;
  /** "Số:      /UBND-VX", number possibly blank. */
  readonly numberLine: string;
  readonly units: number;
  readonly submissions: number;
  /** First and last day of the daily window, or null. */
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  /** When the last of its reports is due, extensions included; null: none has a limit. */
  readonly lastDueAt: LocalTime | null;
  /** Minute at which the campaign was, or will be, closed; null: it goes on. */
  readonly closedAt: LocalTime | null;
}

export interface DirectiveDetail {
  readonly directive: Directive;
  readonly forms: readonly FormDefinition[];
  /** Newest versions of the forms that no campaign collects. */
  readonly uncollectedForms: readonly FormDefinition[];
  readonly groups: readonly UnitGroup[];
  readonly obligations: number;
  readonly tasks: number;
  readonly attachments: readonly DirectiveAttachment[];
  /** The wording before the last amendment can be put back. */
  readonly isAmended: boolean;
  /** Decisions of the duties that an amendment took out of force. */
  readonly formerDecisions: readonly FormerDecision[];
  /** What the paper leaves open and nobody has answered yet. */
  readonly questions: readonly OpenQuestion[];
  /** Why the stamp "ĐẾN" it bears has not brought it into the register of incoming papers; null: it has, or there is none. */
  readonly notRegistered: string | null;
  /** null: the campaign goes on. */
  readonly closing: CampaignClosing | null;
}

export interface DirectiveAdvice extends Advice {
  /** Sentence for the clerk: what was read, what is odd, what to do. */
  readonly message: string;
}

/** A row as the clerk knows it. */
export interface RowName {
  readonly unitName: string;
  readonly formLabel: string;
  readonly period: PeriodKey;
  readonly dueAt: LocalTime | null;
  readonly isExclusive: boolean;
}

/** A row that stays owed by another limit. */
export interface ChangedRow extends RowName {
  readonly before: Pick<RowName, 'dueAt' | 'isExclusive'>;
}

export interface WrittenPaper {
  /** A directive file, as `directives import` takes it. */
  readonly json: string;
  /**
   * First day whose limits fall by hours that were changed; null: they hold for every period, those past too. Left out:
   * what the file itself says of hours of before.
   */
  readonly hoursFrom?: IsoDay | null | undefined;
}

/** What saving an amended directive would do to the rows of its duties. */
export interface AmendmentPreview {
  readonly isNew: boolean;
  readonly added: readonly RowName[];
  /** Still asked for, by another hour or duty. */
  readonly changed: readonly ChangedRow[];
  /** Reports received on those that were in time and would be late, and the other way round. */
  readonly turned: { readonly late: number; readonly onTime: number };
  /** No longer asked for, kept because something hangs on them. */
  readonly withdrawn: readonly RowName[];
  readonly removed: readonly RowName[];
  readonly kept: number;
  readonly keptWithReports: number;
  /** How many tasks come and go; those that stay are not counted. */
  readonly tasks: { readonly added: number; readonly withdrawn: number };
}

/** How many rows saving brought and took. */
export interface DirectiveSaved {
  readonly directiveId: string;
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
  readonly removed: number;
}

/** A scan or file of a directive, kept in the data folder under its hash. */
export interface DirectiveAttachment {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly media: string;
  readonly fileName: string;
  readonly addedAt: LocalTime;
}

/** A directive as rules have read it, for the clerk to accept or correct. */
export interface DirectiveProposal {
  /** null: pasted. */
  readonly fileName: string | null;
  readonly reading: DirectiveReading;
  /** What is doubtful, in words, in the order of the text. */
  readonly doubts: readonly { readonly code: ReadingDoubt; readonly message: string; readonly span: TextSpan }[];
}

export interface PreviewFile {
  /** Position in the preview, used to address the file in later calls. */
  readonly index: number;
  readonly fileName: string;
  /** Folder part below what was dropped, "" at top. */
  readonly folder: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  /**
   * ready: will be taken as it is; warnings: taken, but look; refused: cannot be taken (see issues); needs-assignment: a
   * good report whose unit, form or period the clerk must name; needs-answer: a second report of its duty, of which the
   * clerk must say whether it replaces the one before or adds to it, or a unit in several places of the file, of which
   * the clerk must say which one counts; skipped: the same bytes were taken before.
   */
  readonly state: 'ready' | 'warnings' | 'refused' | 'needs-assignment' | 'needs-answer' | 'skipped';
  readonly formId: string | null;
  readonly unitId: string | null;
  /** Of a compiled table: how many units it holds, in words. */
  readonly unitName: string | null;
  /** Units of a compiled table, row by row; empty for every other file. */
  readonly units: readonly { readonly unitId: string; readonly unitName: string }[];
  /** Unit proposals for hand assignment, best first; `area`: the district the unit lies in, when it is known. */
  readonly unitProposals: readonly {
    readonly unitId: string;
    readonly unitName: string;
    readonly area: string | null;
  }[];
  /** What the file calls a unit that was not recognised; null when it was, or when no name was found. */
  readonly nameInFile: string | null;
  /** Of a table of several periods: the newest. */
  readonly period: PeriodKey | null;
  /** Every period the file has reports for, in order; empty as long as none is known. */
  readonly periods: readonly PeriodKey[];
  /** Duties the report may answer where there are several, else none; `scheduleId`: the one it is taken for. */
  readonly duties: readonly DutyChoice[];
  readonly scheduleId: string | null;
  readonly receivedAt: LocalTime;
  readonly arrivalSource: ArrivalSource;
  readonly timeliness: 'on-time' | 'late' | null;
  readonly lateMinutes: number | null;
  readonly isNil: boolean;
  /** Version number it will get: 1 for the first report, 2 and up for a later one. */
  readonly version: number | null;
  /** The report of the same duty that counts until this one does; null for the first. */
  readonly earlier: {
    readonly fileName: string;
    readonly receivedAt: LocalTime;
    readonly isInPreview: boolean;
  } | null;
  /** What a later version is; null for the first one, and as long as it is asked. */
  readonly meaning: SaidMeaning | null;
  /** Its figures can be added to those before. */
  readonly mayAdd: boolean;
  readonly rows: {
    readonly read: number;
    readonly accepted: number;
    readonly rejected: number;
    readonly duplicate: number;
    readonly total: number | null;
  };
  /** What the form asks and the file does not say in known words, beside the file's own words; null: nothing to explain. */
  readonly unmatched: {
    readonly fields: readonly { readonly key: string; readonly label: string }[];
    readonly headings: readonly string[];
  } | null;
  /** Units that stand in several rows or sheets of the file: which counts; `chosen` null: asked. */
  readonly choices: readonly {
    readonly id: string;
    readonly kind: 'rows' | 'sheets';
    /** The rows may be added up. */
    readonly canAdd: boolean;
    readonly unitId: string;
    readonly unitName: string;
    readonly options: readonly { readonly key: string; readonly label: string }[];
    readonly chosen: string | null;
  }[];
  /** Names in rows of a compiled table that are no unit for sure: the clerk may say which unit is meant. */
  readonly strangers: readonly {
    readonly name: string;
    readonly rows: readonly number[];
    /** Ids of units it may be, best first. */
    readonly proposals: readonly string[];
  }[];
  readonly issues: readonly Issue[];
  /** Figures as understood, label and printed value, for the preview table. */
  readonly figures: readonly {
    readonly label: string;
    readonly cell: string | null;
    readonly raw: string | null;
    readonly understood: string;
  }[];
}

/** `folder`: only the folder with the copy was shown, because the file might be run instead of read. */
export interface OpenedCopy {
  readonly opened: 'file' | 'folder';
}

/** A kept file, and the name it goes by. */
export interface KeptName {
  readonly sha256: string;
  readonly fileName: string;
}

/** A file that was not kept a second time, and the name its content is kept under. */
export interface RepeatedFile {
  readonly fileName: string;
  readonly keptAs: string;
}

/** A file the core has made; `fileName` without extension. */
export interface RenderedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export interface ImportPreview {
  readonly previewId: string;
  readonly directiveId: string;
  readonly files: readonly PreviewFile[];
}

export interface BatchFile {
  readonly fileId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly outcome: 'accepted' | 'accepted-with-warnings' | 'refused' | 'skipped';
  /** Of a table: of how many units, in words; null: none was recognised. */
  readonly unitName: string | null;
  /** Units of a table by name; empty for every other file, and for tables from before they were kept. */
  readonly tableUnits: readonly string[];
  readonly formId: string | null;
  readonly period: PeriodKey | null;
  readonly receivedAt: LocalTime | null;
  /** What it was taken as when the unit had reported before; null otherwise. */
  readonly meaning: VersionMeaning | null;
  readonly issues: readonly Issue[];
}

export interface Batch {
  readonly id: string;
  readonly directiveId: string;
  readonly importedAt: LocalTime;
  readonly undoneAt: LocalTime | null;
  readonly accepted: number;
  readonly refused: number;
  readonly skipped: number;
  readonly files: readonly BatchFile[];
}

export type PaperKind = 'report' | 'reminder' | 'directive' | 'form-01' | 'form-02' | 'board';

/** A paper of the register of outgoing ones: as it was numbered, or as it would be. */
export interface OfficePaperRequest {
  readonly kind: 'written';
  readonly paperId: string;
  /** With the kept pictures of its signer and of the seal, only for this look or print; left out: without. */
  readonly hasPictures?: boolean | undefined;
}

/** A register over some days, as a book (NĐ 30/2020, Phụ lục IV). */
export interface RegisterRequest {
  readonly kind: 'register';
  readonly register: RegisterId;
  /** Of outgoing papers: whose numbers; null: the office's first series of the flow. */
  readonly seriesId: string | null;
  /** First and last day, both included. */
  readonly from: IsoDay;
  readonly to: IsoDay;
  /** Quyển số; null: left blank. */
  readonly volume: number | null;
}

/** A register as text for other programs; `warnings`: values that were longer than their field takes. */
export interface RegisterFile extends RenderedFile {
  readonly rows: number;
  readonly warnings: readonly string[];
}

/** Papers that no campaign is needed for. */
export type RecordPaperRequest = OfficePaperRequest | RegisterRequest | DraftPaperRequest;
export type AnyPaperRequest = PaperRequest | RecordPaperRequest | QuestionPaperRequest;
export type AnyPaperKind = AnyPaperRequest['kind'];

/** What to read before a mark is noted; `isOdd`: it has to be insisted on. */
export interface MarkAdvice {
  readonly advice: readonly string[];
  readonly isOdd: boolean;
}

/** Which papers that go out are asked for; what is left out does not restrict. */
export interface OutgoingFilter {
  readonly seriesId?: string | undefined;
  /** Of the number; of a draft: in which it was begun. */
  readonly year?: number | undefined;
  readonly kindId?: string | undefined;
  readonly status?: PaperStatus | undefined;
  readonly directiveId?: string | undefined;
  readonly batchId?: string | undefined;
  /** Every word of it stands in number, subject, addressees, recipients, signer or note, dấu or not. */
  readonly text?: string | undefined;
}

/** The scan of a signed paper, kept in the data folder. */
export interface PaperScanInfo {
  readonly sha256: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly media: string;
  readonly addedAt: LocalTime;
}

/** Which report or reminder it is. */
export interface CampaignMark extends FiguresGround {
  readonly paper: 'report' | 'reminder';
  readonly directiveId: string;
  readonly unitId: string | null;
  readonly at: LocalTime;
}

/** The number a paper would get, and what is odd about it. */
export interface NumberProposal {
  readonly seriesId: string;
  readonly seriesName: string;
  readonly year: number;
  readonly number: number;
  readonly suffix: string;
  /** Sentences; with `isRefused` it cannot be had at all, else the clerk may insist. */
  readonly warnings: readonly string[];
  readonly isRefused: boolean;
  /** Numbers that were left out in the year; null: none, or a number was asked for by itself. */
  readonly free: FreeNumbers | null;
}

/** Numbers of a series that nothing has, below its last one. */
export interface FreeNumbers {
  /** One that the paper may take by its day; null: none. */
  readonly usable: number | null;
  /** Sentences. */
  readonly text: string;
}

/** An action that makes many papers, not ended yet. */
export interface OpenBatch {
  readonly batchId: string;
  readonly kind: BatchKind;
  readonly directiveId: string;
  readonly title: string;
  /** null: the clerk has not said where. */
  readonly folder: string | null;
  /** Name of the new folder in it. */
  readonly folderName: string;
  readonly formats: readonly SingleFormat[];
  /** What it belongs to, when it reminds; null: letters alone. */
  readonly reminds: BatchOrder['reminds'] | null;
  readonly createdAt: LocalTime;
  /** In the order in which they are printed. */
  readonly papers: readonly {
    readonly unitId: string;
    readonly unitName: string;
    /** Without extension. */
    readonly fileName: string;
    /** "12/UBND-VX"; null: none was given. */
    readonly number: string | null;
  }[];
}

/** What an action made. */
export interface MadeBatch {
  readonly batchId: string;
  /** The new folder. */
  readonly folder: string;
  readonly files: number;
  readonly papers: number;
  /** First and last number; null: none was given. */
  readonly numbers: { readonly first: string; readonly last: string } | null;
  /** What it put into the log of reminders; null: it had nothing to log, or all of it stood there. */
  readonly logged: LoggedAction | null;
}

/** The numbers of a series in one year. */
export interface SeriesNumbers {
  readonly numbers: readonly (IssuedNumber & { readonly subject: string | null })[];
  /** First number of the year; above 1 where the year had begun before the app. */
  readonly start: number;
  readonly next: number;
  /** Runs below the last one that nothing has. */
  readonly free: readonly { readonly from: number; readonly to: number }[];
  /** Years with numbers, newest first. */
  readonly years: readonly number[];
}

export type PaperFormat = 'pdf' | 'docx' | 'xlsx' | 'html';

export interface PaperRequest {
  readonly kind: PaperKind;
  readonly directiveId: string;
  /** Needed by `reminder`; optional on forms (pre-prints the unit). */
  readonly unitId?: string | undefined;
  /** Which of the campaign's forms; left out: the first of the kind. */
  readonly formId?: string | undefined;
  /** The hour the figures are cut at and the paper speaks from. */
  readonly at: LocalTime;
  /** Number and day may stay blank on a draft. */
  readonly number?: string | undefined;
  readonly issuedOn?: IsoDay | undefined;
  readonly signatoryId?: string | undefined;
  /** Of a report: how its totals are cut besides by `at`; left out: the period that counts, whatever hour figures speak of. */
  readonly cut?: TotalsCut | undefined;
  /** Of a report: made from this frozen summary and at its hour, whatever is known now. */
  readonly snapshotId?: string | undefined;
  /** Of a report: with an annex of totals by groups, kinds and the units above. */
  readonly hasLevels?: boolean | undefined;
  /** With the kept pictures of signature and seal: a draft to look at, valid for nothing; left out: without. */
  readonly hasPictures?: boolean | undefined;
  /** A reminder of today is one before this letter; left out: only those of earlier days are. */
  readonly countsToday?: boolean | undefined;
  /** Of a letter: when the unit is reminded by it; left out: now. */
  readonly remindedAt?: LocalTime | undefined;
  /** What of the board to print; left out: all of it. */
  readonly board?: BoardPart | undefined;
  /** Of a report: pictures in an annex of their own; left out: none. */
  readonly charts?: readonly ReportChart[] | undefined;
  /** Of a directive: with its known slips corrected; left out: as printed. */
  readonly isCorrected?: boolean | undefined;
}

export interface Printer {
  /** As the system calls it. */
  readonly name: string;
  readonly label: string;
  readonly isDefault: boolean;
}

export interface PrinterList {
  readonly printers: readonly Printer[];
  /** What the last paper went to; null: none yet. It may be gone. */
  readonly lastPrinter: string | null;
  readonly sides: Sides;
}

/** One duty of the board, or null for all, with the filter it is looked at through; `span` null or left out: all periods. */
export interface BoardPart {
  readonly scheduleId: string | null;
  readonly filter: BoardFilter;
  readonly span?: PeriodSpan | null | undefined;
}

/** A workbook looked at to describe a form from. Rows and columns count from 1. */
export interface FormSample {
  readonly fileName: string;
  readonly sheets: readonly {
    readonly name: string;
    readonly columnCount: number;
    readonly rows: readonly {
      readonly row: number;
      readonly cells: readonly { readonly column: number; readonly right: number; readonly text: string }[];
    }[];
    readonly tables: readonly { readonly range: string; readonly top: number; readonly bottom: number }[];
    /** Rows between which label lines seem to stand; null: none. */
    readonly lines: { readonly top: number; readonly bottom: number } | null;
  }[];
  /** Under the heading pointed at; empty when none was. */
  readonly columns: readonly {
    readonly letter: string;
    readonly label: string;
    /** All headings over a column one by one, where there are several. */
    readonly headings?: readonly string[];
    readonly type: FieldType;
    /** What a label line counts, as a column beside it says; left out: no column does. */
    readonly measure?: string;
    /** Of a figure: places behind the comma it wants; left out: it is whole. */
    readonly decimals?: number;
    readonly examples: readonly string[];
  }[];
  /** Headings of the columns of figures beside label lines, when there are several. */
  readonly answers: readonly string[];
  /** Words over the columns of label lines; null: nothing stands over them. */
  readonly heads: {
    readonly ordinal: string | null;
    readonly label: string;
    readonly measure: string | null;
    /** Over the column of remarks; null: there is none. */
    readonly note: string | null;
    readonly answers: readonly string[];
  } | null;
}

/** A form in the list of forms. */
export interface SaidNatures {
  readonly formId: string;
  /** null: not said, the name of the figure tells. */
  readonly natures: readonly { readonly fieldKey: string; readonly nature: FigureNature | null }[];
}

export interface ListedForm {
  readonly formId: string;
  /** The newest. */
  readonly version: number;
  readonly label: string;
  readonly title: string;
  readonly fields: number;
  /** `isCollected`: by a duty in force; else one that an amendment took out. */
  readonly campaigns: readonly { readonly directiveId: string; readonly name: string; readonly isCollected: boolean }[];
  readonly reports: number;
  readonly canRemove: boolean;
}

/** A sample read by the form described from it, as a report will be read. */
export interface FormTrial {
  /** Units of a table; people of a list; 1 for label lines that can be read. */
  readonly count: number;
  /** Label lines: each figure and text; a table or list: the sums. */
  readonly figures: PreviewFile['figures'];
  /** First units of a table with their figures, as printed. */
  readonly rows: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly issues: readonly Issue[];
}
/** Blank workbooks with the unit, its period and a key in them. */
export interface BlankRequest {
  readonly directiveId: string;
  readonly formId: string;
  readonly period: PeriodKey;
  /** null: every unit that owes the form in the period. */
  readonly unitIds: readonly string[] | null;
}

/** A unit that should get a reminder at `at`, and why, in Vietnamese. */
export interface ReminderNeed {
  readonly unitId: string;
  readonly unitName: string;
  readonly reasons: readonly string[];
  readonly isMissing: boolean;
  readonly isBelowTarget: boolean;
}

/** A clause, or a duty to pass the letter on, as it gives work to units. */
export interface TaskSource {
  readonly kind: Task['kind'];
  readonly sourceId: string;
  /** Of the clause; "" when it has none. */
  readonly number: string;
  /** Its first line without the number. */
  readonly title: string;
  /** Whole wording, one entry per paragraph. */
  readonly words: readonly string[];
  /** Who is to get the letter; empty for a clause. */
  readonly bodies: readonly string[];
  /** Last day of the clause itself; null: it has none of its own. */
  readonly dueOn: IsoDay | null;
  /** Its dated duties, each in a line: "Mẫu 02: hằng ngày trước 15h00, …". */
  readonly duties: readonly string[];
  /** Limits that the wording names and nobody has entered. */
  readonly inWords: readonly DeadlineInWords[];
  /** Reports settle it, so it cannot be noted as done. */
  readonly isByReports: boolean;
}

/** A task with where it stands and all that was noted on it, what was taken back included. */
export interface TaskLine extends TaskStanding {
  readonly task: Task;
  readonly unitId: string;
  readonly notes: readonly TaskNote[];
  /** Units that have taken it over from the day on; null: it is still this unit's, or was settled before. */
  readonly movedTo: { readonly since: IsoDay; readonly unitNames: readonly string[] } | null;
}

export interface TaskOverview {
  readonly at: LocalTime;
  /** The paper's day, the first of its month while the day is blank; null: not known. What is noted before it is doubtful. */
  readonly issuedOn: IsoDay | null;
  readonly sources: readonly TaskSource[];
  /** Clauses and relays that no unit of the registry has, each with the groups it is given to. */
  readonly unassigned: readonly (Pick<TaskSource, 'kind' | 'sourceId'> & { readonly groupNames: readonly string[] })[];
  readonly units: readonly { readonly id: string; readonly name: string; readonly groupIds: readonly string[] }[];
  readonly groups: readonly UnitGroup[];
  readonly lines: readonly TaskLine[];
  readonly counts: TaskCounts;
}

/** A unit one could remind, with what of and when it was reminded before. */
export interface ReminderCandidate {
  readonly unitId: string;
  readonly unitName: string;
  readonly points: readonly ReminderPoint[];
  readonly rounds: readonly ReminderRound[];
  readonly usualWay: ReminderWay;
  /** What the unit itself prefers; null: nobody said. */
  readonly channel: UnitChannel | null;
  readonly contact: UnitContact | null;
  readonly reach: UnitReach;
}

export interface ReminderCandidates {
  readonly today: IsoDay;
  /** When the letter was signed; null: not said. Nobody can be reminded of it before. */
  readonly issuedOn: IsoDay | null;
  readonly units: readonly ReminderCandidate[];
}

/** Where a unit is reached, by any of its contacts; null: the registry has none. */
export interface UnitReach {
  readonly phone: string | null;
  readonly mailAddress: string | null;
}

/** What one action has put into the log. */
export interface LoggedAction {
  readonly actionId: string;
  readonly entries: number;
  /** Names of units left out, because they were reminded of all of it that day. */
  readonly leftOut: readonly string[];
  /** As the log has it. */
  readonly remindedAt: LocalTime;
}

export interface PreparedReminder {
  readonly unitId: string;
  readonly unitName: string;
  /** The unit, or its head from the third reminder on. */
  readonly addressee: string;
  readonly points: readonly ReminderPoint[];
  readonly ways: readonly ReminderWay[];
  readonly level: number;
  readonly isRemindedToday: boolean;
  readonly reach: UnitReach;
  /** A text for each way, whether it is used or not. */
  readonly messages: Readonly<Record<ReminderWay, string>> & { readonly emailSubject: string };
}

export interface PreparedReminders {
  readonly units: readonly PreparedReminder[];
  /** One text that names all units reached that way; "" when there are none. */
  readonly groups: { readonly zalo: string; readonly sms: string };
}

/** One of the office's wordings, for one way and one stage. */
export interface ReminderWording {
  readonly kind: WordingKind;
  readonly stage: ReminderStage;
  /** What the program says by itself, with fields in braces. */
  readonly builtIn: string;
  /** What the office says instead; null: nothing of its own. */
  readonly own: string | null;
  /** What may stand in braces here. */
  readonly fields: readonly { readonly name: string; readonly says: string }[];
}

export interface LoggedReminder extends ReminderEntry {
  readonly unitName: string;
}

/** What a keyed report would become; judged as it is typed. */
/** One of several duties that ask for the same form and period. */
export interface DutyChoice {
  readonly scheduleId: string;
  readonly label: string;
}

/** Which report something is keyed in for. */
export interface KeyedPlace {
  readonly directiveId: string;
  readonly formId: string | null;
}

export interface KeyedCheck {
  /** Duties the report may answer where there are several, else none; `scheduleId`: the one it is taken for. */
  readonly duties: readonly DutyChoice[];
  readonly scheduleId: string | null;
  /** `field`: key of the form's field, "rows", "persons", "arrival", or null for the report as a whole. */
  readonly issues: readonly (Issue & { readonly field: string | null })[];
  /** `asked`: it tells other figures than the report in place, and nobody has said which hold; `taken`: came before. */
  readonly state: 'first' | 'confirms' | 'keeps' | 'replaces' | 'supplements' | 'asked' | 'taken';
  readonly canBeTaken: boolean;
  /** null: in time, or owed at no time. */
  readonly lateMinutes: number | null;
  /** The report in place; null: none. */
  readonly earlier: {
    readonly title: string;
    readonly receivedAt: LocalTime;
    readonly isDifferent: boolean;
    /** It has people that can be added to the list in place. */
    readonly canSupplement: boolean;
    readonly differences: readonly { readonly label: string; readonly before: number; readonly after: number }[];
  } | null;
}

/** All that came for one duty. */
export interface DutyDetail {
  /** To whom the paper wants the report; "" when it does not say. */
  readonly receiver: string;
  /** By which way it wants it; null when it does not say. */
  readonly askedChannel: string | null;
  /** The first one first; `isKept`: the very file lies in the data folder. */
  readonly versions: readonly (DutyVersion & {
    readonly isKept: boolean;
    /** Messages that came with it name people, and are shown in part; left out: they are whole. */
    readonly isMasked?: boolean;
    /** Sentences about the package it came in; empty: it came otherwise. */
    readonly packageLines: readonly string[];
  })[];
}

/** Which people of the list of a report. */
export interface PersonFilter {
  readonly submissionId: string;
  /** Words with or without dấu; "": everybody. */
  readonly text: string;
  /** Only rows of which something was said when they were taken. */
  readonly isMarked: boolean;
}

export interface PersonListHead {
  readonly unitName: string;
  readonly formLabel: string;
  readonly period: PeriodKey;
  readonly fileName: string;
  readonly columns: readonly { readonly key: string; readonly label: string; readonly type: FieldType }[];
  readonly total: number;
  /** People of whose rows something was said; null: rows of several files are on the list, so none can be told. */
  readonly marked: number | null;
  /** Nobody has asked to see it in full: names, phones and addresses come in part. */
  readonly isMasked: boolean;
  /** Its people were counted and not kept: rows tell nothing but where they stood. */
  readonly isCounted: boolean;
  /** Its people were destroyed then: nobody is left to be shown; null: they are there. */
  readonly destroyedAt: LocalTime | null;
}

/** How a running total comes about, in sentences. */
export interface WordedListSum {
  /** Who is on the list; how the total comes about and what it should be. */
  readonly summary: readonly string[];
  readonly isRight: boolean;
  readonly proposed: number | null;
  readonly stated: number | null;
  /** Rows that are not simply new; the first of them follow. */
  readonly judged: number;
  readonly rows: readonly {
    readonly ordinal: number;
    readonly fullName: string;
    readonly verdict: Exclude<RowVerdict, 'new'>;
    readonly message: string;
  }[];
}

export interface PersonPage {
  /** People that answer the filter. */
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly {
    readonly ordinal: number;
    /** Row of the sheet it came from. */
    readonly sourceRow: number;
    /** In the order of the columns; "" where nothing stands. */
    readonly cells: readonly (string | number)[];
    readonly findings: readonly string[];
  }[];
}

/** How long before a cut-off the system's notification comes; null: never. */
export interface AlarmChoice {
  readonly minutesBefore: number | null;
  /** False where the system shows no notifications at all. */
  readonly isSupported: boolean;
}

/** Where both halves of one unit's rate come from, with the words around it. */
export interface ShownTrace extends UnitTrace {
  readonly unitName: string;
  /** Of the units its figures are made of, by id. */
  readonly partNames: Readonly<Record<string, string>>;
  readonly period: PeriodKey;
  readonly numeratorLabel: string;
  readonly denominatorLabel: string;
  /** Files whose very bytes are kept, to be opened. */
  readonly keptFileIds: readonly string[];
  readonly measureLabels: Readonly<Record<string, string>>;
}

export interface HistoryPage {
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
}

export interface HistoryAuthor {
  readonly account: string;
  readonly name: string | null;
}

/** Calls answered by the office core (database, imports, compilation, papers), off the interface's thread. */
export interface CoreApi
  extends TemplateCoreApi,
    SetupCoreApi,
    WrittenCoreApi,
    CampaignCoreApi,
    OwnReportCoreApi,
    ChartCoreApi,
    OpenDataCoreApi,
    HealthCoreApi,
    UpperTemplateCoreApi,
    PersonalDataCoreApi,
    QuestionCoreApi,
    PersonRequestCoreApi,
    PurgeCoreApi,
    PackageCoreApi,
    VaultCoreApi {
  'app.info': (input: Record<string, never>) => AppInfo;
  /** Somebody has read it. */
  'notices.putAway': (input: { id: string }) => Record<string, never>;
  'samples.list': (input: Record<string, never>) => readonly SampleInfo[];
  'samples.load': (input: { sampleId: string }) => { directiveId: string; units: number };
  'office.get': (
    input: Record<string, never>,
  ) => { profile: OfficeProfile; signatories: readonly Signatory[]; seal: SealPicture | null } | null;
  /** `seal` left out: as it is. Pictures are kept by `keyed.keepPicture` before. */
  'office.save': (input: {
    profile: OfficeProfile;
    signatories: readonly Signatory[];
    seal?: SealPicture | null | undefined;
  }) => { savedAt: LocalTime };
  /** Lists of recipients the office keeps for kinds of papers. */
  'recipients.presets': (input: Record<string, never>) => readonly RecipientPreset[];
  /** Adds one or changes the one of that id. */
  'recipients.savePreset': (input: RecipientPreset) => { savedAt: LocalTime };
  'recipients.removePreset': (input: { id: string }) => { savedAt: LocalTime };
  /** What is odd about whom a paper goes to, in sentences; `day` of the paper, null: not known. */
  'recipients.check': (input: SentPaper & { day: IsoDay | null }) => { advice: readonly string[]; copies: CopyCount };
  /** Known slips of a directive (of the paper itself, of its scan) that are still in its words; empty: none. */
  'slips.list': (input: { directiveId: string }) => readonly FoundSlip[];
  /** Why the signer (null: the office's default) had better not sign a paper of that day; empty: nothing is wrong. */
  'signing.check': (input: { signatoryId: string | null; day: IsoDay }) => readonly string[];
  'units.list': (input: Record<string, never>) => {
    units: readonly LabelledUnit[];
    groups: readonly UnitGroup[];
    baselines: readonly Baseline[];
    /** Names of the baseline figures there are or could be. */
    measures: readonly Measure[];
    successions: readonly UnitSuccession[];
    /** Members that groups have by their rule, not by hand. */
    gathered: readonly { readonly groupId: string; readonly unitId: string }[];
  };
  /** Units of the same time and place that the name may mean; empty as long as the name is one that the unit had before. */
  'units.alike': (input: AlikeQuestion) => readonly AlikeUnit[];
  /** Adds a unit, or changes the one of that id; refused as a conflict while others are alike and nobody said it is apart. */
  'units.save': (input: UnitDraft) => { unitId: string };
  'units.saveAliases': (input: { unitId: string; aliases: readonly string[] }) => { savedAt: LocalTime };
  /** Refused as a conflict while reports or other units speak of it. */
  'units.remove': (input: { unitId: string }) => { savedAt: LocalTime };
  'units.saveGroup': (input: GroupDraft) => { groupId: string };
  'units.removeGroup': (input: { groupId: string }) => { savedAt: LocalTime };
  /** Figures of one measure and day; a value of null takes the figure away. */
  'units.saveBaselines': (input: BaselineSheet) => { measureKey: string; saved: number };
  /** Merges, splits or renames units from a day on; `given`: reports the new units owe, `letOff`: those the old ones owe no more. */
  'units.previewReorganise': (input: Reorganisation) => ReorganisationPreview;
  'units.reorganise': (input: Reorganisation) => {
    unitIds: readonly string[];
    given: number;
    letOff: number;
    tasks: number;
  };
  /** Every edit of the registry, newest first; each can be taken back while nothing newer stands on it. */
  'units.steps': (input: Record<string, never>) => readonly RegistryStep[];
  'units.undoStep': (input: { sequence: number }) => { savedAt: LocalTime };
  /** Provinces of the shipped table of administrative units, now and before, and what the table is. */
  'units.provinces': (input: Record<string, never>) => {
    source: string;
    asOf: IsoDay;
    changedOn: IsoDay;
    provinces: readonly { readonly code: string; readonly name: string }[];
    formerProvinces: readonly { readonly code: string; readonly name: string }[];
  };
  /** Of a province, or by name in the whole country; the first few hundred. */
  'units.communes': (input: NationalQuestion) => readonly NationalCommune[];
  /** Adds units of the table with those they lie in or were made of; `groupName` null: to no group. */
  'units.addCommunes': (input: {
    codes: readonly string[];
    groupName: string | null;
    era?: NationalEra | undefined;
  }) => UnitImport;
  /** A list of units from a spreadsheet; `dryRun` only says what would happen. */
  'units.takeList': (input: ListQuestion & { path: string }) => UnitImport;
  'directives.list': (input: Record<string, never>) => readonly DirectiveSummary[];
  'directives.get': (input: { directiveId: string }) => DirectiveDetail;
  /** Every percentage of a text recomputed from the counts beside it; nothing is written. */
  'audit.text': (input: { text: string }) => AuditedPaper;
  'audit.file': (input: { path: string }) => AuditedPaper;
  'audit.directive': (input: { directiveId: string }) => AuditedPaper;
  /** A paper as it would be saved now, with its tables and annexes. */
  'audit.paper': (input: AnyPaperRequest) => AuditedPaper;
  /** A finished PDF or Word document held against the rules of presentation; nothing is written. */
  'ruler.measureFile': (input: { path: string }) => NamedRuling;
  /** The structure that rules find in the text of a directive; nothing is written. */
  'directives.readFile': (input: { path: string }) => DirectiveProposal;
  /** Advice on a directive file that is not kept yet, against the registry as it is. */
  'directives.lint': (input: { json: string }) => readonly DirectiveAdvice[];
  'directives.readText': (input: { text: string }) => DirectiveProposal;
  /** Keeps a directive entered or amended in the window; `json`: as a directive file, parsed and judged by the core. */
  'directives.save': (input: WrittenPaper) => DirectiveSaved;
  /** What saving would do; writes nothing. */
  'directives.preview': (input: WrittenPaper) => AmendmentPreview;
  /** What taking back the last amendment would do; writes nothing. Refused as notFound where there is none. */
  'directives.previewUndo': (input: { directiveId: string }) => AmendmentPreview;
  /** Takes a limit of a clause's wording (`quote`) as the clause's last day. */
  'directives.takeDeadline': (input: {
    directiveId: string;
    clauseId: string;
    lastDay: IsoDay;
    quote: string;
  }) => DirectiveSaved;
  'directives.answer': (input: { directiveId: string; scheduleId: string; answer: DutyAnswer }) => DirectiveSaved;
  /** Puts the wording before the last amendment back in force. */
  'directives.undoAmendment': (input: { directiveId: string }) => DirectiveSaved;
  /** What to look at before the paper is used; never a block. */
  'directives.advice': (input: { directiveId: string }) => readonly DirectiveAdvice[];
  /** What has to become of the rows because units came to the groups or left them; null: rows and units agree. */
  'directives.behind': (input: { directiveId: string }) => AmendmentPreview | null;
  /** Directives of which that is not null. */
  'directives.allBehind': (input: Record<string, never>) => readonly {
    readonly directiveId: string;
    readonly name: string;
  }[];
  /** Brings the rows in line with the units that the groups have now. */
  'directives.refresh': (input: { directiveId: string }) => DirectiveSaved;
  /** Throws a draft away, for good. */
  'directives.removeDraft': (input: { directiveId: string }) => Record<string, never>;
  /** A paper left half typed; `directiveId` null: a new one. */
  'directives.entry': (input: { directiveId: string | null }) => { savedAt: LocalTime; entry: string } | null;
  /** `entry` null: nothing is being typed any more. */
  'directives.keepEntry': (input: { directiveId: string | null; entry: string | null }) => Record<string, never>;
  /** Files are copied into the data folder; all of them or none. `repeated`: their content was there already. */
  'directives.attach': (input: { directiveId: string; paths: readonly string[] }) => {
    attachments: readonly DirectiveAttachment[];
    repeated: readonly RepeatedFile[];
  };
  'directives.detach': (input: { directiveId: string; sha256: string }) => {
    attachments: readonly DirectiveAttachment[];
  };
  /** Hangs files on again whose bytes are still kept; one that hangs there stays as it is. */
  'directives.attachKept': (input: { directiveId: string; files: readonly KeptName[] }) => {
    attachments: readonly DirectiveAttachment[];
  };
  /** More time, or no report owed, for rows of one directive, in one action; `dueAt` null: let off. */
  'obligations.grant': (input: {
    directiveId: string;
    obligationIds: readonly string[];
    dueAt: LocalTime | null;
    reason: string;
  }) => { actionId: string; granted: number };
  /** Takes back what one action granted to one row, or to all its rows (`obligationId` null). */
  'obligations.revoke': (input: { directiveId: string; actionId: string; obligationId: string | null }) => {
    revoked: number;
  };
  /** In the order they were given, those taken back included. */
  'obligations.grants': (input: { directiveId: string }) => { grants: readonly ObligationGrant[] };
  /** The form's field is what the file calls `label`: kept with the form, and the files of the preview are read again. */
  'imports.learnLabel': (input: {
    previewId: string;
    formId: string;
    fieldKey: string;
    label: string;
  }) => ImportPreview;
  /** A sample workbook to point in; `heading` gives the columns under a heading, or the label lines pointed at. */
  'forms.sample': (input: {
    path: string;
    heading: { sheet: string; top: number; bottom: number; holds: 'heading' | 'lines' } | null;
  }) => FormSample;
  /** What the sample would give as a report of the form described; nothing is written. */
  'forms.try': (input: { path: string; proposal: FormProposal }) => FormTrial;
  'forms.define': (input: FormProposal) => { formId: string; version: number; obligations: number };
  /** The newest version of every form with where it is collected. */
  'forms.uses': (input: Record<string, never>) => { forms: readonly ListedForm[] };
  /** Takes the newest version of a form away that no report came by; `json`: what `forms.restore` brings back. */
  'forms.remove': (input: { formId: string; version: number; withDuty: boolean }) => { json: string };
  'forms.restore': (input: { json: string }) => { formId: string; version: number };
  /** What becomes of figures of a form in use over periods; answers with what was said before, to go back. */
  'forms.setNatures': (input: SaidNatures) => SaidNatures;
  /** Every version of every form, oldest first. */
  'forms.list': (input: Record<string, never>) => { forms: readonly FormDefinition[] };
  /** All that came for one duty, with the files and imports it came in. */
  'board.duty': (input: { directiveId: string; scheduleId: string; obligationId: string }) => DutyDetail;
  'persons.head': (input: { submissionId: string }) => PersonListHead;
  /** The running total of the report solved with the rows of its list; null: its form asks for none. */
  'persons.sum': (input: { submissionId: string }) => WordedListSum | null;
  'persons.page': (input: PersonFilter & { offset: number; limit: number }) => PersonPage;
  /** What of the board is on screen. */
  'board.show': (input: { directiveId: string; at: LocalTime } & BoardLook) => BoardPage;
  /** One cell as it stands now, with what of its period nothing has come on yet. */
  'board.cell': (input: BoardPlace) => OpenedDuty;
  /** Until when reports came that were here at that moment. */
  'board.lastReports': (input: {
    directiveId: string;
    at: LocalTime;
  }) => LastReports & { readonly directiveId: string };
  /** What there is to do on the day of `at`, over every directive in force. */
  'today.get': (input: { at: LocalTime }) => Today;
  'today.below': (input: { at: LocalTime }) => readonly BelowTarget[];
  /** The mail with which our own report of a duty goes up, from the figures of `at`; `to` null: the paper names no mailbox. */
  'upperMail.prepare': (input: {
    directiveId: string;
    scheduleId: string;
    /** Which of the duty's reports; null: one without a day; left out: the nearest. */
    period?: PeriodKey | null | undefined;
    at: LocalTime;
    /** The frozen summary its figures are taken from; left out: what is known of `at`. */
    snapshotId?: string | undefined;
  }) => {
    to: string | null;
    subject: string;
    body: string;
  };
  'compilation.get': (input: TotalsQuestion) => Compilation;
  /** Periods that have begun by then and can be looked at, newest first; reports owed once have none. */
  'compilation.periods': (input: { directiveId: string; asOf: LocalTime }) => readonly PeriodKey[];
  /** Each target: its chain of milestones, the forecast, and where every unit stands. */
  'targets.get': (input: TotalsQuestion) => readonly TargetView[];
  /** Series of figures that should be asked about. */
  'suspicions.list': (input: { directiveId: string; asOf: LocalTime }) => SuspicionList;
  /** Rates, units, ranks and bases against another time; reports against the counts of another body. */
  'comparison.get': (input: TotalsQuestion & { basis: ComparisonBasis }) => WordedComparison;
  /** Every rate by groups, kinds and the units above. */
  'compilation.levels': (input: TotalsQuestion) => readonly NamedLevels[];
  /** Where both halves of one unit's rate come from, down to the cell. */
  'compilation.trace': (input: TotalsQuestion & { indicatorId: string; unitId: string }) => ShownTrace;
  /** A cell of a kept file with those around it. */
  'compilation.cell': (input: {
    fileId: string;
    sheet: string;
    cell: string;
  }) => CellsAround & { readonly fileName: string };
  /** Frozen summaries, newest first. */
  'snapshots.list': (input: { directiveId: string }) => readonly ListedSnapshot[];
  'snapshots.get': (input: {
    snapshotId: string;
  }) => SnapshotHead & Pick<SnapshotContent, 'compilation' | 'choices' | 'traces'>;
  /** As `compilation.trace`, of what was frozen. */
  'snapshots.trace': (input: { snapshotId: string; indicatorId: string; unitId: string }) => ShownTrace;
  /** @param replacesId summary that is made anew, as its next version; left out: a new one */
  'snapshots.freeze': (input: TotalsQuestion & { replacesId?: string | undefined; reason: string }) => SnapshotHead;
  /** What moved between a frozen summary and another one, or what would be frozen now, and why. */
  'snapshots.compare': (input: {
    beforeId: string;
    after: { kind: 'snapshot'; snapshotId: string } | ({ kind: 'now'; asOf: LocalTime } & TotalsCut);
  }) => {
    readonly beforeName: string;
    readonly afterName: string;
    /** All of it as text. */
    readonly lines: readonly string[];
    readonly indicators: readonly (Omit<IndicatorDifference, 'moves'> & {
      readonly total: string;
      readonly moves: readonly (UnitMove & { readonly message: string })[];
    })[];
  };
  /** What was chosen for units without figures, of all periods. */
  'choices.list': (input: { directiveId: string }) => readonly (SavedChoice & { readonly unitName: string })[];
  /** All or none; `before` given back with `isUndo` restores what was there. */
  'choices.save': (input: { directiveId: string; entries: readonly ChoiceEntry[]; isUndo?: boolean | undefined }) => {
    changed: number;
    before: readonly ChoiceEntry[];
  };
  /** The same totals under the units of another day: what merged adds up, what was split is named and not divided. */
  'compilation.rolledUp': (input: TotalsQuestion & { on: IsoDay }) => readonly RolledIndicator[];
  /** The screen on which files are dropped is open: starting the reader takes longer than reading most files. */
  'imports.prepare': (input: Record<string, never>) => Record<string, never>;
  /** Reads files and folders without writing anything. Long: reports `imports.progress`, stops on `imports.cancel`. */
  'imports.preview': (input: { directiveId: string; paths: readonly string[] }) => ImportPreview;
  'imports.cancel': (input: Record<string, never>) => { cancelled: boolean };
  /**
   * Names unit, form, period or arrival by hand; the file is checked again. `alias`: a name in the file to be remembered
   * for the unit when the file is accepted; refused as a conflict when another unit goes by it.
   */
  'imports.assign': (input: {
    previewId: string;
    index: number;
    unitId?: string | undefined;
    formId?: string | undefined;
    period?: PeriodKey | undefined;
    /** Which of the file's `duties` it answers. */
    scheduleId?: string | undefined;
    receivedAt?: LocalTime | undefined;
    meaning?: SaidMeaning | undefined;
    alias?: string | undefined;
    /** Answer to one of the file's `choices`: key of an option, `supplement`, or for rows `none`. */
    place?: { readonly choice: string; readonly option: string } | undefined;
    /** Which unit one of the file's `strangers` is; remembered for the unit when the file is accepted. */
    rowUnit?: { readonly name: string; readonly unitId: string } | undefined;
  }) => ImportPreview;
  /** One transaction: the chosen files enter together or not at all. */
  /** @param takesLate reports that came after the closing of the campaign are taken too; left out: they are refused */
  'imports.accept': (input: {
    previewId: string;
    indexes: readonly number[];
    takesLate?: boolean | undefined;
  }) => Batch;
  'imports.discard': (input: { previewId: string }) => Record<string, never>;
  /** Figures of the directive's forms that may be held against a count of another body, and the usual tolerance. */
  'counts.figures': (input: { directiveId: string }) => {
    tolerancePercent: number;
    figures: readonly (CountedFigure & { readonly label: string })[];
  };
  /** What a workbook of another body says; writes nothing. `column`: letter of the figures, null when the heading tells. */
  'counts.read': (input: CountsFile) => CountsPreview;
  'counts.take': (
    input: CountsFile & { asOf: LocalTime; source: string; tolerancePercent: number },
  ) => CountsPreview & { batchId: string };
  'counts.list': (input: { directiveId: string }) => readonly CountBatch[];
  'counts.undo': (input: { batchId: string }) => { batchId: string; units: number };
  'imports.batches': (input: { directiveId: string }) => readonly Batch[];
  /** @param reason what the clerk says to it; may be left out */
  'imports.undo': (input: { batchId: string; reason?: string | undefined }) => { batchId: string; submissions: number };
  /** Judges reports as they are typed, each for itself; nothing is written. */
  'keyed.check': (input: { directiveId: string; entries: readonly KeyedEntry[] }) => readonly KeyedCheck[];
  /** Takes keyed reports in as one batch, all or none; null when all of it was taken before. */
  'keyed.take': (input: {
    directiveId: string;
    entries: readonly KeyedEntry[];
    /** The draft that ends with them. */
    draftPlace?: string | undefined;
    /** As with `imports.accept`. */
    takesLate?: boolean | undefined;
  }) => { batch: Batch | null };
  /** @param day of stamps that give only the clock; null: not known */
  'keyed.readMessages': (input: { directiveId: string; text: string; day: IsoDay | null }) => ChatReading;
  /** @param report it came with, whose form may be one that keeps no pictures; `formId` null: not chosen yet */
  'keyed.keepPicture': (input: { report?: KeyedPlace | undefined; fileName: string; bytes: Uint8Array }) => {
    sha256: string;
    fileName: string;
  };
  'keyed.picture': (input: { sha256: string }) => { bytes: Uint8Array; media: string; fileName: string | null };
  /** What was being keyed when the app was last seen, the newest first. `place`: what it is of. */
  'keyed.drafts': (input: { directiveId: string }) => readonly { place: string; savedAt: LocalTime; draft: string }[];
  /** @param movedFrom the place the draft stood under before; it leaves it in the same moment */
  'keyed.saveDraft': (input: {
    directiveId: string;
    place: string;
    draft: string | null;
    movedFrom?: string | undefined;
  }) => Record<string, never>;
  'reminders.list': (input: { directiveId: string; at: LocalTime }) => readonly ReminderNeed[];
  'reminders.candidates': (input: {
    directiveId: string;
    at: LocalTime;
    remindedAt?: LocalTime | undefined;
  }) => ReminderCandidates;
  /** The texts, ready to be pasted; writes nothing. */
  'reminders.prepare': (input: ReminderChoice) => PreparedReminders;
  /** Into the log; `leftOut`: units reminded of the same today already, unless the clerk insists. Sends nothing. */
  /** @param batchId whose letters went out: the log tells their numbers */
  'reminders.record': (input: ReminderChoice & { insist: boolean; batchId?: string | undefined }) => LoggedAction;
  /** Paragraphs drafted from the figures of `at`, and what the clerk keeps for the report of that period. */
  'remarks.get': (input: { directiveId: string; at: LocalTime; cut?: TotalsCut | undefined }) => {
    /** False: nothing is due yet, so there is no report to remark on. */
    hasPeriod: boolean;
    drafts: readonly { readonly key: string; readonly text: string }[];
    /** One paragraph per line; null: nothing kept. */
    kept: string | null;
    /** What was drafted when it was kept and reads otherwise now. */
    changed: readonly ChangedRemark[];
  };
  /** Blank: none are kept any more. */
  'remarks.save': (input: { directiveId: string; at: LocalTime; cut?: TotalsCut | undefined; text: string }) => {
    kept: string;
  };
  'reminders.wordings': (input: Record<string, never>) => readonly ReminderWording[];
  /** null: back to what is built in. */
  'reminders.saveWording': (input: { kind: WordingKind; stage: ReminderStage; text: string | null }) => {
    isOwn: boolean;
  };
  /** Changes nothing. `preview`: how it reads for units of the office; null: it cannot be used, or there is no unit. */
  'reminders.tryWording': (input: { directiveId: string; kind: WordingKind; stage: ReminderStage; text: string }) => {
    faults: readonly string[];
    preview: string | null;
  };
  /** Newest first, those taken back included. */
  'reminders.log': (input: { directiveId: string }) => { entries: readonly LoggedReminder[] };
  'reminders.undo': (input: { directiveId: string; actionId: string }) => { removed: number };
  'reminders.addResult': (input: {
    directiveId: string;
    /** One, or several of an action that all came to the same. */
    reminderIds: readonly string[];
    kind: ReminderResultKind;
    text: string;
    happenedAt: LocalTime;
  }) => { resultIds: readonly string[] };
  'reminders.removeResult': (input: { directiveId: string; resultId: string }) => { removed: number };
  /** Tasks of a directive as they stood at `at`. */
  /** Days off of all years that are known. */
  'holidays.get': (input: Record<string, never>) => HolidayCalendar;
  /** Keeps the announced days off of a year in the place of those that were known; without a day: as the program knows it. */
  'holidays.saveYear': (input: HolidayYear) => HolidayCalendar;
  'tasks.list': (input: { directiveId: string; at: LocalTime }) => TaskOverview;
  /** The same note on one task or several; `evidencePath`: a file that shows it. */
  'tasks.note': (input: {
    directiveId: string;
    taskIds: readonly string[];
    step: TaskStep;
    happenedAt: LocalTime;
    text: string;
    evidencePath: string | null;
  }) => { noteIds: readonly string[] };
  'tasks.removeNotes': (input: { directiveId: string; noteIds: readonly string[] }) => { removed: number };
  /** Undoes that. */
  'tasks.restoreNotes': (input: { directiveId: string; noteIds: readonly string[] }) => { restored: number };
  /** The log of changes, newest first. */
  'history.list': (input: ChangeFilter & HistoryPage) => { entries: readonly ChangeEntry[]; total: number };
  /** Who the log says is at work: the system's account, and the name it has chosen here. */
  'history.author': (input: Record<string, never>) => HistoryAuthor;
  /** "" takes the name away; entries keep the name they were made under. */
  'history.setAuthor': (input: { name: string }) => HistoryAuthor;
  'backups.list': (input: Record<string, never>) => BackupList;
  'backups.make': (input: Record<string, never>) => BackupEntry;
  /**
   * Keeps the present state in a backup first; every question has a new answer afterwards. `doesAgain`: what was destroyed
   * or corrected of people's data since the backup is destroyed and corrected in it too; left out: refused where there is any.
   */
  'backups.restore': (input: {
    name: string;
    secret?: string | undefined;
    doesAgain?: boolean | undefined;
  }) => BackupRestored;
  /** What a backup of the list holds. `secret`: recovery code or a password of the PC it was made on. */
  'backups.look': (input: { name: string; secret?: string | undefined }) => BackupContent;
  /** null: the folder inside the data folder. Backups made before stay where they are. */
  'backups.setFolder': (input: { path: string | null }) => BackupList;
  /** Kinds of documents of the rule set in force, in the order of the decree. */
  'kinds.list': (input: Record<string, never>) => { kinds: readonly DocumentKind[]; ruleSet: string };
  /** Papers that go out. Drafts first, then the highest number first; `total`: that answer the filter. */
  'outgoing.list': (input: OutgoingFilter & HistoryPage) => {
    papers: readonly OfficePaper[];
    total: number;
    years: readonly number[];
  };
  'outgoing.get': (input: { paperId: string }) => {
    paper: OfficePaper;
    steps: readonly PaperStep[];
    scans: readonly PaperScanInfo[];
    /** Whether no number was given after its own in the series: only such a one can be returned. */
    isLastNumber: boolean;
  };
  /** `paperId` null: a new draft. What stands on a paper with a number is refused as a conflict. */
  'outgoing.save': (input: { paperId: string | null; draft: PaperDraft }) => OfficePaper;
  /** Only a draft. */
  'outgoing.remove': (input: { paperId: string }) => Record<string, never>;
  /** `number` null: the next one; `seriesId` null: the one its kind falls under. Writes nothing. */
  /** Says which of the units have numbered letters of that day already. */
  'batches.repeated': (input: { directiveId: string; at: LocalTime; unitIds: readonly string[] }) => {
    warning: string | null;
  };
  /** What would become of the numbers if an unfinished action were given up now. */
  'batches.droppedNumbers': (input: { batchId: string }) => DroppedNumbers;
  'outgoing.propose': (input: {
    seriesId: string | null;
    kindId: string;
    issuedOn: IsoDay;
    number: string | null;
    /** The paper of the register that takes it: number and code together must be its own. */
    paperId?: string | undefined;
    /** The report or reminder that takes it; one of the same day that has a number is told of. */
    campaign?: CampaignMark | undefined;
    /** Many letters of one campaign take it and the next: what all of them lack is told once. */
    letters?: { directiveId: string } | undefined;
    /** Who is to sign; null: the office's default; left out: not asked about. */
    signatoryId?: string | null | undefined;
  }) => NumberProposal;
  /** Number and day in one transaction; refused as a conflict when odd and not insisted on. */
  'outgoing.giveNumber': (input: {
    paperId: string;
    issuedOn: IsoDay;
    number: string | null;
    insist: boolean;
  }) => OfficePaper;
  /** Enters a report or a reminder with its number and day; refused as a conflict when this very one has a number. */
  'outgoing.numberCampaign': (
    input: CampaignMark & {
      signatoryId: string | null;
      issuedOn: IsoDay;
      number: string | null;
      insist: boolean;
    },
  ) => OfficePaper;
  /** In the order of the papers; all of them or none. */
  'outgoing.giveNumbers': (input: { paperIds: readonly string[]; issuedOn: IsoDay; insist: boolean }) => {
    papers: readonly OfficePaper[];
  };
  /** Takes back the last number of a series from a paper nobody has signed. */
  'outgoing.returnNumber': (input: { paperId: string }) => OfficePaper;
  /** The number stays used up, with its reason. */
  'outgoing.cancelNumber': (input: { paperId: string; reason: string }) => OfficePaper;
  /** The numbers of several papers, all of them or none. */
  'outgoing.cancelNumbers': (input: { paperIds: readonly string[]; reason: string }) => {
    papers: readonly OfficePaper[];
  };
  'outgoing.restoreNumber': (input: { paperId: string }) => OfficePaper;
  /** Of all the papers, or of none. */
  'outgoing.restoreNumbers': (input: { paperIds: readonly string[] }) => { papers: readonly OfficePaper[] };
  /** Keeps `count` numbers for papers to come, from `number` or the next one. */
  'outgoing.reserve': (input: {
    seriesId: string;
    year: number;
    number: string | null;
    count: number;
    reason: string;
    insist: boolean;
  }) => readonly IssuedNumber[];
  'outgoing.release': (input: { seriesId: string; year: number; number: string }) => Record<string, never>;
  /** Strikes a number that stands on no paper, so that the register says why it is missing. */
  'outgoing.strike': (input: {
    seriesId: string;
    year: number;
    number: string;
    reason: string;
  }) => Record<string, never>;
  'outgoing.mark': (input: {
    paperIds: readonly string[];
    mark: 'signed' | 'sent' | 'recalled';
    on: IsoDay;
    reason: string;
    /** Left out: not; then an odd day is refused as a conflict. */
    insist?: boolean | undefined;
  }) => { papers: readonly OfficePaper[] };
  /** What had better be looked at before these papers are marked so, each sentence once. */
  'outgoing.checkMark': (input: {
    paperIds: readonly string[];
    mark: 'signed' | 'sent' | 'recalled';
    on: IsoDay;
  }) => MarkAdvice;
  /**
   * Takes the last mark of each of the papers back, or of none.
   * @param mark only this one: refused where a paper has come farther since; left out: whichever it is
   */
  'outgoing.unmark': (input: { paperIds: readonly string[]; mark?: 'signed' | 'sent' | 'recalled' | undefined }) => {
    papers: readonly OfficePaper[];
  };
  'outgoing.attachScan': (input: { paperId: string; paths: readonly string[] }) => { scans: readonly PaperScanInfo[] };
  'outgoing.detachScan': (input: { paperId: string; sha256: string }) => { scans: readonly PaperScanInfo[] };
  /** Hangs a scan on again whose bytes are still kept. */
  'outgoing.attachKept': (input: { paperId: string } & KeptName) => { scans: readonly PaperScanInfo[] };
  /** The register of papers that came, the last first. */
  'incoming.list': (input: { year?: number | undefined; text?: string | undefined }) => {
    papers: readonly IncomingPaper[];
    years: readonly number[];
  };
  /** The arrival number that comes next in the year. */
  'incoming.next': (input: { year: number }) => { number: number };
  /** What is odd about an entry as typed so far, in sentences; nothing of it is refused. */
  'incoming.judge': (input: {
    incomingId: string | null;
    number: string | null;
    draft: IncomingDraft;
  }) => readonly string[];
  /** `incomingId` null: a new entry; `number` null: the next one, or the one it has. */
  'incoming.save': (input: { incomingId: string | null; number: string | null; draft: IncomingDraft }) => IncomingPaper;
  /** The number stays used up; `reason` null takes the cancelling back. */
  'incoming.cancel': (input: { incomingId: string; reason: string | null }) => IncomingPaper;
  /** Who used the kept copy of a paper, those taken back included. */
  'keptCopies.list': (input: { paperId: string }) => { uses: readonly KeptCopyUse[] };
  /** `useId` null: a new one; `isRemoved` takes one back. */
  'keptCopies.save': (input: {
    useId: string | null;
    use: Omit<KeptCopyUse, 'id' | 'removedAt'>;
    isRemoved: boolean;
  }) => KeptCopyUse;
  'series.list': (input: Record<string, never>) => { series: readonly NumberSeries[] };
  'series.numbers': (input: { seriesId: string; year: number }) => SeriesNumbers;
  /** `seriesId` null: a new one. */
  'series.save': (input: Omit<NumberSeries, 'id'> & { seriesId: string | null }) => { seriesId: string };
  /** Only one that nothing was numbered by; refused as a conflict otherwise. */
  'series.remove': (input: { seriesId: string }) => Record<string, never>;
  /** First number the app gives in a year that had begun without it. */
  'series.setStart': (input: { seriesId: string; year: number; first: number }) => Record<string, never>;
}

/** Calls answered by the shell: windows, dialogs, the print engine. */
export interface ShellApi
  extends TemplateShellApi,
    TrialShellApi,
    SetupShellApi,
    ChartShellApi,
    OpenDataShellApi,
    UpdateShellApi,
    VaultShellApi,
    HealthShellApi,
    LanguageShellApi,
    UpperTemplateShellApi,
    PersonalDataShellApi,
    PersonRequestShellApi,
    QuestionShellApi,
    PackageShellApi {
  /** The first real screen is on the glass: now show the window. */
  'shell.painted': (input: Record<string, never>) => Record<string, never>;
  /** Opens a copy of a report's file that the data folder keeps; one with programs in it is only shown in its folder. */
  'board.openOriginal': (input: { fileId: string }) => OpenedCopy;
  'alarm.get': (input: Record<string, never>) => AlarmChoice;
  'alarm.set': (input: { minutesBefore: number | null }) => AlarmChoice;
  /** How numbers are read in words on this computer. */
  'writing.style': (input: Record<string, never>) => WordsStyle;
  'writing.setStyle': (input: WordsStyle) => WordsStyle;
  'shell.chooseFiles': (input: Record<string, never>) => { paths: readonly string[] };
  'shell.chooseFolder': (input: Record<string, never>) => { paths: readonly string[] };
  /** Scans, pictures and papers to attach. */
  'shell.chooseAttachments': (input: Record<string, never>) => { paths: readonly string[] };
  /** A copy of an attached file where the clerk says; null: the clerk closed the dialog. */
  /** A copy is opened in the system's own program for it. */
  'directives.openAttachment': (input: { directiveId: string; sha256: string }) => OpenedCopy;
  'directives.saveAttachment': (input: { directiveId: string; sha256: string }) => { savedTo: string } | null;
  /** One finished paper to measure. */
  /** The scan of a paper that is to be copied: a PDF or a picture. */
  'shell.chooseScan': (input: Record<string, never>) => { paths: readonly string[] };
  'shell.choosePaper': (input: Record<string, never>) => { paths: readonly string[] };
  /** One text of a directive to read. */
  'shell.chooseLetter': (input: Record<string, never>) => { paths: readonly string[] };
  /** A copy of the evidence of a note where the clerk says; null: the clerk closed the dialog. */
  'tasks.saveEvidence': (input: { directiveId: string; sha256: string }) => { savedTo: string } | null;
  /** Letters (PDF and Word) and mail drafts of the choice into a folder the clerk picks; null: the clerk closed the dialog. */
  /** @param numbers each letter gets the next number of its series; left out: drafts without */
  'reminders.saveFiles': (
    input: ReminderChoice & {
      insist: boolean;
      numbers?: { issuedOn: IsoDay; insist: boolean; again?: boolean | undefined } | undefined;
      ownSheets?: boolean | undefined;
    },
  ) => {
    folder: string;
    files: number;
    batchId: string | null;
    numbers: MadeBatch['numbers'];
    logged: LoggedAction | null;
  } | null;
  /** The very PDF that saving or printing gives. */
  'papers.preview': (input: AnyPaperRequest) => { pdf: Uint8Array; pages: number; title: string };
  /** The paper as PDF and as Word document, each held against the rules of presentation. */
  'papers.check': (input: AnyPaperRequest) => readonly NamedRuling[];
  /** null: the clerk closed the dialog. */
  'papers.save': (input: AnyPaperRequest & { format: PaperFormat }) => { savedTo: string } | null;
  /**
   * Many papers in one action, into a new folder where the clerk says: one file to print, one for each unit, the dispatch
   * list. All of it or nothing. Long: reports `batches.progress`, stops on `batches.stop`. null: the clerk closed the dialog.
   */
  'batches.make': (input: BatchOrder) => MadeBatch | null;
  /** Makes the files of an action that was stopped or broke off, with the numbers it has. null: the dialog was closed. */
  /** @param elsewhere asks for another folder, whatever became of the one chosen first; null: the clerk closed the dialog */
  'batches.resume': (input: { batchId: string; elsewhere?: boolean | undefined }) => MadeBatch | null;
  'batches.stop': (input: Record<string, never>) => Record<string, never>;
  /** Gives an unfinished action up: its numbers go back to the series or are cancelled. */
  'batches.giveUp': (input: { batchId: string }) => DroppedNumbers;
  /** Actions that were begun and have no files yet. */
  'batches.listOpen': (input: Record<string, never>) => readonly OpenBatch[];
  /** As the last batch was printed; before the first, as the last paper was. */
  'batches.usual': (input: Record<string, never>) => { ownSheets: boolean };
  /** A mail draft with the report of `at` in it, where the clerk says; null: the clerk closed the dialog. `to` may be "". */
  'upperMail.save': (input: {
    directiveId: string;
    at: LocalTime;
    snapshotId?: string | undefined;
    to: string;
    subject: string;
    body: string;
  }) => { savedTo: string; attachments: readonly string[] } | null;
  /** The system's own print dialog; `printed` false: it was closed. */
  'papers.print': (input: AnyPaperRequest) => { printed: boolean };
  /** Where a paper can be printed without a dialog, and what was chosen last. */
  'papers.printers': (input: Record<string, never>) => PrinterList;
  'papers.printDirect': (input: AnyPaperRequest & { choice: PrintChoice }) => { printed: boolean };
  'papers.showInFolder': (input: { path: string }) => { shown: boolean };
  /**
   * Workbooks for the units, with what is wrong coloured and commented: one file where the clerk says, several into a folder.
   * @param sessionId the preview or the batch just saved; `indexes` null: every file with something wrong
   */
  'imports.saveReturns': (input: {
    sessionId: string;
    indexes: readonly number[] | null;
  }) => { savedTo: string; files: number } | null;
  /** One blank workbook where the clerk says, several into a folder. */
  'forms.saveBlanks': (input: BlankRequest) => { savedTo: string; files: number } | null;
  /** The people asked for, with all columns, into a file; null: the clerk closed the dialog. */
  'persons.export': (
    input: PersonFilter & { format: 'xlsx' | 'csv'; isFull: boolean },
  ) => { savedTo: string; rows: number } | null;
  /** The entries asked for as a workbook; null: the clerk closed the dialog. Fewer `entries` than `total`: the newest. */
  'history.export': (input: ChangeFilter) => { savedTo: string; entries: number; total: number } | null;
  /** A backup into a folder the clerk picks, usually a stick; null: the clerk closed the dialog. */
  'backups.saveCopy': (input: Record<string, never>) => BackupEntry | null;
  /** Only asks; `backups.setFolder` makes it so. null: the clerk closed the dialog. */
  'backups.chooseFolder': (input: Record<string, never>) => { path: string } | null;
  /** A register as text for other programs, where the clerk says; null: the clerk closed the dialog. */
  'registers.save': (input: RegisterRequest & { format: 'csv' | 'fields' }) => {
    savedTo: string;
    rows: number;
    warnings: readonly string[];
  } | null;
  /** A copy of a scan where the clerk says; null: the clerk closed the dialog. */
  'outgoing.saveScan': (input: { paperId: string; sha256: string }) => { savedTo: string } | null;
  'outgoing.openScan': (input: { paperId: string; sha256: string }) => OpenedCopy;
}

export interface CountsFile extends CountedFigure {
  readonly path: string;
  readonly directiveId: string;
  readonly column: string | null;
}

/** Counts of another body as read from a workbook. */
export interface CountsPreview {
  readonly sheet: string;
  readonly columns: readonly { readonly letter: string; readonly label: string }[];
  /** null: the clerk has to point at a column. */
  readonly column: string | null;
  readonly rows: readonly {
    readonly unitId: string;
    readonly unitName: string;
    readonly value: number;
    readonly cell: string;
  }[];
  readonly issues: readonly Issue[];
}

/** Result of `verify`: is the database whole, and what is in it. */
export interface StoreCheck {
  readonly ok: boolean;
  readonly schemaVersion: number;
  /** Rows of each table. */
  readonly tables: Readonly<Record<string, number>>;
  readonly problems: readonly string[];
  /** Backups that open on another PC only: nothing is wrong with the data because of them. */
  readonly notLooked: readonly string[];
}

export interface UnitImport {
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: readonly Issue[];
  /** Links from former units to those that took their place, of those the registry did not have. */
  readonly successions: number;
  /** Baseline figures the registry did not have. */
  readonly baselines: number;
  /** Duties and tasks that its mergers move from units that end to those that take their place. */
  readonly moved: { readonly duties: number; readonly tasks: number };
  /** Units added or changed, the added ones first; the first few hundred of a long list. */
  readonly units: readonly {
    readonly code: string | null;
    readonly name: string;
    readonly validFrom: IsoDay | null;
    readonly validTo: IsoDay | null;
    readonly isNew: boolean;
    /** What changes of a unit that is there, in words: "Thuộc nhóm: Khối xã → Khối phường". */
    readonly changes: readonly string[];
  }[];
  /** Rows that may be units we have, or are named twice, in the order of the list. */
  readonly doubts: readonly ListedDoubt[];
}

/** How a list of units is to be taken. */
export interface ListQuestion {
  /** Only says what would happen. */
  readonly dryRun: boolean;
  /** What the clerk says of doubtful rows, by row of the sheet. */
  readonly choices?: readonly { readonly row: number; readonly choice: RowChoice }[] | undefined;
}

/** A unit as a clerk fills it in; `unitId` null: a new one. */
export interface UnitDraft extends Omit<Unit, 'id'> {
  readonly unitId: string | null;
  /** The clerk has said that it is another unit than those whose names are like it. */
  readonly isApart?: boolean | undefined;
}

export type AlikeQuestion = Pick<UnitDraft, 'unitId' | 'name' | 'kind' | 'parentId' | 'validFrom' | 'validTo'>;

/** What a merger, split or new name would move, before it is done. */
export interface ReorganisationPreview {
  /** Rows the new units get. */
  readonly given: readonly MovedRow[];
  /** Rows the old units owe no more. */
  readonly letOff: readonly MovedRow[];
  /** Granted to the old units, and to the new ones after it. */
  readonly passed: readonly MovedGrant[];
  /** Granted to the old units, and to nobody after it. */
  readonly left: readonly MovedGrant[];
  readonly tasks: readonly MovedTask[];
}

/** A row of whichever campaign. */
export interface MovedRow extends RowName {
  readonly directiveName: string;
  /** The campaign is closed: nobody is asked for it, before the merger or after it. */
  readonly isClosed: boolean;
}

/** With the limit as granted; null for an exemption of a row without one. */
export interface MovedGrant extends RowName {
  readonly kind: 'extension' | 'exemption';
}

export interface MovedTask {
  readonly unitName: string;
  readonly kind: 'clause' | 'relay';
  /** Of the clause; of a relay: of the clause that asks for it. */
  readonly number: string;
  readonly directiveName: string;
}

/** A unit of the registry, with its name as told apart from others of that name: "Phường Bồng Sơn (đến 19/8/2021)". */
export interface LabelledUnit extends Unit {
  readonly label: string;
}

/** A unit whose name is so like another's that the two may be one. */
export interface AlikeUnit {
  readonly unitId: string;
  readonly name: string;
  readonly code: string | null;
  /** Where it lies; null where the registry does not say. */
  readonly area: string | null;
}

/** A group as a clerk fills it in; `groupId` null: a new one. `members`: ticked by hand, beside those of the rule. */
export interface GroupDraft extends Omit<UnitGroup, 'id'> {
  readonly groupId: string | null;
  readonly members: readonly string[];
}

export interface BaselineSheet {
  /** Name of the measure; one that is known by it is taken, else a new one made. */
  readonly label: string;
  readonly asOf: IsoDay;
  readonly source: string;
  readonly values: readonly { readonly unitId: string; readonly value: number | null }[];
}

/** now: since the change of 1/7/2025; former: as it was until then, with districts. */
export type NationalEra = 'now' | 'former';

export interface NationalQuestion {
  /** null: anywhere, found by `query`. */
  readonly provinceCode: string | null;
  readonly era?: NationalEra | undefined;
  /** Name, code or former name, dấu or not. */
  readonly query?: string | undefined;
}

/** A commune of the shipped table, or a district of before. */
export interface NationalCommune {
  readonly code: string;
  readonly name: string;
  readonly level: 'commune' | 'district';
  /** What it lies in: "Tỉnh Gia Lai", "Thị xã Hoài Nhơn, Tỉnh Bình Định". */
  readonly area: string;
  /** Communes it was made of, its own name left out. */
  readonly formerNames: readonly string[];
  /** The registry has it already. */
  readonly isKnown: boolean;
}

export interface MailAttachment {
  readonly fileName: string;
  readonly media: string;
  readonly bytes: Uint8Array;
}

/** An odd series of figures, in a sentence for the unit. */
export interface NamedSuspicion extends Suspicion {
  readonly formId: string;
  readonly formLabel: string;
  /** null: the whole report. */
  readonly fieldLabel: string | null;
  readonly unitName: string;
  readonly message: string;
}

/** A comparison with its sentences. */
export interface WordedComparison extends Omit<Comparison, 'indicators'> {
  readonly indicators: readonly (ComparedIndicator & { readonly summary: string; readonly notes: readonly string[] })[];
}

export interface SuspicionList {
  /** By which rules, with their numbers. */
  readonly rules: string;
  /** Newest period first. */
  readonly suspicions: readonly NamedSuspicion[];
}

/** A recomputed percentage in words. */
export interface JudgedPercent extends AuditedPercent {
  /** "82.930/174.229"; "" without counts. */
  readonly countsText: string;
  readonly verdictText: string;
  /** What is wrong and what to do; null: nothing is. */
  readonly message: string | null;
}

/** A text with its percentages recomputed; places are places in `text`. */
export interface AuditedPaper {
  /** File or subject; null: pasted words. */
  readonly name: string | null;
  readonly text: string;
  readonly counts: {
    readonly all: number;
    readonly right: number;
    readonly wrong: number;
    readonly unchecked: number;
  };
  readonly summary: string;
  readonly percents: readonly JudgedPercent[];
  readonly remarks: readonly (AuditRemark & { readonly message: string })[];
}

/** A paper held against the rules of presentation, with the name of its file. */
export interface NamedRuling extends Ruling {
  readonly fileName: string;
}

/** Calls of the shell or of the command line to the core; never reachable from a window. */
export interface InternalApi
  extends TemplateInternalApi,
    SetupInternalApi,
    VaultInternalApi,
    ChartInternalApi,
    OpenDataInternalApi,
    UpperTemplateInternalApi,
    PersonalDataInternalApi,
    PersonRequestInternalApi,
    QuestionInternalApi,
    PackageInternalApi {
  /** As `ruler.measureFile`, for a paper just made. */
  'ruler.measureBytes': (input: { bytes: Uint8Array; fileName: string }) => NamedRuling;
  /** A whole print page (see `documents/toHtml.ts`), with the file name a saved copy would get, without extension. */
  'papers.compose': (input: AnyPaperRequest) => { html: string; title: string; fileName: string };
  /** Word and Excel need no window, so the core makes the bytes itself. */
  'papers.render': (input: AnyPaperRequest & { format: 'docx' | 'xlsx'; paintings?: readonly Uint8Array[] }) => {
    bytes: Uint8Array;
    fileName: string;
  };
  /** The drawings in a paper, in order: who has a page paints them for `papers.render` (`paintings`, as PNG). */
  'papers.drawings': (input: AnyPaperRequest) => readonly { svg: string; width: number; height: number }[];
  /** Takes in forms from a JSON file: a form, or `{ "forms": [...] }`. A version that is there already is left alone. */
  'forms.import': (input: { path: string }) => { forms: readonly { id: string; version: number; isNew: boolean }[] };
  'forms.renderBlanks': (input: BlankRequest) => readonly RenderedFile[];
  /** The whole name of the evidence of a note: asked before the clerk has said where it goes. */
  'tasks.evidenceName': (input: { directiveId: string; sha256: string }) => { fileName: string };
  /** The bytes, too; that they leave the office is noted. */
  'tasks.readEvidence': (input: { directiveId: string; sha256: string }) => RenderedFile;
  /** A mail draft to one unit of the choice; `attachments`: the letter, when it was made. `fileName` without extension. */
  'reminders.renderEmail': (input: {
    choice: ReminderChoice;
    unitId: string;
    attachments: readonly MailAttachment[];
  }) => RenderedFile;
  /** `fileName` without extension; `to` may be "". */
  'upperMail.render': (input: {
    to: string;
    subject: string;
    body: string;
    at: LocalTime;
    attachments: readonly MailAttachment[];
  }) => RenderedFile;
  /** The bytes and the whole name of an attached file. */
  'directives.readAttachment': (input: { directiveId: string; sha256: string }) => RenderedFile;
  /** `csv`: the columns of the register; `fields`: those of Phụ lục VI. `fileName` without extension. */
  'registers.render': (input: RegisterRequest & { format: 'csv' | 'fields' }) => RegisterFile;
  'outgoing.readScan': (input: { paperId: string; sha256: string }) => RenderedFile;
  /** How many pages a paper with a number has, as it was kept then. */
  'outgoing.notePages': (input: { paperId: string; pages: number }) => OfficePaper;
  'batches.unfinished': (input: Record<string, never>) => readonly OpenBatch[];
  /** Numbers are given and papers kept, in one transaction. `folder` null: not said yet. */
  'batches.open': (input: { order: BatchOrder; folder: string | null }) => OpenBatch;
  'batches.get': (input: { batchId: string }) => OpenBatch;
  /** Another place for the files. */
  'batches.place': (input: { batchId: string; folder: string; folderName: string }) => OpenBatch;
  /** A print page of one paper, or with `unitId` null of all together. */
  'batches.compose': (input: { batchId: string; unitId: string | null }) => { html: string; title: string };
  /** One paper as Word document. */
  'batches.render': (input: { batchId: string; unitId: string }) => { bytes: Uint8Array };
  /** `pages` by unit; a unit left out was not counted. */
  'batches.dispatchList': (input: { batchId: string; pages: Readonly<Record<string, number>> }) => {
    html: string;
    title: string;
    xlsx: Uint8Array;
  };
  'batches.finish': (input: { batchId: string; pages: Readonly<Record<string, number>> }) => Record<string, never>;
  /** Puts the reminders of an ended action into the log; null: it has none, or they stand there. */
  'batches.log': (input: { batchId: string }) => LoggedAction | null;
  'batches.drop': (input: { batchId: string }) => DroppedNumbers;
  /** `isFull`: only of a list that is shown in full. */
  'persons.render': (input: PersonFilter & { format: 'xlsx' | 'csv'; isFull: boolean }) => {
    bytes: Uint8Array;
    rows: number;
  };
  /** `fileName` without extension. */
  'history.render': (input: ChangeFilter) => { bytes: Uint8Array; fileName: string; entries: number; total: number };
  /** What the workbooks of `imports.renderReturns` are called, without extension: asked before the clerk has said where they go. */
  'imports.returnNames': (input: { sessionId: string; indexes: readonly number[] | null }) => readonly string[];
  /**
   * The workbooks that go back to the units, of the open preview or of the batch just saved. `indexes` null: every file with
   * something wrong; together in one workbook or one each. That people's data leave the office with them is noted.
   */
  'imports.renderReturns': (input: {
    sessionId: string;
    indexes: readonly number[] | null;
    isTogether: boolean;
  }) => readonly RenderedFile[];
  /** Bytes of a report's file that the data folder keeps; `fileName` with its extension. */
  'board.original': (input: { fileId: string }) => RenderedFile;
  'board.get': (input: { directiveId: string; at: LocalTime }) => Board;
  /** Looks through the newest backup, too. */
  'store.verify': (input: Record<string, never>) => StoreCheck;
  /** A backup by hand into any folder, which is made when absent. */
  'backups.makeIn': (input: { folder: string }) => BackupEntry;
  /** Like `backups.restore`, from a file anywhere. */
  'backups.restoreFile': (input: {
    path: string;
    secret?: string | undefined;
    doesAgain?: boolean | undefined;
  }) => BackupRestored;
  'units.import': (input: ListQuestion & { path: string }) => UnitImport;
  'directives.import': (input: { path: string }) => { directiveId: string; obligations: number };
  /** Last call before the program ends. */
  'core.close': (input: Record<string, never>) => Record<string, never>;
}

/** What a window sees of the app; the preload script exposes exactly this as `window.donDoc`. */
export interface Bridge {
  invoke<C extends Channel>(channel: C, input: Input<C>): Promise<Reply<C>>;
  /** @returns a function that stops listening */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
  /** Path on disk of a dropped file; "" when it has none. */
  pathOf(file: File): string;
}

export type Api = CoreApi & ShellApi;
export type Channel = keyof Api;
export type CoreChannel = keyof CoreApi;
export type ShellChannel = keyof ShellApi;
export type Input<C extends Channel> = Parameters<Api[C]>[0];
export type Output<C extends Channel> = ReturnType<Api[C]>;

/** Error classes do not survive the trip between processes, so failures travel as data. */
export interface Failure {
  readonly code: FailureCode;
  /** Vietnamese sentence for the clerk. */
  readonly message: string;
  /** With `damaged` data: what could take its place. */
  readonly backup?: OfferedBackup;
}
export type Reply<C extends Channel> =
  | { readonly ok: true; readonly value: Output<C> }
  | { readonly ok: false; readonly failure: Failure };

/** What the app tells the window without being asked. */
export interface Events extends VaultEvents {
  'imports.progress': {
    readonly done: number;
    readonly total: number;
    readonly fileName: string;
    /** How far the present file is read; null when it is not known. */
    readonly inFile: { readonly doneBytes: number; readonly totalBytes: number } | null;
  };
  /** How far an action that makes many papers is; `label` says at what. */
  'batches.progress': { readonly done: number; readonly total: number; readonly label: string };
  /** How many rows of how many an export of open data has written; `total` 0: not counted yet. `label` is the table. */
  'openData.progress': { readonly done: number; readonly total: number; readonly label: string };
  /** How far a package that is made or taken in is, in percent; `label` says at what. */
  'packages.progress': { readonly done: number; readonly total: number; readonly label: string };
  /** Files were dropped on the window or handed over by a second start. */
  'shell.filesOpened': { readonly paths: readonly string[] };
  /** The app has made a backup by itself, or could not: see `app.info` and `backups.list`. */
  'backups.changed': Record<string, never>;
  /** The first screen was made of what was kept of the office, and the open office says otherwise: all is asked anew. */
  'office.renewed': Record<string, never>;
  /** A notification about a cut-off was clicked. */
  'shell.todayWanted': Record<string, never>;
}
export type EventName = keyof Events;

export type CoreHandlers = { readonly [C in CoreChannel]: (input: Input<C>) => Output<C> | Promise<Output<C>> };
export type ShellHandlers = { readonly [C in ShellChannel]: (input: Input<C>) => Output<C> | Promise<Output<C>> };
export type InternalChannel = keyof InternalApi;
export type InternalHandlers = {
  readonly [C in InternalChannel]: (
    input: Parameters<InternalApi[C]>[0],
  ) => ReturnType<InternalApi[C]> | Promise<ReturnType<InternalApi[C]>>;
};
/** All a core offers: the window's calls and the shell's own. */
export type Core = CoreHandlers & InternalHandlers;
