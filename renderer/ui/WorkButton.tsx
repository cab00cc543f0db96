import { Button, type ButtonProps } from '@fluentui/react-components';
import type { Channel } from '../../electron/ipc/contract';
import { ForWork } from './ForWork';

export type WorkButtonProps = ButtonProps & {
  /** What it asks in the end; the roles table says who may. */
  readonly call: Channel;
};

/** A button that changes data: not there for who may not. */
export function WorkButton({ call, ...props }: WorkButtonProps) {
  return (
    <ForWork call={call}>
      <Button {...props} />
    </ForWork>
  );
}
