import type { Clause, Schedule } from '../../../electron/domain/directive';
import type { DirectiveDetail } from '../../../electron/ipc/contract';
import { vi } from '../../text/vi';
import { Facts } from '../../ui/Facts';
import styles from './Directives.module.css';
import { dueWords, receiverWords } from './directiveWords';

const words = vi.directives;

function ScheduleFacts({ schedule, formLabel }: { readonly schedule: Schedule; readonly formLabel: string | null }) {
  const decisions = schedule.decisions.length === 0 ? null : schedule.decisions.join(' ');
  return (
    <div className={styles.schedule}>
      <Facts
        facts={[
          [words.schedules, dueWords(schedule.due)],
          [words.form, formLabel ?? words.noForm],
          [words.receiver, receiverWords(schedule)],
          [words.channel, schedule.channel],
          [words.decisions, decisions],
        ]}
      />
    </div>
  );
}

function ClauseView({ clause, detail }: { readonly clause: Clause; readonly detail: DirectiveDetail }) {
  const { directive, groups, forms } = detail;
  const groupName = (id: string) => groups.find((group) => group.id === id)?.name ?? '';
  const formLabel = (id: string | null) => forms.find((form) => form.id === id)?.label ?? null;
  return (
    <article className={styles.clause}>
      <h3 className={styles.clauseHead}>
        {words.clause(clause.number)}
        {clause.addressees.map(({ groupId, role }) => (
          <span key={groupId} className={styles.tag}>
            {`${groupName(groupId)} – ${words.role[role]}`}
          </span>
        ))}
      </h3>
      {clause.paragraphs.map((paragraph) => (
        <p key={paragraph} className={styles.paragraph}>
          {paragraph}
        </p>
      ))}
      {directive.schedules
        .filter(({ clauseId }) => clauseId === clause.id)
        .map((schedule) => (
          <ScheduleFacts key={schedule.id} schedule={schedule} formLabel={formLabel(schedule.formId)} />
        ))}
    </article>
  );
}

/** Clause by clause, in the paper's own words, each with the reports it asks for. */
export function ClauseList({ detail }: { readonly detail: DirectiveDetail }) {
  return detail.directive.clauses.map((clause) => <ClauseView key={clause.id} clause={clause} detail={detail} />);
}
