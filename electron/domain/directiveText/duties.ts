import { leadingBodies, startsWithBody } from './bodies';
import { duesIn } from './dutyDues';
import { isListLead, type ListLead, listedIn, whoOfLead } from './listedReports';
import type { PaperTime } from './moments';
import { lastingAsBeside } from './neighbourWindow';
import { bodiesIn, pairedDues } from './pairedDues';
import { type Passage, part, spanOf } from './passage';
import type { DutyReading, Found } from './reading';
import { sentencesOf } from './sentences';
import { somebodyIn, withExceptions } from './unreadNames';
import { withUnreadTimes } from './unreadTimes';

/** Who has to report what to whom, by when, on which form: one duty for each sentence that asks for a report. */

const REPORT =
  /(?<!\b(?:che do|cac|so lieu|hoi nghi|noi dung|ky|thoi han|mau|bieu mau|theo|nhung|cong tac|tren co so|khong|thong tin|trong|de cuong|sau|ve viec|ve|duoc) )\b(?:bao cao|gui (?:bao cao|ket qua|so lieu|danh sach|ho so|bieu|ve|van ban|ke hoach(?! nay)|phuong an|y kien)|nop (?:bao cao|ket qua|so lieu|danh sach|bieu)|thong tin, bao cao)(?=\W)|\bcap nhat(?= [^.;]{3,80}(?:truoc|hang (?:ngay|tuan|thang)))|\b(?:gui|nop)(?= (?:ve )?(?:ubnd|uy ban|so [a-z]|phong [a-z]|ban [a-z]|cong an|van phong|chi cuc|trung tam|kho bac|bo phan|thuong truc)[^.;]{0,80}(?:truoc|cham nhat|hang ))(?! (?:so:? ?[\d/]|vien|tai chinh\b|cua |thanh tich|nam \d|nay\b|quyet toan(?! (?:trong|truoc|cham))|nghien cuu|chinh tri))|(?<!\b(?:da|duoc|nhan|phai) )\bgui(?= (?:xong )?(?:truoc|cham nhat|muon nhat) (?:\d|ngay \d))/;
