import type { LocalTime } from '../domain/calendar';
import type { Coverage, PackageKind } from '../domain/package/packageModel';
import type { PackageFile, PackageRecord } from '../domain/package/packageRecord';
import type { PackageCoverage } from '../domain/package/packageSummary';
import type { PeriodKey } from '../domain/period';
import type { RenderedFile } from './contract';

/** A package that was sent or taken in, with the files that came along. */
export interface PackageEntry extends PackageRecord {
  readonly files: readonly PackageFile[];
}

/** What a package that is about to be made would hold. */
export interface PackageOffer {
  readonly reports: number;
  readonly units: number;
  readonly coverage: readonly PackageCoverage[];
  readonly remarks: readonly string[];
  /** People on the lists; they go along only when the clerk says so. */
  readonly persons: number;
  /** Reports with names, phones or addresses in fields of their own; the same tick lets them go along. */
  readonly personalReports: number;
  readonly attachments: readonly { readonly sha256: string; readonly fileName: string; readonly sizeBytes: number }[];
  readonly forms: readonly string[];
  readonly registryUnits: number;
}

export interface PackageRequest {
  readonly kind: PackageKind;
  readonly directiveId: string;
  /** Hour the figures speak of; of no meaning with packages down. */
  readonly asOf: LocalTime;
  readonly withPersons: boolean;
  /** Kept files of the directive, by hash. */
  readonly attachments: readonly string[];
  /** Files from this PC. */
  readonly paths: readonly string[];
  /** null: anybody can open it. */
  readonly password: string | null;
}

export interface PackageMade {
  readonly path: string;
  readonly id: string;
  readonly packageId: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly lines: readonly string[];
}

export interface UnitProposed {
  readonly unitId: string;
  readonly unitName: string;
}

/** A unit of the sender, and what it is here. */
export interface PackageUnitMatch {
  readonly ref: string;
  readonly name: string;
  readonly code: string | null;
  /** null: none of ours, or not known yet. */
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly how: 'remembered' | 'code' | 'name' | 'clerk' | 'none';
  /** Whoever is at work has to say. */
  readonly isOpen: boolean;
  readonly proposals: readonly UnitProposed[];
}

export type PackageLineState = 'new' | 'changed' | 'same' | 'confirms' | 'conflict' | 'older' | 'unmatched' | 'notOwed';

/** One report of a package beside what is here. */
export interface PackageLine {
  readonly key: string;
  readonly unitName: string;
  readonly formLabel: string;
  readonly period: PeriodKey;
  readonly state: PackageLineState;
  readonly isTotal: boolean;
  /** What a new report says, field by field; null: left blank or not in the file. Empty with the others. */
  readonly figures: readonly { readonly label: string; readonly value: number | null }[];
  readonly differences: readonly { readonly label: string; readonly before: number; readonly after: number }[];
  /** The report that is here, where one is. */
  readonly here: { readonly title: string; readonly arrivedAt: LocalTime } | null;
  /** Of a conflict: whose figures will count. */
  readonly decision: 'package' | 'local' | null;
  readonly coverage: Coverage | null;
}

/** What a package says of one form in one period, held against what is here. */
export interface PackagePeriod {
  readonly formLabel: string;
  readonly period: PeriodKey;
  /** Reports of it, by what becomes of them; states without any are not there. */
  readonly counts: Readonly<Partial<Record<PackageLineState, number>>>;
}

export interface PackageUpPreview {
  /** Who the sender is among our units. */
  readonly sender: PackageUnitMatch;
  readonly units: readonly PackageUnitMatch[];
  readonly forms: readonly {
    readonly formId: string;
    readonly label: string;
    readonly mode: 'units' | 'total' | 'none';
    readonly sentence: string;
  }[];
  readonly counts: Readonly<Record<PackageLineState, number>>;
  /** Every period of the package, those in which nothing changes too, newest first. */
  readonly periods: readonly PackagePeriod[];
  /** All but those that stay the same, up to a bound; conflicts first. */
  readonly lines: readonly PackageLine[];
  readonly hiddenLines: number;
  readonly coverage: readonly PackageCoverage[];
  readonly remarks: readonly string[];
}

