import { Checkbox, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { compareVietnamese, foldForSearch } from '../../../electron/domain/vietnamese';
import { matches } from '../../lib/search';
import { useKeptForm } from '../../lib/useKeptForm';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { FormDialog } from '../../ui/FormDialog';
import { QueryView } from '../../ui/QueryView';
import { SearchBox } from '../../ui/SearchBox';
import { TickGroup } from '../../ui/TickGroup';
import { WorkButton } from '../../ui/WorkButton';
import styles from './Reading.module.css';

const words = strings.reading.newGroup;

export interface MakeGroupProps {
  /** As the letter calls them; a unit of that name is ticked. */
  readonly name: string;
  readonly onMade: (groupId: string) => void;
  readonly testId: string;
}

/** A group for names of the letter that none answers to, made on the spot: of several units, or of one alone. */
export function MakeGroup(props: MakeGroupProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <WorkButton
        call="units.saveGroup"
        size="small"
        onClick={() => setIsOpen(true)}
        aria-label={words.openFor(props.name)}
        data-testid={props.testId}
      >
        {words.open}
      </WorkButton>
      {isOpen && <GroupDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function GroupDialog({ name: called, onMade, onClose }: MakeGroupProps & { readonly onClose: () => void }) {
  const registry = useQuery('units.list', {});
  const form = useKeptForm('reading-group', { name: called, members: null as readonly string[] | null });
  const [query, setQuery] = useState('');
  const save = useMutation('units.saveGroup');
  const { name } = form.value;
  const units = (registry.status === 'success' ? registry.data.units : [])
    .filter(({ validTo, groups }) => validTo === null || groups.length > 0) // a unit of an earlier time still has its group
    .toSorted((left, right) => compareVietnamese(left.name, right.name));
  const named = units
    .filter(
      (unit) =>
        called !== '' && [unit.name, ...unit.aliases].some((one) => foldForSearch(one) === foldForSearch(called)),
    )
    .map(({ id }) => id);
  const members = form.value.members ?? named;
  const make = async () => {
    const reply = await save.run({ groupId: null, name, rule: null, members });
    if (!reply?.ok) return;
    form.draft.forget();
    onMade(reply.value.groupId);
    onClose();
  };
  return (
    <FormDialog
      title={words.title}
      onClose={onClose}
      submit={words.save}
      submitId="reading-group-save"
      onSubmit={make}
      isDisabled={save.isPending || name.trim() === '' || members.length === 0}
      isSave
      kept={form}
      failure={save.failure}
      width={560}
      testId="reading-group"
    >
      <div className={styles.newGroup}>
        <Field label={words.name} required>
          <Input
            value={name}
            onChange={(_, { value }) => form.change({ name: value })}
            data-testid="reading-group-name"
          />
        </Field>
        <SearchBox onSearch={setQuery} label={words.search} testId="reading-group-search" />
        <QueryView query={registry}>
          {() => (
            <TickGroup label={words.members(members.length)} columnWidth={220}>
              {units
                .filter((unit) => matches(query, unit.name, ...unit.aliases))
                .map(({ id, name: unit }) => (
                  <Checkbox
                    key={id}
                    label={unit}
                    checked={members.includes(id)}
                    onChange={(_, { checked }) =>
                      form.change({
                        members: checked === true ? [...members, id] : members.filter((one) => one !== id),
                      })
                    }
                    data-testid={`reading-group-unit-${id}`}
                  />
                ))}
            </TickGroup>
          )}
        </QueryView>
      </div>
    </FormDialog>
  );
}
