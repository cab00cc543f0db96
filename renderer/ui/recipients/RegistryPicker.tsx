import { Input } from '@fluentui/react-components';
import { type KeyboardEvent, useId, useState } from 'react';
import { dayOf, type IsoDay, localTimeOf } from '../../../electron/domain/calendar';
import { isValidOn } from '../../../electron/domain/unit';
import { matches } from '../../lib/search';
import { useEnterChoice } from '../../lib/useEnterChoice';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { Search16Regular } from '../icons';
import styles from './Recipients.module.css';

const words = strings.recipients;
const MOST_SHOWN = 12;

interface Offer {
  readonly key: string;
  readonly name: string;
  /** What kind of body it is, beside the name. */
  readonly note: string;
}

export interface RegistryPickerProps {
  readonly label?: string;
  /** Of the paper: units in force then are offered; null: today. */
  readonly day: IsoDay | null;
  /** Names that are there already and are not offered again. */
  readonly taken: readonly string[];
  readonly onPick: (name: string) => void;
  readonly testId?: string;
}

/** Groups first, then units as letters address them; null: the registry is not there yet, and nothing may be taken for unknown. */
function useOffers(query: string, day: IsoDay | null, taken: readonly string[]): readonly Offer[] | null {
  const registry = useQuery('units.list', {});
  if (registry.status !== 'success') return null;
  const { groups, units } = registry.data;
  const asOf = day ?? dayOf(localTimeOf(new Date()));
  const current = units.filter((unit) => isValidOn(unit, asOf));
  const membersOf = (groupId: string) => current.filter((unit) => unit.groups.includes(groupId)).length;
  const offers = [
    ...groups
      .filter(({ id }) => membersOf(id) > 0) // one whose units are all gone would send the paper to nobody
      .map(({ id, name }) => ({
        key: `group/${id}`,
        name,
        note: words.members(membersOf(id)),
        aliases: [] as readonly string[],
      })),
    ...current.map(({ id, addressee, name, aliases }) => ({
      key: `unit/${id}`,
      name: addressee,
      note: addressee === name ? '' : name,
      aliases,
    })),
  ];
  return offers
    .filter(({ name }) => !taken.includes(name))
    .filter(({ name, note, aliases }) => matches(query, name, note, ...aliases))
    .slice(0, MOST_SHOWN);
}

/**
 * Finds a group or unit of the registry and hands its name on; what the registry has not is taken as typed. Keys: ↑ ↓
 * choose, Enter takes, Escape closes. Also for Kính gửi: `<RegistryPicker day={day} taken={names} onPick={(name) => …} />`.
 */
export function RegistryPicker({
  label = words.pick,
  day,
  taken,
  onPick,
  testId = 'recipient-pick',
}: RegistryPickerProps) {
  const [query, setQuery] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(0);
  const listId = useId();
  const known = useOffers(query, day, taken);
  const offers = known ?? [];
  const own = query.trim().normalize('NFC');
  const choices = [
    ...offers.map(({ name }) => name),
    ...(own === '' || known === null || offers.some(({ name }) => name === own) ? [] : [own]),
  ];
  const take = (name: string | undefined) => {
    if (name === undefined) return;
    onPick(name);
    setQuery('');
    setActive(0);
  };
  const enter = useEnterChoice(query, known !== null, () => take(choices[active]));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && !event.altKey) {
      event.preventDefault();
      setIsOpen(true);
      setActive((active + step + choices.length) % Math.max(1, choices.length));
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      enter();
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault(); // not for the dialog around it
      event.stopPropagation();
      setIsOpen(false);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only sees the focus leave the field inside
    <div
      className={styles.picker}
      onBlur={({ currentTarget, relatedTarget }) => !currentTarget.contains(relatedTarget) && setIsOpen(false)}
    >
      <Input
        className={styles.pickerInput ?? ''}
        size="small"
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-activedescendant={isOpen && choices.length > 0 ? `${listId}-${active}` : undefined}
        placeholder={label}
        contentBefore={<Search16Regular aria-hidden />}
        value={query}
        spellCheck={false}
        autoComplete="off"
        onFocus={() => setIsOpen(true)}
        onClick={() => setIsOpen(true)}
        onChange={(_, { value }) => {
          setQuery(value);
          setActive(0);
          setIsOpen(true);
        }}
        onKeyDown={onKeyDown}
        data-testid={testId}
      />
      {isOpen && (
        <div id={listId} role="listbox" aria-label={words.results} className={styles.offers}>
          {choices.length === 0 && <div className={styles.quiet}>{words.nothing}</div>}
          {choices.map((name, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field above keeps the focus and names the active choice
            <div
              key={offers[index]?.key ?? 'own'}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              className={`${styles.offer} ${index === active ? styles.active : ''}`}
              onPointerDown={(event) => {
                event.preventDefault(); // the field keeps the focus
                take(name);
              }}
            >
              <span>{offers[index] === undefined ? words.ownText(name) : name}</span>
              <span className={styles.quiet}>{offers[index]?.note}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
