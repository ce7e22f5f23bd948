// How the page asks the platform: by the public contract alone.
import type { Answer, Method, PathOf, Problem, Question } from './types';

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

/** An answer with what its head says. */
export interface Answered<T> {
  readonly body: T;
  readonly headers: Headers;
}

/** What a write brings along. */
export interface Sending {
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly bytes?: Blob;
}

type Values = Readonly<Record<string, unknown>>;

/** A question without the contract's types. */
export interface AnyQuestion {
  readonly path: string;
  readonly in?: Values;
  readonly query?: Values;
}

/** The address of a question at this platform, from its slash on; lists are joined by commas, what is empty is left out. */
export function addressOf(question: AnyQuestion): string {
  const path = question.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(question.in?.[name] ?? '')),
  );
  const query = Object.entries(question.query ?? {})
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value)).replace(/%2C/g, ',')}`);
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}

/** Asks and reads the answer's body. */
export async function ask<P extends PathOf<'get'>>(question: Question<P>, signal?: AbortSignal): Promise<Answer<P>> {
  const { body } = await exchange(addressOf(question), { signal: signal ?? null });
  return body as Answer<P>;
}

/** Asks what an answer gave the address of, such as the next page or a record that another one names. */
export async function follow<T>(address: string, signal?: AbortSignal): Promise<Answered<T>> {
  const { body, headers } = await exchange(address, { signal: signal ?? null });
  return { body: body as T, headers };
}

/** Writes. */
export async function send<M extends Exclude<Method, 'get'>, P extends PathOf<M>>(
  method: M,
  question: Question<P, M>,
  sending: Sending,
  signal?: AbortSignal,
): Promise<Answered<Answer<P, M>>> {
  const headers = new Headers(sending.headers);
  if (sending.token !== undefined) {
    headers.set('Authorization', `Bearer ${sending.token}`);
  }
  if (sending.json !== undefined && !headers.has('Content-Type')) {
    headers.set('Content-Type', 'application/json');
  }
  const body = sending.bytes ?? (sending.json === undefined ? null : JSON.stringify(sending.json));
  const answer = await exchange(addressOf(question), { method: method.toUpperCase(), headers, body, signal: signal ?? null });
  return { body: answer.body as Answer<P, M>, headers: answer.headers };
}

async function exchange(address: string, init: RequestInit): Promise<Answered<unknown>> {
  const headers = new Headers(init.headers);
  headers.set('Accept', 'application/json');
  const response = await fetch(address, { ...init, headers });
  const body = await bodyOf(response);
  if (!response.ok) {
    throw new Refused(problemIn(body, response));
  }
  return { body, headers: response.headers };
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '' || !/json/.test(response.headers.get('Content-Type') ?? '')) {
    return text;
  }
  return JSON.parse(text) as unknown;
}

/** A proxy in between may answer with something else than a problem. */
function problemIn(body: unknown, response: Response): Problem {
  return typeof body === 'object' && body !== null && 'title' in body
    ? (body as Problem)
    : { status: response.status, title: `The answer has status ${response.status}` };
}
