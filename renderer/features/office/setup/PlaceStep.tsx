import { Button, Field, Select } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, type RefObject, useDeferredValue, useRef, useState } from 'react';
import { kindsIn } from '../../../../electron/domain/setup/officeKinds';
import type { OfficePlace } from '../../../../electron/domain/setup/officePlace';
import type { NationalCommune, Output } from '../../../../electron/ipc/contract';
import { formatDay } from '../../../lib/formatting';
import { matches } from '../../../lib/search';
import { useQuery } from '../../../lib/useQuery';
import { vi } from '../../../text/vi';
import { QueryView } from '../../../ui/QueryView';
import { SearchBox } from '../../../ui/SearchBox';
import styles from './Setup.module.css';
import { withKind, withPlace } from './setupModel';
import type { StepProps } from './stepProps';

const words = vi.setup.place;
/** Letters that make a search of the whole country worth while. */
const SHORTEST_QUERY = 2;
const MOST_SHOWN = 200;

type NationalProvinces = Output<'units.provinces'>;

interface FoundPlace extends OfficePlace {
  readonly madeOf: string;
}

/** Where the office has its seat, and what kind it is: the rest is proposed from it. */
export function PlaceStep(props: StepProps) {
  const provinces = useQuery('units.provinces', {});
  return <QueryView query={provinces}>{(table) => <Places {...props} table={table} />}</QueryView>;
}

function Places({ entry, onChange, onNext, table }: StepProps & { readonly table: NationalProvinces }) {
  const { era, provinceCode, place } = entry;
  const [query, setQuery] = useState('');
  const [round, setRound] = useState(0);
  const deferred = useDeferredValue(query);
  const provinces = era === 'now' ? table.provinces : table.formerProvinces;
  const isAsked = provinceCode !== '' || deferred.trim().length >= SHORTEST_QUERY;
  const question = provinceCode === '' ? { provinceCode: null, era, query: deferred } : { provinceCode, era };
  const communes = useQuery('units.communes', isAsked ? question : null);
  const list = useRef<HTMLFieldSetElement>(null);
  const kind = useRef<HTMLDivElement>(null);
  const found = (all: readonly NationalCommune[]) =>
    [...provincesFound(provinces, provinceCode, deferred), ...placesFound(all, deferred)].slice(0, MOST_SHOWN);
  const shown = isAsked && communes.status === 'success' ? found(communes.data) : [];
  const choose = (next: FoundPlace) => {
    const { madeOf: _, ...chosen } = next;
    onChange(withPlace(entry, chosen));
  };
  const byKeys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const [first] = shown;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      list.current?.querySelector<HTMLElement>('input')?.focus();
    }
    if (event.key !== 'Enter' || event.ctrlKey) return;
    event.preventDefault(); // the place first, then the next step
    if (first === undefined) return;
    if (first.code === place?.code && first.level === place.level) onNext();
    else choose(first);
  };
  return (
    <>
      <p className={styles.lead}>{words.lead}</p>
      <div className={styles.two}>
        <Field label={words.era}>
          <Select
            value={era}
            onChange={(_, { value }) =>
              onChange({
                ...entry,
                era: value === 'former' ? 'former' : 'now',
                provinceCode: '',
                place: null,
                kindId: '',
              })
            }
            data-testid="setup-era"
          >
            <option value="now">{words.eras.now}</option>
            <option value="former">{words.eras.former}</option>
          </Select>
        </Field>
        <Field label={words.province}>
          <Select
            value={provinceCode}
            onChange={(_, { value }) => onChange({ ...entry, provinceCode: value })}
            data-testid="setup-province"
          >
            <option value="">{words.wholeCountry}</option>
            {provinces.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the box within */}
      <div onKeyDown={byKeys}>
        <SearchBox
          key={`${era} ${round}`}
          label={era === 'now' ? words.search : words.searchFormer}
          onSearch={setQuery}
          width="100%"
          testId="setup-search"
        />
      </div>
      {!isAsked && place === null && <p className={styles.quiet}>{words.typeMore}</p>}
      {isAsked && (
        <QueryView query={communes}>
          {(all) => (
            <PlaceList
              listRef={list}
              places={found(all)}
              chosen={place}
              onChoose={choose}
              onTaken={() => kind.current?.querySelector('select')?.focus()}
              empty={
                <>
                  <span>{words.none(deferred)}</span>{' '}
                  <Button
                    size="small"
                    onClick={() => {
                      setQuery('');
                      setRound(round + 1);
                      onChange({ ...entry, provinceCode: '' });
                    }}
                  >
                    {words.clear}
                  </Button>
                </>
              }
            />
          )}
        </QueryView>
      )}
      <div ref={kind}>
        <Field label={words.kind} hint={place === null ? words.chooseFirst : words.chosen(fullName(place))}>
          <Select
            disabled={place === null}
            value={entry.kindId}
            onChange={(_, { value }) => onChange(withKind(entry, value))}
            data-testid="setup-kind"
          >
            {place !== null &&
              kindsIn(place, era).map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            <option value="">{words.byHand}</option>
          </Select>
        </Field>
      </div>
      <p className={styles.quiet}>{words.source(table.source, formatDay(table.asOf))}</p>
    </>
  );
}

interface PlaceListProps {
  readonly listRef: RefObject<HTMLFieldSetElement | null>;
  readonly places: readonly FoundPlace[];
  readonly chosen: OfficePlace | null;
  readonly onChoose: (place: FoundPlace) => void;
  /** Enter on a place: it is the one. */
  readonly onTaken: () => void;
  readonly empty: ReactNode;
}

function PlaceList({ listRef, places, chosen, onChoose, onTaken, empty }: PlaceListProps) {
  if (places.length === 0)
    return (
      <div className={styles.none} data-testid="setup-no-place">
        {empty}
      </div>
    );
  return (
    <fieldset ref={listRef} className={`${styles.places} bare`} aria-label={words.places} data-testid="setup-places">
      {places.map((place) => (
        <label key={`${place.level} ${place.code}`} className={styles.place}>
          <input
            type="radio"
            name="setup-place"
            checked={chosen?.code === place.code && chosen.level === place.level}
            onChange={() => onChoose(place)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.ctrlKey) return;
              event.preventDefault();
              onChoose(place);
              onTaken();
            }}
          />
          <span>
            <span>{place.name}</span>
            <span className={styles.second}>
              {[place.area, place.madeOf].filter((part) => part !== '').join(vi.listSeparator)}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function provincesFound(
  provinces: NationalProvinces['provinces'],
  provinceCode: string,
  query: string,
): readonly FoundPlace[] {
  return provinces
    .filter(({ code, name }) => (provinceCode === '' || code === provinceCode) && matches(query, name))
    .map(({ code, name }) => ({ code, name, level: 'province', area: '', madeOf: '' }));
}

function placesFound(all: readonly NationalCommune[], query: string): readonly FoundPlace[] {
  return all
    .filter(({ name, code, area, formerNames }) => matches(query, name, code, area, ...formerNames))
    .map(({ code, name, level, area, formerNames }) => ({
      code,
      name,
      level,
      area,
      madeOf: formerNames.length === 0 ? '' : words.madeOf(formerNames.join(vi.listSeparator)),
    }));
}

function fullName({ name, area }: OfficePlace): string {
  return area === '' ? name : `${name}, ${area}`;
}
