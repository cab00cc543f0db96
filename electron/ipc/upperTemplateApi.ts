import type { LocalTime } from '../domain/calendar';
import type { Coverage } from '../domain/compilation';
import type { PeriodKey } from '../domain/period';
import type { TotalsCut } from '../domain/summary/dataHour';
import type { MatchedRow, ShownForm } from '../domain/upper/form';
import type { DoubtfulPoint } from '../domain/upper/movedPoints';
import type { CellPlace, Point, PointedFigure, PointedText, PointSource, Whose } from '../domain/upper/point';
import type { UpperTemplate, UpperTemplateVersion } from '../domain/upper/upperTemplate';

/** A form of the level above in a list. */
export interface UpperTemplateHead extends Omit<UpperTemplate, 'points' | 'removedAt'> {
  /** Cells that take something. */
  readonly points: number;
}

/** A point with its words. */
export interface WordedPoint extends Point {
  /** "Phường Bồng Sơn: Số người đã cài đặt". */
  readonly label: string;
}

export interface NamedChoice {
  readonly id: string;
  readonly label: string;
}

/** Everything a cell may take, in words. */
export interface PointChoices {
  readonly indicators: readonly NamedChoice[];
  readonly figures: readonly { readonly figure: PointedFigure; readonly label: string }[];
  readonly texts: readonly { readonly text: PointedText; readonly label: string }[];
  /** Units and parts that figures are of, each kind in the order of the registry. */
  readonly whose: readonly { readonly whose: Whose; readonly label: string }[];
}

export interface UpperTemplateDetail {
  readonly head: UpperTemplateHead;
  readonly form: ShownForm;
  readonly points: readonly WordedPoint[];
  /** Cells whose neighbours say something else than when they were pointed at: to be confirmed or pointed anew. */
  readonly doubtful: readonly DoubtfulPoint[];
  readonly choices: PointChoices;
}

/** A cell that is kept; `near` left out: it was pointed at, or confirmed, just now. */
export interface PointDraft extends CellPlace {
  readonly source: PointSource;
  readonly near?: string | undefined;
}

/** What one cell will hold. */
export interface FilledLine extends CellPlace {
  readonly label: string;
  readonly old: string;
  /** "" where the cell stays empty. */
  readonly written: string;
  /** Why it stays empty, or is left as it is; null: it is filled. */
  readonly why: string | null;
  /** How it was written, where that has to be said. */
  readonly note: string | null;
}

export interface FilledPreview {
  readonly lines: readonly FilledLine[];
  readonly filled: number;
  /** Cells left empty for want of a figure. */
  readonly empty: number;
  /** Cells left as they were in the form. */
  readonly untouched: number;
  /** Sentences on what is missing, what to look at and what does not add up. */
  readonly warnings: readonly string[];
  /** Of each rate the form shows. */
  readonly coverage: readonly { readonly label: string; readonly period: PeriodKey; readonly coverage: Coverage }[];
}

/** How a form is filled. */
export interface FillQuestion extends TotalsCut {
  readonly templateId: string;
  readonly asOf: LocalTime;
}

/** One state of a form in the list of all of them. */
export interface UpperTemplateState extends Omit<UpperTemplateVersion, 'points'> {
  readonly points: number;
}

export interface UpperTemplateCoreApi {
  'upperTemplates.list': (input: { directiveId: string }) => readonly UpperTemplateHead[];
  'upperTemplates.get': (input: { templateId: string }) => UpperTemplateDetail;
  /** Keeps the file under its hash. Refused with a sentence when it is no .xlsx or .xlsm, locked or damaged. */
  'upperTemplates.add': (input: { directiveId: string; path: string; name: string }) => UpperTemplateHead;
  /** A newer file in the place of the one in use; its cells stay pointed at. */
  'upperTemplates.replaceFile': (input: { templateId: string; path: string }) => UpperTemplateHead;
  /** All its cells at once; refused with a sentence when one of them cannot be filled. */
  'upperTemplates.savePoints': (input: {
    templateId: string;
    points: readonly PointDraft[];
    isUndo?: boolean | undefined;
  }) => UpperTemplateHead;
  /** The units that a column of names in the form means; changes nothing. */
  'upperTemplates.matchRows': (input: {
    templateId: string;
    sheet: string;
    column: string;
    top: number;
    bottom: number;
  }) => readonly MatchedRow[];
  /** Newest first. */
  'upperTemplates.versions': (input: { templateId: string }) => readonly UpperTemplateState[];
  /** File and cells of an earlier version, as the next one. */
  'upperTemplates.useVersion': (input: { templateId: string; version: number }) => UpperTemplateHead;
  'upperTemplates.rename': (input: { templateId: string; name: string }) => UpperTemplateHead;
  'upperTemplates.remove': (input: { templateId: string }) => Record<string, never>;
  /** Takes the removal back. */
  'upperTemplates.restore': (input: { templateId: string }) => UpperTemplateHead;
  /** What every cell would hold; changes nothing. */
  'upperTemplates.preview': (input: FillQuestion) => FilledPreview;
}

export interface UpperTemplateShellApi {
  /** One Excel form. */
  'shell.chooseUpperTemplate': (input: Record<string, never>) => { paths: readonly string[] };
  /** Filled, where the clerk says; null: the dialog was closed. */
  'upperTemplates.save': (input: FillQuestion) => (FilledPreview & { savedTo: string }) | null;
}

export interface UpperTemplateInternalApi {
  /** `fileName` without extension. */
  'upperTemplates.render': (
    input: FillQuestion,
  ) => FilledPreview & { fileName: string; extension: 'xlsx' | 'xlsm'; bytes: Uint8Array };
}
