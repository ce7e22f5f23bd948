// What a record's page needs to know of it.
import { follow, Refused } from '../api/client';
import { actorNames, topicNames } from '../api/names';
import type { Schema } from '../api/types';
import type { Json } from './difference';
import { checkPath } from './figure-check';
import { readHistory, type History } from './history';
import type { Entry, Kind } from './kinds';
import { codesIn } from './members';
import type { Names } from './values';

/** A record with its history and with the names of what it tells of. */
export interface Known {
  /** The record as it is, or as it was before it was deleted. */
  readonly record: Entry;
  readonly deleted: boolean;
  readonly history: History;
  readonly names: Names;
  /** Of figures alone. */
  readonly check: Schema<'FigureCheck'> | undefined;
}

export function recordPath(kind: Kind, id: string): string {
  return `${kind.path}/${encodeURIComponent(id)}`;
}

/** A record that was deleted is known by its history; one that never was is refused as the platform refuses it. */
export async function readRecord(
  kind: Kind,
  id: string,
  revisions: readonly number[],
  signal: AbortSignal,
): Promise<Known> {
  const [found, history] = await Promise.allSettled([
    follow<Entry>(recordPath(kind, id), signal),
    readHistory(kind, id, revisions, signal),
  ]);
  if (history.status === 'rejected') {
    throw found.status === 'rejected' ? found.reason : history.reason;
  }
  if (found.status === 'rejected' && !isGone(found.reason)) {
    throw found.reason;
  }
  const last = history.value.items.find(({ after }) => after !== undefined)?.after;
  const record = found.status === 'fulfilled' ? found.value.body : last;
  if (record === undefined) {
    throw found.status === 'rejected' ? found.reason : new Error('The record has no revision.');
  }
  const [names, check] = await Promise.all([namesIn(record), readCheck(kind, id, found.status === 'fulfilled', signal)]);
  return { record, deleted: found.status === 'rejected', history: history.value, names, check };
}

export async function namesIn(record: Entry): Promise<Names> {
  const value = record as { [member: string]: Json };
  const [actors, topics] = await Promise.all([
    actorNames(codesIn(value, 'actor')),
    topicNames(codesIn(value, 'topic')),
  ]);
  return { actors, topics };
}

/** The check is an answer of its own; the figure is shown without it where it cannot be had. */
async function readCheck(
  kind: Kind,
  id: string,
  exists: boolean,
  signal: AbortSignal,
): Promise<Schema<'FigureCheck'> | undefined> {
  if (kind.subject !== 'figure' || !exists) {
    return undefined;
  }
  try {
    return (await follow<Schema<'FigureCheck'>>(checkPath(kind, id), signal)).body;
  } catch (failure) {
    if (failure instanceof Refused) {
      return undefined;
    }
    throw failure;
  }
}

function isGone(failure: unknown): boolean {
  return failure instanceof Refused && (failure.problem.status === 404 || failure.problem.status === 410);
}
