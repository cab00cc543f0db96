import { useState } from 'react';
import { dayOf } from '../../../electron/domain/calendar';
import type { FormerDecision } from '../../../electron/domain/decisions';
import type { Clause, RelayDuty, Schedule } from '../../../electron/domain/directive';
import type { DirectiveDetail } from '../../../electron/ipc/contract';
import { formatDay } from '../../lib/formatting';
import { strings } from '../../text/vi';
import { Facts } from '../../ui/Facts';
import { walkRows } from '../../ui/usePlainRows';
import styles from './Directives.module.css';
import { dueWords, receiverWords } from './directiveWords';

const words = strings.directives;

type NameOf = (groupId: string) => string;

/** Who has to pass the letter on to whom. */
function RelayFacts({ relay, groupName }: { readonly relay: RelayDuty; readonly groupName: NameOf }) {
  return (
    <div className={styles.schedule}>
      <Facts
        facts={[
          [words.relay, groupName(relay.groupId)],
          [words.relayTo, relay.bodies.join(strings.listSeparator)],
        ]}
      />
    </div>
  );
}

function cutoffWords({ internalCutoffs }: Schedule, groupName: NameOf): string | null {
  if (internalCutoffs.length === 0) return null;
  return internalCutoffs
    .map(({ groupId, daysBefore, clock }) =>
      words.cutoff(groupId === null ? null : groupName(groupId), clock.replace(':', 'h'), daysBefore),
    )
    .join(strings.listSeparator);
}

interface ScheduleFactsProps {
  readonly schedule: Schedule;
  readonly formLabel: string | null;
  readonly groupName: NameOf;
  /** Decisions of this duty that an amendment took out of force. */
  readonly former: readonly FormerDecision[];
}

/** A decision out of force, what took its place, and when. */
function formerWords({ sentence, replacedAt, replacedBy }: FormerDecision): string {
  return words.formerDecision(sentence, replacedBy.join(' '), formatDay(dayOf(replacedAt)));
}

/** null: there are none. */
function listOf(sentences: readonly string[], className: string | undefined) {
  if (sentences.length === 0) return null;
  return (
    <ul className={className}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function ScheduleFacts({ schedule, formLabel, groupName, former }: ScheduleFactsProps) {
  return (
    <div className={styles.schedule}>
      <Facts
        facts={[
          [words.schedules, dueWords(schedule.due)],
          [words.who, schedule.owedBy === 'office' ? words.ourOffice : groupName(schedule.groupId)],
          [words.ownCutoff, cutoffWords(schedule, groupName)],
          [words.form, formLabel ?? words.noForm],
          [words.receiver, receiverWords(schedule)],
          [words.channel, schedule.channel],
          [words.decisions, listOf(schedule.decisions, styles.decided)],
          [words.formerDecisions, listOf(former.map(formerWords), styles.former)],
        ]}
      />
    </div>
  );
}

interface ClauseViewProps {
  readonly clause: Clause;
  readonly detail: DirectiveDetail;
  /** Tab comes to it; the arrow keys go on from there. */
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
}

function ClauseView({ clause, detail, isCurrent, onFocus }: ClauseViewProps) {
  const { directive, groups, forms } = detail;
  const groupName = (id: string) => groups.find((group) => group.id === id)?.name ?? '';
  const formLabel = (id: string | null) => forms.find((form) => form.id === id)?.label ?? null;
  return (
    <article className={styles.clause} tabIndex={isCurrent ? 0 : -1} onFocus={onFocus} data-row-menu>
      <h3 className={styles.clauseHead}>
        {words.clause(clause.number)}
        {clause.addressees.map(({ groupId, role }) => (
          <span key={groupId} className={styles.tag}>
            {`${groupName(groupId)} – ${words.role[role]}`}
          </span>
        ))}
      </h3>
      {clause.heading !== null && <p className={styles.heading}>{clause.heading}</p>}
      {clause.paragraphs.map((paragraph) => (
        <p key={paragraph} className={styles.paragraph}>
          {paragraph}
        </p>
      ))}
      {clause.window !== null && clause.window.to !== null && (
        <p className={styles.quiet}>{words.doneBy(formatDay(clause.window.to), clause.window.quote)}</p>
      )}
      {directive.relays
        .filter(({ clauseId }) => clauseId === clause.id)
        .map((relay) => (
          <RelayFacts key={relay.id} relay={relay} groupName={groupName} />
        ))}
      {directive.schedules
        .filter(({ clauseId }) => clauseId === clause.id)
        .map((schedule) => (
          <ScheduleFacts
            key={schedule.id}
            schedule={schedule}
            formLabel={formLabel(schedule.formId)}
            groupName={groupName}
            former={detail.formerDecisions.filter(({ scheduleId }) => scheduleId === schedule.id)}
          />
        ))}
    </article>
  );
}

/** Clause by clause, in the paper's own words, each with the reports it asks for. */
export function ClauseList({ detail }: { readonly detail: DirectiveDetail }) {
  const { directive, groups } = detail;
  const [current, setCurrent] = useState(0);
  const groupName = (id: string) => groups.find((group) => group.id === id)?.name ?? '';
  return (
    <>
      {directive.relays
        .filter(({ clauseId }) => clauseId === null)
        .map((relay) => (
          <RelayFacts key={relay.id} relay={relay} groupName={groupName} />
        ))}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys go from clause to clause */}
      <div onKeyDown={walkRows}>
        {directive.clauses.map((clause, index) => (
          <ClauseView
            key={clause.id}
            clause={clause}
            detail={detail}
            isCurrent={index === current}
            onFocus={() => setCurrent(index)}
          />
        ))}
      </div>
    </>
  );
}
