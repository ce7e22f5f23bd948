// The revisions of a record, read page by page.
import { follow } from '../api/client';
import type { Entry, Kind } from './kinds';

export interface Revision {
  readonly revision: number;
  readonly operation: 'created' | 'updated' | 'deleted';
  readonly at: string;
  readonly caller?: string;
  readonly changed: readonly string[];
  /** The record since then; absent where it was deleted. */
  readonly after?: Entry;
}

/** The newest revisions, as far as they were read. */
export interface History {
  readonly items: readonly Revision[];
  readonly nextPageToken: string | null;
  /** Whether all revisions since the first are kept. */
  readonly complete: boolean;
  readonly reachesBackTo?: string;
}

const PAGE = 50;

export function historyPath(kind: Kind, id: string, token?: string | null): string {
  const asked = new URLSearchParams({ pageSize: String(PAGE), ...(token ? { pageToken: token } : {}) });
  return `${kind.path}/${encodeURIComponent(id)}/history?${asked}`;
}

/** The newest revisions, and as many older ones as it takes to have those of these numbers. */
export async function readHistory(
  kind: Kind,
  id: string,
  wanted: readonly number[],
  signal?: AbortSignal,
): Promise<History> {
  let { body: history } = await follow<History>(historyPath(kind, id), signal);
  const oldest = Math.min(Infinity, ...wanted);
  while (history.nextPageToken !== null && (history.items.at(-1)?.revision ?? 0) > oldest) {
    history = await olderHistory(kind, id, history, signal);
  }
  return history;
}

/** The same with the next older page at its end. */
export async function olderHistory(kind: Kind, id: string, known: History, signal?: AbortSignal): Promise<History> {
  const { body } = await follow<History>(historyPath(kind, id, known.nextPageToken), signal);
  return { ...body, items: [...known.items, ...body.items] };
}
