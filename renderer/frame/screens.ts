import type { ComponentType } from 'react';
import {
  Archive20Regular,
  BuildingGovernment20Regular,
  CalendarClock20Regular,
  ClipboardTaskListLtr20Regular,
  DataTrending20Regular,
  DocumentBulletList20Regular,
  DocumentFolder20Regular,
  DocumentSearch20Regular,
  DocumentText20Regular,
  History20Regular,
  Home20Regular,
  MailAlert20Regular,
  People20Regular,
  Ruler20Regular,
  ShieldPerson20Regular,
  Table20Regular,
  TableArrowUp20Regular,
  UsbStick20Regular,
} from '../ui/icons';

export type ScreenId =
  | 'today'
  | 'board'
  | 'imports'
  | 'compilation'
  | 'papers'
  | 'directives'
  | 'tasks'
  | 'reminders'
  | 'records'
  | 'packages'
  | 'units'
  | 'office'
  | 'backups'
  | 'history'
  | 'personalData'
  | 'reading'
  | 'ruler'
  | 'start';

export interface ScreenInfo {
  readonly id: ScreenId;
  readonly icon: ComponentType;
  /** Speaks of one campaign: needs the campaign picker. */
  readonly isOfCampaign: boolean;
  /** Speaks of one moment: needs the as-of control. */
  readonly isAtMoment: boolean;
}

/** Nothing is to be seen there, only to be done: not for who only looks. */
export const FOR_WORK: ReadonlySet<ScreenId> = new Set(['imports', 'reading']);

/** In the order of the navigation; for the first nine the place is also the digit of the shortcut. */
export const SCREENS: readonly ScreenInfo[] = [
  { id: 'today', icon: CalendarClock20Regular, isOfCampaign: false, isAtMoment: true },
  { id: 'board', icon: Table20Regular, isOfCampaign: true, isAtMoment: true },
  { id: 'imports', icon: TableArrowUp20Regular, isOfCampaign: true, isAtMoment: false },
  { id: 'compilation', icon: DataTrending20Regular, isOfCampaign: true, isAtMoment: true },
  { id: 'papers', icon: DocumentText20Regular, isOfCampaign: true, isAtMoment: true },
  { id: 'directives', icon: DocumentBulletList20Regular, isOfCampaign: true, isAtMoment: false },
  { id: 'tasks', icon: ClipboardTaskListLtr20Regular, isOfCampaign: true, isAtMoment: true },
  { id: 'reminders', icon: MailAlert20Regular, isOfCampaign: true, isAtMoment: true },
  { id: 'records', icon: DocumentFolder20Regular, isOfCampaign: false, isAtMoment: false },
  { id: 'packages', icon: UsbStick20Regular, isOfCampaign: true, isAtMoment: true },
  { id: 'units', icon: People20Regular, isOfCampaign: false, isAtMoment: false },
  { id: 'office', icon: BuildingGovernment20Regular, isOfCampaign: false, isAtMoment: false },
  { id: 'backups', icon: Archive20Regular, isOfCampaign: false, isAtMoment: false },
  { id: 'history', icon: History20Regular, isOfCampaign: false, isAtMoment: false },
  { id: 'personalData', icon: ShieldPerson20Regular, isOfCampaign: false, isAtMoment: false },
  { id: 'reading', icon: DocumentSearch20Regular, isOfCampaign: false, isAtMoment: false },
  { id: 'ruler', icon: Ruler20Regular, isOfCampaign: false, isAtMoment: false },
  { id: 'start', icon: Home20Regular, isOfCampaign: false, isAtMoment: false },
];

/** Digit that opens the screen together with Ctrl; null: there are only nine (Ctrl+0 gives letters their usual size). */
export function shortcutDigit(id: ScreenId): number | null {
  const place = SCREENS.findIndex((screen) => screen.id === id);
  return place < 9 ? place + 1 : null;
}

export function screenInfo(id: ScreenId): ScreenInfo {
  const info = SCREENS.find((screen) => screen.id === id);
  if (!info) throw new RangeError(`no screen ${id}`);
  return info;
}
