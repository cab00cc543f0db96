import { cliText } from '../../text/cliText';
import { UsageError } from '../arguments';
import type { Command } from '../command';
import { importReports } from '../importReports';

/** Makes a data folder; with a sample also its office, units, directive, forms and, unless told not to, reports. */
export const initCommand: Command = {
  name: ['init'],
  usage: 'init [--sample <id> [--without-reports]]',
  async run({ args, dataFolder, office, progress }) {
    const sample = args.text('sample');
    if (sample === undefined && args.has('without-reports')) throw new UsageError(cliText.optionNeeded('sample'));
    const core = await office();
    if (sample !== undefined) {
      const { directiveId } = await core['samples.load']({ sampleId: sample });
      const folder = (await core['samples.list']({})).find(({ id }) => id === sample)?.reportsFolder;
      if (!args.has('without-reports') && folder != null) {
        progress(cliText.importing);
        await importReports(core, { directiveId, paths: [folder] });
      }
    }
    const [{ units }, directives] = await Promise.all([core['units.list']({}), core['directives.list']({})]);
    const json = {
      data: dataFolder,
      units: units.length,
      directives: directives.length,
      submissions: directives.reduce((sum, { submissions }) => sum + submissions, 0),
    };
    return { json, text: cliText.initialised(json) };
  },
};
