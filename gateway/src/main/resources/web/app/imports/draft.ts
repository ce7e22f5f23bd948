// What a form says of a run.
import type { Draft } from './run';

/** The run as it is asked for; what was left empty is left out. */
export function draftOf(form: FormData): Draft {
  const said = (name: string): string => String(form.get(name) ?? '').trim();
  const parameters = said('parameters')
    .split('\n')
    .map((line) => line.split('=', 2).map((part) => part.trim()))
    .filter(([name]) => name !== '');
  const source = Object.fromEntries(
    ['title', 'publisher', 'published', 'url'].map((name) => [name, said(name)]).filter(([, value]) => value !== ''),
  ) as NonNullable<Draft['source']>;
  return {
    format: said('format'),
    mode: said('mode') as NonNullable<Draft['mode']>,
    commit: said('commit') as NonNullable<Draft['commit']>,
    ...(parameters.length === 0 ? {} : { parameters: Object.fromEntries(parameters.map(([name = '', value = '']) => [name, value])) }),
    ...(Object.keys(source).length === 0 ? {} : { source }),
  };
}
