// The platform's words as a reader has them.
import type { Schema } from '../api/types';

/** `partlySuspended` becomes "partly suspended", `bilateral-relations` "bilateral relations". */
export function words(code: string): string {
  return code
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_]/g, ' ')
    .toLowerCase();
}

/** The same at the beginning of a line. */
export function Words(code: string): string {
  const text = words(code);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const TIES: Readonly<Record<Schema<'RelationStatus'>, { readonly name: string; readonly kind: string }>> = {
  established: { name: 'Ties are established', kind: 'good' },
  severed: { name: 'Ties are severed', kind: 'bad' },
  interrupted: { name: 'Ties are interrupted', kind: 'warn' },
  unknown: { name: 'Nothing says whether there are ties', kind: '' },
};

export const VERDICTS: Readonly<Record<Schema<'FigureVerdict'>, { readonly name: string; readonly kind: string }>> = {
  consistent: { name: 'Consistent', kind: 'good' },
  contradicted: { name: 'Contradicted', kind: 'bad' },
  notEnoughData: { name: 'Not enough data', kind: '' },
};