/** Words that another mark makes another word of: "bản báo cáo" is none, "trên địa bàn báo cáo" is one. */
const NAMES_A_REPORT = /(?:^|\s)(?:bản|từ|chưa|(?<!việc )làm|tại)\s$/iu;
const TO = /\b(?:gui ve|bao cao ve|ve|cho|gui (?:toi|den)|gui|den|toi|len)\s+(?=\S)/g;
const RECEIVER_END =
  /\s*(?:\(|[.;:]|,?\s+(?:truoc|cham nhat|muon nhat|hang ngay|hang tuan|hang thang|hang quy|hang nam|moi |dinh ky|theo|(?:\d{1,2}|hai|ba|mot) (?:tuan|ngay|thang|quy)|(?:ngay )?m[uo]ng \d|tu (?:thu|ngay)|(?:cuoi|het|dau) gio|(?:sang |chieu |ngay )?(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\b|(?:6 thang|sau thang|quy|thang|nam)(?= ?\(| (?:truoc|cham nhat) )|so lieu|(?:dot|lan) (?:\d|dau|mot)|\d{1,2} lan|cac (?:ngay|moc|dot)|(?:cuoi|dau|giua) (?:thang|quy|nam|tuan)|de (?!an)|vao|qua |thong qua|bang |kem|trong |ngay \d|khi |sau |ngay |den ngay|ket qua|theo dung|tinh hinh|nhung|neu|va (?:chiu|thuc hien|de xuat|kien nghi|to chuc|tham muu|bao cao)|noi dung|ve (?:ket qua|tinh hinh|viec|tien do)|tren|xem xet|chi dao|de duoc|xin|(?:dung|kip) )|,?\s+(?:va|kem) (?:tep|file|ban) (?:mem|dien tu|giay|word|excel)|,\s*(?:bat dau|email|e-mail|thu dien tu|dien thoai|so dien thoai|dia chi|thoi gian|dong thoi|nham|trong do|ket hop|truoc|cham|to chuc|kem|file|ban mem)|$)/;
const VIA =
  /\((?:thong\s+)?qua\s+(?<via>[^()]+)\)|\b(?:thong\s+)?qua\s+(?<via2>(?:Phòng|Sở|Văn phòng|Ban|Chi cục|Trung tâm|Công an|Thường trực|Bộ phận|Phong|So|Van phong)\s[^,.;()]+?)(?=\s*(?:[,.;()]|trước|chậm nhất|hằng|hàng|theo|để|định kỳ|vào|qua|bằng|và qua|kèm|$))/diu;
const CHANNEL =
  /\b(?:zalo nhóm|nhóm zalo|group zalo|zalo)\s*(?:[“"][^”"]*[”"]?|(?:(?!\s?(?:trước|chậm nhất|các ngày|về|hằng|hàng|vào|gửi|theo|định kỳ|để)\s)[^,.;()”"“])*)|\b(?:hộp thư|hộp thư điện tử|thư điện tử|email|e-mail|địa chỉ(?: email| thư điện tử)?)\s*(?:công vụ)?\s*:?\s*[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b(?:phần mềm|hệ thống|trục liên thông)\s[^,.;()]{3,60}/iu;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const FORM =
  /\b(?:theo\s+)?(?:các\s+)?(?:mẫu|biểu mẫu|biểu|phụ lục|đề cương)\s*(?:số\s*)?(?<label>\d{1,3}[a-zđ]?|[IVX]{1,4})\b(?:\s+(?:gửi\s+)?(?:kèm theo|đính kèm|gửi kèm|kèm))?|\b(?:theo\s+)?(?:mẫu|biểu mẫu|đề cương|phụ lục|biểu)(?:\s+báo cáo)?\s+(?:gửi\s+kèm|kèm theo|đính kèm|gửi kèm theo)/iu;

export interface ClauseOfDuties {
  readonly clause: string | null;
  /** Addressees of the clause, for sentences that name nobody. */
  readonly who: readonly string[];
  readonly paragraphs: readonly Passage[];
  /** The paragraph right above in the outline, which may ask for the reports that are listed below it; absent: none. */
  readonly above?: Passage;
}

export function dutiesIn(
  { clause, who, paragraphs, above }: ClauseOfDuties,
  paper: PaperTime,
): readonly Found<DutyReading>[] {
  const leads = leadsOf(paragraphs, above);
  const sentences = paragraphs.flatMap((paragraph, index) => {
    const subject = subjectOf(paragraph);
    const lead = leads[index] ?? null;
    return sentencesOf(paragraph).map((sentence) => ({ sentence, lead, who: subjectOf(sentence) ?? subject ?? who }));
  });
  return sentences.flatMap(({ sentence, lead, who: own }, at) => {
    const beside = [sentences[at + 1]?.sentence, sentences[at - 1]?.sentence];
    if (lead !== null && reportsIn(sentence).length === 0)
      return listedIn(sentence, leadOf(lead, who, paper), paper, clause);
    const found = reportsIn(sentence).flatMap(({ words, index }) =>
      duty(words, index, {
        clause,
        who:
          orderedBefore(words, index) ??
          somebody(words, index) ??
          bodyBefore(words, index) ??
          chunkSubject(words, sentence, index) ??
          own,
        paper,
      }),
    );
    const lasting = withReceivers(found).map((one) => lastingAsBeside(one, beside, paper));
    return withExceptions(withUnreadTimes(lasting, sentence, paper), sentence);
  });
}

const ITEM = /^(?:[-–+•*]|[a-zđ]\)|\(?\d{1,2}[.)])\s*/u;

/** For each paragraph the words above that ask for what is listed there; null: it is in no such list. */
function leadsOf(paragraphs: readonly Passage[], above: Passage | undefined): readonly (Passage | null)[] {
  let lead = above !== undefined && isListLead(above) ? above : null;
  return paragraphs.map((paragraph) => {
    const own = ITEM.test(paragraph.text) ? lead : null;
    lead = isListLead(paragraph) ? paragraph : own;
    return own;
  });
}

/** What the words above a list say of every report in it. @param who of the clause, where they name nobody */
function leadOf(lead: Passage, who: readonly string[], paper: PaperTime): ListLead {
  const words = withoutLabel(lead);
  const index = reportAt(words) ?? 0;
  const said = duty(words, index, { clause: null, who, paper })[0]?.value;
  const { receiver = null, via = null, channel = null, email = null, form = null } = said ?? {};
  return { receiver, via, channel, email, form, who: whoOfLead(words, who) };
}

/** "…báo cáo về UBND xã trước ngày 5/7; sau đó báo cáo vào ngày 05 hằng tháng": who received the first gets the next, too. */
function withReceivers(duties: readonly Found<DutyReading>[]): readonly Found<DutyReading>[] {
  const [first] = duties;
  if (first === undefined || first.value.receiver === null) return duties;
  const { receiver, via } = first.value;
  return duties.map((one) =>
    one.value.receiver === null
      ? { ...one, value: { ...one.value, receiver, via: one.value.via ?? via }, doubt: null }
      : one,
  );
}

/** Where the sentence asks for a report; one that asks twice between semicolons is two. */
function reportsIn(sentence: Passage): readonly { readonly words: Passage; readonly index: number }[] {
  const chunks = chunksOf(sentence).flatMap((words) => {
    const index = reportAt(words);
    return index === null || isOnlyNamed(words, index) ? [] : [{ words, index }];
  });
  if (chunks.length > 1) return chunks;
  if (chunks.length === 0) return [];
  return [{ words: sentence, index: sentence.at.indexOf(chunks[0]?.words.at[chunks[0].index] ?? -1) }];
}

/** Where the words ask for a report; null: nowhere. */
function reportAt(words: Passage): number | null {
  const found = [...withoutRemarks(words).matchAll(new RegExp(REPORT, 'g'))].find(
    ({ index }) => !NAMES_A_REPORT.test(words.text.slice(0, index)),
  );
  return found?.index ?? null;
}

function chunksOf(sentence: Passage): readonly Passage[] {
  const cuts = [...sentence.folded.matchAll(/;\s*/g)];
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)];
  return starts.map((from, place) => part(sentence, from, cuts[place]?.index ?? sentence.text.length));
}

