import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eachDay, type IsoDay } from '../../../electron/domain/calendar';
import type { FormDefinition } from '../../../electron/domain/form';
import type { Unit } from '../../../electron/domain/unit';
import type { ChatContext } from '../../../electron/imports/chat/chatContext';
import { day } from '../../support/builders';
import { RESOURCES, SAMPLE_ID } from '../../support/office';

const sample = JSON.parse(readFileSync(join(RESOURCES, 'samples', `${SAMPLE_ID}.json`), 'utf8')) as {
  readonly units: readonly Unit[];
};
const { forms } = JSON.parse(readFileSync(join(RESOURCES, 'directives', `${SAMPLE_ID}.json`), 'utf8')) as {
  readonly forms: readonly FormDefinition[];
};
const FORM_OF_GROUP: Readonly<Record<string, string>> = { 'co-quan': 'mau-01', 'cac-xa-phuong': 'mau-02' };
const DAYS = eachDay(day('2021-08-16'), day('2021-08-22'));

function formsOf(unit: Unit | undefined): readonly string[] {
  return (unit?.groups ?? Object.keys(FORM_OF_GROUP)).flatMap((group) => FORM_OF_GROUP[group] ?? []);
}

/** The sample's campaign, read on a day. @param hours when the daily report is due */
export function aChat(on: IsoDay | null = day('2021-08-17'), hours: readonly string[] = ['15:00']): ChatContext {
  return {
    units: sample.units.filter((unit) => formsOf(unit).length > 0),
    forms,
    formsOf: (unitId) => formsOf(sample.units.find(({ id }) => id === unitId)),
    periodsOf: (formId) => (formId === 'mau-01' ? ['once'] : DAYS),
    dutiesOf: (formId) => (formId === 'mau-02' ? hours.map((clock) => ({ scheduleId: `s-${clock}`, clock })) : []),
    isInForce: () => true,
    successorsOf: () => [],
    day: on,
  };
}
