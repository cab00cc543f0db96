import { Field, Input } from '@fluentui/react-components';
import { formatCount } from '../../../electron/domain/numbers';
import { templates } from '../../text/templates';
import type { PartProps } from './EditorPart';
import { FieldTextInput } from './FieldTextInput';
import styles from './Templates.module.css';

/** Short wordings that are put into sentences and tables. */
export function PhrasesPart({ detail, editing, terms }: PartProps) {
  const { template } = editing;
  const set = (key: string, text: string) =>
    editing.change({ ...template, phrases: { ...template.phrases, [key]: text } }, `phrase ${key}`);
  return (
    <div className={styles.cards}>
      <p className={styles.quiet}>{templates.phrases.hint}</p>
      {terms.phrases.map(({ key, name, says, fields }) => (
        <div key={key} className={styles.card}>
          <FieldTextInput
            label={says === '' ? name : `${name} (${says})`}
            value={template.phrases[key] ?? ''}
            fields={fields}
            isDisabled={!detail.isOwn}
            isOneLine
            onChange={(text) => set(key, text)}
          />
        </div>
      ))}
    </div>
  );
}

/** Lengths and counts. */
export function MeasuresPart({ detail, editing, terms }: PartProps) {
  const { template } = editing;
  const set = (key: string, value: string) =>
    editing.change({ ...template, measures: { ...template.measures, [key]: Number(value) } }, `measure ${key}`);
  return (
    <div className={styles.cards}>
      <p className={styles.quiet}>{templates.measures.hint}</p>
      {terms.measures.map(({ key, name, says }) => {
        const range = detail.ranges[key];
        const between = range === undefined ? null : templates.measures.range(plain(range.least), plain(range.most));
        return (
          <Field key={key} label={says === '' ? name : `${name} (${says})`} hint={between}>
            <Input
              type="number"
              size="small"
              className={styles.number}
              disabled={!detail.isOwn}
              value={String(template.measures[key] ?? '')}
              onChange={(_, { value }) => set(key, value)}
            />
          </Field>
        );
      })}
    </div>
  );
}

function plain(value: number): string {
  return Number.isInteger(value) ? formatCount(value) : String(value).replace('.', ',');
}
