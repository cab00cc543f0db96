import { fakeBridge } from './fakeBridge';

/** The window without the app behind it, for looking at screens: `?first` starts without data, `?slow` answers late,
 * `?files=1500` reads that many. */
const wishes = new URLSearchParams(location.search);
Object.assign(window, {
  donDoc: fakeBridge({
    isFirst: wishes.has('first'),
    isSlow: wishes.has('slow'),
    files: Number(wishes.get('files') ?? 60),
  }),
});
await import('../../../renderer/main');
