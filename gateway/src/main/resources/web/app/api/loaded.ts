// An answer that an element waits for, with what it shows until then and in its place.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { problemOf } from './client';
import type { Problem } from './types';

/** What is had of the answer. While another is under way, the last one stays to be shown. */
export class Loaded<T> implements ReactiveController {
  value: T | undefined;
  problem: Problem | undefined;
  loading = false;

  private key: string | undefined;
  private work: ((signal: AbortSignal) => Promise<T>) | undefined;
  private running: AbortController | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Asks, unless the same was asked last; what was under way is given up. */
  load(key: string, work: (signal: AbortSignal) => Promise<T>): void {
    if (key !== this.key) {
      this.key = key;
      this.work = work;
      void this.run();
    }
  }

  /** Asks once more. */
  reload(): void {
    void this.run();
  }

  /** Takes the place of the answer, such as one with a further page at its end. */
  set(value: T): void {
    this.value = value;
    this.host.requestUpdate();
  }

  /** Forgets all. */
  clear(): void {
    this.running?.abort();
    this.key = undefined;
    this.value = undefined;
    this.problem = undefined;
    this.loading = false;
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.running?.abort();
    this.key = undefined;
  }

  private async run(): Promise<void> {
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    this.loading = true;
    this.host.requestUpdate();
    try {
      const value = (await this.work?.(running.signal)) as T;
      if (!running.signal.aborted) {
        this.value = value;
        this.problem = undefined;
      }
    } catch (failure) {
      if (!running.signal.aborted) {
        this.value = undefined;
        this.problem = problemOf(failure);
      }
    }
    if (this.running === running) {
      this.loading = false;
      this.host.requestUpdate();
    }
  }
}
