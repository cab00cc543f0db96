import type { ShellHandlers } from '../ipc/contract';
import type { PaperShop } from './papers';

/** The set-up shows the very page that head and signer will be printed on. */
export function setupHandlers({
  core,
  engine,
}: Pick<PaperShop, 'core' | 'engine'>): Pick<ShellHandlers, 'setup.preview'> {
  return {
    'setup.preview': async (look) => {
      const { html, title } = await core.call('setup.compose', look);
      return { ...(await engine.toPdf(html, title)), title };
    },
  };
}
