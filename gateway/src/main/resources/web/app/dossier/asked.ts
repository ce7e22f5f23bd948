// The question for a dossier, which may be asked before the view that shows it is there.
import { ask } from '../api/client';
import type { Schema } from '../api/types';

interface Asked {
  readonly key: string;
  readonly answer: Promise<Schema<'Dossier'>>;
}

let early: Asked | undefined;

/** Asks ahead, while the view's scripts come. */
export function askAhead(a: string, b: string, on: string): void {
  const answer = asked(a, b, on);
  // Whoever takes it hears of a failure; nobody may, where the reader goes elsewhere meanwhile.
  answer.catch(() => undefined);
  early = { key: `${a} ${b} ${on}`, answer };
}

/** The answer that was asked for ahead, once; else a new one. */
export function dossierOf(a: string, b: string, on: string, signal: AbortSignal): Promise<Schema<'Dossier'>> {
  const ahead = early;
  early = undefined;
  return ahead?.key === `${a} ${b} ${on}` ? ahead.answer : asked(a, b, on, signal);
}

function asked(a: string, b: string, on: string, signal?: AbortSignal): Promise<Schema<'Dossier'>> {
  return ask({ path: '/v1/dossiers/{a}/{b}', in: { a, b }, query: onDay(on) }, signal);
}

export function onDay(on: string): { on?: string } {
  return on === '' ? {} : { on };
}
