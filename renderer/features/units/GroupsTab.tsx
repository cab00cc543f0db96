import { useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import { isValidOn } from '../../../electron/domain/unit';
import { compareVietnamese } from '../../../electron/domain/vietnamese';
import { FORMS } from '../../lib/formPlaces';
import { useLanding } from '../../lib/useLanding';
import { useQuery } from '../../lib/useQuery';
import { useToday } from '../../lib/useToday';
import { useMayCall } from '../../lib/vault';
import { strings } from '../../text/vi';
import { Add20Regular } from '../../ui/icons';
import { WorkButton } from '../../ui/WorkButton';
import { GroupEditor } from './GroupEditor';
import styles from './UnitsScreen.module.css';
import type { UnitsData } from './unitsModel';

const words = strings.registry.groups;

const NAME = '[data-testid="group-name"]';

/** Which groups have words that are kept and not saved; "new": one that is not there yet. */
function useHalfTyped(): (groupId: string) => boolean {
  const drafts = useQuery('written.drafts', useMayCall('written.drafts') ? {} : null);
  const places = drafts.status === 'success' ? drafts.data.drafts.map(({ place }) => place) : [];
  return (groupId) => {
    const own = `${FORMS}group/${groupId}`;
    return places.some((place) => place === own || place.startsWith(`${own}/`));
  };
}

/** Groups of units: overlapping, with members ticked by hand and members gathered by a rule. */
export function GroupsTab({ data }: { readonly data: UnitsData }) {
  const [chosen, setChosen] = useState<string | null>(data.groups[0]?.id ?? null);
  const group = data.groups.find(({ id }) => id === chosen) ?? null;
  const today = useToday();
  const sizeOf = (groupId: string) => {
    const members = data.units.filter(({ groups }) => groups.includes(groupId));
    const living = members.filter((unit) => today === null || isValidOn(unit, today)).length;
    return words.size(formatCount(living), members.length === living ? null : formatCount(members.length - living));
  };
  const isHalfTyped = useHalfTyped();
  const target = chosen === null ? NAME : `[data-testid="group-${chosen}"]`;
  const part = useLanding<HTMLDivElement>(target, data.groups.map(({ id }) => id).join());
  const addNew = () => {
    setChosen(null);
    setTimeout(() => part.current?.querySelector<HTMLElement>(NAME)?.focus()); // of the editor that is drawn then
  };
  return (
    <div ref={part} className={styles.split}>
      <nav className={styles.side} aria-label={words.caption}>
        <WorkButton call="units.saveGroup" icon={<Add20Regular />} onClick={addNew} data-testid="group-add">
          {words.add}
        </WorkButton>
        {isHalfTyped('new') && (
          <button
            type="button"
            className={styles.groupButton}
            aria-pressed={chosen === null}
            onClick={() => setChosen(null)}
            data-testid="group-new"
          >
            <span>{words.fresh}</span>
            <span className={styles.halfTyped}>{words.halfTyped}</span>
          </button>
        )}
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
              {isHalfTyped(id) ? (
                <span className={styles.halfTyped}>{words.halfTyped}</span>
              ) : (
                <span className={styles.quiet}>{sizeOf(id)}</span>
              )}
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
