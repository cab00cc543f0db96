import { Checkbox, Field, Select } from '@fluentui/react-components';
import type { TemplateBlock } from '../../../electron/domain/template/paperTemplate';
import type { ListTerms } from '../../../electron/domain/template/templateTerms';
import { templates } from '../../text/templates';
import { FieldTextInput } from './FieldTextInput';
import styles from './Templates.module.css';

const words = templates.block;
const SHAPES = ['indented', 'flush', 'centred'] as const;

export interface BlockFieldsProps {
  readonly block: TemplateBlock;
  readonly inside: ListTerms;
  readonly isDisabled: boolean;
  /** @param kind changes of one kind in a row are taken back together */
  readonly onChange: (block: TemplateBlock, kind?: string | null) => void;
  /** A text in which Enter was pressed becomes several blocks. */
  readonly onText: (text: string) => void;
}

/** The words of a block. */
export function BlockFields({ block, inside, isDisabled, onChange, onText }: BlockFieldsProps) {
  const shared = { fields: inside.fields, isDisabled };
  switch (block.kind) {
    case 'paragraph':
      return (
        <>
          <FieldTextInput label={words.text} value={block.text} onChange={onText} {...shared} />
          <ParagraphLook block={block} isDisabled={isDisabled} onChange={onChange} />
        </>
      );
    case 'heading':
      return <FieldTextInput label={words.text} value={block.text} onChange={onText} {...shared} />;
    case 'letterhead':
      return <LetterheadFields block={block} {...{ inside, isDisabled, onChange }} />;
    case 'title':
      return (
        <>
          <FieldTextInput
            label={words.typeName}
            value={block.typeName}
            onChange={(typeName) => onChange({ ...block, typeName }, 'typeName')}
            {...shared}
          />
          <FieldTextInput
            label={words.abstract}
            value={block.abstract.join('\n')}
            onChange={(text) => onChange({ ...block, abstract: text.split('\n') }, 'abstract')}
            {...shared}
          />
          <Checkbox
            label={words.hasRule}
            disabled={isDisabled}
            checked={block.hasRule}
            onChange={(_, { checked }) => onChange({ ...block, hasRule: checked === true })}
          />
        </>
      );
    case 'annexHead':
      return (['label', 'title', 'reference'] as const).map((key) => (
        <FieldTextInput
          key={key}
          label={key === 'title' ? words.annexTitle : words[key]}
          value={block[key]}
          onChange={(text) => onChange({ ...block, [key]: text }, key)}
          {...shared}
        />
      ));
    case 'slot':
      return (
        <Field label={words.slot}>
          <Select
            disabled={isDisabled}
            value={block.name}
            onChange={(_, { value }) => onChange({ ...block, name: value })}
          >
            {!inside.slots.some(({ key }) => key === block.name) && <option value={block.name}>{block.name}</option>}
            {inside.slots.map(({ key, name, says }) => (
              <option key={key} value={key}>
                {says === '' ? name : `${name}: ${says}`}
              </option>
            ))}
          </Select>
        </Field>
      );
    case 'group':
      return null;
  }
}

type Part<K extends TemplateBlock['kind']> = Omit<BlockFieldsProps, 'block' | 'onText'> & {
  readonly block: Extract<TemplateBlock, { kind: K }>;
};

function ParagraphLook({ block, isDisabled, onChange }: Omit<Part<'paragraph'>, 'inside'>) {
  return (
    <div className={styles.optional}>
      <Field label={words.shape} size="small">
        <Select
          size="small"
          disabled={isDisabled}
          value={block.shape ?? 'indented'}
          onChange={(_, { value }) => {
            const shape = SHAPES.find((one) => one === value);
            onChange({ ...block, shape: shape === 'indented' ? undefined : shape });
          }}
        >
          {SHAPES.map((one) => (
            <option key={one} value={one}>
              {words.shapes[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label={words.italic}
        disabled={isDisabled}
        checked={block.isItalic === true}
        onChange={(_, { checked }) => onChange({ ...block, isItalic: checked === true ? true : undefined })}
      />
    </div>
  );
}

function LetterheadFields({ block, inside, isDisabled, onChange }: Part<'letterhead'>) {
  const { subject } = block;
  return (
    <>
      <Checkbox
        label={words.hasSubject}
        disabled={isDisabled}
        checked={subject !== undefined}
        onChange={(_, { checked }) => onChange({ ...block, subject: checked === true ? 'V/v ' : undefined })}
      />
      {subject !== undefined && (
        <FieldTextInput
          label={words.subject}
          value={subject}
          isOneLine
          onChange={(text) => onChange({ ...block, subject: text }, 'subject')}
          fields={inside.fields}
          isDisabled={isDisabled}
        />
      )}
    </>
  );
}
