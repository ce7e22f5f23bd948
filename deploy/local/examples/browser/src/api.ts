// What the page asks of the platform. The contract's types say what may be asked and what comes back.
import createClient from 'openapi-fetch';
import type { components, paths } from './contract';

export type Event = components['schemas']['Event'];
export type Topic = components['schemas']['Topic'];
export type Change = components['schemas']['Change'];
export type Problem = components['schemas']['Problem'];
export type EventQuestion = NonNullable<paths['/v1/events']['get']['parameters']['query']>;

/** Some of a list's items; `next` is the address of those that follow, or null where these are the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: URL | null;
}

/** A record with the validator that a later read or write names. */
export interface Copy<T> {
  readonly record: T;
  readonly etag: string;
}

/** An answer that is not what was asked for. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
  }
}

/** Whatever went wrong, as a problem to show: what the platform said, or that it said nothing. */
export function problemOf(failure: unknown): Problem {
  return failure instanceof Refused
    ? failure.problem
    : { status: 0, title: 'The platform cannot be reached', detail: String(failure) };
}

/** The platform at one address. */
export function platformAt(address: string) {
  // Where an answer comes in several media types, this is the one whose type it has.
  const client = createClient<paths, 'application/json'>({ baseUrl: address });

  return {
    /** The first page of the events that fit. */
    async events(question: EventQuestion): Promise<Page<Event>> {
      const { data, error, response } = await client.GET('/v1/events', { params: { query: question } });
      return pageOf(data ?? refuse(error, response), response);
    },

    /** The page that another one named as its next. */
    async moreEvents(next: URL): Promise<Page<Event>> {
      const response = await fetch(next, { headers: { Accept: 'application/json' } });
      const body: unknown = await response.json();
      return pageOf(response.ok ? (body as components['schemas']['EventPage']) : refuse(body, response), response);
    },

    /** A topic; the very copy that is given if it is still what the platform has, which then sends no body. */
    async topic(id: string, known?: Copy<Topic>): Promise<Copy<Topic>> {
      const { data, error, response } = await client.GET('/v1/topics/{id}', {
        params: { path: { id } },
        headers: { 'If-None-Match': known?.etag },
      });
      return known && response.status === 304 ? known : copyOf(data ?? refuse(error, response), response);
    },

    /** Creates a topic, unless there is one of that code. */
    async createTopic(token: string, code: string, name: string): Promise<Copy<Topic>> {
      const { data, error, response } = await client.PUT('/v1/topics/{id}', {
        params: { path: { id: code }, header: { 'If-None-Match': '*' } },
        headers: { Authorization: `Bearer ${token}` },
        body: { code, name },
      });
      return copyOf(data ?? refuse(error, response), response);
    },

    /** Changes a topic's name, unless somebody has changed it since it was read. */
    async renameTopic(token: string, known: Copy<Topic>, name: string): Promise<Copy<Topic>> {
      const { data, error, response } = await client.PATCH('/v1/topics/{id}', {
        params: { path: { id: known.record.code }, header: { 'If-Match': known.etag } },
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/merge-patch+json' },
        body: { name },
      });
      return copyOf(data ?? refuse(error, response), response);
    },
  };
}

function pageOf<T>(page: { items: T[] }, response: Response): Page<T> {
  const next = /<([^>]*)>\s*;\s*rel="next"/.exec(response.headers.get('Link') ?? '')?.[1];
  return { items: page.items, next: next === undefined ? null : new URL(next, response.url) };
}

function copyOf<T>(record: T, response: Response): Copy<T> {
  return { record, etag: response.headers.get('ETag') ?? '' };
}

/** A proxy in between may answer with something else than a problem. */
function refuse(body: unknown, response: Response): never {
  const isProblem = typeof body === 'object' && body !== null && 'title' in body;
  throw new Refused(isProblem ? (body as Problem) : { status: response.status, title: `Status ${response.status}` });
}
