import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { compareVietnamese } from '../../../electron/domain/vietnamese';
import type { Failure, PreviewFile } from '../../../electron/ipc/contract';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import styles from './Imports.module.css';
import type { ImportFlow } from './useImportFlow';

const words = strings.imports.strangers;
type Stranger = PreviewFile['strangers'][number];
interface Choice {
  readonly id: string;
  readonly label: string;
}

/** Names in rows of a table that are no unit for sure: which unit is meant is said once and remembered. */
export function StrangerQuestion({ file, flow }: { readonly file: PreviewFile; readonly flow: ImportFlow }) {
  const list = useQuery('units.list', {});
  if (file.strangers.length === 0 || list.status !== 'success') return null;
  const units = list.data.units.toSorted((one, other) => compareVietnamese(one.label, other.label));
  return (
    <section data-testid="stranger-question">
      <h3 className={styles.heading}>{words.title}</h3>
      <p className={styles.quiet}>{words.hint}</p>
      {file.strangers.map((stranger) => (
        <StrangerChoice
          key={stranger.name}
          stranger={stranger}
          units={units}
          onTake={(unitId) => flow.assign(file.index, { rowUnit: { name: stranger.name, unitId } })}
        />
      ))}
    </section>
  );
}

interface StrangerChoiceProps {
  readonly stranger: Stranger;
  readonly units: readonly Choice[];
  readonly onTake: (unitId: string) => Promise<Failure | null>;
}

function StrangerChoice({ stranger: { name, rows, proposals }, units, onTake }: StrangerChoiceProps) {
  const [chosen, setChosen] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const likely = proposals.flatMap((id) => units.find((unit) => unit.id === id) ?? []);
  const others = units.filter(({ id }) => !proposals.includes(id));
  const take = async () => setFailure(await onTake(chosen));
  return (
    <div className={styles.two}>
      <Field label={words.label(name, rows.join(strings.listSeparator))} size="small">
        <Select size="small" value={chosen} onChange={(_, { value }) => setChosen(value)} data-testid="stranger-choice">
          <option value="">{words.choose}</option>
          {likely.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {words.proposed(unit.label)}
            </option>
          ))}
          {others.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {unit.label}
            </option>
          ))}
        </Select>
      </Field>
      <span>
        <Button size="small" disabled={chosen === ''} onClick={take} data-testid="stranger-take">
          {words.take}
        </Button>
      </span>
      <FailureNotice failure={failure} />
    </div>
  );
}
