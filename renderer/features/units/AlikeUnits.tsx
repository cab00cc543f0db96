import { Checkbox } from '@fluentui/react-components';
import type { AlikeUnit } from '../../../electron/ipc/contract';
import { strings } from '../../text/vi';
import { Notice } from '../../ui/Notice';

const words = strings.registry.unit;

export interface AlikeUnitsProps {
  readonly rivals: readonly AlikeUnit[];
  readonly isApart: boolean;
  readonly onApart: (isApart: boolean) => void;
}

/** The name is so like that of another unit that the two may be one: the clerk has to say that they are two. */
export function AlikeUnits({ rivals, isApart, onApart }: AlikeUnitsProps) {
  const names = rivals.map(({ name, code, area }) => {
    const beside = [...(code === null ? [] : [words.codeOf(code)]), ...(area === null ? [] : [area])];
    return beside.length === 0 ? name : `${name} (${beside.join(strings.listSeparator)})`;
  });
  return (
    <Notice tone="warning" testId="unit-alike">
      {words.alike(names.join(strings.listSeparator))}
      <Checkbox
        label={words.isApart}
        checked={isApart}
        onChange={(_, { checked }) => onApart(checked === true)}
        data-testid="unit-apart"
      />
    </Notice>
  );
}
