import { AppFailure } from '../../domain/failure';
import { packageText } from '../../text/packageText';
import type { OfficeEnvironment } from '../environment';
import { LongWork } from './longWork';

/** What is being done with packages at the moment, so that it can be stopped. */
export class PackageDesk {
  readonly #running = new Set<LongWork>();
  #main: Promise<unknown> | null = null;

  constructor(private readonly environment: Pick<OfficeEnvironment, 'emit' | 'stops' | 'reader'>) {}

  /** @throws AppFailure `conflict` while another package is made or taken; whatever the job throws */
  async alone<T>(job: (work: LongWork) => Promise<T>): Promise<T> {
    if (this.#main !== null) throw new AppFailure('conflict', packageText.busy);
    const done = this.beside(job);
    this.#main = done.catch(() => undefined);
    try {
      return await done;
    } finally {
      this.#main = null;
    }
  }

  /** Work that may be done while another package is made or taken. */
  async beside<T>(job: (work: LongWork) => Promise<T>): Promise<T> {
    const { emit, stops } = this.environment;
    const work = new LongWork((progress) => emit('packages.progress', progress), stops);
    this.#running.add(work);
    try {
      return await job(work);
    } finally {
      this.#running.delete(work);
    }
  }

  stop(): void {
    for (const work of this.#running) {
      work.stop();
      if (work.isReading) this.environment.reader.stop();
    }
  }

  async close(): Promise<void> {
    this.stop();
    await this.#main;
  }
}
