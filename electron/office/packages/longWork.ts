import { AppFailure } from '../../domain/failure';
import type { Events } from '../../ipc/contract';
import { packageText } from '../../text/packageText';

type Progress = Events['packages.progress'];

/** Parts of the work, in hundredths of the whole: how long each of them takes for a package of middling size. */
export interface Phase {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** How far something long is, in percent, and whether it is to go on. */
export class LongWork {
  readonly #begun: number;
  #isStopped = false;
  #readings = 0;
  #phase: Phase = { label: '', from: 0, to: 0 };
  #done = 0;
  #total = 1;
  #told = -1;

  /**
   * @param stops how often a stop has been asked for, told to whoever is too busy to hear a call; never by default
   */
  constructor(
    private readonly tell: (progress: Progress) => void = () => undefined,
    private readonly stops: () => number = () => 0,
  ) {
    this.#begun = stops();
  }

  /** @param total of what `advance` counts in this phase; 0: nothing to count */
  begin(phase: Phase, total: number): void {
    this.#phase = phase;
    this.#done = 0;
    this.#total = total;
    this.#told = -1;
    this.advance(0);
  }

  /** @throws AppFailure `cancelled` */
  readonly advance = (amount: number): void => {
    this.check();
    this.#done += amount;
    const { label, from, to } = this.#phase;
    const share = this.#total === 0 ? 0 : Math.min(1, this.#done / this.#total);
    const percent = Math.floor(from + (to - from) * share);
    if (percent === this.#told) return;
    this.#told = percent;
    this.tell({ done: percent, total: 100, label });
  };

  stop(): void {
    this.#isStopped = true;
  }

  /** @throws AppFailure `cancelled` */
  check(): void {
    if (this.#isStopped || this.stops() !== this.#begun) throw new AppFailure('cancelled', packageText.stopped);
  }

  /** Waits for the reading thread, which a stop has to end. */
  async reading<T>(work: () => Promise<T>): Promise<T> {
    this.check();
    this.#readings += 1;
    try {
      return await work();
    } catch (error) {
      this.check(); // the thread says it in other words
      throw error;
    } finally {
      this.#readings -= 1;
    }
  }

  get isReading(): boolean {
    return this.#readings > 0;
  }
}
