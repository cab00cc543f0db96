import type { LocalTime } from '../calendar';
import type { Directive } from '../directive';
import type { FormDefinition } from '../form';
import type { ObligationState } from '../obligation';
import type { PeriodKey } from '../period';
import type { Figure, PersonRow } from '../submission';

/** Version of the packages this app writes; it reads this one and those before. */
export const PACKAGE_FORMAT = 1;
/** Without the dot. */
export const PACKAGE_EXTENSION = 'dondoc';

export function isPackageName(fileName: string): boolean {
  return fileName.toLowerCase().endsWith(`.${PACKAGE_EXTENSION}`);
}

/** up: figures to the level above; down: a directive with its forms and unit codes to the level below. */
export type PackageKind = 'up' | 'down';

export interface PackageSender {
  /** Of the data folder it was made in. */
  readonly identity: string;
  readonly name: string;
  /** Of the office itself as other levels know it; null: not said. */
  readonly code: string | null;
}

/** How the directive is known, for whoever has it under another id. */
export interface PackageDirective {
  readonly id: string;
  readonly shortName: string;
  readonly number: string | null;
  readonly code: string;
  /** "2021-08-17" or blank parts as far as the paper says. */
  readonly issuedOn: string | null;
}

/** One file inside the package. */
export interface PackagePart {
  readonly name: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  /** With chosen files: the name they had. */
  readonly fileName?: string | undefined;
}

export interface PackageManifest {
  readonly format: number;
  readonly kind: PackageKind;
  readonly id: string;
  readonly sender: PackageSender;
  readonly madeAt: LocalTime;
  /** Hour the figures speak of; null with packages down. */
  readonly dataAsOf: LocalTime | null;
  readonly directive: PackageDirective;
  readonly appVersion: string;
  /** Made of a sample's data: it does not go into an office's own. */
  readonly isSample?: true | undefined;
  /** Ids of packages the folder made before, newest first, so many of them; left out: made by an app that did not say. */
  readonly earlier?: readonly string[] | undefined;
  readonly parts: readonly PackagePart[];
}

export interface PackageUnit {
  /** Id at the sender; only means something together with the sender. */
  readonly ref: string;
  readonly code: string | null;
  readonly name: string;
  readonly kind: string;
  readonly parent: string | null;
}

/** Units that reported, of how many. */
export interface Coverage {
  readonly reported: number;
  readonly expected: number;
}

/**
 * How many units' figures stand in one field of a sum. A zero is given; blank, missing (the file had no such place) and no
 * report at all are none, and `expected` less the first three is how many have not reported.
 */
export interface FieldShare {
  readonly given: number;
  readonly blank: number;
  readonly missing: number;
  readonly expected: number;
  /** The same of the level below, where those units sent totals that say so; null: not known. */
  readonly below: Coverage | null;
}

/** What a total of a lower level stands on, where that is less than all. */
export interface PartOfTotal extends Coverage {
  /** One level further down; null: not known. */
  readonly below: Coverage | null;
}

export interface UpForm {
  readonly id: string;
  readonly version: number;
  readonly label: string;
  readonly fields: readonly { readonly key: string; readonly label: string }[];
}

/** What a unit of the sender reported: the version that counts, and when its first one came. */
export interface LowerReport {
  readonly version: number;
  readonly firstArrivedAt: LocalTime;
  readonly arrivedAt: LocalTime;
  readonly dataAsOf: LocalTime | null;
  readonly isNil: boolean;
  readonly formVersion: number | null;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly texts: Readonly<Record<string, string>>;
  /** People on its list; the list itself goes along only when the clerk says so. */
  readonly rows: number;
  readonly fileName: string;
}

/** One duty of one unit at the sender, answered or not. */
export interface UpDuty {
  readonly unit: string;
  readonly form: string;
  readonly period: PeriodKey;
  readonly schedule: string;
  readonly dueAt: LocalTime | null;
  readonly state: ObligationState;
  readonly lateMinutes: number | null;
  /** null: none had come. */
  readonly report: LowerReport | null;
}

/** The sender's sum of one form for one period, with what it stands on. */
export interface UpTotal {
  readonly form: string;
  readonly formVersion: number | null;
  readonly period: PeriodKey;
  readonly schedule: string;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly rows: number;
  readonly isNil: boolean;
  readonly coverage: Coverage;
  /** The same of the level below the sender's units, where they sent totals themselves; null: they did not. */
  readonly below: Coverage | null;
  /** Units without a report, with what the sender let stand for them as notes: never figures. */
  readonly missing: readonly { readonly unit: string; readonly notes: readonly string[] }[];
  /** Field by field, who is in it; left out: made by an app that did not say. */
  readonly fields?: Readonly<Record<string, FieldShare>> | undefined;
  /** Units that a merger made within the period, and whose reports stand for whom. */
  readonly notes?: readonly string[] | undefined;
}

export interface UpContent {
  readonly kind: 'up';
  readonly forms: readonly UpForm[];
  readonly units: readonly PackageUnit[];
  readonly duties: readonly UpDuty[];
  readonly totals: readonly UpTotal[];
  /** What the sender says of its figures, paragraph by paragraph. */
  readonly remarks: readonly string[];
}

export interface DownUnit extends PackageUnit {
  readonly addressee: string;
  readonly aliases: readonly string[];
  readonly groups: readonly string[];
}

export interface DownContent {
  readonly kind: 'down';
  readonly directive: Directive;
  readonly forms: readonly FormDefinition[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly units: readonly DownUnit[];
}

export type PackageContent = UpContent | DownContent;

/** Lists of people by place of their duty in `UpContent.duties`. */
export type PackagePersons = readonly { readonly duty: number; readonly persons: readonly PersonRow[] }[];

/** A package as it was read, without the bytes of its chosen files. */
export interface ReadPackage {
  readonly manifest: PackageManifest;
  readonly content: PackageContent;
  /** null: the clerk there did not send them. */
  readonly persons: PackagePersons | null;
  readonly isLocked: boolean;
  readonly sha256: string;
  readonly sizeBytes: number;
  /** Milliseconds since 1970: time of the file itself. */
  readonly modifiedMs: number;
}

/** Chosen files of a package. */
export function filesOf({ parts }: Pick<PackageManifest, 'parts'>): readonly (PackagePart & { fileName: string })[] {
  return parts.flatMap((part) => (part.fileName === undefined ? [] : [{ ...part, fileName: part.fileName }]));
}
