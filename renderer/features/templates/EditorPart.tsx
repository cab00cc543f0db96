import type { TemplateTerms } from '../../../electron/domain/template/templateTerms';
import type { TemplateCheck, TemplateDetail } from '../../../electron/ipc/contract';
import { BlocksPart } from './BlocksPart';
import { ColumnsPart } from './ColumnsPart';
import { DifferencePart } from './DifferencePart';
import { InputsPart } from './InputsPart';
import { NewerPart } from './NewerPart';
import type { TemplateEditing } from './useTemplateEditing';
import { VersionsPart } from './VersionsPart';
import { MeasuresPart, PhrasesPart } from './WordsPart';

export type PartName = 'blocks' | 'inputs' | 'columns' | 'phrases' | 'measures' | 'difference' | 'versions' | 'newer';

export interface PartProps {
  readonly detail: TemplateDetail;
  readonly editing: TemplateEditing;
  /** As the template stands now. */
  readonly terms: TemplateTerms;
  readonly check: TemplateCheck | null;
  /** Where a fault leads to; null: nowhere. */
  readonly place: string | null;
  readonly onPlace: (place: string | null) => void;
}

const PARTS: Readonly<Record<PartName, (props: PartProps) => React.ReactNode>> = {
  blocks: BlocksPart,
  inputs: InputsPart,
  columns: ColumnsPart,
  phrases: PhrasesPart,
  measures: MeasuresPart,
  difference: DifferencePart,
  versions: VersionsPart,
  newer: NewerPart,
};

/** One part of a template at a time. */
export function EditorPart({ part, ...props }: PartProps & { readonly part: PartName }) {
  const Part = PARTS[part];
  return <Part {...props} />;
}
