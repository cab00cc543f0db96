import type { DraftChoices } from '../../../electron/domain/directiveText/choices';
import type { ReadingField } from '../../../electron/domain/directiveText/fields';
import type { DirectiveReading } from '../../../electron/domain/directiveText/reading';
import type { FormDefinition } from '../../../electron/domain/form';
import type { UnitGroup } from '../../../electron/domain/unit';
import type { DirectiveProposal } from '../../../electron/ipc/contract';
import { strings } from '../../text/vi';
import { Card } from '../../ui/Page';
import { FieldRow } from './FieldRow';
import styles from './Reading.module.css';
import { detailOf, fieldValue, labelOf, SECTIONS } from './readingModel';

export interface FieldPanelProps {
  readonly reading: DirectiveReading;
  readonly doubts: DirectiveProposal['doubts'];
  readonly fields: readonly ReadingField[];
  readonly choices: DraftChoices;
  readonly groups: readonly UnitGroup[];
  readonly forms: readonly FormDefinition[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onChange: (id: string, value: string | null) => void;
}

/** Everything found, in the order of a paper; what was not found is said, and never made up. */
export function FieldPanel({
  reading,
  doubts,
  fields,
  choices,
  groups,
  forms,
  selected,
  onSelect,
  onChange,
}: FieldPanelProps) {
  const sentences = new Map(doubts.map(({ code, message }) => [code, message]));
  return SECTIONS.map((section) => {
    const own = fields.filter((field) => field.section === section);
    if (own.length === 0 && section === 'forms') return null;
    return (
      <Card key={section} title={strings.reading.sections[section]}>
        {own.length === 0 && <p className={styles.quiet}>{strings.reading.nothingHere}</p>}
        {own.map((field) => (
          <FieldRow
            key={field.id}
            field={field}
            label={labelOf(field, reading)}
            value={fieldValue(field, reading, choices)}
            doubt={field.doubt === null ? null : (sentences.get(field.doubt) ?? null)}
            detail={detailOf(field, reading)}
            groups={groups}
            forms={forms}
            isSelected={selected === field.id}
            onSelect={onSelect}
            onChange={onChange}
          />
        ))}
      </Card>
    );
  });
}
