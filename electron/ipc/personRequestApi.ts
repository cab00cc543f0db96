import type { IsoDay, LocalTime } from '../domain/calendar';
import type { Correction } from '../domain/destruction/correction';
import type { Destruction } from '../domain/destruction/destruction';
import type { PersonRequest, RequestKind, RequestStanding } from '../domain/destruction/personRequest';
import type { PeriodKey } from '../domain/period';

/** A correction as the register tells it. */
export interface ToldCorrection {
  readonly id: string;
  readonly correctedAt: LocalTime;
  readonly people: number;
  /** "họ tên: Lê T. A. → Lê T. Á.": masked. */
  readonly fields: readonly string[];
  readonly undoneAt: LocalTime | null;
  readonly isUndoable: boolean;
}

/** A request with where it stands today. */
export interface StandingRequest extends PersonRequest {
  readonly standing: RequestStanding;
  /** What has to be done next, and by when; null: it is done. */
  readonly nextOn: IsoDay | null;
  /** Years whose announced days off are not known, so that the limit of a reply still to be given may be too early. */
  readonly missingYears: readonly number[];
  /** It may be extended once, until this day, by a day no later than `dueOn`; null: it was, or is done. */
  readonly extendableTo: IsoDay | null;
  /** What was corrected for it, newest first. */
  readonly corrections: readonly ToldCorrection[];
}

/** What a row says in a column that its form has of its own; "": nothing. */
export interface FoundValue {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

/** A row of a list that is about the person who was looked for. */
export interface FoundPerson {
  readonly submissionId: string;
  readonly formId: string;
  readonly ordinal: number;
  readonly fullName: string;
  readonly address: string | null;
  readonly phone: string | null;
  /** Columns of the form's own, in its order. */
  readonly others: readonly FoundValue[];
  readonly directiveName: string;
  readonly formLabel: string;
  readonly unitName: string;
  readonly period: PeriodKey;
  readonly version: number;
  readonly fileName: string;
}

/** A field of a report, outside any list, that names the person who was looked for. */
export interface FoundField extends FoundValue {
  readonly submissionId: string;
  readonly formId: string;
  readonly directiveName: string;
  readonly formLabel: string;
  readonly unitName: string;
  readonly period: PeriodKey;
  readonly version: number;
  readonly fileName: string;
  /** Deleting takes the whole value; else only name and phone out of what somebody wrote. */
  readonly isOwn: boolean;
}

/** All there is about one person. */
export interface FoundData {
  readonly rows: readonly FoundPerson[];
  readonly fields: readonly FoundField[];
  /** Where else the person is named, in words: messages, notes, papers of the archive. */
  readonly mentions: readonly string[];
  /** On which lists it cannot be told, because the key of their marks is gone; null: on none. */
  readonly untold: string | null;
}

export interface PersonSought {
  /** "": by phone alone. */
  readonly name: string;
  /** As somebody writes it; "": by name alone. */
  readonly phone: string;
}

/** What is due about data of people, without looking at any of them. */
export interface PersonalDue {
  /** Lists past the last day of keeping, and those that soon will be. */
  readonly expired: number;
  readonly soon: number;
  /** Open requests, the nearest day first. */
  readonly requests: readonly StandingRequest[];
}

export interface PersonRequestCoreApi {
  'personRequests.due': (input: Record<string, never>) => PersonalDue;
  /** The register: what is open first. */
  'personRequests.list': (input: Record<string, never>) => readonly StandingRequest[];
  /** @param way how it came; never who asks */
  'personRequests.add': (input: {
    kind: RequestKind;
    receivedOn: IsoDay;
    way: string;
    hasProcessor: boolean;
  }) => StandingRequest;
  /** The person was told of the procedure. */
  'personRequests.reply': (input: { id: string; on: IsoDay }) => Record<string, never>;
  /** The one extension there may be. */
  'personRequests.extend': (input: { id: string; on: IsoDay; reason: string }) => Record<string, never>;
  /** @param outcome what was done, without names */
  /** Files that could not be made anew without what was corrected now are at the next start. */
  'personRequests.end': (input: { id: string; on: IsoDay; outcome: string }) => { areFilesRenewed: boolean };
  /** Rows over all lists and fields of reports, every version; noted in the log of who saw people's data. */
  'people.find': (input: PersonSought) => FoundData;
  /**
   * Corrects the person on every row and in every field that was found, for a request to correct that is open.
   * @param rows rows and fields together as they were found, so that nothing is changed that nobody saw
   * @param isSharedKnown the clerk knows that somebody else has the new phone; else it is refused and said
   */
  'people.correct': (
    input: PersonSought & {
      rows: number;
      requestId: string;
      to: Correction;
      isSharedKnown?: boolean | undefined;
    },
  ) => {
    correctionId: string;
    people: number;
  };
  /** Puts back what stood there before; until the request is closed. */
  'people.undoCorrection': (input: { correctionId: string }) => Record<string, never>;
  /**
   * Destroys the data of one person on every list and in fields of reports, for good. Long.
   * @param rows rows and fields together as they were found, so that nothing goes that nobody saw
   */
  'people.destroy': (
    input: PersonSought & { rows: number; word: string; reason: string; takesBackups: boolean },
  ) => Destruction;
}

/** Requests that came in a year; null: all there are. */
export interface OfYear {
  readonly year: number | null;
}

export interface PersonRequestInternalApi {
  /** The register as pages, in the order of its numbers; noted in the log of who saw people's data. */
  'personRequests.compose': (input: OfYear) => { html: string; title: string; rows: number };
  /** The same for a printer, whose dialog may be closed again: what was printed is noted by `personRequests.notePrinted`. */
  'personRequests.composeToPrint': (input: OfYear) => { html: string; title: string; rows: number };
  'personRequests.notePrinted': (input: { rows: number }) => Record<string, never>;
  /** The same as a file. */
  'personRequests.render': (input: OfYear & { format: 'xlsx' | 'docx' }) => { bytes: Uint8Array; rows: number };
  /** All there is about the person: as a workbook, or the sheet to hand over as a Word file. */
  'people.render': (input: PersonSought & { format: 'xlsx' | 'docx' }) => { bytes: Uint8Array; rows: number };
  /** The sheet as pages; `fileName` without extension, it names nobody. */
  'people.compose': (input: PersonSought) => { html: string; title: string; fileName: string; rows: number };
  /** The same for a printer, whose dialog may be closed again: what was printed is noted by `people.notePrinted`. */
  'people.composeToPrint': (input: PersonSought) => { html: string; title: string; rows: number };
  'people.notePrinted': (input: { rows: number }) => Record<string, never>;
}

export interface PersonRequestShellApi {
  /** The register, where the clerk says; null: the dialog was closed. */
  'personRequests.export': (
    input: OfYear & { format: 'pdf' | 'docx' | 'xlsx' },
  ) => { savedTo: string; rows: number } | null;
  /** The register on paper, through the system's dialog. */
  'personRequests.print': (input: OfYear) => { printed: boolean };
  /** All there is about the person, where the clerk says; null: the dialog was closed. */
  'people.export': (
    input: PersonSought & { format: 'pdf' | 'docx' | 'xlsx' },
  ) => { savedTo: string; rows: number } | null;
  /** The sheet to hand over on paper, through the system's dialog; nothing of it is kept. */
  'people.print': (input: PersonSought) => { printed: boolean };
}
