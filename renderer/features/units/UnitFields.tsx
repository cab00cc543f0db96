import { Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { UNIT_CHANNELS } from '../../../electron/domain/unit';
import type { UnitDraft } from '../../../electron/ipc/contract';
import { inNameOrder } from '../../lib/sorting';
import { strings } from '../../text/vi';
import { DayField } from '../../ui/DayField';
import { UnitSelect } from './UnitSelect';
import styles from './UnitsScreen.module.css';
import { thisYear, type UnitsData } from './unitsModel';

const words = strings.registry.unit;

export interface UnitFieldsProps {
  readonly draft: UnitDraft;
  readonly data: UnitsData;
  readonly aliases: string;
  readonly onChange: (part: Partial<UnitDraft>) => void;
  readonly onAliases: (text: string) => void;
}

export function UnitFields(props: UnitFieldsProps) {
  const { draft, data, aliases, onChange, onAliases } = props;
  const year = thisYear(data);
  return (
    <>
      <div className={styles.nameFields}>
        <Field label={words.name} required>
          <Input value={draft.name} onChange={(_, { value }) => onChange({ name: value })} data-testid="unit-name" />
        </Field>
        <Field label={words.kind}>
          <Input
            value={draft.kind}
            placeholder={words.kindHint}
            onChange={(_, { value }) => onChange({ kind: value })}
            data-testid="unit-kind"
          />
        </Field>
        <Field label={words.code}>
          <Input
            value={draft.code ?? ''}
            onChange={(_, { value }) => onChange({ code: value === '' ? null : value })}
            data-testid="unit-code"
          />
        </Field>
      </div>
      <div className={styles.twoFields}>
        <Field label={words.addressee} hint={words.addresseeHint}>
          <Input value={draft.addressee} onChange={(_, { value }) => onChange({ addressee: value })} />
        </Field>
        <UnitSelect
          label={words.parent}
          none={words.noParent}
          units={data.units.filter(({ id }) => id !== draft.unitId)}
          value={draft.parentId}
          onChange={(parentId) => onChange({ parentId })}
          testId="unit-parent"
        />
      </div>
      <div className={styles.threeFields}>
        <Field label={words.channel}>
          <Select
            value={draft.channel ?? ''}
            onChange={(_, { value }) =>
              onChange({ channel: UNIT_CHANNELS.find((channel) => channel === value) ?? null })
            }
            data-testid="unit-channel"
          >
            <option value="">{words.noChannel}</option>
            {UNIT_CHANNELS.map((channel) => (
              <option key={channel} value={channel}>
                {strings.registry.channels[channel]}
              </option>
            ))}
          </Select>
        </Field>
        <DayField
          label={words.validFrom}
          value={draft.validFrom}
          year={year}
          onCommit={(validFrom) => onChange({ validFrom })}
          testId="unit-valid-from"
        />
        <DayField
          label={words.validTo}
          value={draft.validTo}
          year={year}
          onCommit={(validTo) => onChange({ validTo })}
          testId="unit-valid-to"
        />
      </div>
      <div className={styles.twoFields}>
        <Field label={strings.unitsScreen.aliases} hint={strings.unitsScreen.aliasesHint}>
          <Textarea
            rows={4}
            value={aliases}
            spellCheck={false}
            onChange={(_, { value }) => onAliases(value)}
            data-testid="alias-text"
          />
        </Field>
        <Groups {...props} />
      </div>
    </>
  );
}

/** Groups overlap; one that gathers the unit by its rule cannot be unticked here. */
function Groups({ draft, data, onChange }: UnitFieldsProps) {
  const byRule = new Set(data.gathered.flatMap(({ unitId, groupId }) => (unitId === draft.unitId ? [groupId] : [])));
  const toggle = (id: string, isIn: boolean) =>
    onChange({ groups: isIn ? [...draft.groups, id] : draft.groups.filter((one) => one !== id) });
  return (
    <fieldset className={styles.boxed}>
      <legend>{words.groups}</legend>
      {inNameOrder(data.groups, ({ name }) => name).map(({ id, name }) => (
        <Checkbox
          key={id}
          label={byRule.has(id) ? `${name} (${words.byRule})` : name}
          disabled={byRule.has(id)}
          checked={draft.groups.includes(id)}
          onChange={(_, { checked }) => toggle(id, checked === true)}
          data-testid={`unit-group-${id}`}
        />
      ))}
    </fieldset>
  );
}
