import { useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import { compareVietnamese } from '../../../electron/domain/vietnamese';
import { strings } from '../../text/vi';
import { Add20Regular } from '../../ui/icons';
import { WorkButton } from '../../ui/WorkButton';
import { GroupEditor } from './GroupEditor';
import styles from './UnitsScreen.module.css';
import type { UnitsData } from './unitsModel';

const words = strings.registry.groups;

/** Groups of units: overlapping, with members ticked by hand and members gathered by a rule. */
export function GroupsTab({ data }: { readonly data: UnitsData }) {
  const [chosen, setChosen] = useState<string | null>(data.groups[0]?.id ?? null);
  const group = data.groups.find(({ id }) => id === chosen) ?? null;
  const sizeOf = (groupId: string) => data.units.filter(({ groups }) => groups.includes(groupId)).length;
  return (
    <div className={styles.split}>
      <nav className={styles.side} aria-label={words.caption}>
        <WorkButton
          call="units.saveGroup"
          icon={<Add20Regular />}
          onClick={() => setChosen(null)}
          data-testid="group-add"
        >
          {words.add}
        </WorkButton>
        {data.groups
          .toSorted((a, b) => compareVietnamese(a.name, b.name))
          .map(({ id, name }) => (
            <button
              key={id}
              type="button"
              className={styles.groupButton}
              aria-pressed={id === chosen}
              onClick={() => setChosen(id)}
              data-testid={`group-${id}`}
            >
              <span>{name}</span>
              <span className={styles.quiet}>{words.count(formatCount(sizeOf(id)))}</span>
            </button>
          ))}
        {data.groups.length === 0 && (
          <p className={styles.note}>
            {words.none} {words.noneHint}
          </p>
        )}
      </nav>
      <GroupEditor key={chosen ?? ''} group={group} data={data} onChosen={setChosen} />
    </div>
  );
}
