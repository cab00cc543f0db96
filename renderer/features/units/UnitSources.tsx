import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { UnitGroup } from '../../../electron/domain/unit';
import { call } from '../../lib/api';
import { vi } from '../../text/vi';
import { PickCommunesDialog } from './PickCommunesDialog';
import { UnitListDialog } from './UnitListDialog';

const words = vi.unitsScreen;

/** Where units come from: the shipped table, or a list in a file. */
export function UnitSources({ groups }: { readonly groups: readonly UnitGroup[] }) {
  const [isPicking, setIsPicking] = useState(false);
  const [path, setPath] = useState<string | null>(null);
  const chooseList = async () => {
    const reply = await call('shell.chooseFiles', {});
    if (reply.ok && reply.value.paths[0] !== undefined) setPath(reply.value.paths[0]);
  };
  return (
    <>
      <Button onClick={() => setIsPicking(true)} data-testid="units-pick">
        {words.pick}
      </Button>
      <Button onClick={chooseList} data-testid="units-take-list">
        {words.takeList}
      </Button>
      {isPicking && <PickCommunesDialog groups={groups} onClose={() => setIsPicking(false)} />}
      {path !== null && <UnitListDialog key={path} path={path} onClose={() => setPath(null)} />}
    </>
  );
}
