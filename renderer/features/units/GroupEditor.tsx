import { Checkbox, Field, Input } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import type { UnitGroup } from '../../../electron/domain/unit';
import { gatheredBy } from '../../../electron/domain/unitGroup';
import { compareVietnamese } from '../../../electron/domain/vietnamese';
import { formatShare } from '../../lib/formatting';
import { matches } from '../../lib/search';
import { useEnterChoice } from '../../lib/useEnterChoice';
import { useKeptForm } from '../../lib/useKeptForm';
import { useMutation } from '../../lib/useMutation';
import { useMayCall } from '../../lib/vault';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { FormDraftNotice } from '../../ui/FormDraftNotice';
import { HistoryButton } from '../../ui/HistoryButton';
import { Notice } from '../../ui/Notice';
import { SearchBox } from '../../ui/SearchBox';
import { SAVES } from '../../ui/saves';
import { TickGroup } from '../../ui/TickGroup';
import { WorkButton } from '../../ui/WorkButton';
import { WorkFields } from '../../ui/WorkFields';
import { UnitSelect, unitLabel } from './UnitSelect';
import styles from './UnitsScreen.module.css';
import { today, type UnitsData } from './unitsModel';

const words = strings.registry.groups;

export interface GroupEditorProps {
  /** null: a new one */
  readonly group: UnitGroup | null;
  readonly data: UnitsData;
  readonly onChosen: (groupId: string | null) => void;
}

/** One group: its name, its rule, its members. What the rule gathers is shown ticked before it is saved. */
export function GroupEditor({ group, data, onChosen }: GroupEditorProps) {
  const first = {
    name: group?.name ?? '',
    kinds: group?.rule?.kinds ?? [],
    parentId: group?.rule?.parentId ?? null,
    members: [...tickedIn(group, data)].toSorted(),
  };
  const form = useKeptForm(`group/${group?.id ?? 'new'}`, first, true);
  const { name, kinds, parentId, members } = form.value;
  const ticked = new Set(members);
  const save = useMutation('units.saveGroup');
  const remove = useMutation('units.removeGroup');
  const rule = kinds.length === 0 && parentId === null ? null : { kinds, parentId };
  const gathered = new Set(rule === null ? [] : gatheredBy(rule, data.units, today()));
  const submit = async () => {
    const draft = { groupId: group?.id ?? null, name, rule, members: [...ticked].filter((id) => !gathered.has(id)) };
    const reply = await save.run(draft);
    if (!reply?.ok) return;
    if (group === null)
      form.draft.forget(); // the editor of the new group begins anew
    else form.saved();
    onChosen(reply.value.groupId);
  };
  const takeAway = async () => {
    const reply = group && (await remove.run({ groupId: group.id }));
    if (!reply?.ok) return;
    form.draft.forget();
    onChosen(null);
  };
  return (
    <div className={styles.main} data-testid="group-editor">
      <FormDraftNotice draft={form.draft} onResume={form.resume} />
      <WorkFields call="units.saveGroup">
        <Field label={words.name} required>
          <Input value={name} onChange={(_, { value }) => form.change({ name: value })} data-testid="group-name" />
        </Field>
        <fieldset className={`${styles.boxed} ${styles.rule}`}>
          <legend>{words.rule}</legend>
          <p className={styles.note}>{words.ruleHint}</p>
          <div className={styles.ruleFields}>
            <Kinds data={data} chosen={kinds} onChange={(next) => form.change({ kinds: next })} />
            <UnitSelect
              label={words.parent}
              none={words.anywhere}
              units={data.units.filter(({ id }) => data.units.some((unit) => unit.parentId === id))}
              value={parentId}
              onChange={(next) => form.change({ parentId: next })}
              testId="group-parent"
            />
          </div>
        </fieldset>
      </WorkFields>
      <Members
        data={data}
        ticked={ticked}
        gathered={gathered}
        onChange={(next) => form.change({ members: [...next].toSorted() })}
      />
      <div className={styles.buttons}>
        <WorkButton
          call="units.saveGroup"
          appearance="primary"
          disabled={save.isPending || name.trim() === ''}
          onClick={submit}
          {...SAVES}
          data-testid="group-save"
        >
          {strings.actions.save}
        </WorkButton>
        {group && (
          <>
            <WorkButton
              call="units.removeGroup"
              disabled={remove.isPending}
              onClick={takeAway}
              data-testid="group-remove"
            >
              {words.remove}
            </WorkButton>
            <HistoryButton kind="group" subjectId={group.id} name={group.name} />
          </>
        )}
      </div>
      {save.state.status === 'success' && <Notice tone="success">{words.saved}</Notice>}
      <FailureNotice failure={save.failure ?? remove.failure} />
    </div>
  );
}

