import type { ComponentType } from 'react';
import {
  BuildingGovernment20Regular,
  DataTrending20Regular,
  DocumentBulletList20Regular,
  DocumentText20Regular,
  Home20Regular,
  People20Regular,
  Table20Regular,
  TableArrowUp20Regular,
} from '../ui/icons';

export type ScreenId = 'board' | 'imports' | 'compilation' | 'papers' | 'directives' | 'units' | 'office' | 'start';

export interface ScreenInfo {
  readonly id: ScreenId;
  readonly icon: ComponentType;
  /** Speaks of one campaign: needs the campaign picker. */
  readonly isOfCampaign: boolean;
  /** Speaks of one moment: needs the as-of control. */
  readonly isAtMoment: boolean;
}

/** In the order of the navigation; the place is also the digit of the shortcut. */
export const SCREENS: readonly ScreenInfo[] = [
  { id: 'board', icon: Table20Regular, isOfCampaign: true, isAtMoment: true },
  { id: 'imports', icon: TableArrowUp20Regular, isOfCampaign: true, isAtMoment: false },
  { id: 'compilation', icon: DataTrending20Regular, isOfCampaign: true, isAtMoment: true },
  { id: 'papers', icon: DocumentText20Regular, isOfCampaign: true, isAtMoment: true },
  { id: 'directives', icon: DocumentBulletList20Regular, isOfCampaign: true, isAtMoment: false },
  { id: 'units', icon: People20Regular, isOfCampaign: false, isAtMoment: false },
  { id: 'office', icon: BuildingGovernment20Regular, isOfCampaign: false, isAtMoment: false },
  { id: 'start', icon: Home20Regular, isOfCampaign: false, isAtMoment: false },
];

export function screenInfo(id: ScreenId): ScreenInfo {
  const info = SCREENS.find((screen) => screen.id === id);
  if (!info) throw new RangeError(`no screen ${id}`);
  return info;
}
