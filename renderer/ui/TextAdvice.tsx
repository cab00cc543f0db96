import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { KnownPlaces } from '../../electron/domain/writing/placeNames';
import {
  mended,
  type PlacedAdvice,
  paperAdvice,
  type TextAdviceCode,
  type WrittenText,
  without,
} from '../../electron/domain/writing/textAdvice';
import { type ToneHabit, toneHabitOf } from '../../electron/domain/writing/tonePlace';
import { useQuery } from '../lib/useQuery';
import { useSettled } from '../lib/useSettled';
import { strings } from '../text/vi';
import { type AdviceGroup, adviceGroups } from './adviceGroups';
import { Info16Regular } from './icons';
import styles from './TextAdvice.module.css';

const words = strings.writing;
const SETTLING_MS = 500;

export interface TextAdviceProps {
  /** All texts of the paper in their order; tones are compared between them. */
  readonly texts: readonly WrittenText[];
  /** New texts by key, after a click on "Sửa"; left out: nothing can be mended here. */
  readonly onMend?: (changes: ReadonlyMap<string, string>) => void;
  /** How tones are placed; null: as most of the paper does; left out: as the office's own letterhead does, which stands on it too. */
  readonly habit?: ToneHabit | null;
  /** What another list beside this one says already. */
  readonly except?: readonly TextAdviceCode[];
  readonly isDisabled?: boolean;
}

const NOTHING_LEFT_OUT: readonly TextAdviceCode[] = [];

/** Advice on what is being written: where it stands, why, and a button that mends it. Never holds anybody up. */
export function TextAdvice({ texts, onMend, habit, except = NOTHING_LEFT_OUT, isDisabled = false }: TextAdviceProps) {
  const { names, letterhead } = useOfficeSpelling();
  const kept = habit === undefined ? letterhead : habit;
  const settled = useSettled(JSON.stringify(texts), SETTLING_MS);
  const advice = useMemo(
    () => without(paperAdvice(JSON.parse(settled) as readonly WrittenText[], kept, names), except),
    [settled, kept, names, except],
  );
  const mend = (chosen: readonly PlacedAdvice[]) => onMend?.(mendedTexts(texts, chosen));
  const groups = adviceGroups(advice);
  const sure = advice.filter(({ certainty, meant }) => certainty === 'sure' && meant !== null);
  if (groups.length === 0) return null;
  return (
    <details className={styles.advice} data-testid="text-advice">
      <summary>
        <Info16Regular aria-hidden /> {words.title(groups.length)}
      </summary>
      {onMend !== undefined && sure.length > 0 && (
        <Button size="small" disabled={isDisabled} onClick={() => mend(sure)} data-testid="text-advice-mend-sure">
          {words.mendSure(sure.length)}
        </Button>
      )}
      <ul className={styles.list}>
        {groups.map((group) => (
          <GroupRow
            key={group.id}
            group={group}
            isDisabled={isDisabled}
            {...(onMend && { onMend: () => mend(group.places) })}
          />
        ))}
      </ul>
    </details>
  );
}

/** What the office is called and knows: names for their capitals, and how its letterhead places tones (null: it has no such word). */
function useOfficeSpelling(): { readonly names: KnownPlaces; readonly letterhead: ToneHabit | null } {
  const registry = useQuery('units.list', {});
  const office = useQuery('office.get', {});
  const units = registry.status === 'success' ? registry.data.units : null;
  const profile = office.status === 'success' ? (office.data?.profile ?? null) : null;
  return useMemo(() => {
    const { parentLines = [], issuerLines = [], name = '', placeOfIssue = '' } = profile ?? {};
    const names = { units: units?.map((unit) => unit.name) ?? [], places: [placeOfIssue] };
    return { names, letterhead: toneHabitOf([...parentLines, ...issuerLines, name, placeOfIssue]) };
  }, [units, profile]);
}

function mendedTexts(texts: readonly WrittenText[], chosen: readonly PlacedAdvice[]): ReadonlyMap<string, string> {
  return new Map(
    texts.flatMap(({ key, text }) => {
      const here = chosen.filter((one) => one.key === key);
      const next = mended(text, here);
      return next === text ? [] : [[key, next] as const];
    }),
  );
}

interface GroupRowProps {
  readonly group: AdviceGroup;
  readonly isDisabled: boolean;
  readonly onMend?: () => void;
}

function GroupRow({ group, isDisabled, onMend }: GroupRowProps) {
  const { code, certainty, places, sentence, canMend } = group;
  return (
    <li data-code={code}>
      <span className={styles.certainty} data-certainty={certainty}>
        {words.certainty[certainty]}
      </span>
      <span className={styles.sentence}>
        {sentence} {places.length > 1 && words.places(places.length)}
      </span>
      {onMend !== undefined && canMend && (
        <Button size="small" disabled={isDisabled} aria-label={words.mendOf(sentence)} onClick={onMend}>
          {words.mend}
        </Button>
      )}
    </li>
  );
}