/** Brackets blanked, places kept: "(UBND cấp huyện tổng hợp các báo cáo…)" is a remark. */
function withoutRemarks({ folded }: Passage): string {
  return folded.replace(/\([^()]*\)/g, (remark) => ' '.repeat(remark.length));
}

/** "đảm bảo nghiêm chế độ báo cáo", "Báo cáo kết quả … đã nêu": the word without anybody to report to or any time. */
function isOnlyNamed(sentence: Passage, index: number): boolean {
  const rest = sentence.folded.slice(index);
  if (/^bao cao (?:ket qua )?(?:vao )?(?:ngay )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s*(?:[.;]|$)/.test(rest)) return false;
  if (/\bneu (?:co|gap|phat sinh|con)\b|\b(?:kho khan|vuong mac|phat sinh)\b/.test(sentence.folded.slice(0, index)))
    return true; // only in case
  const hasReceiver = receiverIn(sentence, index) !== null;
  const hasTime =
    /\b(?:truoc|cham nhat|muon nhat|hang|dinh ky|theo (?:thoi gian )?quy dinh|theo mau|kip thoi|luc (?=\d)|trong (?:(?:vong|thoi (?:han|gian)) )?\d{1,3} (?:gio|phut|ngay|tuan)|trong (?:thang|quy|tuan) \S|khong muon hon|theo yeu cau|dot xuat|ngay khi|ngay \d{1,2} lan|\d{1,2} (?:gio|lan) ?\/ ?(?:lan|ngay)|sau (?:khi )?(?:[a-z]+ ){0,5}\d{1,3} ngay|sau \d{1,3} (?:\([a-z ]+\) )?ngay)\b/.test(
      rest,
    ) ||
    /^(?:\S+ )?(?:truoc|cham nhat|muon nhat) (?:ngay )?(?:mung )?[^,;]{1,40}$/.test(
      sentence.folded.slice(0, index).trim(),
    );
  return !hasReceiver && !hasTime;
}

interface DutyContext {
  readonly clause: string | null;
  readonly who: readonly string[];
  readonly paper: PaperTime;
}

