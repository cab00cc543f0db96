import { Button, Field, Select } from '@fluentui/react-components';
import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react';
import { kindsIn } from '../../../../electron/domain/setup/officeKinds';
import type { OfficePlace } from '../../../../electron/domain/setup/officePlace';
import { formatDay } from '../../../lib/formatting';
import { useEnterChoice } from '../../../lib/useEnterChoice';
import { useQuery } from '../../../lib/useQuery';
import { strings } from '../../../text/vi';
import { QueryView } from '../../../ui/QueryView';
import { SearchBox } from '../../../ui/SearchBox';
import { type FoundPlace, foundPlaces, type NationalTable } from './foundPlaces';
import { PlaceList } from './PlaceList';
import styles from './Setup.module.css';
import { withKind, withPlace } from './setupModel';
import type { StepProps } from './stepProps';

const words = strings.setup.place;
/** Letters that make a search of the whole country worth while. */
const SHORTEST_QUERY = 2;

type TableProps = StepProps & { readonly table: NationalTable };

/** Where the office has its seat, and what kind it is: the rest is proposed from it. */
export function PlaceStep(props: StepProps) {
  const provinces = useQuery('units.provinces', {});
  return (
    <>
      <p className={styles.lead}>{words.lead}</p>
      <QueryView query={provinces}>
        {(table) => (
          <>
            <Names {...props} table={table} />
            <Places key={props.entry.era} {...props} table={table} />
            <p className={styles.quiet}>{words.source(table.source, formatDay(table.asOf))}</p>
          </>
        )}
      </QueryView>
    </>
  );
}

function provincesOf({ era }: TableProps['entry'], table: NationalTable): NationalTable['provinces'] {
  return era === 'now' ? table.provinces : table.formerProvinces;
}

/** Names of today or of before, of the whole country or of one province. */
function Names({ entry, onChange, table }: TableProps) {
  return (
    <div className={styles.two}>
      <Field label={words.era}>
        <Select
          value={entry.era}
          onChange={(_, { value }) => {
            const era = value === 'former' ? 'former' : 'now';
            onChange({ ...entry, era, provinceCode: '', place: null, kindId: '' });
          }}
          data-testid="setup-era"
        >
          <option value="now">{words.eras.now}</option>
          <option value="former">{words.eras.former}</option>
        </Select>
      </Field>
      <Field label={words.province}>
        <Select
          value={entry.provinceCode}
          onChange={(_, { value }) => onChange({ ...entry, provinceCode: value })}
          data-testid="setup-province"
        >
          <option value="">{words.wholeCountry}</option>
          {provincesOf(entry, table).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

function Places({ entry, onChange, onNext, table }: TableProps) {
  const { era, provinceCode, place } = entry;
  const [query, setQuery] = useState('');
  const [round, setRound] = useState(0);
  const deferred = useDeferredValue(query);
  const isAsked = provinceCode !== '' || deferred.trim().length >= SHORTEST_QUERY;
  const question = provinceCode === '' ? { provinceCode: null, era, query: deferred } : { provinceCode, era };
  const communes = useQuery('units.communes', isAsked ? question : null);
  const list = useRef<HTMLFieldSetElement>(null);
  const kind = useRef<HTMLDivElement>(null);
  const provinces = provincesOf(entry, table).filter(({ code }) => provinceCode === '' || code === provinceCode);
  const shown = isAsked && communes.status === 'success' ? foundPlaces(provinces, communes.data, deferred) : [];
  const choose = ({ madeOf: _, ...chosen }: FoundPlace) => onChange(withPlace(entry, chosen));
  const showAll = () => {
    setQuery('');
    setRound(round + 1);
    onChange({ ...entry, provinceCode: '' });
  };
  const isSettled = isAsked && query === deferred && communes.status === 'success' && !communes.isRefreshing;
  /** The place first, then the next step. */
  const enter = useEnterChoice(query, isSettled, () => {
    const [first] = shown;
    if (first === undefined) return;
    if (first.code === place?.code && first.level === place.level) onNext();
    else choose(first);
  });
  /** The next step at once, though what was typed is still being looked for: it waits for the place that is meant. */
  const [goesOn, setGoesOn] = useState<string | null>(null);
  const enterAndGoOn = useEnterChoice(query, isSettled, () => {
    const meant = shown.find(({ code, level }) => code === place?.code && level === place.level) ?? shown[0];
    if (meant === undefined) return;
    if (meant.code !== place?.code) choose(meant);
    setGoesOn(meant.code);
  });
  useEffect(() => {
    if (goesOn === null || place?.code !== goesOn) return;
    setGoesOn(null);
    onNext();
  }, [goesOn, place, onNext]);
  const intoList = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey && query.trim() !== '' && !isSettled) {
      event.preventDefault();
      event.stopPropagation(); // the form would go on with the place chosen before
      enterAndGoOn();
      return;
    }
    if (event.nativeEvent.isComposing || event.key !== 'ArrowDown') return;
    event.preventDefault();
    list.current?.querySelector<HTMLElement>('input')?.focus();
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the key is that of the box within */}
      <div onKeyDown={intoList}>
        <SearchBox
          key={round}
          label={era === 'now' ? words.search : words.searchFormer}
          onSearch={setQuery}
          onEnter={enter}
          width="100%"
          testId="setup-search"
        />
      </div>
      {!isAsked && place === null && <p className={styles.quiet}>{words.typeMore}</p>}
      {isAsked && (
        <QueryView query={communes}>
          {() => (
            <PlaceList
              listRef={list}
              places={shown}
              chosen={place}
              onChoose={choose}
              onTaken={() => kind.current?.querySelector('select')?.focus()}
              empty={<NoPlace query={deferred} onShowAll={showAll} />}
            />
          )}
        </QueryView>
      )}
      <div ref={kind}>
        <KindField entry={entry} onChange={onChange} />
      </div>
    </>
  );
}

function NoPlace({ query, onShowAll }: { readonly query: string; readonly onShowAll: () => void }) {
  return (
    <>
      <span>{words.none(query)}</span>{' '}
      <Button size="small" onClick={onShowAll}>
        {words.clear}
      </Button>
    </>
  );
}

function KindField({ entry, onChange }: Pick<StepProps, 'entry' | 'onChange'>) {
  const { era, place, kindId } = entry;
  return (
    <Field label={words.kind} hint={place === null ? words.chooseFirst : words.chosen(fullName(place))}>
      <Select
        disabled={place === null}
        value={kindId}
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
  );
}

function fullName({ name, area }: OfficePlace): string {
  return area === '' ? name : `${name}, ${area}`;
}
