import type { IsoDay, LocalTime } from '../domain/calendar';
import { formatCount } from '../domain/numbers';
import { type PeriodKey, partsOfPeriod } from '../domain/period';
import type { AnswerLine, LinePart, PivotAnswer, QuestionNote } from '../domain/pivot/answer';
import { SIGNS } from '../domain/pivot/cellText';
import type { PivotFacts, PivotField } from '../domain/pivot/facts';
import { NOBODY } from '../domain/pivot/lines';
import type { Dimension, Question, QuestionValue } from '../domain/pivot/question';
import type { ReadyQuestion } from '../domain/pivot/readyQuestions';
import type { SavedHour } from '../domain/pivot/savedHour';
import { dayText, momentText } from './moment';
import { periodName } from './periodText';
import { stateWords } from './stateWords';
import { dataHourText } from './totalNotes';

/** How a question, its answer and everything in it is said: on screen, on paper and on the command line. */

const DIMENSION_WORDS: Readonly<Record<Dimension, string>> = {
  unit: 'đơn vị',
  group: 'nhóm đơn vị',
  kind: 'loại đơn vị',
  parent: 'đơn vị cấp trên',
  period: 'kỳ báo cáo',
  week: 'tuần',
  month: 'tháng',
  quarter: 'quý',
  field: 'chỉ số',
  state: 'trạng thái',
};

const VALUE_WORDS: Readonly<Record<Exclude<QuestionValue, 'sum' | 'rate'>, string>> = {
  added: 'Cộng mọi kỳ:',
  last: 'Số sau cùng của',
  first: 'Số đầu tiên của',
  change: 'Mức tăng, giảm của',
  min: 'Số nhỏ nhất của',
  max: 'Số lớn nhất của',
  shareOfColumn: 'Tỷ trọng trong tổng cột của',
  shareOfRow: 'Tỷ trọng trong tổng hàng của',
  shareOfWhole: 'Tỷ trọng trong tổng chung của',
  reports: 'Số báo cáo đã nhận có',
  missing: 'Số báo cáo còn thiếu có',
  coverage: 'Số đơn vị đủ số liệu trên số đơn vị phải báo cáo',
};

const STATE_FIELDS: Readonly<Record<string, string>> = {
  count: 'Số lượt báo cáo',
  'on-time': 'Số lượt đúng hạn',
  late: 'Số lượt báo cáo muộn',
  zero: 'Số lượt không phát sinh',
  missing: 'Số lượt chưa báo cáo',
  'not-due': 'Số lượt chưa đến hạn',
  'not-required': 'Số lượt được miễn',
  ended: 'Số lượt của đơn vị đã sáp nhập, kết thúc',
  closed: 'Số lượt có hạn sau khi đợt kết thúc',
  lateMinutes: 'Số phút muộn',
};

const MOST_NAMED = 3;

type Names = Pick<PivotFacts, 'units' | 'groups' | 'parents' | 'forms' | 'fields'>;

export const questionText = {
  fieldName,
  lineLabels,
  sentence,
  note: noteText,
  legend: ({ dataHour, successions }: Pick<PivotFacts, 'dataHour' | 'successions'>) =>
    `Cách ghi: “0” là báo cáo bằng 0 hoặc không phát sinh; ô trống là báo cáo để trống; “${SIGNS.missing}” là chưa có báo cáo; “${SIGNS.notDue}” là chưa đến hạn; “${SIGNS.none}” là không phải báo cáo; “${SIGNS.impossible}” là không tính được; ${dataHour === null ? '' : `“${SIGNS.otherHour}” là đã báo cáo nhưng không có số liệu tính đến giờ đang xem; `}${successions.some(({ isWhole }) => isWhole) ? `“${SIGNS.merged}” là đã tính ở dòng đơn vị mới; ` : ''}dấu * là chưa đủ đơn vị, hoặc có đơn vị lấy số kỳ trước.`,
  title: 'BẢNG SỐ LIỆU',
  maker: (office: string) => `Đơn vị lập: ${office}.`,
  rowHead: (rows: readonly Dimension[]) => {
    const words = rows.map((one) => DIMENSION_WORDS[one]).join(', ');
    return words === '' ? 'Nội dung' : capital(words);
  },
  columnTotal: 'Tổng',
  coverageHead: coverageWords,
  readyName,
  saved: (name: string) => `Câu hỏi số liệu “${name}”`,
  forAll: 'dùng chung cho mọi văn bản',
  forOne: 'riêng của văn bản này',
  starred: (cells: readonly string[], more: number) =>
    `Ô chưa đủ đơn vị, hoặc có đơn vị lấy số kỳ trước (dấu *): ${cells.join('; ')}${more === 0 ? '' : ` và ${formatCount(more)} ô khác`}.`,
  blank: 'để trống',
  countedWith: (value: string, unit: string) => `${value} (tính ở ${unit})`,
  otherHour: 'không phải số liệu của giờ đang xem',
  hour: (hour: SavedHour | null) => {
    if (hour === null) return 'mọi giờ';
    const [hours = '', minutes = ''] = hour.clock.split(':');
    return `tính đến ${hours}h${minutes} ${hour.daysBefore === 0 ? 'ngày xem' : `trước ngày xem ${formatCount(hour.daysBefore)} ngày`}`;
  },
  plainly: (text: string, isHead: boolean) => (isHead ? `Ngày ${text}` : `${text} đơn vị`),
  summary: questionSummary,
  fieldLabels: {
    whole: 'Câu hỏi số liệu',
    name: 'Tên',
    directive: 'Dùng cho',
    question: 'Nội dung hỏi',
    hour: 'Giờ số liệu',
  },
  readyHead: 'Câu hỏi có sẵn:',
} as const;

