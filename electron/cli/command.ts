import type { LocalTime } from '../domain/calendar';
import type { NotOpened } from '../domain/diagnostics/health';
import type { Core, HealthView } from '../ipc/contract';
import type { FileReader } from '../office/reading/fileReader';
import type { Arguments } from './arguments';
import type { PrintedPdf, PrintJob } from './printPdf';

/** What a command may use; the office is opened when the command first asks for it. */
export interface CommandContext {
  readonly args: Arguments;
  /** Operands after the words that name the command. */
  readonly operands: readonly string[];
  readonly resourcesFolder: string;
  readonly dataFolder: string;
  readonly reader: FileReader;
  office(): Promise<Core>;
  /** An office in a new folder that goes away with the command. */
  freshOffice(): Promise<Core>;
  /** The store where samples are tried, beside the data folder's own; closed when `work` is done. */
  inTrial<T>(work: (core: Core) => Promise<T>): Promise<T>;
  /** What is known of the data folder when it could not be opened; nothing in it is changed. */
  whyClosed(failure: NotOpened): Promise<HealthView>;
  print(jobs: readonly PrintJob[]): Promise<readonly PrintedPdf[]>;
  now(): LocalTime;
  progress(line: string): void;
}

/** One result, told twice: as JSON for scripts, as Vietnamese text for people. */
export interface CommandResult {
  readonly json: object;
  readonly text: string;
  /** Exit status when it is not 0: the command ran, and what it found is bad. */
  readonly status?: number;
}

export interface Command {
  /** Words that name it: ["reports", "import"]. */
  readonly name: readonly string[];
  /** Usage line after the program's name. */
  readonly usage: string;
  /** Changes nothing in the data folder, mends nothing: may look at one that the window has open, or that cannot be written to. */
  readonly isReading?: boolean | ((args: Arguments) => boolean);
  run(context: CommandContext): Promise<CommandResult>;
}
