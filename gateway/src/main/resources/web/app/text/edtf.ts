// Where a date lies in time that is as precise as it is known (EDTF, ISO 8601-2).

/** A day in milliseconds. */
export const DAY = 86_400_000;

/** Where a date lies: the first moment that it may be, and the one after the last. An end that nobody knows is infinite. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** Whether it says one thing of which the day is not known, rather than something that lasted. */
  readonly imprecise: boolean;
}

const MONTHS_OF_SEASON: Readonly<Record<string, readonly [number, number]>> = {
  '21': [2, 3],
  '22': [5, 3],
  '23': [8, 3],
  '24': [11, 3],
};

/** Null where it is no date that this page can place. */
export function spanOf(edtf: string): Span | null {
  const slash = edtf.indexOf('/');
  if (slash < 0) {
    const [from, to] = bounds(edtf) ?? [Number.NaN, Number.NaN];
    return Number.isNaN(from) ? null : { from, to, imprecise: to - from > DAY || /[~?%]/.test(edtf) };
  }
  const begin = edtf.slice(0, slash);
  const end = edtf.slice(slash + 1);
  const from = isOpen(begin) ? -Infinity : bounds(begin)?.[0];
  const to = isOpen(end) ? Infinity : bounds(end)?.[1];
  return from === undefined || to === undefined ? null : { from, to, imprecise: begin === '' || end === '' };
}

function isOpen(end: string): boolean {
  return end === '' || end === '..';
}

function bounds(text: string): readonly [number, number] | null {
  const plain = text.replace(/[~?%]/g, '');
  const match = /^(-?\d{1,4}X{0,3})(?:-(\d\d|XX))?(?:-(\d\d|XX))?$/.exec(plain);
  if (match === null) {
    return null;
  }
  const [, year = '', monthText, dayText] = match;
  if (year.includes('X')) {
    return [utc(Number(year.replace(/X/g, '0')), 0, 1), utc(Number(year.replace(/X/g, '9')) + 1, 0, 1)];
  }
  const y = Number(year);
  if (monthText === undefined || monthText === 'XX') {
    return [utc(y, 0, 1), utc(y + 1, 0, 1)];
  }
  const season = MONTHS_OF_SEASON[monthText];
  if (season !== undefined) {
    return [utc(y, season[0], 1), utc(y, season[0] + season[1], 1)];
  }
  const m = Number(monthText) - 1;
  return dayText === undefined || dayText === 'XX'
    ? [utc(y, m, 1), utc(y, m + 1, 1)]
    : [utc(y, m, Number(dayText)), utc(y, m, Number(dayText) + 1)];
}

function utc(year: number, monthIndex: number, dayOfMonth: number): number {
  // Date.UTC takes years below 100 for those of the last century.
  const date = new Date(0);
  date.setUTCFullYear(year, monthIndex, dayOfMonth);
  return date.getTime();
}

/** The day of a moment, as ISO has it. */
export function isoDay(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