export const questionMessages = {
  noView: (name: string) => `Không có câu hỏi đã lưu nào tên “${name}”. Xem tên bằng lệnh “ask views”.`,
  noSaved: 'Câu hỏi này không còn trong danh sách đã lưu.',
  nameTaken: (name: string) => `Đã có câu hỏi tên “${name}”. Đặt tên khác, hoặc mở câu hỏi ấy rồi lưu.`,
  noCell: 'Ô này không còn trong bảng; hãy xem lại câu hỏi.',
  nothing: 'Chưa có chỉ số nào được chọn nên bảng không có số. Chọn ít nhất một chỉ số.',
  badDimension: (word: string, known: string) => `Không có chiều “${word}”. Các chiều: ${known}.`,
  badValue: (word: string, known: string) => `Không có cách tính “${word}”. Các cách tính: ${known}.`,
  badField: (word: string) =>
    `Không có chỉ số “${word}” trong văn bản này. Xem mã các chỉ số bằng lệnh “ask fields --directive <mã>”.`,
  badWhere: (part: string) =>
    `Không hiểu điều kiện “${part}”. Viết như: unit=mã,mã; group=mã; kind=phường; from=2021-08-14; to=2021-08-20; state=late,missing; form=mã; figure:mau/o<50.`,
  badUnit: (word: string) => `Không có đơn vị hay nhóm nào tên hoặc mã “${word}”.`,
  badFormat: (known: string) => `Tệp ghi ra phải có đuôi ${known}.`,
  noViews: 'Chưa lưu câu hỏi nào.',
} as const;

function capital(text: string): string {
  return `${text.slice(0, 1).toLocaleUpperCase('vi')}${text.slice(1)}`;
}

/** As it is called in a heading; a field that is gone goes by its id. */
function fieldName(field: Pick<PivotField, 'id' | 'label' | 'formId'>, { forms }: Pick<Names, 'forms'>): string {
  const [sort = '', of = ''] = field.id.split(':');
  const form = forms.find(({ id }) => id === field.formId)?.name ?? '';
  if (sort === 'state') return STATE_FIELDS[of] ?? field.id;
  if (sort === 'persons') return `Số người mới trong danh sách ${form}`.trim();
  return capital(field.label);
}

function readyName({ id, fieldId }: ReadyQuestion, names: Names): string {
  const field = names.fields.find((one) => one.id === fieldId);
  const label = field === undefined ? '' : fieldName(field, names);
  switch (id) {
    case 'late':
      return 'Đơn vị nào báo cáo muộn nhiều nhất tháng này';
    case 'missing':
      return 'Đơn vị nào còn thiếu báo cáo, theo kỳ';
    case 'states':
      return 'Tình hình báo cáo từng kỳ theo trạng thái';
    case 'weekly':
      return `${label} theo tuần và đơn vị`;
    case 'rates':
      return `${label} theo nhóm, từng kỳ`;
    case 'growth':
      return `Mức tăng từng kỳ: ${label}`;
    case 'share':
      return `Tỷ trọng từng đơn vị: ${label}`;
  }
}

/** One label for each dimension of a line; that of a total says of what. */
function lineLabels({ path, kind }: AnswerLine, names: Names, periods: readonly PeriodKey[]): readonly string[] {
  const labels = path.map((part) => partLabel(part, names, periods));
  return kind === 'total' ? ['Tổng', ...labels] : labels;
}

