/** The registers of NĐ 30/2020, Phụ lục IV. */
export const REGISTER_IDS = ['outgoing', 'incoming', 'tracking', 'postal', 'keptCopies'] as const;
export type RegisterId = (typeof REGISTER_IDS)[number];
