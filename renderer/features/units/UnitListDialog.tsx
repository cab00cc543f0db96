import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { RowChoice } from '../../../electron/domain/listedDoubt';
import { formatCount } from '../../../electron/domain/numbers';
import type { UnitImport } from '../../../electron/ipc/contract';
import { formatDay } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { fromCore } from '../../text/coreWords';
import { strings } from '../../text/vi';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { QueryView } from '../../ui/QueryView';
import { REACHABLE, reachableAs } from '../../ui/reachable';
import { SAVES } from '../../ui/saves';
import { DoubtfulRows } from './DoubtfulRows';
import styles from './UnitsScreen.module.css';

const words = strings.unitsScreen.listDialog;

export interface UnitListDialogProps {
  readonly path: string;
  readonly onClose: () => void;
}

/** What a list of units would change, before it does. */
export function UnitListDialog({ path, onClose }: UnitListDialogProps) {
  const [choices, setChoices] = useState<ReadonlyMap<number, RowChoice>>(new Map());
  const said = [...choices].map(([row, choice]) => ({ row, choice }));
  const preview = useQuery('units.takeList', { path, dryRun: true, choices: said });
  const take = useMutation('units.takeList');
  const isTaken = take.state.status === 'success';
  const changes = preview.status === 'success' ? preview.data : null;
  const hasChanges = changes !== null && changes.added + changes.changed + changes.successions + changes.baselines > 0;
  const actions = (
    <Button
      appearance="primary"
      disabled={!hasChanges || take.isPending || isTaken}
      onClick={() => take.run({ path, dryRun: false, choices: said })}
      {...SAVES}
      data-testid="list-take"
    >
      {take.isPending ? words.taking : words.take}
    </Button>
  );
  return (
    <Dialog title={words.title} onClose={onClose} actions={actions} width={820} testId="list-dialog">
      <div className={styles.form}>
        {isTaken ? (
          <Notice tone="success" testId="list-taken">
            {words.taken}
          </Notice>
        ) : (
          <QueryView query={preview}>
            {(found) => (
              <>
                <Changes found={found} />
                <DoubtfulRows
                  doubts={found.doubts}
                  onChoose={(row, choice) => setChoices(new Map([...choices, [row, choice]]))}
                />
                <UnitTable units={found.units} />
              </>
            )}
          </QueryView>
        )}
        <FailureNotice failure={take.failure} />
      </div>
    </Dialog>
  );
}

function Changes({ found }: { readonly found: UnitImport }) {
  const { read, added, changed, unchanged, successions, baselines, moved, rejected } = found;
  return (
    <>
      <p className={styles.note} data-testid="list-counts">
        {words.counts(formatCount(read), formatCount(added), formatCount(changed), formatCount(unchanged))}{' '}
        {successions > 0 && words.successions(formatCount(successions))}{' '}
        {baselines > 0 && words.baselines(formatCount(baselines))}{' '}
        {moved.duties + moved.tasks > 0 && words.moved(formatCount(moved.duties), formatCount(moved.tasks))}
      </p>
      {rejected.length > 0 && (
        <div className={styles.rejected}>
          <strong>{words.rejected(formatCount(rejected.length))}</strong>
          <ul {...REACHABLE}>
            {rejected.map(({ code, cell, message }) => (
              <li key={`${code} ${cell} ${message}`}>{fromCore(message)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function UnitTable({ units }: Pick<UnitImport, 'units'>) {
  if (units.length === 0) return <p className={styles.quiet}>{words.nothing}</p>;
  return (
    <div className={styles.listTable} {...reachableAs(words.caption)}>
      <table>
        <caption className="offScreen">{words.caption}</caption>
        <thead>
          <tr>
            <th>{strings.unitsScreen.code}</th>
            <th>{strings.table.unit}</th>
            <th>{words.valid}</th>
            <th>{words.change}</th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ code, name, validFrom, validTo, isNew, changes }) => (
            <tr key={`${code} ${name} ${validTo}`}>
              <td>{code ?? strings.dash}</td>
              <td>{name}</td>
              <td>
                {[
                  ...(validFrom === null ? [] : [strings.unitsScreen.validFrom(formatDay(validFrom))]),
                  ...(validTo === null ? [] : [strings.unitsScreen.validTo(formatDay(validTo))]),
                ].join(' ')}
              </td>
              <td>
                {isNew ? words.isNew : words.isChanged}
                {changes.map((change) => (
                  <div key={change} className={styles.change}>
                    {change}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
