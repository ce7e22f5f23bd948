// The two that a dossier is about.

export interface Pair {
  readonly a: string;
  readonly b: string;
  /** What the two are called; their codes until it is known. */
  readonly names: Readonly<Record<string, string>>;
}

export function nameIn(pair: Pair, code: string): string {
  return pair.names[code] ?? code;
}
