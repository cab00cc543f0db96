import type { IsoDay } from '../domain/calendar';
import type { Destruction, ListGroup } from '../domain/destruction/destruction';
import type { Hold, RetentionState, RetentionWay } from '../domain/destruction/retention';

/** Lists of one form for one directive, how long they are kept and why. */
export interface HeldLists extends ListGroup {
  readonly directiveName: string;
  readonly formLabel: string;
  readonly reports: number;
  readonly lists: number;
  readonly people: number;
  /** Fields of the reports about somebody, outside any list. */
  readonly fields: number;
  readonly way: RetentionWay;
  /** Whose rule that is: of these very lists, of the form, or what the program takes. */
  readonly wayFrom: 'list' | 'form' | 'program';
  readonly hold: Hold | null;
  /** Last day of the campaign; null: none is known. */
  readonly endsOn: IsoDay | null;
  /** Last day they may be kept; null: none. */
  readonly until: IsoDay | null;
  readonly state: RetentionState;
  /** "Đã hết hạn: giữ 90 ngày sau khi kết thúc đợt (đến hết ngày 17/11/2021)". */
  readonly words: string;
}

/** What a purge would take, before anybody confirms it. */
export interface PurgePreview {
  readonly groups: readonly HeldLists[];
  readonly people: number;
  readonly fields: number;
  readonly lists: number;
  /** Other texts of the reports: they may name people and go too. */
  readonly notes: number;
  /** What the fields of these are called, and how many of each go. */
  readonly noteFields: readonly { readonly label: string; readonly count: number }[];
  /** Kept originals, evidence and packages. */
  readonly files: number;
  /** Backups the program knows of: they hold the data until they are gone too. */
  readonly backups: readonly string[];
  readonly setAside: readonly string[];
  readonly exports: readonly string[];
  /** To be typed by who confirms. */
  readonly word: string;
}

export interface PurgeCoreApi {
  /** How long each list of people is kept, the most urgent first; what was destroyed is not among them. */
  'retention.list': (input: Record<string, never>) => {
    lists: readonly HeldLists[];
    defaultDays: number;
    defaultSource: string;
  };
  /**
   * @param directiveId null: of the form, wherever no rule of its own is
   * @param way null: as the form, or the program, has it
   */
  'retention.set': (input: {
    formId: string;
    directiveId: string | null;
    way: RetentionWay | null;
  }) => Record<string, never>;
  /** @param reason null: held no longer */
  'retention.hold': (input: ListGroup & { reason: string | null }) => Record<string, never>;
  'destruction.preview': (input: { groups: readonly ListGroup[] }) => PurgePreview;
  /**
   * Destroys the people of the lists for good. Long.
   * @param people as the preview said, so that nothing goes that nobody saw
   * @param fields the same of fields of reports that are about somebody
   * @param notes the same of other texts of these reports
   * @param word typed by who confirms
   */
  'destruction.purge': (input: {
    groups: readonly ListGroup[];
    people: number;
    fields: number;
    notes: number;
    word: string;
    reason: string;
    takesBackups: boolean;
  }) => Destruction;
  /** The record of a destruction as a paper of the office, a draft to be numbered; the one there is, once it was made. */
  'destruction.paper': (input: { destructionId: string }) => { paperId: string; subject: string };
  /** Newest first. */
  'destruction.list': (input: Record<string, never>) => readonly Destruction[];
}
