import { Input, Select } from '@fluentui/react-components';
import {
  chosenDayKey,
  chosenGroupKey,
  chosenNameKey,
  OFFICE_CHOICE,
} from '../../../electron/domain/directiveText/choices';
import type { Corrections } from '../../../electron/domain/directiveText/fields';
import type { LeftOut } from '../../../electron/domain/directiveText/leftOut';
import type { UnitGroup } from '../../../electron/domain/unit';
import { parseDay } from '../../lib/parsing';
import { strings } from '../../text/vi';
import { DayField } from '../../ui/DayField';
import { Notice } from '../../ui/Notice';
import { useShown } from './letterMask';
import { MakeGroup } from './MakeGroup';
import styles from './Reading.module.css';

const words = strings.reading.leftOutOfDraft;

export interface LeftOutNoticeProps {
  readonly items: readonly LeftOut[];
  readonly corrections: Corrections;
  readonly groups: readonly UnitGroup[];
  /** Of the paper, which a day typed without one falls in. */
  readonly year: number;
  readonly onChange: (id: string, value: string | null) => void;
}

/** Said before the draft is kept: what it would lose of the paper, each with what is missing to choose. */
export function LeftOutNotice(props: LeftOutNoticeProps) {
  const { items, corrections } = props;
  const shown = useShown();
  if (items.length === 0) return null;
  const open = openOf(items, corrections).length;
  return (
    <Notice tone={open === 0 ? 'info' : 'warning'} testId="reading-left-out">
      <p className={styles.leftOutTitle}>{open === 0 ? words.none : words.title(open)}</p>
      <ul className={styles.leftOut}>
        {items.map((item) => (
          <li key={`${item.id} ${item.lacks}`} className={styles.leftOutRow}>
            <span className={styles.leftOutQuote} title={shown(item.quote)}>
              <strong>{words.kinds[item.kind]}:</strong> {shown(item.quote)}
            </span>
            <span className={styles.quiet}>{reasonOf(item)}</span>
            <Choice {...props} item={item} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What would still be lost of the paper. */
export function openOf(items: readonly LeftOut[], corrections: Corrections): readonly LeftOut[] {
  return items.filter((item) => (corrections.get(keyOf(item) ?? '') ?? '').trim() === '');
}

/** What a choice is kept under; null: none would help. */
function keyOf({ id, lacks }: LeftOut): string | null {
  if (lacks === 'asOf') return chosenDayKey(id);
  if (lacks === 'name') return chosenNameKey(id);
  return lacks === 'group' || lacks === 'someGroups' ? chosenGroupKey(id) : null;
}

function reasonOf({ lacks, names }: LeftOut): string {
  const all = names.join(strings.listSeparator);
  const reasons: Readonly<Record<LeftOut['lacks'], string>> = {
    group: words.noGroup(all),
    someGroups: words.someGroups(all),
    name: words.noName,
    asOf: words.noDay,
    clause: words.noClause,
    share: words.noShare,
  };
  return reasons[lacks];
}

function Choice({ item, corrections, groups, year, onChange }: LeftOutNoticeProps & { readonly item: LeftOut }) {
  const key = keyOf(item);
  if (key === null) return null;
  const value = corrections.get(key) ?? '';
  const testId = `reading-left-out-${item.id}`;
  if (item.lacks === 'asOf')
    return (
      <DayField
        label={words.day}
        size="small"
        year={year}
        value={parseDay(value, year)}
        onCommit={(day) => onChange(key, day)}
        testId={testId}
      />
    );
  if (item.lacks === 'name')
    return (
      <Input
        size="small"
        aria-label={`${words.name}: ${item.quote}`}
        placeholder={words.namePlaceholder}
        value={value}
        onChange={(_, data) => onChange(key, data.value)}
        data-testid={`${testId}-name`}
      />
    );
  const isDuty = item.kind === 'duty' && item.lacks === 'group' && groups.length > 0;
  return (
    <span className={styles.choice}>
      <Select
        size="small"
        aria-label={`${words.choose}: ${item.quote}`}
        value={value}
        onChange={(_, data) => onChange(key, data.value)}
        data-testid={testId}
      >
        <option value="">{words.choose}</option>
        {isDuty && <option value={OFFICE_CHOICE}>{words.ownOffice}</option>}
        {groups.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <MakeGroup name={item.names[0] ?? ''} onMade={(groupId) => onChange(key, groupId)} testId={`${testId}-new`} />
    </span>
  );
}
