// Names of members and codes of the contract as words.
import type { Schema } from '../api/types';
import { number } from './locale';

/** "participatingOrgs" as "Participating orgs". */
export function words(member: string): string {
  const spaced = member
    .replaceAll('-', ' ')
    .replace(/([a-z0-9])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** A number with its unit in words: one of the two forms. */
export function counted(count: number, one: string, many: string): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

/** A code within a sentence: "partlySuspended" as "partly suspended". */
export function phrase(code: string): string {
  const text = words(code);
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A state as its name and the colour that it has. */
interface Named {
  readonly name: string;
  readonly kind: 'good' | 'bad' | 'warn' | '';
}

export const TIES: Readonly<Record<Schema<'RelationStatus'>, Named>> = {
  established: { name: 'Ties are established', kind: 'good' },
  severed: { name: 'Ties are severed', kind: 'bad' },
  interrupted: { name: 'Ties are interrupted', kind: 'warn' },
  unknown: { name: 'Nothing says whether there are ties', kind: '' },
};

export const VERDICTS: Readonly<Record<Schema<'FigureVerdict'>, Named>> = {
  consistent: { name: 'Consistent', kind: 'good' },
  contradicted: { name: 'Contradicted', kind: 'bad' },
  notEnoughData: { name: 'Not enough data', kind: 'warn' },
};