function partLabel({ dimension, key }: LinePart, names: Names, periods: readonly PeriodKey[]): string {
  const named = (list: readonly { readonly id: string; readonly name: string }[], nobody: string) =>
    key === NOBODY ? nobody : (list.find(({ id }) => id === key)?.name ?? key);
  switch (dimension) {
    case 'unit':
      return named(names.units, '');
    case 'group':
      return named(names.groups, 'Không thuộc nhóm nào');
    case 'parent':
      return named(names.parents, 'Không ghi đơn vị cấp trên');
    case 'kind':
      return key === NOBODY ? 'Không ghi loại' : capital(key);
    case 'state':
      return capital(stateWords[key as keyof typeof stateWords] ?? key); // keys of states are states
    case 'field': {
      const field = names.fields.find(({ id }) => id === key);
      return field === undefined ? key : fieldName(field, names);
    }
    default:
      return periodHead(key as PeriodKey, periods); // keys of time are periods
  }
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** As short as a column allows; with the year where there are several. */
function periodHead(period: PeriodKey, periods: readonly PeriodKey[]): string {
  const parts = partsOfPeriod(period);
  const short = (day: IsoDay) => dayText(day).slice(0, -5);
  switch (parts.kind) {
    case 'once':
      return 'Một lần';
    case 'day':
      return hasOneYear(periods) ? short(parts.day) : dayText(parts.day);
    case 'week':
      return `Tuần ${parts.number}/${parts.year} (${short(parts.from)}–${short(parts.to)})`;
    case 'month':
      return `Tháng ${parts.number}/${parts.year}`;
    case 'quarter':
      return `Quý ${ROMAN[parts.number - 1]}/${parts.year}`;
    case 'half':
      return `6 tháng ${parts.number === 1 ? 'đầu' : 'cuối'} năm ${parts.year}`;
    case 'year':
      return `Năm ${parts.year}`;
  }
}

function hasOneYear(periods: readonly PeriodKey[]): boolean {
  return new Set(periods.filter((period) => period !== 'once').map((period) => period.slice(0, 4))).size <= 1;
}

/** "Tổng số người mới …, theo tuần và đơn vị, của 17 phường, từ ngày 14/8/2021 …, số liệu đến 17h00 …, 16/17 đơn vị." */
function sentence(
  answer: PivotAnswer,
  names: Names,
  { asOf, dataHour }: Pick<PivotFacts, 'asOf' | 'dataHour'>,
): string {
  const { question, fields, coverage } = answer;
  const parts = [
    subjectWords(question, fields, names),
    ...ofWhom(question, names, coverage.owing),
    spanWords(question),
    ...conditionWords(question, names),
    dataHour === null || fields.every(({ kind }) => kind === 'state')
      ? `số liệu đến ${momentText(asOf)}`
      : `số liệu tính đến ${momentText(dataHour)} của các báo cáo nhận đến ${momentText(asOf)}`,
    coverage.owing === 0
      ? 'chưa có báo cáo nào phải tính'
      : `${formatCount(coverage.reported)}/${formatCount(coverage.owing)} ${lower(coverageWords(fields))}`,
  ];
  return `${parts.join(', ')}.`;
}

/** What "x of y units" says: that they gave all that is in the figures, or that no report of theirs is overdue. */
function coverageWords(fields: readonly Pick<PivotField, 'kind'>[]): string {
  return fields.every(({ kind }) => kind === 'state') ? 'Đơn vị không thiếu báo cáo đến hạn' : 'Đơn vị đủ số liệu';
}

function subjectWords({ value, rows, columns }: Question, fields: readonly PivotField[], names: Names): string {
  const isSum = value === 'sum' && !fields.every(({ kind }) => kind === 'level');
  const what = fields
    .map((field) => {
      const name = lower(fieldName(field, names));
      if (!isSum) return name;
      if (field.kind === 'level') return `${name} (số tại thời điểm báo cáo gần nhất)`;
      return field.kind === 'flow' ? `tổng ${name}` : name;
    })
    .join('; ');
  const by = [...rows, ...columns].filter((one) => one !== 'field').map((one) => DIMENSION_WORDS[one]);
  const subject = `${valueWords(value, fields)} ${what}`.trim();
  return by.length === 0 ? capital(subject) : `${capital(subject)}, theo ${listed(by)}`;
}

/** A label may begin with a name or a sign ("Lũy kế", "F0"); only a usual first letter becomes small. */
function lower(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? `${text.slice(0, 1).toLocaleLowerCase('vi')}${text.slice(1)}` : text;
}

function valueWords(value: QuestionValue, fields: readonly PivotField[]): string {
  if (value === 'coverage') return `${VALUE_WORDS.coverage}:`;
  if (value !== 'sum' && value !== 'rate') return VALUE_WORDS[value];
  return fields.length > 0 && fields.every(({ kind }) => kind === 'level') ? 'Số tại thời điểm báo cáo gần nhất,' : '';
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} và ${words.at(-1)}`;
}

function ofWhom({ filter }: Question, names: Names, units: number): readonly string[] {
  const nameIn = (list: readonly { readonly id: string; readonly name: string }[]) => (id: string) =>
    list.find((one) => one.id === id)?.name ?? id;
  const count = units === 0 ? 'các' : formatCount(units);
  const [kind] = filter.kinds;
  const what = filter.kinds.length === 1 && kind !== undefined && kind !== '' ? kind : 'đơn vị';
  if (filter.unitIds.length > 0 && filter.unitIds.length <= MOST_NAMED)
    return [`của ${listed(filter.unitIds.map(nameIn(names.units)))}`];
  const groups = filter.groupIds.map(nameIn(names.groups));
  const parents = filter.parentIds.map((id) =>
    id === NOBODY ? 'không ghi đơn vị cấp trên' : nameIn(names.parents)(id),
  );
  return [
    `của ${count} ${what}${filter.unitIds.length > 0 ? ' được chọn' : ''}${groups.length > 0 ? ` thuộc nhóm ${listed(groups)}` : ''}${parents.length > 0 ? ` trực thuộc ${listed(parents)}` : ''}${filter.kinds.length > 1 ? ` (${filter.kinds.join(', ')})` : ''}`,
  ];
}

function spanWords({ filter: { from, to } }: Question): string {
  if (from === null && to === null) return 'cả đợt';
  if (from !== null && from === to) return `ngày ${dayText(from)}`;
  const begin = from === null ? '' : `từ ngày ${dayText(from)}`;
  return [begin, to === null ? '' : `đến ngày ${dayText(to)}`].filter((one) => one !== '').join(' ');
}

function conditionWords({ filter }: Question, names: Names): readonly string[] {
  const { states, condition, formIds } = filter;
  const field = names.fields.find(({ id }) => id === condition?.fieldId);
  const than =
    condition === null ? '' : `${String(condition.than).replace('.', ',')}${field?.kind === 'rate' ? '%' : ''}`;
  const name = field === undefined ? (condition?.fieldId ?? '') : lower(fieldName(field, names));
  const forms = formIds.map((id) => names.forms.find((form) => form.id === id)?.name ?? id);
  return [
    ...(forms.length === 0 ? [] : [`chỉ ${listed(forms)}`]),
    ...(states.length === 0 ? [] : [`chỉ lượt ${listed(states.map((state) => stateWords[state]))}`]),
    ...(condition === null ? [] : [`chỉ báo cáo có ${name} ${condition.is} ${than}`]),
  ];
}

/** For the log, where the names of fields may be gone by the time it is read. */
function questionSummary({ rows, columns, value, fields }: Question): string {
  const side = (words: readonly Dimension[]) => listed(words.map((one) => DIMENSION_WORDS[one])) || 'không';
  const way = value === 'sum' ? 'Tổng' : value === 'rate' ? 'Tỷ lệ' : VALUE_WORDS[value].replace(/( của| có|:)$/, '');
  return `${way}; hàng: ${side(rows)}; cột: ${side(columns)}; ${formatCount(fields.length)} chỉ số`;
}

const GONE_WORDS = {
  unit: 'đơn vị',
  group: 'nhóm',
  kind: 'loại đơn vị',
  parent: 'đơn vị cấp trên',
  form: 'biểu mẫu',
  field: 'chỉ số',
} as const;

function noteText(note: QuestionNote, names: Names, asOf: LocalTime): string {
  const nameOf = (id: string) => {
    const field = names.fields.find((one) => one.id === id);
    return field === undefined ? id : fieldName(field, names);
  };
  switch (note.code) {
    case 'gone':
      return `Câu hỏi nêu ${GONE_WORDS[note.what]} không còn trong văn bản này: ${note.ids.join(', ')}; phần ấy không được tính.`;
    case 'dataHour':
      return hourNote(note, asOf);
    case 'summed':
      return `${note.fieldIds.map(nameOf).join('; ')}: cộng số của mọi kỳ trong khoảng đang xem.`;
    case 'unsaid':
      return `${note.fieldIds.map(nameOf).join('; ')}: biểu mẫu và tên chưa nói là số phát sinh hay số hiện có nên đang cộng các kỳ; nếu là số hiện có thì chọn lại ở cột “Qua các kỳ” của biểu mẫu.`;
    case 'average':
      return `${note.fieldIds.map(nameOf).join('; ')}: là số bình quân hoặc tỷ lệ, chỉ có theo từng đơn vị và từng kỳ; ô của nhiều đơn vị hoặc nhiều kỳ ghi “${SIGNS.notAdded}”.`;
    case 'shareOverTime':
      return 'Số lũy kế hoặc số hiện có của nhiều kỳ không cộng lại thành một tổng, nên không có tỷ trọng qua các kỳ: ô ghi ×.';
    case 'level':
      return `${note.fieldIds.map(nameOf).join('; ')}: là số lũy kế, số hiện có hoặc tỷ lệ nên không cộng qua các kỳ; mỗi đơn vị lấy số tại thời điểm báo cáo gần nhất trong khoảng đang xem.`;
    case 'stale':
      return `${formatCount(note.units)} đơn vị chưa có số của kỳ cuối trong khoảng đang xem: lấy số báo cáo trước đó, mới nhất là ${periodName(note.newest)}; ô có dấu *.`;
    case 'partial':
      return `Mới có ${formatCount(note.received)}/${formatCount(note.owed)} lượt báo cáo có số; ô có dấu * chưa đủ đơn vị.`;
    case 'overlap':
      return `${formatCount(note.units)} đơn vị thuộc nhiều nhóm (${someOf(note.names)}): có trong từng nhóm nhưng chỉ tính một lần trong tổng, nên các nhóm không cộng lại bằng tổng.`;
    case 'merged':
      return `${formatCount(note.units)} đơn vị đã sắp xếp (${someOf(note.pairs.map(({ from, into }) => `${from} nay thuộc ${into}`))}): không ai bị tính hai lần. Kỳ mà đơn vị mới đã báo cáo, hoặc mọi đơn vị cũ đã báo cáo, thì số đứng ở dòng đơn vị mới, dòng đơn vị cũ ghi “${SIGNS.merged}”; số lũy kế qua nhiều kỳ lấy của đơn vị mới khi đơn vị mới đã có số.`;
    case 'succeeded':
      return `${formatCount(note.units)} đơn vị đã sắp xếp (${someOf(note.pairs.map(({ from, into }) => `${from} nay thuộc ${into}`))}): đơn vị nhận có từ trước, hoặc đơn vị cũ bị chia, nên kỳ nào cả hai cùng báo cáo thì tính cả hai như ở mục Tổng hợp; số lũy kế của đơn vị cũ thôi tính khi mọi đơn vị nhận đã có số của kỳ sau.`;
    case 'cutPeriod':
      return `Khoảng ngày đang xem không trọn: ${note.keys.map((key) => periodHead(key, note.keys)).join(', ')}.`;
    case 'notBegun':
      return `${formatCount(note.periods)} kỳ chưa bắt đầu nên không có trong bảng.`;
    case 'filled':
      return note.units === 0
        ? 'Có tính lựa chọn cho đơn vị thiếu số liệu, nhưng khoảng đang xem không có lựa chọn nào.'
        : `Tỷ lệ có dùng số thay thế cho ${formatCount(note.units)} đơn vị thiếu số liệu, theo lựa chọn đã lưu ở mục Tổng hợp.`;
    case 'shareOfRate':
      return 'Tỷ lệ không có tỷ trọng trong tổng nên ô ghi ×.';
    case 'shareRounded':
      return 'Tỷ trọng làm tròn đến hai chữ số thập phân, nên cộng lại có thể lệch 100% vài phần trăm của một điểm.';
  }
}

function hourNote(
  { dataHour, later, unstated }: Extract<QuestionNote, { readonly code: 'dataHour' }>,
  asOf: LocalTime,
): string {
  const line = (what: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`${what} (${formatCount(names.length)} đơn vị): ${names.join('; ')}.`];
  return [
    dataHourText.rule(dataHour, asOf),
    ...line('Có báo cáo chỉ có số liệu của giờ sau, không tính', later),
    ...line('Có báo cáo không ghi giờ số liệu, không tính', unstated),
    'Tình trạng báo cáo vẫn theo giờ nhận.',
  ].join(' ');
}

function someOf(names: readonly string[]): string {
  const left = names.length - MOST_NAMED;
  return left <= 0 ? names.join(', ') : `${names.slice(0, MOST_NAMED).join(', ')} và ${left} đơn vị khác`;
}
