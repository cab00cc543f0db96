import type { Indicator } from '../../../../electron/domain/directive';
import { strings } from '../../../text/vi';
import { ChoiceField } from './fields';

const words = strings.editor;

/** As many decimals as papers of offices have; one of a file that has more stays as it is. */
const DECIMALS = [0, 1, 2, 3];

/** How the rate is cut to its decimals; the papers say which way it was. */
export function RoundingFields({
  indicator: { id, decimals, rounding },
  onChange,
}: {
  readonly indicator: Indicator;
  readonly onChange: (part: Partial<Indicator>) => void;
}) {
  const counts = [...new Set([...DECIMALS, decimals])];
  return (
    <>
      <ChoiceField
        width="sixth"
        label={words.decimals}
        value={String(decimals)}
        choices={counts.map((count) => ({ value: String(count), label: String(count) }))}
        onChange={(count) => onChange({ decimals: Number(count) })}
        testId={`editor-${id}-decimals`}
      />
      <ChoiceField
        width="third"
        label={words.roundingWay}
        hint={words.roundingHint}
        value={rounding}
        choices={[
          { value: 'round', label: words.roundings.round },
          { value: 'truncate', label: words.roundings.truncate },
        ]}
        onChange={(way) => onChange({ rounding: way === 'truncate' ? 'truncate' : 'round' })}
        testId={`editor-${id}-rounding`}
      />
    </>
  );
}
