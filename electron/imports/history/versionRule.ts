import type { Issue } from '../../domain/issue';
import { canTellApart } from '../../domain/supplement';
import { importMessages as say } from '../../text/importMessages';
import { momentText } from '../../text/moment';
import { issueAt } from '../issues';
import { keyFrom } from './batchHistory';
import { changesBetween } from './changes';
import type { CheckedReport, ReportHistory } from './reportHistory';

/** A report for a place that is already filled: what would change, or the question what it is. */
export function laterVersion(report: CheckedReport, history: ReportHistory): readonly Issue[] {
  const earlier = history.liveReport(keyFrom(report));
  if (earlier === null) return [];
  const { fileName, standing } = report;
  const likeness = history.likeness(report.form.id);
  if (standing === 'supplement' && !canTellApart(earlier.content.persons, report.persons, likeness))
    return [issueAt('error', 'supplement-apart', say.supplementApart(fileName, earlier.fileName))];
  const changes = changesBetween(earlier.content, report.content, report.form, likeness);
  if (standing === 'asked') {
    const files = { fileName, receivedAt: momentText(report.receivedAt) };
    const before = { fileName: earlier.fileName, receivedAt: momentText(earlier.receivedAt) };
    const isOlder = report.receivedAt < earlier.receivedAt;
    return [
      issueAt(
        'error',
        'replacement-or-supplement',
        say.replacementOrSupplement(report.unitName, files, before, changes, isOlder),
      ),
    ];
  }
  if (standing === 'confirmation')
    return [issueAt('note', 'confirms-earlier', say.confirmsEarlier(fileName, earlier.fileName))];
  if (changes.length === 0) return [issueAt('note', 'repeats-earlier', say.repeatsEarlier(fileName, earlier.fileName))];
  const again = report.againRows ?? 0;
  return standing === 'supplement'
    ? [
        issueAt('warning', 'supplements-earlier', say.supplementsEarlier(fileName, earlier.fileName, changes)),
        ...(again === 0
          ? []
          : [
              issueAt('warning', 'supplement-repeats', say.supplementRepeats(fileName, again), {}, { raw: `${again}` }),
            ]),
      ]
    : [issueAt('warning', 'replaces-earlier', say.replacesEarlier(fileName, earlier.fileName, changes))];
}