export interface PackageDownPreview {
  readonly state: 'new' | 'changed' | 'same';
  /** Which of the sender's units we are. */
  readonly selfRef: string | null;
  readonly senderUnits: readonly { readonly ref: string; readonly name: string }[];
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    /** null: a new group of that name. */
    readonly groupId: string | null;
    readonly isOurs: boolean;
  }[];
  /** Units below us as the sender has them; one that is none of ours yet is added unless somebody says otherwise. */
  readonly units: readonly PackageUnitMatch[];
  readonly localGroups: readonly { readonly id: string; readonly name: string }[];
  /** Sentences about what is new. */
  readonly lines: readonly string[];
  readonly changes: readonly {
    readonly label: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

export interface PackagePreview {
  readonly previewId: string;
  readonly kind: PackageKind;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly isLocked: boolean;
  readonly sha256: string;
  readonly packageId: string;
  readonly senderName: string;
  readonly senderCode: string | null;
  readonly appVersion: string;
  /** Others have sent packages with the mark of the same data folder; whoever is at work says who this is. */
  readonly clash: {
    readonly sentence: string;
    readonly said: 'same' | 'other' | null;
    readonly names: readonly string[];
  } | null;
  readonly madeAt: LocalTime;
  readonly dataAsOf: LocalTime | null;
  readonly receivedAt: LocalTime;
  readonly arrivalSource: 'clerk' | 'fileTime' | 'importTime';
  readonly directiveName: string;
  /** Ours; null: not known yet. */
  readonly directiveId: string | null;
  readonly directives: readonly { readonly id: string; readonly name: string }[];
  readonly files: readonly { readonly fileName: string; readonly sizeBytes: number }[];
  readonly hasPersons: boolean;
  /** Sentences to be read before anything is taken. */
  readonly notices: readonly string[];
  readonly up: PackageUpPreview | null;
  readonly down: PackageDownPreview | null;
  readonly canTake: boolean;
  /** Why it cannot be taken as it stands; null: it can. */
  readonly whyNot: string | null;
}

/** What the clerk has said so far. */
export interface PackageDecisions {
  readonly receivedAt: LocalTime | null;
  readonly directiveId: string | null;
  /** Where the mark of a data folder was known under another name: the same office, or another one; null: not said. */
  readonly sender: 'same' | 'other' | null;
  /** By the sender's unit, `sender` for the sender itself; null: none of ours, not to be taken. */
  readonly units: Readonly<Record<string, string | null>>;
  readonly conflicts: Readonly<Record<string, 'package' | 'local'>>;
  /** For conflicts not decided one by one; null: the newer data hour counts. */
  readonly allConflicts: 'package' | 'local' | null;
  /** By the sender's group; null: a new group. */
  readonly groups: Readonly<Record<string, string | null>>;
  readonly selfRef: string | null;
}

export interface PackageTaken {
  /** null: nothing was changed, so nothing was written. */
  readonly id: string | null;
  readonly taken: number;
  readonly same: number;
  readonly lines: readonly string[];
}

export interface PackageCoreApi {
  'packages.list': (input: Record<string, never>) => {
    readonly unitCode: string | null;
    readonly packages: readonly PackageEntry[];
  };
  'packages.setCode': (input: { unitCode: string | null }) => Record<string, never>;
  'packages.offer': (input: { directiveId: string; asOf: LocalTime }) => PackageOffer;
  /** Reads it without writing anything; a new preview lets the old one go. */
  'packages.look': (input: { path: string; password: string | null }) => PackagePreview | { needsPassword: true };
  'packages.judge': (input: { previewId: string; decisions: PackageDecisions }) => PackagePreview;
  /**
   * Long: reports `packages.progress`, stops on `packages.stop`.
   * @param takesLate into a campaign that has been closed too; left out: refused there
   */
  'packages.take': (input: {
    previewId: string;
    decisions: PackageDecisions;
    takesLate?: boolean | undefined;
  }) => PackageTaken;
  /** What is being read, made or taken is stopped, and nothing of it stays. */
  'packages.stop': (input: Record<string, never>) => Record<string, never>;
  'packages.undo': (input: { id: string; reason: string }) => { id: string; submissions: number };
}

export interface PackageShellApi {
  'shell.choosePackage': (input: Record<string, never>) => { paths: readonly string[] };
  /** Long as `packages.take`. null: the clerk closed the dialog. */
  'packages.save': (input: PackageRequest) => PackageMade | null;
  'packages.openFile': (input: { id: string; sha256: string }) => { opened: 'file' | 'folder' };
}

export interface PackageInternalApi {
  /** How the file would be called, without extension. */
  'packages.name': (input: PackageRequest) => { fileName: string };
  /** Written beside, read back, renamed, then noted as sent. Long as `packages.take`. */
  'packages.make': (input: PackageRequest & { path: string }) => PackageMade;
  'packages.readFile': (input: { id: string; sha256: string }) => RenderedFile;
}
