import { Button, Field, Input, Select } from '@fluentui/react-components';
import type { TemplateColumn } from '../../../electron/domain/template/paperTemplate';
import { templates } from '../../text/templates';
import { cleaned } from './blockTree';
import type { PartProps } from './EditorPart';
import { FieldTextInput } from './FieldTextInput';
import { newColumn } from './newParts';
import styles from './Templates.module.css';
import { TermChoice } from './TermChoice';

const words = templates.columns;
const ALIGNS = ['left', 'center', 'right'] as const;

/** The columns of the table a paper carries: moved, worded, added, taken away. */
export function ColumnsPart(props: PartProps) {
  const { detail, editing, terms } = props;
  const { columns } = editing.template;
  const put = (next: readonly TemplateColumn[], kind: string | null = null) =>
    editing.change({ ...editing.template, columns: next.map(cleaned) }, kind);
  return (
    <div className={styles.cards}>
      <p className={styles.quiet}>{words.caption}</p>
      {columns.map((column, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two columns may be alike
        <ColumnCard key={index} {...props} column={column} index={index} columns={columns} onPut={put} />
      ))}
      {detail.isOwn && (
        <div>
          <Button onClick={() => put([...columns, newColumn(columns, terms)])} data-testid="column-add">
            {words.add}
          </Button>
        </div>
      )}
    </div>
  );
}

interface ColumnCardProps extends PartProps {
  readonly column: TemplateColumn;
  readonly index: number;
  readonly columns: readonly TemplateColumn[];
  readonly onPut: (columns: readonly TemplateColumn[], kind?: string | null) => void;
}

function ColumnCard({ column, index, columns, detail, terms, check, onPut }: ColumnCardProps) {
  const isDisabled = !detail.isOwn;
  const isWrong = check?.faults.some(({ place }) => place === `columns/${index}`) ?? false;
  const set = (said: Partial<TemplateColumn>, kind: string | null = null) =>
    onPut(columns.toSpliced(index, 1, { ...column, ...said }), kind);
  const move = (step: -1 | 1) => onPut(columns.toSpliced(index, 1).toSpliced(index + step, 0, column));
  return (
    <div className={isWrong ? `${styles.card} ${styles.wrong}` : styles.card} data-testid="template-column">
      <div className={styles.optional}>
        <Field label={words.key} size="small">
          <Select
            size="small"
            disabled={isDisabled}
            value={column.key}
            onChange={(_, { value }) => set({ key: value })}
          >
            {terms.columns.map(({ key, name, says }) => (
              <option key={key} value={key}>
                {says === '' ? name : `${name}: ${says}`}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.width} size="small">
          <Input
            size="small"
            type="number"
            className={styles.number}
            disabled={isDisabled}
            value={String(column.minimumMm)}
            onChange={(_, { value }) => set({ minimumMm: Number(value) }, `width ${index}`)}
          />
        </Field>
        <Field label={words.align} size="small">
          <Select
            size="small"
            disabled={isDisabled}
            value={column.align}
            onChange={(_, { value }) => set({ align: ALIGNS.find((one) => one === value) ?? 'left' })}
          >
            {ALIGNS.map((one) => (
              <option key={one} value={one}>
                {words.aligns[one]}
              </option>
            ))}
          </Select>
        </Field>
        <TermChoice
          label={words.when}
          none={words.always}
          value={column.when}
          terms={terms.columnConditions}
          isDisabled={isDisabled}
          onChange={(when) => set({ when })}
          testId="column-when"
        />
        <TermChoice
          label={words.unless}
          none={words.neverLeftOut}
          value={column.unless}
          terms={terms.columnConditions}
          isDisabled={isDisabled}
          onChange={(unless) => set({ unless })}
          testId="column-unless"
        />
      </div>
      <FieldTextInput
        label={words.header}
        value={column.header}
        fields={terms.columnFields}
        isDisabled={isDisabled}
        isOneLine
        onChange={(text) => set({ header: text }, `header ${index}`)}
      />
      {detail.isOwn && (
        <div className={styles.blockActions}>
          <Button size="small" disabled={index === 0} onClick={() => move(-1)}>
            {words.left}
          </Button>
          <Button size="small" disabled={index === columns.length - 1} onClick={() => move(1)}>
            {words.right}
          </Button>
          <Button size="small" onClick={() => onPut(columns.toSpliced(index, 1))} data-testid="column-remove">
            {words.remove}
          </Button>
        </div>
      )}
    </div>
  );
}
