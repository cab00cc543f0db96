import type { Look } from './toSvg';

const SANS = "'Segoe UI Variable Text', 'Segoe UI', 'Noto Sans', 'Liberation Sans', Arial, sans-serif";

/** For the window, whose style sheet says what the tones are in light, dark and high contrast. */
export const SCREEN_LOOK: Look = {
  tones: {
    ink: 'var(--chart-ink)',
    muted: 'var(--chart-muted)',
    grid: 'var(--chart-grid)',
    paper: 'var(--chart-paper)',
    main: 'var(--chart-main)',
    soft: 'var(--chart-soft)',
    warn: 'var(--chart-warn)',
    alarm: 'var(--chart-alarm)',
  },
  fontFamily: 'inherit',
  hasSheet: false,
  hasPaintOrder: true,
};

/** For messages and slides: on white, each tone of its own lightness so that it stays itself in grey. */
export const SLIDE_LOOK: Look = {
  tones: {
    ink: '#1b1b1b',
    muted: '#565656',
    grid: '#cfcfcf',
    paper: '#ffffff',
    main: '#0f548c',
    soft: '#cfe4fa',
    warn: '#f7c873',
    alarm: '#a4262c',
  },
  fontFamily: SANS,
  hasSheet: true,
  hasPaintOrder: true,
};

/** For a paper, which is copied in black and white. */
export const PAPER_LOOK: Look = {
  tones: {
    ink: '#000000',
    muted: '#000000', // letters of a paper are black (NĐ 30/2020, Phụ lục I, I.4)
    grid: '#c4c4c4',
    paper: '#ffffff',
    main: '#3a3a3a',
    soft: '#dcdcdc',
    warn: '#b4b4b4',
    alarm: '#000000',
  },
  fontFamily: 'inherit',
  hasSheet: false,
  hasPaintOrder: true,
};

/** The same in a Word file, which draws it with the letters of the paper. */
export const WORD_LOOK: Look = { ...PAPER_LOOK, fontFamily: "'Times New Roman', serif", hasPaintOrder: false };
