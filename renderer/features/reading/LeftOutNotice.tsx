import { Select } from '@fluentui/react-components';
import { chosenGroupKey } from '../../../electron/domain/directiveText/draft';
import type { Corrections } from '../../../electron/domain/directiveText/fields';
import type { LeftOut } from '../../../electron/domain/directiveText/leftOut';
import type { UnitGroup } from '../../../electron/domain/unit';
import { vi } from '../../text/vi';
import { Notice } from '../../ui/Notice';
import styles from './Reading.module.css';

const words = vi.reading.leftOutOfDraft;

export interface LeftOutNoticeProps {
  readonly items: readonly LeftOut[];
  readonly corrections: Corrections;
  readonly groups: readonly UnitGroup[];
  readonly onChange: (id: string, value: string | null) => void;
}

/** Said before the draft is kept: which duties and percentages it would lose, each with a group to choose for it. */
export function LeftOutNotice({ items, corrections, groups, onChange }: LeftOutNoticeProps) {
  if (items.length === 0) return null;
  const chosen = (id: string) => corrections.get(chosenGroupKey(id)) ?? '';
  const open = items.filter(({ id }) => chosen(id) === '').length;
  return (
    <Notice tone={open === 0 ? 'info' : 'warning'} testId="reading-left-out">
      <p className={styles.leftOutTitle}>{open === 0 ? words.none : words.title(open)}</p>
      <ul className={styles.leftOut}>
        {items.map(({ id, kind, quote, lacks }) => (
          <li key={id} className={styles.leftOutRow}>
            <span title={quote} className={styles.leftOutQuote}>
              {words.kinds[kind]}: {quote}
            </span>
            {lacks === 'clause' ? (
              <span className={styles.quiet}>{words.noClause}</span>
            ) : (
              <Select
                size="small"
                aria-label={`${words.choose}: ${quote}`}
                value={chosen(id)}
                onChange={(_, data) => onChange(chosenGroupKey(id), data.value)}
                data-testid={`reading-left-out-${id}`}
              >
                <option value="">{words.choose}</option>
                {groups.map(({ id: groupId, name }) => (
                  <option key={groupId} value={groupId}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
