// Numbers and days as the reader's locale has them.

const LOCALE = navigator.languages.length > 0 ? [...navigator.languages] : ['en'];

const WHOLE = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });
const SHORT = new Intl.NumberFormat(LOCALE, { notation: 'compact', maximumFractionDigits: 1 });
const PERCENT = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 1 });
const DAY = new Intl.DateTimeFormat(LOCALE, { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat(LOCALE, { year: 'numeric', month: 'long', timeZone: 'UTC' });
const MOMENT = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'medium' });
const AGO = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });

export function number(value: number): string {
  return WHOLE.format(value);
}

/** Shortened, as on an axis. */
export function short(value: number): string {
  return SHORT.format(value);
}

/** A share of one. */
export function percent(share: number): string {
  return PERCENT.format(share);
}

/** A sum in a currency, whole; a unit that is no currency stands behind the number. */
export function amount(value: number, unit: string): string {
  if (/^[A-Z]{3}$/.test(unit)) {
    try {
      return new Intl.NumberFormat(LOCALE, { style: 'currency', currency: unit, maximumFractionDigits: 0 }).format(value);
    } catch {
      return `${WHOLE.format(value)} ${unit}`;
    }
  }
  return `${WHOLE.format(value)} ${unit}`.trim();
}

/** The same, shortened. */
export function shortAmount(value: number, unit: string): string {
  return `${SHORT.format(value)} ${unit}`.trim();
}

/** A size of a file. */
export function bytes(size: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const power = Math.min(units.length - 1, size < 1 ? 0 : Math.floor(Math.log10(size) / 3));
  return new Intl.NumberFormat(LOCALE, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(size / 1000 ** power);
}

/** A day of the calendar, by its ISO form. */
export function day(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? iso : DAY.format(date);
}

/** A month, by its ISO form `2020-05`. */
export function month(iso: string): string {
  const date = new Date(`${iso}-01T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? iso : MONTH.format(date);
}

/** A moment, in the reader's time zone. */
export function moment(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : MOMENT.format(date);
}

/** How long ago a moment is, roughly. */
export function ago(iso: string, now = Date.now()): string {
  const seconds = Math.round((new Date(iso).getTime() - now) / 1000);
  const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ];
  for (const [unit, length] of steps) {
    if (Math.abs(seconds) >= length) {
      return AGO.format(Math.round(seconds / length), unit);
    }
  }
  return AGO.format(seconds, 'second');
}
