import { Button, Field, Select } from '@fluentui/react-components';
import { useDeferredValue, useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import type { UnitGroup } from '../../../electron/domain/unit';
import type { NationalCommune } from '../../../electron/ipc/contract';
import { formatDay } from '../../lib/formatting';
import { matches } from '../../lib/search';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { vi } from '../../text/vi';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { QueryView } from '../../ui/QueryView';
import { CommuneList } from './CommuneList';
import styles from './UnitsScreen.module.css';

const words = vi.unitsScreen.pickDialog;

export interface PickCommunesDialogProps {
  readonly groups: readonly UnitGroup[];
  readonly onClose: () => void;
}

/** A new office picks its communes from the shipped table; what they were made of comes with them. */
export function PickCommunesDialog({ groups, onClose }: PickCommunesDialogProps) {
  const provinces = useQuery('units.provinces', {});
  const [provinceCode, setProvinceCode] = useState('');
  const communes = useQuery('units.communes', provinceCode === '' ? null : { provinceCode });
  const [query, setQuery] = useState('');
  const deferredQuery = useDeferredValue(query);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [groupName, setGroupName] = useState(groups[0]?.name ?? words.newGroup);
  const add = useMutation('units.addCommunes');
  const wanted = ({ name, code, formerNames }: NationalCommune) => matches(deferredQuery, name, code, ...formerNames);
  const save = async () => {
    const reply = await add.run({ codes: [...chosen], groupName: groupName === '' ? null : groupName });
    if (reply?.ok) setChosen(new Set());
  };
  const choose = (codes: ReadonlySet<string>) => {
    setChosen(codes);
    add.reset();
  };
  const actions = (
    <Button appearance="primary" disabled={chosen.size === 0 || add.isPending} onClick={save} data-testid="pick-add">
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
                    {table.provinces.map(({ code, name }) => (
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
        {provinceCode !== '' && (
          <QueryView query={communes}>
            {(all) => (
              <CommuneList
                key={provinceCode}
                communes={all.filter(wanted)}
                chosen={chosen}
                onChoose={choose}
                onSearch={setQuery}
              />
            )}
          </QueryView>
        )}
        {add.state.status === 'success' && (
          <Notice tone="success" testId="pick-added">
            {words.added(formatCount(add.state.value.added), formatCount(add.state.value.successions))}
          </Notice>
        )}
        <FailureNotice failure={add.failure} />
      </div>
    </Dialog>
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
