import { z } from 'zod';
import { filledLine, id, line, path, sha256, time } from './fields';

const password = z.string().max(200).nullable();
const conflict = z.enum(['package', 'local']);

const decisions = z.strictObject({
  receivedAt: time.nullable(),
  directiveId: id.nullable(),
  sender: z.enum(['same', 'other']).nullable(),
  units: z.record(id, id.nullable()),
  conflicts: z.record(z.string().min(1).max(1_000), conflict),
  allConflicts: conflict.nullable(),
  groups: z.record(id, id.nullable()),
  selfRef: id.nullable(),
});

/** Input of the calls about packages between levels. */
export const packageSchemas = {
  'packages.list': z.strictObject({}),
  'packages.setCode': z.strictObject({ unitCode: filledLine.refine((code) => code.length <= 50).nullable() }),
  'packages.offer': z.strictObject({ directiveId: id, asOf: time }),
  'packages.look': z.strictObject({ path, password }),
  'packages.judge': z.strictObject({ previewId: id, decisions }),
  'packages.take': z.strictObject({ previewId: id, decisions, takesLate: z.boolean().optional() }),
  'packages.stop': z.strictObject({}),
  'packages.undo': z.strictObject({ id, reason: line }),
  'shell.choosePackage': z.strictObject({}),
  'packages.save': z.strictObject({
    kind: z.enum(['up', 'down']),
    directiveId: id,
    asOf: time,
    withPersons: z.boolean(),
    attachments: z.array(sha256).max(500),
    paths: z.array(path).max(500),
    password,
  }),
  'packages.openFile': z.strictObject({ id, sha256 }),
} as const;
