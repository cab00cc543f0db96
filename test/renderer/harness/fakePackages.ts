import type { Api, Channel, Input, Output } from '../../../electron/ipc/contract';

export type PackageChannel = Extract<Channel, `packages.${string}`>;

function notHere(): never {
  throw new Error('packages are looked at in the real app');
}

/** An office that has sent and received no package. */
export function packageAnswers(): { readonly [C in PackageChannel]: (input: Input<C>) => Output<C> } & {
  [C in PackageChannel]: Api[C];
} {
  return {
    'packages.list': () => ({ unitCode: null, packages: [] }),
    'packages.setCode': () => ({}),
    'packages.offer': () => ({
      reports: 0,
      units: 0,
      coverage: [],
      remarks: [],
      persons: 0,
      personalReports: 0,
      attachments: [],
      forms: [],
      registryUnits: 0,
    }),
    'packages.look': notHere,
    'packages.judge': notHere,
    'packages.take': notHere,
    'packages.stop': () => ({}),
    'packages.undo': notHere,
    'packages.save': () => null,
    'packages.openFile': notHere,
  };
}
