/**
 * The people, places and counts of the story, and what they add up to: computed here from what the units counted, never
 * asked of the program.
 */
export interface Commune {
  /** Its code in the table of before 1/7/2025. */
  readonly code: string;
  readonly name: string;
  /** As it stands on its own paper. */
  readonly printed: string;
  readonly smartphoneUsers: number;
  /** Installed by the evening before the first day. */
  readonly before: number;
}

const commune = (code: string, name: string, smartphoneUsers: number, before: number): Commune => ({
  code,
  name,
  printed: name.toLocaleUpperCase('vi'),
  smartphoneUsers,
  before,
});

export const COMMUNES = {
  tamQuan: commune('21637', 'Phường Tam Quan', 5200, 2400),
  bongSon: commune('21640', 'Phường Bồng Sơn', 9800, 4700),
  hoaiSon: commune('21643', 'Xã Hoài Sơn', 4100, 1500),
  hoaiPhu: commune('21652', 'Xã Hoài Phú', 3900, 1700),
  hoaiHao: commune('21661', 'Phường Hoài Hảo', 5600, 2300),
  hoaiHai: commune('21676', 'Xã Hoài Hải', 2700, 900),
  hoaiMy: commune('21682', 'Xã Hoài Mỹ', 4300, 1900),
  hoaiDuc: commune('21685', 'Phường Hoài Đức', 6100, 2800),
} as const;
export type CommuneKey = keyof typeof COMMUNES;
export const COMMUNE_KEYS = Object.keys(COMMUNES) as readonly CommuneKey[];

export const AGENCIES = ['Phòng Nội vụ', 'Phòng Y tế', 'Hội Nông dân'] as const;
export const AGENCY_GROUP = 'Các phòng, ban, ngành, đoàn thể, đơn vị sự nghiệp thị xã';
export const COMMUNE_GROUP = 'UBND các xã, phường';
export const SMARTPHONE_USERS = 'Số người sử dụng điện thoại thông minh';

/** The id the registry gives a unit picked from the table of before 1/7/2025. */
export const unitIdOf = (key: CommuneKey): string => `don-vi-${COMMUNES[key].code}-den-2025-06-30`;

/** "12.345", as papers and screens write it. */
export const counted = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.');

/** "47,60%": rounded half up to two decimals, by whole numbers alone. */
export function percentOf(part: number, whole: number): string {
  const hundredths = Math.floor((part * 20_000 + whole) / (2 * whole));
  return `${Math.floor(hundredths / 100)},${String(hundredths % 100).padStart(2, '0')}%`;
}

/** People of a commune on one day, names and telephones of nobody. Numbers go on from day to day. */
export function peopleOf(key: CommuneKey, day: number, count: number): readonly (readonly [string, string])[] {
  const place = COMMUNE_KEYS.indexOf(key) + 1;
  return Array.from({ length: count }, (_, at) => [
    `Người Thử ${'ABCDEFGH'[place - 1]}${day}${String(at + 1).padStart(2, '0')}`,
    `0399${place}${String(day).padStart(2, '0')}${String(at + 1).padStart(3, '0')}`,
  ]);
}
