import { useState } from 'react';
import type { DirectiveDetail, Failure, FormSample } from '../../../electron/ipc/contract';
import { call } from '../../lib/api';
import { strings } from '../../text/vi';
import { FailureNotice } from '../../ui/FailureNotice';
import { WorkButton } from '../../ui/WorkButton';
import { FormDesigner } from './FormDesigner';

/** Asks for the sample first: without one there is nothing to point at. */
export function DesignButton({ detail }: { readonly detail: DirectiveDetail }) {
  const [opened, setOpened] = useState<{ readonly path: string; readonly sample: FormSample } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const choose = async () => {
    const chosen = await call('shell.chooseFiles', {});
    const path = chosen.ok ? chosen.value.paths[0] : undefined;
    if (path === undefined) return;
    const reply = await call('forms.sample', { path, heading: null });
    setFailure(reply.ok ? null : reply.failure);
    if (reply.ok) setOpened({ path, sample: reply.value });
  };
  return (
    <>
      <WorkButton call="forms.define" size="small" onClick={choose} data-testid="form-design">
        {strings.designer.open}
      </WorkButton>
      <FailureNotice failure={failure} />
      {opened !== null && <FormDesigner detail={detail} {...opened} onClose={() => setOpened(null)} />}
    </>
  );
}
