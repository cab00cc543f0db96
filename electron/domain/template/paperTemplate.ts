/**
 * A paper's wording as data: texts with `{fields}`, parts that stand only `when` a named condition holds, or only `unless`
 * it does, parts repeated `forEach` item of a named list, and slots for blocks that are built from figures. No logic.
 */
export interface Conditional {
  readonly when?: string | undefined;
  readonly unless?: string | undefined;
}

export interface OptionalPart extends Conditional {
  readonly forEach?: string | undefined;
}

export type ParagraphShape = 'indented' | 'flush' | 'centred';

export type LeafBlock = OptionalPart &
  (
    | {
        readonly kind: 'letterhead';
        readonly subject?: string | undefined;
        /** False: no number, or no place and day, is printed (biên bản; what is issued together with a decision). */
        readonly hasNumber?: boolean | undefined;
        readonly hasDate?: boolean | undefined;
      }
    | {
        readonly kind: 'title';
        readonly typeName: string;
        readonly abstract: readonly string[];
        readonly hasRule: boolean;
      }
    | {
        readonly kind: 'heading';
        readonly text: string;
        /** `part`: centred; left out: a clause with a title of its own. */
        readonly level?: 'part' | 'clause' | undefined;
      }
    | {
        readonly kind: 'paragraph';
        readonly text: string;
        readonly shape?: ParagraphShape | undefined;
        readonly isItalic?: boolean | undefined;
      }
    | { readonly kind: 'annexHead'; readonly label: string; readonly title: string; readonly reference: string }
    | { readonly kind: 'slot'; readonly name: string }
  );

/** Several parts that are repeated or left out together; groups may hold groups. */
export interface GroupBlock extends OptionalPart {
  readonly kind: 'group';
  readonly blocks: readonly TemplateBlock[];
}
export type TemplateBlock = LeafBlock | GroupBlock;

export interface TemplateSection extends OptionalPart {
  /** `fitted`: landscape when the section's table is too wide. */
  readonly orientation: 'portrait' | 'landscape' | 'fitted';
  readonly restartsPageNumbers: boolean;
  readonly blocks: readonly TemplateBlock[];
}

export interface TemplateColumn extends Conditional {
  readonly key: string;
  readonly header: string;
  readonly minimumMm: number;
  readonly align: 'left' | 'center' | 'right';
}

/** Whether a part stands; a condition that nobody has spoken of does not hold. */
export function stands({ when, unless }: Conditional, conditions: Readonly<Record<string, boolean>> = {}): boolean {
  return (when === undefined || conditions[when] === true) && (unless === undefined || conditions[unless] !== true);
}

export interface PaperTemplate {
  /** Which built-in template it is, or was copied from. */
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly source: string;
  /** Title for file properties. */
  readonly title: string;
  readonly sections: readonly TemplateSection[];
  /** Short wordings used inside tables and sentences. */
  readonly phrases: Readonly<Record<string, string>>;
  /** Lengths (mm) and counts. */
  readonly measures: Readonly<Record<string, number>>;
  readonly columns: readonly TemplateColumn[];
}
