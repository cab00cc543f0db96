import { Button } from '@fluentui/react-components';
import { formatCount } from '../../../electron/domain/numbers';
import type { NationalCommune } from '../../../electron/ipc/contract';
import { strings } from '../../text/vi';
import styles from './UnitsScreen.module.css';

const words = strings.unitsScreen.pickDialog;

export interface CommuneListProps {
  /** Those that are shown. */
  readonly communes: readonly NationalCommune[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (codes: ReadonlySet<string>) => void;
}

/** Communes with what they were made of; those in the registry already are shown and cannot be ticked. */
export function CommuneList({ communes, chosen, onChoose }: CommuneListProps) {
  const open = communes.filter(({ isKnown }) => !isKnown);
  return (
    <>
      <div className={styles.pickButtons}>
        <Button
          size="small"
          disabled={open.length === 0}
          onClick={() => onChoose(new Set([...chosen, ...open.map(({ code }) => code)]))}
          data-testid="pick-all"
        >
          {words.all(formatCount(open.length))}
        </Button>
        <Button size="small" appearance="subtle" disabled={chosen.size === 0} onClick={() => onChoose(new Set())}>
          {words.none}
        </Button>
      </div>
      <ul className={styles.communes} aria-label={words.caption} data-testid="pick-communes">
        {communes.map((commune) => (
          <li key={commune.code}>
            <label className={styles.commune}>
              <input
                type="checkbox"
                disabled={commune.isKnown}
                checked={commune.isKnown || chosen.has(commune.code)}
                onChange={() => onChoose(toggled(chosen, commune.code))}
                data-testid={`pick-${commune.code}`}
              />
              <span>
                <span>{commune.name}</span> <span className={styles.quiet}>{commune.code}</span>
                <span className={styles.second}>{remarkOf(commune)}</span>
              </span>
            </label>
          </li>
        ))}
        {communes.length === 0 && <li className={styles.quiet}>{strings.table.noMatch}</li>}
      </ul>
    </>
  );
}

export function toggled(chosen: ReadonlySet<string>, code: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(code)) next.add(code);
  return next;
}

function remarkOf({ isKnown, area, formerNames }: NationalCommune): string {
  const made = formerNames.length === 0 ? [] : [words.madeOf(formerNames.join(strings.listSeparator))];
  return [area, ...(isKnown ? [words.known] : made)].join('; ');
}
