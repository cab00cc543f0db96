import { trialText } from '../../text/trialText';
import { beginFirstLoad, endFirstLoad, hasTrial, removeTrialFolder, trialFolderOf } from '../../trial/trialFolder';
import type { Command, CommandContext } from '../command';
import { importReports } from '../importReports';

/** Samples tried in a store of their own beside the data folder's, as the window does; `init --sample` fills the folder itself. */
export const sampleCommands: readonly Command[] = [
  {
    name: ['sample', 'load'],
    usage: 'sample load [<id>] [--without-reports]',
    async run(context) {
      const folder = trialFolderOf(context.dataFolder);
      beginFirstLoad(context.dataFolder);
      return context.inTrial(async (core) => {
        const all = await core['samples.list']({});
        const sampleId = context.operands[0] ?? all[0]?.id ?? '';
        const { directiveId, units } = await core['samples.load']({ sampleId });
        endFirstLoad(context.dataFolder);
        const sample = all.find(({ id }) => id === sampleId);
        const reports = sample?.reportsFolder ?? null;
        if (reports !== null && !context.args.has('without-reports'))
          await importReports(core, { directiveId, paths: [reports] });
        return {
          json: { folder, sample: sampleId, directive: directiveId, units },
          text: trialText.loaded(sample?.title ?? sampleId, folder),
        };
      });
    },
  },
  {
    name: ['sample', 'show'],
    usage: 'sample show',
    async run(context) {
      const folder = trialFolderOf(context.dataFolder);
      const samples = hasTrial(context.dataFolder) ? await loadedSamples(context) : [];
      return {
        json: { folder, samples },
        text: trialText.state(
          folder,
          samples.map(({ title }) => title),
        ),
      };
    },
  },
  {
    name: ['sample', 'remove'],
    usage: 'sample remove',
    async run(context) {
      const folder = trialFolderOf(context.dataFolder);
      const isThere = hasTrial(context.dataFolder);
      if (isThere) await context.inTrial(async () => undefined); // refused while the window has it open
      removeTrialFolder(context.dataFolder);
      return { json: { folder, removed: isThere }, text: isThere ? trialText.removed(folder) : trialText.noTrial };
    },
  },
];

async function loadedSamples({ inTrial }: CommandContext) {
  return inTrial(async (core) => {
    const known = new Set((await core['directives.list']({})).map(({ id }) => id));
    return (await core['samples.list']({})).filter(({ id }) => known.has(id)).map(({ id, title }) => ({ id, title }));
  });
}
