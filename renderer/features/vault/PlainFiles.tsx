import { Button } from '@fluentui/react-components';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { useMayCall } from '../../lib/vault';
import { vault } from '../../text/vault';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Notice } from '../../ui/Notice';

const words = vault.plain;
const MOST_NAMED = 3;

/** What lies in the data folder and no password seals: shown before one is set, and as long as it lies there. */
export function PlainFiles({ onDestroy }: { readonly onDestroy: (files: number) => void }) {
  const found = useQuery('plainFiles.list', {});
  const mayDestroy = useMayCall('plainFiles.destroyReturns');
  if (found.status !== 'success') return null;
  const returns = found.data.files.filter(({ isReturn }) => isReturn).length;
  const others = found.data.files.filter(({ isReturn }) => !isReturn).map(({ name }) => name);
  const named = others.slice(0, MOST_NAMED).join('; ') + (others.length > MOST_NAMED ? '; …' : '');
  return (
    <>
      {returns > 0 && (
        <Notice
          tone="warning"
          testId="plain-returns"
          actions={
            mayDestroy && (
              <Button size="small" onClick={() => onDestroy(returns)} data-testid="plain-destroy">
                {words.destroy(returns)}
              </Button>
            )
          }
        >
          {words.returns(returns)}
        </Notice>
      )}
      {others.length > 0 && (
        <Notice tone="warning" testId="plain-others">
          {words.others(others.length, named)}
        </Notice>
      )}
    </>
  );
}

export interface DestroyReturnsProps {
  readonly files: number;
  readonly onDone: (said: string) => void;
  readonly onCancel: () => void;
}

export function DestroyReturns({ files, onDone, onCancel }: DestroyReturnsProps) {
  const { run, isPending, failure } = useMutation('plainFiles.destroyReturns');
  const destroy = async () => {
    const reply = await run({});
    if (reply?.ok) onDone(words.destroyed(reply.value.destroyed));
  };
  return (
    <ConfirmDialog
      title={words.destroyTitle(files)}
      text={words.destroyText}
      confirmLabel={words.submit}
      isPending={isPending}
      failure={failure}
      onConfirm={() => void destroy()}
      onCancel={onCancel}
    />
  );
}
