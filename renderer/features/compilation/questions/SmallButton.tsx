import { Button } from '@fluentui/react-components';

/** A small button of the bars of this screen. */
export function SmallButton({
  label,
  onClick,
  testId,
  isDisabled = false,
}: {
  readonly label: string;
  readonly onClick: () => void;
  readonly testId: string;
  readonly isDisabled?: boolean;
}) {
  return (
    <Button size="small" disabled={isDisabled} onClick={onClick} data-testid={testId}>
      {label}
    </Button>
  );
}
