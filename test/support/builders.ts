import { type IsoDay, type LocalTime, toIsoDay, toLocalTime } from '../../electron/domain/calendar';
import type { Directive, Indicator, Schedule } from '../../electron/domain/directive';
import type { KnownReport } from '../../electron/domain/knownReports';
import type { Unit } from '../../electron/domain/unit';

export const day = (text: string): IsoDay => toIsoDay(text);
export const time = (text: string): LocalTime => toLocalTime(text);

export function aUnit(overrides: Partial<Unit> = {}): Unit {
  return {
    id: 'bong-son',
    code: '21640',
    name: 'Phường Bồng Sơn',
    kind: 'phường',
    addressee: 'UBND phường Bồng Sơn',
    parentId: null,
    aliases: [],
    groups: ['communes'],
    validFrom: null,
    validTo: null,
    contacts: [],
    channel: null,
    ...overrides,
  };
}

export function aSchedule(overrides: Partial<Schedule> = {}): Schedule {
  return {
    id: 'daily',
    clauseId: 'clause-2',
    groupId: 'communes',
    formId: 'mau-02',
    due: { kind: 'daily', from: day('2021-08-16'), to: day('2021-08-22'), clock: '15:00', isExclusive: true },
    receiver: 'UBND thị xã',
    via: null,
    channel: null,
    quote: 'hằng ngày trước 15h00',
    internalCutoffs: [],
    owedBy: 'units',
    decisions: [],
    answers: [],
    ...overrides,
  };
}

export function anIndicator(overrides: Partial<Indicator> = {}): Indicator {
  return {
    id: 'installed',
    label: 'tỷ lệ cài đặt',
    measure: 'người',
    numeratorLabel: 'Số đã cài đặt',
    denominatorLabel: 'Số có điện thoại thông minh',
    numerator: { kind: 'field', formId: 'mau-02', fieldKey: 'cumulative' },
    denominator: { kind: 'baseline', measureKey: 'smartphoneUsers' },
    decimals: 2,
    rounding: 'round',
    groupId: 'communes',
    ...overrides,
  };
}

export function aDirective(overrides: Partial<Directive> = {}): Directive {
  return {
    id: 'd1',
    kind: 'Công văn',
    hasTypeTitle: false,
    shortName: 'Bluezone',
    isDraft: false,
    issuerLevel: 'thị xã',
    parentLines: [],
    issuerLines: ['ỦY BAN NHÂN DÂN', 'THỊ XÃ HOÀI NHƠN'],
    number: null,
    code: 'UBND-VX',
    placeOfIssue: 'Hoài Nhơn',
    issuedDay: null,
    issuedMonth: 8,
    issuedYear: 2021,
    stamp: null,
    subject: 'thực hiện tuần cao điểm',
    addressees: ['UBND các xã, phường'],
    legalBases: [],
    links: [],
    openingParagraphs: [],
    clauses: [
      {
        id: 'clause-2',
        number: '2',
        heading: null,
        window: null,
        paragraphs: ['UBND các xã, phường'],
        addressees: [{ groupId: 'communes', role: 'lead' }],
      },
    ],
    relays: [],
    closingParagraphs: [],
    recipients: [],
    authorityLines: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    signerName: 'Trần Hữu Thảo',
    indicators: [anIndicator()],
    targets: [],
    quotedFigures: [],
    schedules: [aSchedule()],
    reportReceivers: [],
    reportRecipients: [],
    reminderRecipients: [],
    campaignName: 'cài đặt ứng dụng Bluezone',
    ...overrides,
  };
}

export function aReport(overrides: Partial<KnownReport> = {}): KnownReport {
  return {
    obligationId: 'd1/daily/bong-son/2021-08-17',
    version: 1,
    arrivedAt: time('2021-08-17T14:32'),
    channel: null,
    dataAsOf: null,
    isNil: false,
    fileName: 'Mau02.xlsx',
    warnings: 0,
    doubts: [],
    persons: 5,
    figures: { cumulative: { kind: 'number', value: 100 } },
    ...overrides,
  };
}
