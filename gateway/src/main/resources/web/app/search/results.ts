// What a search asks the platform for, and what came back.
import { actorNames, topicNames } from '../api/names';
import { follow } from '../api/client';
import type { Schema } from '../api/types';
import { KINDS, type Entry, type Kind } from '../record/kinds';
import { FACETS, PAGE, type Facet, type Question } from './question';
import type { Found } from './item';
import type { Match } from './marks';

/** A page of a list as all services write it. */
export interface Page {
  readonly items: readonly Entry[];
  readonly nextPageToken: string | null;
  readonly total?: number;
  readonly matches?: readonly { readonly id: string; readonly at: readonly Match[] }[];
  readonly complete?: boolean;
}

/** What was found of one kind when all were searched. */
export interface Section {
  readonly kind: Kind;
  readonly found: readonly Found[];
  /** Whether there are more than these. */
  readonly more: boolean;
  /** How the service answered. */
  readonly state: Schema<'PartState'>;
}

/** A value of a facet, how often it occurs, and what it is called. */
export interface Value {
  readonly value: string;
  readonly count: number;
  readonly name: string;
}

/** Records of each kind when all are searched. */
const EACH = 5;

type Part = Schema<'PartState'> & { readonly data?: Page };

/** A list of one kind as far as it was read, with the counts of all that fits. */
export interface List {
  readonly kind: Kind;
  readonly found: readonly Found[];
  readonly next: string | null;
  readonly total: number;
  /** False where the platform ranked only the newest of the records that have the words. */
  readonly ranked: boolean;
  readonly counts: ReadonlyMap<Facet, readonly Value[]>;
}

/** The path of a search over everything. */
export function everywhere(words: string): string {
  return `/v1/search?${new URLSearchParams({ q: words, pageSize: String(EACH) })}`;
}

export async function sections(words: string, signal: AbortSignal): Promise<Section[]> {
  const { body: answer } = await follow<Record<string, Part | undefined>>(everywhere(words), signal);
  return KINDS.flatMap((kind) => {
    const part = kind.part === undefined ? undefined : answer[kind.part];
    return part === undefined
      ? []
      : [
          {
            kind,
            found: part.data ? foundOn(part.data) : [],
            more: typeof part.data?.nextPageToken === 'string',
            state: part,
          },
        ];
  });
}

export async function listed(question: Question, kind: Kind, signal: AbortSignal): Promise<List> {
  const [{ body: page }, counted] = await Promise.all([
    follow<Page>(question.listPath(kind), signal),
    kind.name === 'events' ? counts(question, kind, signal) : new Map<Facet, Value[]>(),
  ]);
  return {
    kind,
    found: foundOn(page),
    next: page.nextPageToken,
    total: page.total ?? page.items.length,
    ranked: page.complete !== false,
    counts: counted,
  };
}

/** The list with its next page at its end; the count is that of the first page. */
export async function longer(question: Question, list: List): Promise<List> {
  const [path = '', query] = question.listPath(list.kind).split('?');
  const asked = new URLSearchParams(query);
  asked.set('pageToken', list.next ?? '');
  asked.set('pageSize', String(PAGE));
  asked.delete('count');
  const { body: page } = await follow<Page>(`${path}?${asked}`);
  return { ...list, found: [...list.found, ...foundOn(page)], next: page.nextPageToken };
}

function foundOn(page: Page): Found[] {
  const matches = page.matches && new Map(page.matches.map(({ id, at }) => [id, at]));
  return page.items.map((record) => ({ record, at: matches && (matches.get(record.id) ?? []) }));
}

/** The counts of what fits, by all facets. */
async function counts(question: Question, kind: Kind, signal: AbortSignal): Promise<Map<Facet, Value[]>> {
  const {
    body: { facets },
  } = await follow<{
    facets: Record<string, { buckets: { value: string; count: number }[] } | undefined>;
  }>(question.facetsPath(kind), signal);
  const of = (facet: Facet): string[] => facets[facet]?.buckets.map(({ value }) => value) ?? [];
  const [actors, topics] = await Promise.all([actorNames(of('actor')), topicNames(of('topic'))]);
  return new Map(
    FACETS.map((facet) => [
      facet,
      (facets[facet]?.buckets ?? []).map((bucket) => ({
        ...bucket,
        name: (facet === 'actor' ? actors : topics).get(bucket.value) ?? bucket.value,
      })),
    ]),
  );
}
