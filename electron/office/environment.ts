import type { ProtectionOptions } from '../db/cipher/protection';
import type { LocalTime } from '../domain/calendar';
import type { EventName, Events } from '../ipc/contract';
import type { ReadingAhead } from './facts/readAhead';
import type { OpenDataExporter } from './openData/exporter';
import type { FileReader } from './reading/fileReader';

/** What an office needs from the outside world; given in, so that the same office runs in a worker, a script or a test. */
export interface OfficeEnvironment {
  /** Originals that did not lie with the backup this opening has just put in place of damaged data. */
  readonly missingFiles?: number;
  readonly dataFolder: string;
  /** Read-only folder of samples, layouts, templates and fonts that ships with the app. */
  readonly resourcesFolder: string;
  readonly appVersion: string;
  /** Of the runtime the window has; absent: plain Node. A thread cannot ask for it. */
  readonly electronVersion?: string;
  /** The program's log of its own errors; absent: there is none to look at. */
  readonly logFile?: string;
  /** Key of the data when they are sealed; absent: they are plain. */
  readonly protection?: ProtectionOptions;
  /** Looks at the data without the writer's lock and writes nothing; absent: false. */
  readonly isReadingOnly?: boolean;
  /** Vietnamese sentence saying why nothing can be written; absent: reading is all that was asked for. */
  readonly whyOnlyReading?: string;
  /** Whoever gives the commands has the files before him: what is said of them as they are taken is told whole; absent: false. */
  readonly tellsFilesWhole?: boolean;
  /** Account of the system that is at work, as the log of changes names it; "" when there is none. */
  readonly account: string;
  /** Files from outside are read here and nowhere else. */
  readonly reader: FileReader;
  /** Open data is written here, while whoever asks the office is answered. */
  readonly exporter: OpenDataExporter;
  /**
   * How often whoever is at work has asked for something long to be stopped: told also to a thread that is too busy to hear
   * a call. Absent: never.
   */
  stops?(): number;
  /** How facts are read before anybody asks for them; absent: when they are asked for. */
  readonly readingAhead?: ReadingAhead;
  /** The local time now, to the minute. */
  clock(): LocalTime;
  /** A new unique id. */
  newId(): string;
  emit<E extends EventName>(event: E, payload: Events[E]): void;
}
