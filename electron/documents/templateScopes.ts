/** What each template may name. The preparer of the paper fills exactly these; the loader refuses anything else. */
export interface ListScope {
  readonly fields: readonly string[];
  readonly conditions: readonly string[];
  readonly slots: readonly string[];
  readonly lists: Readonly<Record<string, ListScope>>;
}

export interface TemplateScope extends ListScope {
  /** Phrase keys, all of them required, with the fields each may use. */
  readonly phrases: Readonly<Record<string, readonly string[]>>;
  readonly measures: readonly string[];
  readonly columns: readonly string[];
  /** Fields a column heading may use, and conditions a column may depend on. */
  readonly columnFields: readonly string[];
  readonly columnConditions: readonly string[];
}

export const TEMPLATE_IDS = ['report', 'reminder', 'directive', 'form-01', 'form-02', 'board'] as const;
export type TemplateId = (typeof TEMPLATE_IDS)[number];

function listScope(
  fields: readonly string[],
  conditions: readonly string[] = [],
  lists: Readonly<Record<string, ListScope>> = {},
  slots: readonly string[] = [],
): ListScope {
  return { fields, conditions, lists, slots };
}

const CITATION = ['kind', 'number', 'date', 'issuer', 'subject'];

const targets = listScope(
  [
    'requiredBy',
    'shortfall',
    'share',
    'daysLeft',
    'perDay',
    'countedOn',
    'before',
    'beforeDay',
    'paceDays',
    'closedOn',
  ],
  ['isMet', 'isMetInPart', 'isShort', 'isShortAfter', 'isShortUndated', 'isLastDay', 'isPast', 'isUnknown'],
);

/** What was chosen for units without figures. */
const choices = listScope(['choice']);

const report: TemplateScope = {
  fields: [
    'campaignName',
    'asOf',
    'arrivedBy',
    'officeName',
    'citation',
    'annexNames',
    'levelsAnnex',
    'chartsAnnex',
    'replacedNumber',
    'replacedDate',
    'replacedReason',
  ],
  conditions: [
    'hasAnnex',
    'hasMissing',
    'hasBelow',
    'isAllWell',
    'isUnknown',
    'hasIndicators',
    'hasNoIndicators',
    'hasNoFigures',
    'hasRemarks',
    'hasDataHour',
    'hasLevels',
    'hasCharts',
    'hasReplaced',
    'hasReplacedReason',
  ],
  slots: ['addressees', 'closing'],
  lists: {
    duties: listScope(
      [
        'dutyName',
        'reported',
        'expected',
        'missingCount',
        'missingNames',
        'lateCount',
        'lateNames',
        'zeroCount',
        'zeroNames',
        'notDueCount',
        'notDueNames',
        'incompleteCount',
        'incompleteNames',
        'answers',
        'outOfTotal',
      ],
      ['hasMissing', 'hasLate', 'hasZero', 'hasNotDue', 'hasIncomplete', 'hasAnswers'],
    ),
    indicators: listScope(
      [
        'label',
        'measure',
        'numerator',
        'denominator',
        'percent',
        'reported',
        'expected',
        'standIns',
        'newPersons',
        'previousDuty',
        'previousPercent',
        'presentPercent',
        'comparedUnits',
        'change',
        'earlierDuty',
        'earlierNumerator',
        'earlierDenominator',
        'earlierPercent',
        'earlierReported',
        'earlierExpected',
        'quotedPrinted',
        'quotedAsOf',
        'requiredBy',
        'belowCount',
        'belowNames',
      ],
      [
        'hasRate',
        'hasNoFigures',
        'hasZeroBase',
        'hasNewPersons',
        'hasRise',
        'hasFall',
        'isUnchanged',
        'hasEarlier',
        'hasQuoted',
        'hasBelow',
        'isAllMet',
      ],
      { targets, choices },
    ),
    sums: listScope(['dutyName', 'label', 'count', 'reported', 'expected']),
    remarks: listScope(['remark']),
    moves: listScope(['move']),
    roundings: listScope(['decimals', 'labels'], ['isRounded', 'isTruncated', 'isRoundedInPart', 'isTruncatedInPart']),
    annexes: listScope(
      [
        'annexLabel',
        'annexTitle',
        'reference',
        'dutyName',
        'reported',
        'expected',
        'missingNames',
        'standIns',
        'decimals',
        'shortfallSum',
        'shortfallTotal',
      ],
      ['hasMissing', 'isComplete', 'isSumRounded', 'isSumBeyond', 'isRounded', 'isTruncated'],
      { choices },
      ['unitTable'],
    ),
  },
  phrases: {
    code: ['symbol'],
    citation: CITATION,
    duty: ['form'],
    dutyOfDay: ['form', 'day'],
    late: ['unit', 'minutes'],
    lateAtOnce: ['unit'],
    below: ['unit', 'percent', 'shortfall', 'measure'],
    required: ['required'],
    requiredByDay: ['required', 'deadline'],
    closedOn: ['day', 'percent', 'share'],
    annexTitle: ['label'],
    reference: ['number', 'date', 'officeName'],
    total: [],
    met: [],
    short: ['shortfall'],
    receivedAt: ['clock', 'dayMonth'],
    noReport: [],
    annexNumber: ['annex', 'numeral'],
  },
  measures: [
    'letterMm',
    'boldLetterMm',
    'cellPaddingMm',
    'nameLines',
    'nameMaximumMm',
    'headerLines',
    'smallFromColumns',
  ],
  columns: [
    'ordinal',
    'unit',
    'denominator',
    'numerator',
    'newPersons',
    'percent',
    'target',
    'receivedAt',
    'late',
    'note',
    'blank',
  ],
  columnFields: ['numeratorLabel', 'denominatorLabel', 'required', 'measure'],
  columnConditions: ['hasNewPersons', 'hasTarget'],
};

