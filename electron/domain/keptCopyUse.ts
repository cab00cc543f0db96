import type { IsoDay, LocalTime } from './calendar';

/** Somebody used the kept copy of a paper: a line of the sổ sử dụng bản lưu (NĐ 30/2020, Phụ lục IV). */
export interface KeptCopyUse {
  readonly id: string;
  readonly paperId: string;
  readonly usedOn: IsoDay;
  readonly userName: string;
  readonly allowedBy: string;
  /** null: not given back yet. */
  readonly returnedOn: IsoDay | null;
  readonly note: string;
  /** null: it counts. */
  readonly removedAt: LocalTime | null;
}
