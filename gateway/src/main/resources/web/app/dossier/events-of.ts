// All that stands on the timeline of two actors, read page by page.
import { ask } from '../api/client';
import type { Schema } from '../api/types';
import { KINDS, recordLink } from '../record/kinds';
import { href } from '../shell/route';
import { words } from '../text/words';
import type { Mark } from '../timeline/marks';

/** The most that a page may have. */
const EVENTS = 1000;
const ENTRIES = 200;

/** Reads events; what is had so far is told after the first page and each time that it has doubled. */
export async function eventsOf(a: string, b: string, told: (marks: readonly Mark[]) => void, signal: AbortSignal): Promise<readonly Mark[]> {
  const marks: Mark[] = [];
  let next: string | null = null;
  let tellAt = 1;
  do {
    // The contract names no schema here; by its phrase it is a page as that of the list of events.
    const page = (await ask(
      {
        path: '/v1/relations/{a}/{b}/timeline',
        in: { a, b },
        query: { pageSize: EVENTS, fields: 'id,type,title,when,tieChange', ...(next === null ? {} : { pageToken: next }) },
      },
      signal,
    )) as Schema<'EventPage'>;
    marks.push(...page.items.map(event));
    next = page.nextPageToken;
    if (marks.length >= tellAt) {
      told([...marks]);
      tellAt = marks.length * 2;
    }
  } while (next !== null);
  return marks;
}

/** What stands beside the events: commitments of aid, and changes of schemes. */
export async function othersOf(
  a: string,
  b: string,
  signal: AbortSignal,
): Promise<{ readonly marks: readonly Mark[]; readonly missing: readonly Schema<'TimelinePart'>[] }> {
  const marks: Mark[] = [];
  let missing: readonly Schema<'TimelinePart'>[] = [];
  let next: string | null = null;
  do {
    const page: Schema<'Timeline'> = await ask(
      {
        path: '/v1/timelines',
        query: { actors: [a, b], parts: ['aid', 'schemes'], pageSize: ENTRIES, ...(next === null ? {} : { pageToken: next }) },
      },
      signal,
    );
    marks.push(...page.items.flatMap(entry));
    missing = page.parts.filter(({ status }) => status === 'unavailable');
    next = page.nextPageToken;
  } while (next !== null);
  return { marks, missing };
}

function event(found: Schema<'Event'>): Mark {
  return {
    id: found.id,
    row: words(found.type),
    title: found.title,
    when: found.when,
    link: href(['record', 'events', found.id]),
    ...(found.tieChange === undefined ? {} : { turn: found.tieChange }),
  };
}

function entry(found: Schema<'TimelineEntry'>): readonly Mark[] {
  if (found.when === null) {
    return [];
  }
  const link = recordAt(found.href);
  const mark = { id: found.id, when: found.when, ...(link === undefined ? {} : { link }) };
  if (found.type === 'schemeChange') {
    const change = found.record as Schema<'TimelineSchemeChange'>;
    return [{ ...mark, row: 'Scheme change', title: `${change.name}: ${change.status}` }];
  }
  const transaction = found.record as Schema<'TransactionView'>;
  return [{ ...mark, row: 'Aid commitment', title: transaction.description ?? 'Commitment' }];
}

/** The page of a record, by its address in the API. */
function recordAt(address: string): string | undefined {
  // The longest, for figures stand below what they are of.
  const [kind] = KINDS.filter(({ path }) => address.startsWith(`${path}/`)).sort((x, y) => y.path.length - x.path.length);
  return kind && recordLink(kind, decodeURIComponent(address.slice(kind.path.length + 1).split(/[/?]/)[0] ?? ''));
}
