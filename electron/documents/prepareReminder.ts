import type { Board } from '../domain/board';
import type { Compilation } from '../domain/compilation';
import type { Unit } from '../domain/unit';
import { type Filling, fillSections, fillText, phrase } from './fillTemplate';
import type { Escalation } from './messages/escalation';
import type { OfficialDocument } from './model';
import { momentText } from './officialText';
import type { PaperInput } from './paperInput';
import type { PaperKit } from './paperKit';
import { addresseesBlock } from './parts/addressees';
import { citation } from './parts/citation';
import { closingBlock } from './parts/closing';
import { finished } from './parts/finished';
import { officeLetterhead } from './parts/letterhead';
import { belowFillings, cellFillings, dutyFillings, type NamedCell, nextDueText } from './parts/reminderFilling';
import { signerOf } from './parts/signer';
import { namesInSentence } from './parts/unitNames';
import type { Template } from './templates';
import { endedOnce } from './written/endMark';

export interface ReminderInput extends PaperInput {
  readonly unit: Unit;
  readonly board: Board;
  readonly compilation: Compilation;
  /** Which reminder it is; null: the first. */
  readonly escalation?: Escalation | null;
}

/** Công văn đôn đốc to one unit: what was asked, what is missing or late or short, what to do and by when. */
export function prepareReminder(input: ReminderInput, kit: Pick<PaperKit, 'layout' | 'templates'>): OfficialDocument {
  const template = kit.templates.reminder;
  const { office, directive, unit } = input;
  const filling: Filling = {
    ...statementFilling(input, template),
    slots: {
      addressees: addresseesBlock([input.escalation?.addressee ?? unit.addressee], kit.layout),
      closing: [
        closingBlock(
          {
            recipients: directive.reminderRecipients,
            archiveSuffix: office.archiveSuffix,
            startsAsAbove: true,
            ...signerOf(input.signatory),
          },
          kit.layout,
        ),
      ],
    },
  };
  return finished({
    title: fillText(template.title, filling.fields),
    issuer: office.name,
    sections: fillSections(template, filling, officeLetterhead(input, letterCode(input, template), kit.layout)).map(
      (section) => endedOnce(section, kit.layout.wording.endMark),
    ),
  });
}

/** `UBND-VX`: issuer and field, without a type (Phụ lục I, II.3.b). */
function letterCode({ office }: PaperInput, template: Template): string {
  const { symbol, fieldSymbol } = office;
  return fieldSymbol === ''
    ? phrase(template, 'code', { symbol })
    : phrase(template, 'codeWithField', { symbol, fieldSymbol });
}

function statementFilling(input: ReminderInput, template: Template): Filling {
  const { office, directive, unit } = input;
  const cells = cellsOf(input.board, unit.id);
  const missing = cells.filter((cell) => cell.state === 'missing');
  const late = cells.filter((cell) => cell.receivedAt !== null && cell.lateMinutes !== null);
  const below = belowFillings(input.compilation, unit.id, formLabelsOf(input.board), template);
  const duties = dutyFillings(unit, directive);
  const nextDue = nextDueText(cells, input.at);
  return {
    fields: {
      campaignName: directive.campaignName,
      at: momentText(input.at),
      officeName: office.name,
      unit: unit.addressee,
      unitName: namesInSentence([unit])(unit),
      citation: citation('citation', directive, office, template),
      shortCitation: citation('shortCitation', directive, office, template),
      contact: office.contact,
      nextDue: nextDue ?? '',
      ordinal: input.escalation?.ordinal ?? '',
      earlierReminders: input.escalation?.earlier ?? '',
    },
    conditions: {
      hasDuty: duties.length > 0,
      hasMissing: missing.length > 0,
      hasLate: late.length > 0,
      hasBelow: below.length > 0,
      isOnlyBelow: missing.length === 0 && late.length === 0 && below.length > 0,
      isAboutReports: missing.length > 0 || late.length > 0 || below.length === 0,
      isAllWell: missing.length === 0 && late.length === 0 && below.length === 0,
      hasContact: office.contact !== '',
      hasNextDue: nextDue !== null,
      isRepeated: input.escalation?.isRepeated ?? false,
      isToLeader: input.escalation?.isToLeader ?? false,
      isMissingNow: missing.length > 0 && nextDue === null,
      isMissingNext: missing.length > 0 && nextDue !== null,
    },
    lists: {
      duties,
      missing: cellFillings(missing, template),
      late: cellFillings(late, template),
      below,
    },
  };
}

/** Labels of the forms on the board: every form an indicator reads has its section there. */
function formLabelsOf({ sections }: Board): (formId: string) => string {
  return (formId) => sections.find((section) => section.formId === formId)?.formLabel ?? formId;
}

function cellsOf(board: Board, unitId: string): readonly NamedCell[] {
  return board.sections.flatMap(({ formLabel, scheduleId, rows }) =>
    rows
      .filter((row) => row.unitId === unitId)
      .flatMap((row) => row.cells.map((cell) => ({ ...cell, formLabel, scheduleId }))),
  );
}
