import { Field, Select } from '@fluentui/react-components';
import type { TemplateSection } from '../../../electron/domain/template/paperTemplate';
import { termsInside } from '../../../electron/domain/template/templateTerms';
import { templates } from '../../text/templates';
import { AddBlock } from './AddBlock';
import { withSection } from './blockTree';
import type { PartProps } from './EditorPart';
import { OptionalFields } from './OptionalFields';
import styles from './Templates.module.css';

const words = templates.block;
const ORIENTATIONS = ['portrait', 'landscape', 'fitted'] as const;

/** A section begins a page; how it lies, and when or how often it stands. */
export function SectionHead({ index, detail, editing, terms, onPlace }: PartProps & { readonly index: number }) {
  const { template } = editing;
  const section = template.sections[index];
  if (section === undefined) return null;
  const put = (said: Partial<TemplateSection>) => editing.change(withSection(template, index, said));
  const isAlone = template.sections.length === 1;
  return (
    <div className={styles.sectionHead}>
      <h3>{isAlone ? words.sectionAlone : words.section(index + 1)}</h3>
      <Field label={words.orientation} size="small">
        <Select
          size="small"
          disabled={!detail.isOwn}
          value={section.orientation}
          onChange={(_, { value }) => put({ orientation: ORIENTATIONS.find((one) => one === value) ?? 'portrait' })}
        >
          {ORIENTATIONS.map((one) => (
            <option key={one} value={one}>
              {words.orientations[one]}
            </option>
          ))}
        </Select>
      </Field>
      {!isAlone && <OptionalFields part={section} outer={terms} isDisabled={!detail.isOwn} onChange={put} />}
      {detail.isOwn && section.blocks.length === 0 && (
        <AddBlock
          label={words.add}
          around={termsInside(terms, section.forEach)}
          detail={detail}
          onAdd={(block) => {
            put({ blocks: [block] });
            onPlace(`sections/${index}/0`);
          }}
        />
      )}
    </div>
  );
}
