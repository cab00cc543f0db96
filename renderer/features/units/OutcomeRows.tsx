import { Button, Field, Input, Select } from '@fluentui/react-components';
import type { NewOutcome, Outcome, ReorganisationKind } from '../../../electron/domain/reorganisation';
import { strings } from '../../text/vi';
import { Add20Regular, Delete20Regular } from '../../ui/icons';
import { UnitSelect } from './UnitSelect';
import styles from './UnitsScreen.module.css';
import type { UnitsData } from './unitsModel';

const words = strings.registry.changes;

export interface OutcomeRowsProps {
  readonly data: UnitsData;
  readonly kind: ReorganisationKind;
  readonly into: readonly Outcome[];
  readonly onChange: (into: readonly Outcome[]) => void;
}

/** What comes out of it: new units by name, or units that are there already and go on. */
export function OutcomeRows({ data, kind, into, onChange }: OutcomeRowsProps) {
  return (
    <fieldset className={styles.boxed}>
      <legend>{words.into}</legend>
      {into.map((outcome, at) => (
        // rows have no identity of their own: they are edited in place and replaced as a list
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={at} className={styles.outcome}>
          <Select
            aria-label={words.into}
            disabled={kind === 'rename'}
            value={'unitId' in outcome ? 'kept' : 'new'}
            onChange={(_, { value }) =>
              onChange(into.with(at, value === 'kept' ? { unitId: '' } : { name: '', code: null }))
            }
            data-testid={`outcome-${at}-kind`}
          >
            <option value="new">{words.intoNew}</option>
            <option value="kept">{words.intoKept}</option>
          </Select>
          <OutcomeFields
            data={data}
            outcome={outcome}
            at={at}
            onChange={(changed) => onChange(into.with(at, changed))}
          />
          {kind === 'split' && into.length > 2 && (
            <Button
              appearance="subtle"
              icon={<Delete20Regular />}
              aria-label={words.removeOutcome(at + 1)}
              onClick={() => onChange(into.toSpliced(at, 1))}
            />
          )}
        </div>
      ))}
      {kind === 'split' && (
        <div>
          <Button
            size="small"
            icon={<Add20Regular />}
            onClick={() => onChange([...into, { name: '', code: null }])}
            data-testid="outcome-add"
          >
            {words.addOutcome}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** @param parentId null: where the old unit lay */
function withParent({ name, code }: NewOutcome, parentId: string | null): NewOutcome {
  return parentId === null ? { name, code } : { name, code, parentId };
}

interface OutcomeFieldsProps {
  readonly data: UnitsData;
  readonly outcome: Outcome;
  readonly at: number;
  readonly onChange: (outcome: Outcome) => void;
}

function OutcomeFields({ data, outcome, at, onChange }: OutcomeFieldsProps) {
  if ('unitId' in outcome)
    return (
      <div className={styles.keptUnit}>
        <UnitSelect
          label={words.intoKept}
          none={strings.dash}
          units={data.units}
          value={outcome.unitId || null}
          onChange={(unitId) => onChange({ unitId: unitId ?? '' })}
          testId={`outcome-${at}-unit`}
        />
      </div>
    );
  return (
    <>
      <Field label={words.newName}>
        <Input
          value={outcome.name}
          onChange={(_, { value }) => onChange({ ...outcome, name: value })}
          data-testid={`outcome-${at}-name`}
        />
      </Field>
      <Field label={words.newCode}>
        <Input
          value={outcome.code ?? ''}
          onChange={(_, { value }) => onChange({ ...outcome, code: value === '' ? null : value })}
        />
      </Field>
      <UnitSelect
        label={words.newParent}
        none={words.sameParent}
        units={data.units}
        value={outcome.parentId ?? null}
        onChange={(parentId) => onChange(withParent(outcome, parentId))}
        testId={`outcome-${at}-parent`}
      />
    </>
  );
}
