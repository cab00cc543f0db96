import { Button } from '@fluentui/react-components';
import type { Column } from '../../ui/tableTypes';

export interface OpenColumnOptions<T> {
  readonly label: string;
  /** What the button of a row is called for those who do not see the row. */
  readonly named: (row: T) => string;
  readonly testId: (row: T) => string;
  readonly onOpen: (row: T) => void;
}

/** A button at the end of each row, for those who do not click the row itself. */
export function openColumn<T>({ label, named, testId, onOpen }: OpenColumnOptions<T>): Column<T> {
  return {
    key: 'open',
    header: '',
    label,
    width: 70,
    align: 'end',
    render: (row) => (
      <Button
        size="small"
        aria-label={named(row)}
        onClick={(event) => {
          event.stopPropagation();
          onOpen(row);
        }}
        data-testid={testId(row)}
      >
        {label}
      </Button>
    ),
  };
}
