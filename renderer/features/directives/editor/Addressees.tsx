import { Button, Select } from '@fluentui/react-components';
import type { Clause, ClauseAddressee } from '../../../../electron/domain/directive';
import type { UnitGroup } from '../../../../electron/domain/unit';
import { strings } from '../../../text/vi';
import { Dismiss16Regular } from '../../../ui/icons';
import styles from './Editor.module.css';

const words = strings.editor;

export interface AddresseesProps {
  readonly clause: Clause;
  readonly groups: readonly UnitGroup[];
  readonly onChange: (addressees: readonly ClauseAddressee[]) => void;
}

/** Groups a clause is for, each leading or working along; a group not yet named is picked from the list. */
export function Addressees({ clause, groups, onChange }: AddresseesProps) {
  const { addressees } = clause;
  const free = groups.filter(({ id }) => !addressees.some(({ groupId }) => groupId === id));
  const nameOf = (groupId: string) => groups.find(({ id }) => id === groupId)?.name ?? groupId;
  const put = (groupId: string, role: ClauseAddressee['role']) =>
    onChange(addressees.map((one) => (one.groupId === groupId ? { groupId, role } : one)));
  return (
    <fieldset className={styles.addressees}>
      <legend>{words.clauseAddressees}</legend>
      {addressees.map(({ groupId, role }) => (
        <span key={groupId} className={styles.chip}>
          {nameOf(groupId)}
          <Select
            size="small"
            aria-label={words.roleOf(nameOf(groupId))}
            value={role}
            onChange={(_, { value }) => put(groupId, value === 'coordinating' ? 'coordinating' : 'lead')}
          >
            <option value="lead">{words.roles.lead}</option>
            <option value="coordinating">{words.roles.coordinating}</option>
          </Select>
          <Button
            size="small"
            appearance="subtle"
            icon={<Dismiss16Regular />}
            aria-label={words.removeGroup(nameOf(groupId))}
            onClick={() => onChange(addressees.filter((one) => one.groupId !== groupId))}
          />
        </span>
      ))}
      {free.length > 0 && (
        <Select
          size="small"
          aria-label={words.addGroup}
          value=""
          onChange={(_, { value }) => value !== '' && onChange([...addressees, { groupId: value, role: 'lead' }])}
          data-testid={`editor-${clause.id}-add-group`}
        >
          <option value="">{words.addGroup}</option>
          {free.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </fieldset>
  );
}
