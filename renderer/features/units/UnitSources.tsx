import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '../../lib/api';
import { vi } from '../../text/vi';
import { PickCommunesDialog } from './PickCommunesDialog';
import { UnitDialog } from './UnitDialog';
import { UnitListDialog } from './UnitListDialog';
import type { UnitsData } from './unitsModel';

const words = vi.unitsScreen;

/** Where units come from: by hand, the shipped table, or a list in a file. */
export function UnitSources({ data }: { readonly data: UnitsData }) {
  const [open, setOpen] = useState<'unit' | 'pick' | null>(null);
  const [path, setPath] = useState<string | null>(null);
  const close = () => setOpen(null);
  const chooseList = async () => {
    const reply = await call('shell.chooseFiles', {});
    if (reply.ok && reply.value.paths[0] !== undefined) setPath(reply.value.paths[0]);
  };
  return (
    <>
      <Button onClick={() => setOpen('unit')} data-testid="units-add">
        {vi.registry.add}
      </Button>
      <Button onClick={() => setOpen('pick')} data-testid="units-pick">
        {words.pick}
      </Button>
      <Button onClick={chooseList} data-testid="units-take-list">
        {words.takeList}
      </Button>
      {open === 'unit' && <UnitDialog unit={null} data={data} onClose={close} />}
      {open === 'pick' && <PickCommunesDialog groups={data.groups} onClose={close} />}
      {path !== null && <UnitListDialog key={path} path={path} onClose={() => setPath(null)} />}
    </>
  );
}
