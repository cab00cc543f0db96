import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { formatCount } from '../../../../electron/domain/numbers';
import type { OfficePlace } from '../../../../electron/domain/setup/officePlace';
import type { NationalCommune } from '../../../../electron/ipc/contract';
import { matches } from '../../../lib/search';
import { useQuery } from '../../../lib/useQuery';
import { useSettled } from '../../../lib/useSettled';
import { strings } from '../../../text/vi';
import { QueryView } from '../../../ui/QueryView';
import { SearchBox } from '../../../ui/SearchBox';
import styles from './Setup.module.css';
import { type SetupEntry, unitLinesOf } from './setupModel';
import type { StepProps } from './stepProps';
import { takenUnits } from './takenUnits';

const words = strings.setup.units;
/** Names are compared with the list once typing pauses. */
const ASKED_AFTER_MS = 250;

/** Who owes the office reports: communes of its area out of the table of the country, and units named line by line. */
export function UnitsStep({ entry, onChange }: StepProps) {
  const { place, unitNames } = entry;
  return (
    <>
      <p className={styles.lead}>{words.lead}</p>
      {place !== null && place.level !== 'commune' && <Communes entry={entry} onChange={onChange} place={place} />}
      <Field className={styles.names ?? ''} label={words.typed} hint={words.typedHint}>
        <Textarea
          rows={place === null || place.level === 'commune' ? 8 : 3}
          value={unitNames}
          placeholder={words.example}
          spellCheck={false}
          onChange={(_, { value }) => onChange({ ...entry, unitNames: value })}
          data-testid="setup-unit-names"
        />
      </Field>
      <Foreseen entry={entry} />
    </>
  );
}

/** What going on would add: names that are in the list already, or stand there twice, are not counted as new. */
function Foreseen({ entry }: Pick<StepProps, 'entry'>) {
  const { names, skipped } = unitLinesOf(entry);
  const asked = useSettled(names.join('\n'), ASKED_AFTER_MS);
  const question = asked === '' ? null : { names: asked.split('\n'), groupName: words.groups.typed };
  const tried = useQuery('setup.tryUnits', question);
  const isTold = question !== null && tried.status === 'success';
  const { added, known, left } = takenUnits(isTold ? [tried.data] : []);
  const count = entry.codes.length + (isTold ? added : names.length);
  const isEmpty = entry.codes.length + names.length === 0;
  return (
    <>
      <div className={styles.quiet} role="status" data-testid="setup-unit-count">
        {isEmpty ? words.nothing : count === 0 ? words.nothingNew : words.count(formatCount(count))}
        {known > 0 && ` ${words.knownBefore(formatCount(known))}`}
        {left.length > 0 && ` ${words.left(formatCount(left.length))}`}
        <LeftNames left={[...skipped.map(({ line, why }) => words.skipped[why](line)), ...left]} />
      </div>
      {names.length > 0 && (
        <div className={styles.quiet} data-testid="setup-unit-names-read">
          {words.names(names.join(words.nameSeparator))}
        </div>
      )}
    </>
  );
}

/** Names that are not taken, each with the reason. */
export function LeftNames({ left }: { readonly left: readonly string[] }) {
  if (left.length === 0) return null;
  return (
    <ul className={styles.left}>
      {left.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

interface CommunesProps {
  readonly entry: SetupEntry;
  readonly onChange: (entry: SetupEntry) => void;
  readonly place: OfficePlace;
}

function Communes({ entry, onChange, place }: CommunesProps) {
  const { era } = entry;
  const isProvince = place.level === 'province';
  const communes = useQuery(
    'units.communes',
    isProvince ? { provinceCode: place.code, era } : { provinceCode: null, era, query: place.name },
  );
  const [query, setQuery] = useState('');
  const title = era === 'now' ? words.national(place.name) : words.nationalFormer(place.name);
  const within = ({ level, area }: NationalCommune) =>
    level === 'commune' && (isProvince || area === `${place.name}, ${place.area}`);
  return (
    <fieldset className={`${styles.communes} bare`} aria-label={title}>
      <QueryView query={communes}>
        {(all) => {
          const own = all.filter(within);
          const open = own.filter(({ isKnown }) => !isKnown);
          const shown = own.filter(({ name, formerNames }) => matches(query, name, ...formerNames));
          const tickFirst = () => {
            const [first] = query.trim() === '' ? [] : shown.filter(({ isKnown }) => !isKnown);
            if (first !== undefined) onChange({ ...entry, codes: toggled(entry.codes, first.code) });
          };
          return (
            <>
              <div className={styles.communesHead}>
                <span className={styles.strong}>{title}</span>
                <Button
                  size="small"
                  disabled={open.length === 0}
                  onClick={() => onChange({ ...entry, codes: open.map(({ code }) => code) })}
                  data-testid="setup-all-units"
                >
                  {words.all(formatCount(open.length))}
                </Button>
                <Button
                  size="small"
                  appearance="subtle"
                  disabled={entry.codes.length === 0}
                  onClick={() => onChange({ ...entry, codes: [] })}
                >
                  {words.noneChosen}
                </Button>
              </div>
              <SearchBox
                label={words.search}
                onSearch={setQuery}
                onEnter={tickFirst}
                isTypedOver
                width="100%"
                testId="setup-unit-search"
              />
              <div className={styles.communeList}>
                {shown.map(({ code, name, isKnown }) => (
                  <label key={code} className={styles.commune}>
                    <input
                      type="checkbox"
                      disabled={isKnown}
                      checked={isKnown || entry.codes.includes(code)}
                      onChange={() => onChange({ ...entry, codes: toggled(entry.codes, code) })}
                    />
                    <span>
                      {name} {isKnown && <span className={styles.quiet}>({words.known})</span>}
                    </span>
                  </label>
                ))}
                {shown.length === 0 && <span className={styles.quiet}>{words.noMatch}</span>}
              </div>
            </>
          );
        }}
      </QueryView>
    </fieldset>
  );
}

function toggled(codes: readonly string[], code: string): readonly string[] {
  return codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code];
}