/** One for each time of day it is asked for: "trước 6h00 và 16h00 hằng ngày" is two. */
function duty(sentence: Passage, index: number, { clause, who, paper }: DutyContext): readonly Found<DutyReading>[] {
  const receiver = receiverIn(sentence, index);
  const via = viaIn(sentence);
  const channel = channelIn(sentence);
  const value: DutyReading = {
    clause,
    who,
    receiver: receiver?.text ?? null,
    via: via === null ? null : via.replace(/\s*(?:và|,)\s*(?:qua\s+)?(?:zalo|nhóm zalo|hộp thư|email).*$/iu, ''),
    channel,
    email: EMAIL.exec(sentence.text)?.[0] ?? null,
    form: null,
    due: null,
    quote: sentence.text,
  };
  const doubt = receiver === null ? 'receiver-not-said' : null;
  const paired = pairedDues(sentence, index, paper);
  const dues = paired ?? duesIn(sentence, index, paper).map((due) => ({ who: null, due }));
  return (dues.length === 0 ? [{ who: null, due: null }] : dues).flatMap(({ who: own, due }) =>
    formsOf(sentence.text).map((form) => ({
      value: { ...value, who: own ?? who, form, due },
      span: spanOf(sentence),
      doubt,
    })),
  );
}

const FURTHER_FORM =
  /^\s*(?:,|;|và|, và)\s*(?:mẫu|biểu mẫu|biểu|phụ lục)\s*(?:số\s*)?(?:\d{1,3}[a-zđ]?|[IVX]{1,4})\b/iu;

/** "(Mẫu 1, Mẫu 2 đính kèm)": each form is a report of its own; one null where none is named. */
function formsOf(text: string): readonly (string | null)[] {
  const first = FORM.exec(text);
  if (first === null) return [null];
  const forms = [first[0]];
  let end = first.index + first[0].length;
  for (let next = FURTHER_FORM.exec(text.slice(end)); next !== null; next = FURTHER_FORM.exec(text.slice(end))) {
    forms.push(next[0].replace(/^\s*(?:,|;|và|, và)\s*/iu, ''));
    end += next[0].length;
  }
  return forms.map((form) =>
    form.replace(/^theo\s+/iu, '').replace(/\s+(?:gửi kèm theo|gửi kèm|kèm theo|đính kèm|kèm)$/iu, ''),
  );
}

/** The body behind "về", "cho", "gửi", or right behind "báo cáo". */
function receiverIn(sentence: Passage, index: number): Passage | null {
  const plain = withoutRemarks(sentence);
  const direct = /^(?:bao cao|gui (?:bao cao|ket qua|so lieu))\s+/.exec(plain.slice(index));
  const starts = [...plain.matchAll(TO)].map((match) => match.index + match[0].length).filter((at) => at > index);
  const candidates = direct === null ? starts : [index + direct[0].length, ...starts];
  for (const start of candidates) {
    const rest = part(sentence, start);
    if (!isBody(rest)) continue;
    const end = receiverEnd(rest);
    return part(rest, 0, end);
  }
  return null;
}

