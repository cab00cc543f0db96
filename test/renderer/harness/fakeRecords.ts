import { FIRST_SERIES, type NumberSeries } from '../../../electron/domain/numbering/series';
import type { OfficePaper, PaperDraft } from '../../../electron/domain/officePaper';
import type { Channel, Input, Output } from '../../../electron/ipc/contract';
import { day, time } from '../../support/builders';
import { anIncomingDraft, aPaperDraft } from '../../support/papers';

export type RecordChannel = Extract<
  Channel,
  | `kinds.${string}`
  | `keptCopies.${string}`
  | `registers.${string}`
  | `outgoing.${string}`
  | `incoming.${string}`
  | `series.${string}`
>;
type RecordAnswers = { readonly [C in RecordChannel]: (input: Input<C>) => Output<C> };

const YEAR = 2021;
const SERIES: readonly NumberSeries[] = [
  {
    id: FIRST_SERIES.outgoing,
    name: 'Văn bản đi',
    flow: 'outgoing',
    kindIds: [],
    owner: '',
    symbol: '',
    isClosed: false,
  },
  { id: FIRST_SERIES.copies, name: 'Bản sao', flow: 'copies', kindIds: [], owner: '', symbol: '', isClosed: false },
  {
    id: FIRST_SERIES.incoming,
    name: 'Văn bản đến',
    flow: 'incoming',
    kindIds: [],
    owner: '',
    symbol: '',
    isClosed: false,
  },
];

/** A register with one paper that went out, one draft and one that came; what is changed stays as it was. */
export function recordAnswers(): RecordAnswers {
  const numbered = aPaper({ id: 'p1', number: 128, year: YEAR, issuedOn: day('2021-08-17'), status: 'numbered' });
  const draft = aPaper({ id: 'p2', kindId: 'bao-cao', code: 'BC-UBND', subject: 'kết quả cài đặt Bluezone' });
  const incoming = {
    ...anIncomingDraft(),
    id: 'i1',
    seriesId: FIRST_SERIES.incoming,
    year: YEAR,
    number: 812,
    suffix: '',
    directiveId: null,
    isCancelled: false,
    cancelReason: '',
    changedAt: time('2021-08-18T08:00'),
  };
  const papers = [draft, numbered];
  const find = ({ paperId }: { readonly paperId: string }) => papers.find(({ id }) => id === paperId) ?? numbered;
  return {
    'kinds.list': () => ({ kinds: [], ruleSet: '' }),
    'outgoing.list': () => ({ papers, total: papers.length, years: [YEAR] }),
    'outgoing.get': (input) => ({ paper: find(input), steps: [], scans: [], isLastNumber: true }),
    'outgoing.save': ({ paperId, draft: saved }) => ({ ...(paperId === null ? draft : find({ paperId })), ...saved }),
    'outgoing.remove': () => ({}),
    'outgoing.propose': () => ({
      seriesId: FIRST_SERIES.outgoing,
      seriesName: 'Văn bản đi',
      year: YEAR,
      number: 129,
      suffix: '',
      warnings: [],
      isRefused: false,
      free: null,
    }),
    'outgoing.giveNumber': find,
    'outgoing.numberCampaign': () => numbered,
    'outgoing.giveNumbers': () => ({ papers }),
    'outgoing.returnNumber': find,
    'outgoing.cancelNumber': find,
    'outgoing.cancelNumbers': () => ({ papers }),
    'outgoing.restoreNumber': find,
    'outgoing.restoreNumbers': () => ({ papers }),
    'outgoing.reserve': () => [],
    'outgoing.release': () => ({}),
    'outgoing.strike': () => ({}),
    'outgoing.mark': () => ({ papers }),
    'outgoing.checkMark': () => ({ advice: [], isOdd: false }),
    'outgoing.unmark': () => ({ papers }),
    'outgoing.attachScan': () => ({ scans: [] }),
    'outgoing.detachScan': () => ({ scans: [] }),
    'outgoing.attachKept': () => ({ scans: [] }),
    'outgoing.saveScan': () => null,
    'outgoing.openScan': () => ({ opened: 'file' }),
    'incoming.list': () => ({ papers: [incoming], years: [YEAR] }),
    'incoming.next': () => ({ number: 813 }),
    'incoming.judge': () => [],
    'incoming.save': () => incoming,
    'incoming.cancel': () => incoming,
    'registers.save': () => null,
    'keptCopies.list': () => ({ uses: [] }),
    'keptCopies.save': ({ use }) => ({ ...use, id: 'u1', removedAt: null }),
    'series.list': () => ({ series: SERIES }),
    'series.numbers': () => ({ numbers: [], start: 1, next: 129, free: [], years: [YEAR] }),
    'series.save': () => ({ seriesId: FIRST_SERIES.outgoing }),
    'series.remove': () => ({}),
    'series.setStart': () => ({}),
  };
}

function aPaper(changes: Partial<OfficePaper> & Partial<PaperDraft>): OfficePaper {
  return {
    ...aPaperDraft(),
    id: 'p',
    year: null,
    number: null,
    numberSuffix: '',
    issuedOn: null,
    status: 'draft',
    signedOn: null,
    sentOn: null,
    pages: null,
    isFrozen: false,
    createdAt: time('2021-08-17T08:00'),
    changedAt: time('2021-08-17T08:00'),
    ...changes,
  };
}