function tickedIn(group: UnitGroup | null, { units, gathered }: UnitsData): ReadonlySet<string> {
  if (group === null) return new Set();
  const byRule = new Set(gathered.flatMap(({ groupId, unitId }) => (groupId === group.id ? [unitId] : [])));
  return new Set(units.filter(({ id, groups }) => groups.includes(group.id) && !byRule.has(id)).map(({ id }) => id));
}

interface KindsProps {
  readonly data: UnitsData;
  readonly chosen: readonly string[];
  readonly onChange: (kinds: readonly string[]) => void;
}

function Kinds({ data, chosen, onChange }: KindsProps) {
  const kinds = [...new Set([...data.units.map(({ kind }) => kind), ...chosen])].filter((kind) => kind !== '');
  return (
    <TickGroup label={words.kinds} columnWidth={144}>
      {kinds.toSorted(compareVietnamese).map((kind) => (
        <Checkbox
          key={kind}
          label={kind}
          checked={chosen.includes(kind)}
          onChange={(_, { checked }) =>
            onChange(checked === true ? [...chosen, kind] : chosen.filter((one) => one !== kind))
          }
          data-testid={`group-kind-${kind}`}
        />
      ))}
    </TickGroup>
  );
}

interface MembersProps {
  readonly data: UnitsData;
  readonly ticked: ReadonlySet<string>;
  readonly gathered: ReadonlySet<string>;
  readonly onChange: (ticked: ReadonlySet<string>) => void;
}

function Members({ data, ticked, gathered, onChange }: MembersProps) {
  const [query, setQuery] = useState('');
  const mayCall = useMayCall('units.saveGroup'); // members are searched by everybody
  const deferredQuery = useDeferredValue(query);
  const units = useMemo(
    () =>
      data.units
        .filter(
          ({ id, validTo, groups }) => validTo === null || validTo >= today() || groups.length > 0 || ticked.has(id),
        )
        .toSorted((a, b) => compareVietnamese(a.label, b.label)),
    [data, ticked],
  );
  const shown = units.filter(({ name, code, aliases }) => matches(deferredQuery, name, code, ...aliases));
  const toggle = (id: string) => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  const isSettled = query === deferredQuery;
  const tickFirst = useEnterChoice(query, isSettled, () => {
    const [first] = query.trim() === '' ? [] : shown.filter(({ id }) => !gathered.has(id));
    if (first !== undefined && mayCall) toggle(first.id);
  });
  const count = units.filter(({ id }) => ticked.has(id) || gathered.has(id)).length;
  return (
    <>
      <div className={styles.buttons}>
        <SearchBox label={words.search} onSearch={setQuery} onEnter={tickFirst} isTypedOver testId="group-search" />
        <span className={styles.shown} role="status" data-testid="group-count">
          {words.membersShown(formatShare(count, units.length))}
        </span>
      </div>
      <ul className={styles.members} aria-label={words.members} data-testid="group-members">
        {shown.map((unit) => (
          <li key={unit.id} data-row-menu>
            <label className={styles.commune}>
              <input
                type="checkbox"
                disabled={!mayCall || gathered.has(unit.id)}
                checked={ticked.has(unit.id) || gathered.has(unit.id)}
                onChange={() => toggle(unit.id)}
                data-testid={`member-${unit.id}`}
              />
              <span>
                {unitLabel(unit)} {gathered.has(unit.id) && <span className={styles.quiet}>({words.byRule})</span>}
              </span>
            </label>
          </li>
        ))}
        {shown.length === 0 && <li className={styles.quiet}>{strings.table.noMatch}</li>}
      </ul>
    </>
  );
}