/** "về Sở (qua Phòng …)": the kind of body alone, which everybody concerned understands. */
const BARE_BODY =
  /^(?:Sở|Phòng|Bộ|Cục|Chi cục|Trung tâm|Văn phòng|Ủy ban|Công ty)(?=\s*[(,.;]|\s+(?:trước|chậm|để|theo|vào|hằng|hàng)\s)/u;

function isBody(rest: Passage): boolean {
  if (BARE_BODY.test(rest.text)) return true;
  return (
    startsWithBody(rest) &&
    /^(?:\p{Lu}|cơ quan|các cơ quan|thường trực|đơn vị)/u.test(rest.text) &&
    !/^co quan, don vi/.test(rest.folded)
  );
}

function receiverEnd(rest: Passage): number {
  const ends = [...rest.folded.matchAll(new RegExp(RECEIVER_END, 'g'))].filter(
    ({ index }) => index > 0 && !isInName(rest, index),
  );
  const end = ends[0]?.index ?? rest.text.length;
  return part(rest, 0, end).text.replace(/[\s,]+$/, '').length;
}

/** "Ban Chỉ đạo …": a word that could end a name is part of it when it is written with a capital, or behind "Ban". */
function isInName(rest: Passage, index: number): boolean {
  const word = /^[\s,]*(\p{L}+)/u.exec(rest.text.slice(index))?.[1];
  if (word === undefined || /^(?:e-?mail|zalo)/i.test(word)) return false;
  return /^\p{Lu}/u.test(word) || /\b(?:ban|uy ban|to)$/.test(rest.folded.slice(0, index));
}

function viaIn(sentence: Passage): string | null {
  const groups = VIA.exec(sentence.text)?.groups;
  return groups?.via?.trim() ?? groups?.via2?.trim() ?? null;
}

function channelIn(sentence: Passage): string | null {
  const match = CHANNEL.exec(sentence.text);
  return match === null ? null : match[0].trim().replace(/[.,;]+$/, '');
}

/** "Yêu cầu doanh nghiệp … ; kịp thời cập nhật báo cáo", "- Chủ tịch UBND cấp huyện chỉ đạo …": whoever is ordered. */
function subjectOf(sentence: Passage): readonly string[] | null {
  const named = leadingBodies(withoutLabel(sentence));
  if (named === null || !named.isBounded || named.lead.length === 0) return null;
  return named.lead.map(({ text }) => text);
}

/** "UBND xã yêu cầu các thôn thống kê, gửi kết quả": whoever is asked last before the report. */
function orderedBefore(words: Passage, index: number): readonly string[] | null {
  const orders = [...words.folded.slice(0, index).matchAll(/\b(?:yeu cau|de nghi|chi dao)\s+/g)];
  for (const order of orders.reverse()) {
    const named = leadingBodies(part(words, order.index + order[0].length));
    if (named?.isBounded && named.lead.length > 0) return named.lead.map(({ text }) => text);
  }
  return null;
}

const SENDS = /(?<=[a-z],? )(?:bao cao|gui|nop)(?= )/g;

/** "Báo cáo quý: số liệu chốt đến ngày 14, UBND các xã gửi …": bodies right in front of the word that asks. */
function bodyBefore(words: Passage, index: number): readonly string[] | null {
  if (subjectOf(words) !== null) return null;
  const asking = [...words.folded.matchAll(SENDS)].find((match) => match.index >= index);
  if (asking === undefined) return null;
  for (const { index: comma, 0: mark } of words.text.slice(0, asking.index).matchAll(/[,:]\s+/g)) {
    const bodies = bodiesIn(part(words, comma + mark.length, asking.index), false);
    if (bodies !== null) return bodies;
  }
  return null;
}

/** "…; Trung tâm Y tế khu vực báo cáo …", "…; riêng thôn 3 gửi …": a later part of the sentence with a subject of its own. */
function chunkSubject(words: Passage, sentence: Passage, index: number): readonly string[] | null {
  if (words.at[0] === sentence.at[0]) return null;
  const before = words.text.slice(0, index).trim();
  const alone = /^riêng\s+(?:đối với\s+)?(.{2,60}?)(?:\s+(?:thì|có trách nhiệm|phải))?$/iu.exec(before)?.[1];
  return alone === undefined ? bodiesIn(part(words, 0, index), true) : [alone];
}

/** Somebody who is no body of an office: "Ông Nguyễn Văn Nam, Trưởng phòng …". */
function somebody(words: Passage, index: number): readonly string[] | null {
  const label = words.text.length - withoutLabel(words).text.length;
  const name = somebodyIn(withoutLabel(words), index - label);
  return name === null ? null : [name];
}

function withoutLabel(passage: Passage): Passage {
  const label =
    /^(?:(?:Điều\s+)?\d{1,2}(?:\.\d+)*\s?[.)/:]|[a-zđ]\)|[IVX]+\.|[-–+•*])\s*/u.exec(passage.text)?.[0].length ?? 0;
  return part(passage, label);
}

export function formMentionsIn(passage: Passage): readonly Found<string>[] {
  return [...passage.text.matchAll(new RegExp(FORM, 'giu'))].map((match) => {
    const found = part(passage, match.index, match.index + match[0].length);
    return { value: found.text, span: spanOf(found), doubt: null };
  });
}
