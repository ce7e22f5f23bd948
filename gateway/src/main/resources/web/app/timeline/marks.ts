// What stands on a timeline, as columns of numbers: a hundred thousand marks are gone through for each picture.
import { DAY, spanOf } from '../text/edtf';

/** One thing on a timeline. */
export interface Mark {
  readonly id: string;
  /** Which row it stands in. */
  readonly row: string;
  readonly title: string;
  /** An EDTF date. */
  readonly when: string;
  /** Where it leads, if anywhere. */
  readonly link?: string;
  /** What it made of the ties, if it is about them. */
  readonly turn?: string;
}

/** Marks in the order of their beginnings. */
export interface Marks {
  readonly items: readonly Mark[];
  readonly rows: readonly string[];
  /** Beginnings and ends, in milliseconds; what is open reaches beyond all others. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly row: Uint8Array;
  readonly imprecise: Uint8Array;
  /** What the whole lies between. */
  readonly first: number;
  readonly last: number;
  /** How many have no date that can be placed. */
  readonly unplaced: number;
}

export function arrange(all: readonly Mark[], today = Date.now()): Marks {
  const placed: { mark: Mark; from: number; to: number; imprecise: boolean }[] = [];
  for (const mark of all) {
    const span = spanOf(mark.when);
    if (span !== null) {
      placed.push({ mark, ...span });
    }
  }
  placed.sort((x, y) => x.from - y.from || x.to - y.to);
  const bounded = placed.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
  const first = bounded.reduce((least, one) => Math.min(least, one), today - 365 * DAY);
  const last = bounded.reduce((most, one) => Math.max(most, one), today);
  const rows = [...new Set(placed.map(({ mark }) => mark.row))].sort();
  const index = new Map(rows.map((row, i) => [row, i]));
  return {
    items: placed.map(({ mark }) => mark),
    rows,
    from: Float64Array.from(placed, ({ from }) => from),
    to: Float64Array.from(placed, ({ to }) => to),
    row: Uint8Array.from(placed, ({ mark }) => index.get(mark.row) ?? 0),
    imprecise: Uint8Array.from(placed, ({ imprecise }) => (imprecise ? 1 : 0)),
    first,
    last,
    unplaced: all.length - placed.length,
  };
}