const reminder: TemplateScope = {
  fields: [
    'campaignName',
    'at',
    'officeName',
    'unit',
    'unitName',
    'citation',
    'shortCitation',
    'contact',
    'nextDue',
    'ordinal',
    'earlierReminders',
  ],
  conditions: [
    'isRepeated',
    'isToLeader',
    'hasDuty',
    'hasMissing',
    'hasLate',
    'hasBelow',
    'isAboutReports',
    'isOnlyBelow',
    'isAllWell',
    'hasContact',
    'hasNextDue',
    'isMissingNow',
    'isMissingNext',
  ],
  slots: ['addressees', 'closing'],
  lists: {
    duties: listScope(['clause', 'quote'], ['hasClause', 'hasNoClause']),
    missing: listScope(['dutyName', 'due', 'mark']),
    late: listScope(['dutyName', 'due', 'receivedAt', 'minutes', 'mark']),
    below: listScope(
      [
        'label',
        'dutyName',
        'numerator',
        'denominator',
        'measure',
        'percent',
        'requiredBy',
        'shortfall',
        'daysLeft',
        'perDay',
        'countedOn',
      ],
      ['hasPerDay', 'isLastDay', 'isPast', 'isUndated'],
    ),
  },
  phrases: {
    code: ['symbol'],
    codeWithField: ['symbol', 'fieldSymbol'],
    citation: CITATION,
    shortCitation: CITATION,
    duty: ['form'],
    dutyOfDay: ['form', 'day'],
    required: ['required'],
    requiredByDay: ['required', 'deadline'],
  },
  measures: [],
  columns: [],
  columnFields: [],
  columnConditions: [],
};

const directive: TemplateScope = {
  fields: ['name', 'subject'],
  conditions: ['hasTypeTitle', 'isLetter'],
  slots: ['stamp', 'title', 'addressees', 'bases', 'opening', 'clauses', 'ending', 'closing'],
  lists: {},
  phrases: { abstract: ['subject'] },
  measures: [],
  columns: [],
  columnFields: [],
  columnConditions: [],
};

const FORM_SLOTS = ['header', 'title', 'body', 'signature'];

const formOfFields: TemplateScope = {
  fields: ['label', 'title'],
  conditions: [],
  slots: FORM_SLOTS,
  lists: {},
  phrases: { field: ['label'], imageField: ['label'] },
  measures: ['headerDots'],
  columns: [],
  columnFields: [],
  columnConditions: [],
};

const formOfRows: TemplateScope = {
  fields: ['label', 'title'],
  conditions: [],
  slots: FORM_SLOTS,
  lists: {},
  phrases: {},
  measures: [
    'headerDots',
    'blankRows',
    'ordinalMm',
    'personNameMm',
    'addressMm',
    'phoneMm',
    'countMm',
    'unitMm',
    'textMm',
    'imageMm',
  ],
  columns: [],
  columnFields: [],
  columnConditions: [],
};

const board: TemplateScope = {
  fields: ['campaignName', 'at', 'officeName', 'filterWords'],
  conditions: ['isFiltered', 'isWhole', 'isEmpty'],
  slots: [],
  lists: {
    parts: listScope(
      ['formLabel', 'clause', 'periods', 'reported', 'expected', 'current'],
      ['hasCurrent', 'hasNoCurrent'],
      {},
      ['boardTable'],
    ),
  },
  phrases: {
    onTime: ['clock'],
    late: ['minutes'],
    lateAtOnce: [],
    lateDays: ['days'],
    zero: ['clock'],
    zeroLate: ['minutes'],
    zeroLateAtOnce: [],
    missing: [],
    notRequired: [],
    ended: [],
    closed: [],
    withdrawn: [],
    notDue: [],
    undated: [],
    dayHeader: ['weekday', 'day'],
    onceHeader: [],
    coverage: [],
    share: ['reported', 'expected'],
    span: ['first', 'last'],
    single: ['first'],
    group: ['group'],
    clause: ['clause'],
    states: ['states', 'scope'],
    scopeCurrent: [],
    scopeAll: [],
  },
  measures: ['periodMm', 'periodMaximumMm'],
  columns: ['ordinal', 'unit', 'blank'],
  columnFields: [],
  columnConditions: [],
};

export const TEMPLATE_SCOPES: Readonly<Record<TemplateId, TemplateScope>> = {
  report,
  reminder,
  directive,
  'form-01': formOfFields,
  'form-02': formOfRows,
  board,
};
