import { Button, Field, Select } from '@fluentui/react-components';
import { useDeferredValue, useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import type { UnitGroup } from '../../../electron/domain/unit';
import type { NationalCommune, NationalEra, UnitImport } from '../../../electron/ipc/contract';
import { formatDay } from '../../lib/formatting';
import { matches } from '../../lib/search';
import { useEnterChoice } from '../../lib/useEnterChoice';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { QueryView } from '../../ui/QueryView';
import { SearchBox } from '../../ui/SearchBox';
import { SAVES } from '../../ui/saves';
import { CommuneList, toggled } from './CommuneList';
import styles from './UnitsScreen.module.css';

const words = strings.unitsScreen.pickDialog;
/** Letters that make a search of the whole country worth while. */
const SHORTEST_QUERY = 2;
type Level = keyof typeof words.levels;

export interface PickCommunesDialogProps {
  readonly groups: readonly UnitGroup[];
  readonly onClose: () => void;
}

/** A new office picks its communes from the shipped table, of today or of before, by province or by name. */
export function PickCommunesDialog({ groups, onClose }: PickCommunesDialogProps) {
  const provinces = useQuery('units.provinces', {});
  const [era, setEra] = useState<NationalEra>('now');
  const [level, setLevel] = useState<Level>('all');
  const [provinceCode, setProvinceCode] = useState('');
  const [query, setQuery] = useState('');
  const deferredQuery = useDeferredValue(query);
  const question = provinceCode === '' ? { provinceCode: null, era, query: deferredQuery } : { provinceCode, era };
  const isAsked = provinceCode !== '' || deferredQuery.trim().length >= SHORTEST_QUERY;
  const communes = useQuery('units.communes', isAsked ? question : null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [groupName, setGroupName] = useState(groups[0]?.name ?? words.newGroup);
  const add = useMutation('units.addCommunes');
  const wanted = ({ name, code, area, formerNames, level: own }: NationalCommune) =>
    (level === 'all' || level === own) && matches(deferredQuery, name, code, area, ...formerNames);
  const save = async () => {
    const reply = await add.run({ codes: [...chosen], groupName: groupName === '' ? null : groupName, era });
    if (reply?.ok) setChosen(new Set());
  };
  const choose = (codes: ReadonlySet<string>) => {
    setChosen(codes);
    add.reset();
  };
  const isSettled = isAsked && query === deferredQuery && communes.status === 'success' && !communes.isRefreshing;
  const tickFirst = useEnterChoice(query, isSettled, () => {
    const open = communes.status === 'success' ? communes.data.filter(({ isKnown }) => !isKnown).filter(wanted) : [];
    const [first] = query.trim() === '' ? [] : open;
    if (first !== undefined) choose(toggled(chosen, first.code));
  });
  const actions = (
    <Button
      appearance="primary"
      disabled={chosen.size === 0 || add.isPending}
      onClick={save}
      {...SAVES}
      data-testid="pick-add"
    >
      {add.isPending ? words.adding : words.add(formatCount(chosen.size))}
    </Button>
  );
  return (
    <Dialog title={words.title} onClose={onClose} actions={actions} width={640} testId="pick-dialog">
      <div className={styles.form}>
        <QueryView query={provinces}>
          {(table) => (
            <>
              <p className={styles.note}>{words.source(table.source, formatDay(table.asOf))}</p>
              <div className={styles.twoFields}>
                <Choice
                  label={words.era}
                  names={words.eras}
                  value={era}
                  onChange={(next) => {
                    setEra(next);
                    setProvinceCode('');
                    setLevel('all');
                    choose(new Set());
                  }}
                  testId="pick-era"
                />
                {era === 'former' && (
                  <Choice
                    label={words.level}
                    names={words.levels}
                    value={level}
                    onChange={setLevel}
                    testId="pick-level"
                  />
                )}
              </div>
              <div className={styles.twoFields}>
                <Field label={words.province}>
                  <Select
                    value={provinceCode}
                    onChange={(_, { value }) => {
                      setProvinceCode(value);
                      choose(new Set());
                    }}
                    data-testid="pick-province"
                  >
                    <option value="">{words.chooseProvince}</option>
                    {(era === 'now' ? table.provinces : table.formerProvinces).map(({ code, name }) => (
                      <option key={code} value={code}>
                        {name}
                      </option>
                    ))}
                  </Select>
                </Field>
                <GroupField groups={groups} value={groupName} onChange={setGroupName} />
              </div>
            </>
          )}
        </QueryView>
        <SearchBox
          key={era}
          label={words.search}
          onSearch={setQuery}
          onEnter={tickFirst}
          isTypedOver
          width="100%"
          testId="pick-search"
        />
        {isAsked && (
          <QueryView query={communes}>
            {(all) => <CommuneList communes={all.filter(wanted)} chosen={chosen} onChoose={choose} />}
          </QueryView>
        )}
        {add.state.status === 'success' && (
          <Notice tone="success" testId="pick-added">
            {words.added(formatCount(add.state.value.added), formatCount(add.state.value.successions))}{' '}
            {movedWords(add.state.value.moved)}
          </Notice>
        )}
        <FailureNotice failure={add.failure} />
      </div>
    </Dialog>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly names: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly testId: string;
}

function Choice<T extends string>({ label, names, value, onChange, testId }: ChoiceProps<T>) {
  const keys = Object.keys(names) as T[]; // the keys of a record of T are T
  return (
    <Field label={label}>
      <Select
        value={value}
        onChange={(_, data) => onChange(keys.find((key) => key === data.value) ?? value)}
        data-testid={testId}
      >
        {keys.map((key) => (
          <option key={key} value={key}>
            {names[key]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface GroupFieldProps {
  readonly groups: readonly UnitGroup[];
  readonly value: string;
  readonly onChange: (name: string) => void;
}

function GroupField({ groups, value, onChange }: GroupFieldProps) {
  const names = groups.length === 0 ? [words.newGroup] : groups.map(({ name }) => name);
  return (
    <Field label={words.group}>
      <Select value={value} onChange={(_, data) => onChange(data.value)} data-testid="pick-group">
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
        <option value="">{words.noGroup}</option>
      </Select>
    </Field>
  );
}

function movedWords({ duties, tasks }: UnitImport['moved']): string {
  return duties + tasks === 0 ? '' : strings.unitsScreen.listDialog.moved(formatCount(duties), formatCount(tasks));
}
