import type { IsoDay } from '../domain/calendar';
import { foldForSearch } from '../domain/vietnamese';
import type { PaperKind } from '../ipc/contract';

const STEMS: Readonly<Record<PaperKind, string>> = {
  report: 'bao-cao-tong-hop',
  reminder: 'cong-van-don-doc',
  directive: 'van-ban-chi-dao',
  'form-01': 'mau-01',
  'form-02': 'mau-02',
  board: 'bang-theo-doi',
};

/** A name every disk and mail program takes: no marks, no spaces; the day keeps versions apart. */
export function paperFileName(kind: PaperKind, unitName: string | null, day: IsoDay): string {
  const unit = unitName === null ? [] : [slugOf(unitName)];
  const dated = kind === 'report' || kind === 'reminder' || kind === 'board' ? [day] : [];
  return [STEMS[kind], ...unit, ...dated].join('-');
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
