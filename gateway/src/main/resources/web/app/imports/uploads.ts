// The files that were chosen in this tab, by the runs that they are for: to be sent, and to show rejected lines of.
import { problemOf } from '../api/client';
import type { Problem } from '../api/types';
import { upload } from './run';

export interface Upload {
  readonly file: File;
  /** Bytes that were sent so far. */
  readonly sent: number;
  readonly done: boolean;
  /** Why it broke off. */
  readonly problem?: Problem;
}

class Uploads {
  private readonly byRun = new Map<string, Upload>();
  private readonly listeners = new Set<() => void>();

  /** What was chosen for the run at a path. */
  of(path: string): Upload | undefined {
    return this.byRun.get(path);
  }

  /** Notes a file whose bytes the platform already has, for its lines. */
  note(path: string, file: File): void {
    this.set(path, { file, sent: file.size, done: true });
  }

  async start(path: string, file: File, token: string): Promise<void> {
    this.set(path, { file, sent: 0, done: false });
    try {
      await upload(path, file, token, (sent) => this.set(path, { file, sent, done: false }));
      this.set(path, { file, sent: file.size, done: true });
    } catch (failure) {
      this.set(path, { file, sent: 0, done: false, problem: problemOf(failure) });
    }
  }

  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private set(path: string, upload: Upload): void {
    this.byRun.set(path, upload);
    this.listeners.forEach((listener) => listener());
  }
}

/** Those of this tab. */
export const uploads = new Uploads();
