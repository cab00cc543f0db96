import type { IsoDay } from '../../domain/calendar';
import { exact, isExact } from '../../domain/decimals';
import type { Issue } from '../../domain/issue';
import { normalisePhone } from '../../domain/phone';
import type { UnitChannel, UnitContact } from '../../domain/unit';
import { foldedPhrase } from '../../domain/vietnamese';
import { unitListMessages as say } from '../../text/unitListMessages';
import { textOf } from '../cells';
import { findDays } from '../days';
import { address, cellAt, type Sheet } from '../grid';
import { issueAt } from '../issues';
import type { FoundTable, TableColumn } from '../tables/types';
import { recordValue } from '../tables/values';
import type { UnitColumns } from './unitColumns';

/** A baseline figure as a list gives it; `asOf` null: the list does not say of which day. */
export interface ListedBaseline {
  readonly label: string;
  readonly value: number;
  readonly asOf: IsoDay | null;
}

/** What a list may say of a unit beside its name: whom to call, how, and how many people it has. */
export interface UnitDetails {
  readonly contact: UnitContact | null;
  readonly channel: UnitChannel | null;
  readonly baselines: readonly ListedBaseline[];
}

export const NO_DETAILS: UnitDetails = { contact: null, channel: null, baselines: [] };

const CHANNELS: readonly (readonly [UnitChannel, RegExp])[] = [
  ['zalo', /\bzalo\b/],
  ['email', /\b(?:email|e mail|thu dien tu|mail)\b|^thu$/],
  ['sms', /\b(?:sms|tin nhan|nhan tin)\b/],
  ['phone', /\b(?:dien thoai|goi|sdt|dt)\b/],
  ['documentSystem', /\b(?:ioffice|vnpt|truc|lien thong|he thong|phan mem|qlvb|quan ly van ban)\b/],
  ['paper', /\b(?:giay|van ban|buu dien|cong van|truc tiep)\b/],
];

/** Reads the details of one row; what cannot be understood is said and left out. */
export function unitDetails(table: FoundTable, row: number, columns: UnitColumns, issues: Issue[]): UnitDetails {
  const { sheet } = table;
  return {
    contact: contactOf(sheet, row, columns, issues),
    channel: channelOf(sheet, row, columns.channel, issues),
    baselines: columns.measures.flatMap((column) => baselineOf(sheet, row, column)),
  };
}

function contactOf(sheet: Sheet, row: number, columns: UnitColumns, issues: Issue[]): UnitContact | null {
  const text = (column: number | null) => (column === null ? '' : textOf(cellAt(sheet, row, column)));
  const contact = {
    fullName: text(columns.contactName),
    jobTitle: text(columns.contactTitle),
    phone: phoneOf(sheet, row, columns.phone, issues),
    email: emailOf(sheet, row, columns.email, issues),
    zalo: text(columns.zalo),
  };
  return Object.values(contact).some((part) => part !== '') ? contact : null;
}

/** A phone that cannot be made out stays as it is written: somebody may know what is meant. */
function phoneOf(sheet: Sheet, row: number, column: number | null, issues: Issue[]): string {
  const raw = column === null ? '' : textOf(cellAt(sheet, row, column));
  if (column === null || raw === '') return '';
  const reading = normalisePhone(raw);
  const place = { sheet: sheet.name, row, column };
  const named = { sheet: sheet.name, cell: address(row, column) };
  if (reading === null)
    issues.push(issueAt('warning', 'contact-phone', say.phoneUnreadable(named, raw), place, { raw }));
  else if (reading.repair !== null)
    issues.push(
      issueAt('note', 'contact-phone-repaired', say.phoneRepaired(named, raw, reading.phone), place, {
        raw,
        understood: reading.phone,
      }),
    );
  return reading?.phone ?? raw;
}

function emailOf(sheet: Sheet, row: number, column: number | null, issues: Issue[]): string {
  const raw = column === null ? '' : textOf(cellAt(sheet, row, column));
  if (column === null || raw === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(raw)) return raw;
  const named = { sheet: sheet.name, cell: address(row, column) };
  issues.push(
    issueAt('warning', 'contact-email', say.emailUnreadable(named, raw), { sheet: sheet.name, row, column }, { raw }),
  );
  return raw;
}

function channelOf(sheet: Sheet, row: number, column: number | null, issues: Issue[]): UnitChannel | null {
  const raw = column === null ? '' : textOf(cellAt(sheet, row, column));
  if (column === null || raw === '') return null;
  const channel = CHANNELS.find(([, pattern]) => pattern.test(foldedPhrase(raw)))?.[0] ?? null;
  if (channel === null) {
    const named = { sheet: sheet.name, cell: address(row, column) };
    issues.push(
      issueAt(
        'warning',
        'channel-unknown',
        say.channelUnknown(named, raw),
        { sheet: sheet.name, row, column },
        { raw },
      ),
    );
  }
  return channel;
}

function baselineOf(sheet: Sheet, row: number, column: TableColumn): readonly ListedBaseline[] {
  const value = recordValue(sheet, row, column);
  if (typeof value !== 'number' || !isExact(value) || value < 0) return [];
  return [{ label: labelOf(column), value: exact(value), asOf: findDays(column.path.join(' '), null)[0]?.day ?? null }];
}

/** "Số thuê bao (đến 31/12/2024)" → "Số thuê bao": the day is kept apart. */
function labelOf({ header, path }: TableColumn): string {
  const words = (path.length === 0 ? [header] : path).join(' – ');
  const bare = words
    .replace(/\(?\s*(?:tính\s+)?(?:đến|tại|ngày)?\s*(?:ngày|hết)?\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s*\)?/giu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return bare === '' ? words : bare;
}
