import type { Health, HealthWarning } from '../domain/diagnostics/health';

/** One part of the picture of how the program stands; the words are the core's, the same in window, console and file. */
export interface HealthSection {
  readonly id: 'store' | 'backups' | 'disks' | 'versions' | 'errors';
  readonly title: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** What the clerk should do something about, in sentences; `trouble`: of one backup. */
  readonly warnings: readonly { readonly kind: HealthWarning | 'trouble'; readonly text: string }[];
}

export interface HealthView {
  readonly health: Health;
  readonly sections: readonly HealthSection[];
  /** The whole text to go with a report of an error; it names nobody, no file and no folder. */
  readonly bundle: string;
}

export interface HealthCoreApi {
  'health.get': (input: Record<string, never>) => HealthView;
  /** Looks through data, attachments and every backup; long in a large office. */
  'health.verify': (input: Record<string, never>) => { problems: readonly string[] };
}

export interface HealthShellApi {
  /** The text as it was shown, in a file where the clerk says; null: the clerk closed the dialog. */
  'health.saveBundle': (input: { text: string }) => { savedTo: string } | null;
  /** The same while the window is locked: nothing of the data is in it, and who may ask is whoever sits there. */
  'health.saveLocked': (input: Record<string, never>) => { savedTo: string } | null;
  /** An error of the page itself, for the log. */
  'shell.pageError': (input: { name: string; message: string; stack: string }) => Record<string, never>;
}
