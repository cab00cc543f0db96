import type { Channel, Input } from '../../electron/ipc/contract';
import { time } from '../support/builders';

type PackageChannel = Extract<Channel, `packages.${string}`> | 'shell.choosePackage';

const at = time('2021-08-17T15:00');
const path = process.platform === 'win32' ? 'D:\\gói\\a.dondoc' : '/usb/gói/a.dondoc';
const sha256 = 'a'.repeat(64);
const decisions = {
  receivedAt: at,
  directiveId: 'd',
  sender: 'other',
  units: { '@sender': 'u', x: null },
  conflicts: { '["u","f","2021-08-17","s"]': 'package' },
  allConflicts: 'local',
  groups: { g: null },
  selfRef: 'x',
} as const;

/** Good input of every call about packages. */
export const packageInputs: { readonly [C in PackageChannel]: readonly Input<C>[] } = {
  'shell.choosePackage': [{}],
  'packages.list': [{}],
  'packages.setCode': [{ unitCode: '21733' }, { unitCode: null }],
  'packages.offer': [{ directiveId: 'd', asOf: at }],
  'packages.look': [
    { path, password: null },
    { path, password: 'mật khẩu' },
  ],
  'packages.judge': [{ previewId: 'p', decisions }],
  'packages.take': [{ previewId: 'p', decisions }],
  'packages.stop': [{}],
  'packages.undo': [{ id: 'p', reason: '' }],
  'packages.save': [
    {
      kind: 'up',
      directiveId: 'd',
      asOf: at,
      withPersons: false,
      attachments: [sha256],
      paths: [path],
      password: null,
    },
  ],
  'packages.openFile': [{ id: 'p', sha256 }],
};
