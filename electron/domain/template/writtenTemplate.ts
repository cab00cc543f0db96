import type { PaperTemplate, TemplateBlock } from './paperTemplate';

/**
 * What the clerk types for a written paper: `line`: one line; `text`: plain paragraphs; `body`: paragraphs whose structure
 * is read (headings, legal bases, lists, pasted tables); `bases`: one legal basis a line; `list`: one item a line; `day`:
 * YYYY-MM-DD; `time`: HH:MM; `number`: a whole number; `annexes`: one or more annexes, each begun by a line "Phụ lục".
 */
export const INPUT_TYPES = ['line', 'text', 'body', 'bases', 'list', 'day', 'time', 'number', 'annexes'] as const;
export type InputType = (typeof INPUT_TYPES)[number];

export interface WrittenInput {
  readonly key: string;
  readonly label: string;
  readonly type: InputType;
  readonly isRequired: boolean;
  /** What belongs here, for the clerk; may be "". */
  readonly help: string;
  /** What a new paper begins with; `{fields}` of the office are filled in. May be "". */
  readonly initial: string;
  /** Printed in capitals, as the names of kinds are (Phụ lục I, II.5.b). */
  readonly isCapital?: boolean | undefined;
  /**
   * Key of the day or hour that may not come later, `issued`: the day of the paper itself. Hours are held against each
   * other where the days that belong to them are the same.
   */
  readonly notBefore?: string | undefined;
  /** Of a number of days: keys of the first and the last day they lie between, both counted. */
  readonly withinDays?: { readonly from: string; readonly to: string } | undefined;
}

/** `notBefore` of an input that is held against the day the paper is of. */
export const DAY_OF_ISSUE = 'issued';

/** A template of papers that are typed in the app. */
export interface WrittenTemplate extends PaperTemplate {
  /** Key into the list of kinds; null: for every kind that has no template of its own. */
  readonly kindId: string | null;
  readonly inputs: readonly WrittenInput[];
}

/** What is typed for papers of a template; [] where nothing is. */
export function inputsOf(template: PaperTemplate): readonly WrittenInput[] {
  return 'inputs' in template ? (template as WrittenTemplate).inputs : []; // only written ones have them
}

/** Secretary and chair sign it, whom the clerk names for each meeting, and not one of the office's signatories. */
export function isSignedByChair({ sections }: PaperTemplate): boolean {
  const has = (blocks: readonly TemplateBlock[]): boolean =>
    blocks.some((block) => (block.kind === 'group' ? has(block.blocks) : isMinutesSlot(block)));
  return sections.some(({ blocks }) => has(blocks));
}

function isMinutesSlot(block: TemplateBlock): boolean {
  return block.kind === 'slot' && block.name === 'minutesClosing';
}

/** Values by the keys of the inputs, as typed. */
export type WrittenValues = Readonly<Record<string, string>>;

/** "hasNote": the condition that something was typed for an input. */
export function conditionOf(key: string): string {
  return `has${key.slice(0, 1).toUpperCase()}${key.slice(1)}`;
}
