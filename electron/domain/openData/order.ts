import type { LocalTime } from '../calendar';
import type { LeftOut, OpenDataFile, OpenDataFormat } from './openTable';

/** What a clerk asks to be written. */
export interface OpenDataOrder {
  readonly format: OpenDataFormat;
  /** With names, phones and words of people. */
  readonly withPersons: boolean;
  /** The moment that states and totals speak of. */
  readonly asOf: LocalTime;
  /** Names of tables; null: all. */
  readonly only: readonly string[] | null;
}

/** Where the folder comes: a new one in that folder, or exactly that one, which must be new or empty. */
export type OpenDataPlace = { readonly inFolder: string } | { readonly asFolder: string };

export interface OpenDataMade {
  readonly folder: string;
  readonly files: readonly OpenDataFile[];
  readonly leftOut: readonly LeftOut[];
  readonly tables: number;
  readonly rows: number;
}

/** How much there is to write, before anything is. */
export interface OpenDataSize {
  /** Without those of people, which go only where asked for. */
  readonly tables: number;
  readonly rows: number;
  /** On the lists of reports. */
  readonly persons: number;
  /** To call at units. */
  readonly contacts: number;
}
