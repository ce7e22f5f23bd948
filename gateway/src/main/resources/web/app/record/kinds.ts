// The kinds of records that the platform keeps: where they are, and how they are called.
import type { Change } from '../live/stream';
import { href } from '../shell/route';
import { dateText } from '../text/dates';
import { number } from '../text/locale';
import { words } from '../text/words';
import type { Json } from './difference';

/** A record as its service renders it; each kind has members of its own. */
export interface Entry {
  readonly id: string;
  readonly revision: number;
  readonly [member: string]: Json;
}

export interface Kind {
  /** In links. */
  readonly name: string;
  readonly service: 'events' | 'aid' | 'trade';
  /** What the service's feed calls it. */
  readonly subject: string;
  /** The path of the list; that of a record has the id after it. */
  readonly path: string;
  readonly one: string;
  readonly many: string;
  /** The parameter of the list that takes words; there is none where records have no words to be found by. */
  readonly words?: 'q' | 'name';
  /** Its part of a search over everything. */
  readonly part?: string;
  /** The member that is the title, as a JSON pointer; there is none where the title is put together. */
  readonly titleAt?: string;
  /** What a record is called, in a line. */
  title(record: Entry): string;
  /** What tells it from others of the same title, in a line; may be empty. */
  hint(record: Entry): string;
}

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const date = (value: Json | undefined): string => (typeof value === 'string' ? dateText(value) : '');
const member = (value: Json | undefined, name: string): string =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? text(value[name]) : '';
const line = (...parts: string[]): string => parts.filter((part) => part !== '').join(' · ');

/** How exact an amount is, where it is not. */
const qualifier = (value: Json | undefined): string => (value === 'exact' ? '' : words(text(value)).toLowerCase());

/** An amount with its unit: "8,700,000,000 USD". */
function amount(record: Entry): string {
  return typeof record['value'] === 'number' ? `${number(record['value'])} ${text(record['unit'])}` : '';
}

const figures = (service: Kind['service'], path: string, name: string, part: string, about: string): Kind => ({
  name,
  service,
  subject: 'figure',
  path,
  one: `Figure of ${about}`,
  many: `Figures of ${about}`,
  words: 'q',
  part,
  title: (record) =>
    `${words(text(record['measure']))} of ${text(record['subject'])}` +
    (record['counterpart'] === undefined ? '' : ` with ${text(record['counterpart'])}`) +
    `, ${date(record['period'])}: ${amount(record)}`,
  hint: (record) => line(text(record['ofWhat']), qualifier(record['qualifier'])),
});

/** In the order in which a search shows them. */
export const KINDS: readonly Kind[] = [
  {
    name: 'actors',
    service: 'events',
    subject: 'actor',
    path: '/v1/actors',
    one: 'Actor',
    many: 'Actors',
    words: 'name',
    part: 'actors',
    title: (record) => text(record['name']),
    hint: (record) => line(text(record['code']), text(record['kind'])),
  },
  {
    name: 'events',
    service: 'events',
    subject: 'event',
    path: '/v1/events',
    one: 'Event',
    many: 'Events',
    words: 'q',
    part: 'events',
    titleAt: '/title',
    title: (record) => text(record['title']),
    hint: (record) => line(date(record['when']), words(text(record['type']))),
  },
  {
    name: 'positions',
    service: 'events',
    subject: 'position',
    path: '/v1/positions',
    one: 'Position',
    many: 'Positions',
    words: 'q',
    part: 'positions',
    titleAt: '/summary',
    title: (record) => text(record['summary']),
    hint: (record) => line(date(record['when']), text(record['actor']), text(record['stance'])),
  },
  figures('events', '/v1/events/figures', 'event-figures', 'eventFigures', 'events'),
  {
    name: 'activities',
    service: 'aid',
    subject: 'activity',
    path: '/v1/aid/activities',
    one: 'Aid activity',
    many: 'Aid activities',
    words: 'q',
    part: 'activities',
    title: (record) => text(record['title']) || text(record['iatiIdentifier']),
    hint: (record) => line(text(record['iatiIdentifier']), words(text(record['status']))),
  },
  figures('aid', '/v1/aid/figures', 'aid-figures', 'aidFigures', 'aid'),
  {
    name: 'statistics',
    service: 'aid',
    subject: 'statistic',
    path: '/v1/aid/statistics',
    one: 'Aid statistic',
    many: 'Aid statistics',
    title: (record) => `Aid to ${member(record['recipient'], 'name')}`,
    hint: (record) => text(record['publication']),
  },
  {
    name: 'schemes',
    service: 'trade',
    subject: 'scheme',
    path: '/v1/trade/schemes',
    one: 'Preference scheme',
    many: 'Preference schemes',
    words: 'q',
    part: 'schemes',
    title: (record) => text(record['name']),
    hint: (record) => line(text(record['code']), text(record['grantor'])),
  },
  {
    name: 'datasets',
    service: 'trade',
    subject: 'dataset',
    path: '/v1/trade/datasets',
    one: 'Trade dataset',
    many: 'Trade datasets',
    title: (record) => `Trade of ${text(record['reporter'])} in ${text(record['period'])}`,
    hint: (record) => line(text(record['classification']), member(record['source'], 'name')),
  },
  figures('trade', '/v1/trade/figures', 'trade-figures', 'tradeFigures', 'trade'),
  {
    name: 'topics',
    service: 'events',
    subject: 'topic',
    path: '/v1/topics',
    one: 'Topic',
    many: 'Topics',
    words: 'name',
    title: (record) => text(record['name']),
    hint: (record) => text(record['code']),
  },
];

/** The kind of this name in links. */
export function kindNamed(name: string): Kind | undefined {
  return KINDS.find((kind) => kind.name === name);
}

/** The kind and the id of the record that a change is about; undefined for a kind that this page does not know. */
export function changed(change: Change): { kind: Kind; id: string } | undefined {
  const service = change.source.slice(change.source.lastIndexOf('/') + 1);
  const slash = change.subject.indexOf('/');
  const subject = change.subject.slice(0, slash);
  const kind = KINDS.find((one) => one.service === service && one.subject === subject);
  return kind && { kind, id: change.subject.slice(slash + 1) };
}

/** The address of a record's page in this explorer. */
export function recordLink(kind: Kind, id: string): string {
  return href(['record', kind.name, id]);
}
