import { readFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { AppFailure } from '../../domain/failure';
import { followMoves } from '../../domain/upper/movedPoints';
import { placeKey } from '../../domain/upper/point';
import type { Core, FillQuestion, PointDraft, UpperTemplateHead } from '../../ipc/contract';
import { cliText } from '../../text/cliText';
import { upperText } from '../../text/upperText';
import { UsageError } from '../arguments';
import type { Command } from '../command';
import { parsePoints } from '../pointsFile';
import { writeFresh } from '../writeFresh';

const say = upperText.cli;
const lineOf = ({ name, id, version, points, fileName }: UpperTemplateHead) =>
  say.line(name, id, version, points, fileName);

/** Brings an Excel form of the level above. */
export const upperTemplateAdd: Command = {
  name: ['upper-template', 'add'],
  usage: 'upper-template add <file.xlsx|.xlsm> --directive <id> [--name "<tên mẫu>"]',
  async run({ args, operands, office }) {
    const [path] = operands;
    if (path === undefined) throw new UsageError(cliText.pathNeeded);
    const name = args.text('name') ?? basename(path, extname(path)).normalize('NFC');
    const input = { directiveId: args.required('directive'), path: resolve(path), name };
    const head = await (await office())['upperTemplates.add'](input);
    return { json: head, text: lineOf(head) };
  },
};

export const upperTemplateList: Command = {
  name: ['upper-template', 'list'],
  isReading: true,
  usage: 'upper-template list --directive <id>',
  async run({ args, office }) {
    const core = await office();
    const heads = await core['upperTemplates.list']({ directiveId: args.required('directive') });
    const templates = [];
    for (const head of heads) {
      const { points, doubtful } = await core['upperTemplates.get']({ templateId: head.id });
      templates.push({ ...head, points, doubtful });
    }
    return { json: { templates }, text: heads.length === 0 ? say.empty : heads.map(lineOf).join('\n') };
  },
};

/** Says which cell takes what, from a file of JSON; cells that are not named in it stay as they are. */
export const upperTemplatePoint: Command = {
  name: ['upper-template', 'point'],
  usage: 'upper-template point <mã hoặc tên mẫu> --directive <id> --points <file.json>',
  async run({ args, operands, office }) {
    const core = await office();
    const head = await templateNamed(core, args.required('directive'), operands[0]);
    const path = resolve(args.required('points'));
    const { points, tables } = parsePoints(await readText(path), path);
    const { points: before } = await core['upperTemplates.get']({ templateId: head.id });
    const drafts = new Map<string, PointDraft>(
      before.map(({ sheet, cell, source, near }) => [placeKey({ sheet, cell }), { sheet, cell, source, near }]),
    );
    for (const point of points) drafts.set(placeKey(point), point);
    for (const { columns, units, unitColumn, sheet, top, bottom } of tables) {
      const question = { templateId: head.id, sheet, column: unitColumn, top, bottom };
      const rows = await core['upperTemplates.matchRows'](question);
      const unitOf = (row: number) => (String(row) in units ? units[String(row)] : undefined);
      const unknown = rows.filter(
        ({ row, unitId, proposals }) => unitId === null && proposals.length > 0 && unitOf(row) === undefined,
      );
      if (unknown.length > 0)
        throw new AppFailure('invalid', say.doubtfulRows(unknown.map(({ row, text }) => `${row} “${text}”`)));
      for (const row of rows) {
        const said = unitOf(row.row);
        const id = said === undefined ? row.unitId : said;
        if (id === null) continue;
        for (const { column, indicatorId, figure, periodsBack } of columns) {
          const whose = { kind: 'unit' as const, id };
          const place = { sheet, cell: `${column}${row.row}` };
          drafts.set(placeKey(place), {
            ...place,
            source: { kind: 'figure', indicatorId, figure, whose, periodsBack },
          });
        }
      }
    }
    const saved = await core['upperTemplates.savePoints']({ templateId: head.id, points: [...drafts.values()] });
    return { json: saved, text: say.pointed(saved.points) };
  },
};

/** Follows cells that a newer file of the form has elsewhere, by the words of their rows and columns. */
export const upperTemplateFollow: Command = {
  name: ['upper-template', 'follow'],
  usage: 'upper-template follow <mã hoặc tên mẫu> --directive <id>',
  async run({ args, operands, office }) {
    const core = await office();
    const head = await templateNamed(core, args.required('directive'), operands[0]);
    const { points, doubtful } = await core['upperTemplates.get']({ templateId: head.id });
    const moved = doubtful.filter(({ movedTo }) => movedTo !== null);
    if (moved.length > 0)
      await core['upperTemplates.savePoints']({ templateId: head.id, points: followMoves(points, doubtful) });
    const left = doubtful.filter(({ movedTo }) => movedTo === null);
    return { json: { moved, doubtful: left }, text: say.followed(moved.length, left.length) };
  },
};

/** The form with the figures of a moment, as a new file. */
export const upperTemplateFill: Command = {
  name: ['upper-template', 'fill'],
  isReading: true,
  usage:
    'upper-template fill <mã hoặc tên mẫu> --directive <id> [--as-of <time>] [--period <kỳ>] [--data-hour <time>] (--out <file.xlsx|folder> | --dry-run)',
  async run({ args, operands, office, now }) {
    const core = await office();
    const head = await templateNamed(core, args.required('directive'), operands[0]);
    const question: FillQuestion = {
      templateId: head.id,
      asOf: args.time('as-of') ?? now(),
      period: args.period(),
      dataHour: args.time('data-hour'),
    };
    if (args.has('dry-run')) {
      const preview = await core['upperTemplates.preview'](question);
      return { json: { path: null, ...preview }, text: preview.warnings.join('\n') };
    }
    const out = resolve(args.required('out'));
    const { bytes, fileName, extension, ...preview } = await core['upperTemplates.render'](question);
    const isFile = extname(out).toLowerCase() === `.${extension}`;
    const path = await writeFresh(isFile ? out : join(out, `${fileName}.${extension}`), bytes);
    const lines = [say.filled(path, preview.filled, question.asOf), ...preview.warnings];
    return { json: { path, ...preview }, text: lines.join('\n') };
  },
};

export const upperTemplateRemove: Command = {
  name: ['upper-template', 'remove'],
  usage: 'upper-template remove <mã hoặc tên mẫu> --directive <id>',
  async run({ args, operands, office }) {
    const core = await office();
    const head = await templateNamed(core, args.required('directive'), operands[0]);
    await core['upperTemplates.remove']({ templateId: head.id });
    return { json: { removed: head.id }, text: lineOf(head) };
  },
};

/** @throws AppFailure `notFound` */
async function templateNamed(core: Core, directiveId: string, asked: string | undefined): Promise<UpperTemplateHead> {
  const heads = await core['upperTemplates.list']({ directiveId });
  const name = asked?.normalize('NFC');
  const found = heads.find((head) => head.id === name) ?? heads.find((head) => head.name === name);
  if (asked === undefined) throw new UsageError(say.templateNeeded);
  if (found === undefined) throw new AppFailure('notFound', upperText.noTemplate);
  return found;
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new AppFailure('notFound', say.badPoints(path));
  }
}
