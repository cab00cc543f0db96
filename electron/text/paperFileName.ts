import type { IsoDay } from '../domain/calendar';
import type { RegisterId } from '../domain/register';
import { foldForSearch } from '../domain/vietnamese';
import type { PaperKind } from '../ipc/contract';

const MOST_OF_A_NAME = 60;

const STEMS: Readonly<Record<PaperKind, string>> = {
  report: 'bao-cao-tong-hop',
  reminder: 'cong-van-don-doc',
  directive: 'van-ban-chi-dao',
  'form-01': 'mau-01',
  'form-02': 'mau-02',
  board: 'bang-theo-doi',
};

/**
 * A name every disk and mail program takes: no marks, no spaces; the day keeps versions apart.
 * @param formLabel of a blank form; null: another paper, or one whose form is not known any more
 */
export function paperFileName(
  kind: PaperKind,
  unitName: string | null,
  day: IsoDay,
  formLabel: string | null = null,
): string {
  const unit = unitName === null ? [] : [slugOf(unitName)];
  const dated = kind === 'report' || kind === 'reminder' || kind === 'board' ? [day] : [];
  const stem = formLabel === null ? '' : slugOf(formLabel).slice(0, MOST_OF_A_NAME).replace(/-$/, '');
  return [stem || STEMS[kind], ...unit, ...dated].join('-');
}

/** The same for a paper of the register: "bao-cao-05-bc-ubnd-ket-qua-cai-dat". @param number null: a draft */
export function officePaperFileName(kindId: string, number: string | null, subject: string): string {
  const parts = [kindId, ...(number === null ? [] : [slugOf(number)]), slugOf(subject)];
  return parts
    .filter((part) => part !== '')
    .join('-')
    .slice(0, MOST_OF_A_NAME)
    .replace(/-$/, '');
}

const REGISTER_STEMS: Readonly<Record<RegisterId, string>> = {
  outgoing: 'so-dang-ky-van-ban-di',
  incoming: 'so-dang-ky-van-ban-den',
  tracking: 'so-theo-doi-giai-quyet',
  postal: 'so-gui-buu-dien',
  keptCopies: 'so-su-dung-ban-luu',
};

/** The same for a register over some days. */
export function registerFileName(register: RegisterId, from: IsoDay, to: IsoDay): string {
  return [REGISTER_STEMS[register], from, to].join('-');
}

/** The same for the answer to a question; `name` "": it has none. */
export function questionFileName(name: string, day: IsoDay): string {
  return ['hoi-so-lieu', slugOf(name).slice(0, MOST_OF_A_NAME).replace(/-$/, ''), day]
    .filter((part) => part !== '')
    .join('-');
}

/** The same for a mail draft to a unit. */
export function emailFileName(unitName: string, day: IsoDay): string {
  return ['thu-don-doc', slugOf(unitName), day].join('-');
}

/** The same for the mail with which our own report goes up. */
export function upperMailFileName(day: IsoDay): string {
  return ['thu-gui-cap-tren', day].join('-');
}

function slugOf(name: string): string {
  return foldForSearch(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
