import { Button } from '@fluentui/react-components';
import { call } from '../lib/api';
import { strings } from '../text/vi';

/** Opens the folder of what was saved, in the system's own window. */
export function ShowInFolder({ path }: { readonly path: string }) {
  return (
    <Button size="small" onClick={() => call('papers.showInFolder', { path })} data-testid="paper-show-in-folder">
      {strings.actions.showInFolder}
    </Button>
  );
}
