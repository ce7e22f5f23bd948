// Time as pixels: what part of it is seen, and where its years stand.
import { DAY, isoDay } from '../text/edtf';
import { day, month } from '../text/locale';

/** What is seen, in milliseconds. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Tick {
  readonly at: number;
  readonly name: string;
}

/** Nearer than two days to look at says nothing more, for no record is more precise than a day. */
const NARROWEST = 2 * DAY;

/** About as wide as a label with some space. */
const LABEL = 90;

const YEAR = 365.2425 * DAY;
const STEPS_IN_YEARS = [1, 2, 5, 10, 20, 25, 50, 100];

/** Kept within what there is, and not too near. */
export function within(range: Range, whole: Range): Range {
  const width = Math.min(Math.max(range.to - range.from, NARROWEST), whole.to - whole.from);
  const from = Math.min(Math.max(range.from, whole.from), whole.to - width);
  return { from, to: from + width };
}

/** Nearer by a factor below one, further by one above; what is at `share` of the width stays where it is. */
export function zoomed(range: Range, factor: number, share: number): Range {
  const width = range.to - range.from;
  const fixed = range.from + width * share;
  return { from: fixed - width * factor * share, to: fixed + width * factor * (1 - share) };
}

export function moved(range: Range, share: number): Range {
  const step = (range.to - range.from) * share;
  return { from: range.from + step, to: range.to + step };
}

/** Where labels stand, of the finest kind that fits. */
export function ticks(range: Range, width: number): readonly Tick[] {
  const least = ((range.to - range.from) / width) * LABEL;
  if (least > YEAR / 2) {
    const step = STEPS_IN_YEARS.find((years) => years * YEAR >= least) ?? 100;
    return series(range, (first) => Math.floor(first.getUTCFullYear() / step) * step, (year) => Date.UTC(year, 0, 1), step, String);
  }
  if (least > 14 * DAY) {
    const step = least > 90 * DAY ? 6 : least > 31 * DAY ? 3 : 1;
    const first = (index: number): number => Date.UTC(Math.floor(index / 12), index % 12, 1);
    const name = (index: number): string => month(isoDay(first(index)).slice(0, 7));
    return series(
      range,
      (date) => Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / step) * step,
      first,
      step,
      name,
    );
  }
  const step = Math.max(1, Math.ceil(least / DAY));
  const name = (index: number): string => day(isoDay(index * DAY));
  return series(range, (first) => Math.floor(first.getTime() / DAY / step) * step, (index) => index * DAY, step, name);
}

function series(
  range: Range,
  begin: (first: Date) => number,
  at: (index: number) => number,
  step: number,
  name: (index: number) => string,
): readonly Tick[] {
  const found: Tick[] = [];
  for (let index = begin(new Date(range.from)); at(index) <= range.to; index += step) {
    if (at(index) >= range.from) {
      found.push({ at: at(index), name: name(index) });
    }
  }
  return found;
}
