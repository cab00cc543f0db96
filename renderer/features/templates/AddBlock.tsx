import { Select } from '@fluentui/react-components';
import type { TemplateBlock } from '../../../electron/domain/template/paperTemplate';
import type { ListTerms } from '../../../electron/domain/template/templateTerms';
import type { TemplateDetail } from '../../../electron/ipc/contract';
import { templates } from '../../text/templates';
import { addableKinds, newBlock } from './newParts';

export interface AddBlockProps {
  readonly label: string;
  readonly around: ListTerms;
  readonly detail: TemplateDetail;
  readonly onAdd: (block: TemplateBlock) => void;
}

/** A choice of what to add; it is added when chosen. */
export function AddBlock({ label, around, detail, onAdd }: AddBlockProps) {
  const kinds = addableKinds(around, hasLetterhead(detail));
  return (
    <Select
      size="small"
      aria-label={label}
      value=""
      onChange={(_, { value }) => {
        const kind = kinds.find((one) => one === value);
        if (kind !== undefined) onAdd(newBlock(kind, around));
      }}
      data-testid="block-add"
    >
      <option value="">{label}…</option>
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {templates.kinds[kind]}
        </option>
      ))}
    </Select>
  );
}

/** Boards and forms have a head of their own. */
function hasLetterhead({ builtIn }: TemplateDetail): boolean {
  return builtIn.sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'letterhead'));
}
