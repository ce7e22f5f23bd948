// Dates of records, which are as precise as they are known (EDTF), in the reader's words.
import { day, month } from './locale';

const DOUBT: Readonly<Record<string, string>> = { '?': 'perhaps ', '~': 'about ', '%': 'perhaps about ' };

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

/** An EDTF date for people, such as "about June 2024"; a form that this does not know stays as it is. */
export function dateText(edtf: string): string {
  const slash = edtf.indexOf('/');
  if (slash < 0) {
    return single(edtf);
  }
  const from = edtf.slice(0, slash);
  const to = edtf.slice(slash + 1);
  // Two dots are a side that is open, nothing is a side that nobody knows.
  const open = (side: string): boolean => side === '..' || side === '';
  if (open(from) && open(to)) {
    return 'at all times';
  }
  if (open(from)) {
    return `${from === '' ? 'not after' : 'until'} ${single(to)}`;
  }
  if (open(to)) {
    return `${to === '' ? 'not before' : 'since'} ${single(from)}`;
  }
  return `${single(from)} – ${single(to)}`;
}

function single(edtf: string): string {
  const [, date = edtf, doubt = ''] = /^(.*?)([?~%]?)$/.exec(edtf) ?? [];
  return (DOUBT[doubt] ?? '') + plain(date);
}

function plain(date: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) {
    return day(date);
  }
  if (/^\d{4}-(0\d|1[0-2])$/.test(date)) {
    return month(date);
  }
  const season = /^(\d{4})-2([1-4])$/.exec(date);
  if (season) {
    return `${SEASONS[Number(season[2]) - 1]} ${season[1]}`;
  }
  const years = /^(\d+)(X+)$/.exec(date);
  return years ? `${years[1]}${'0'.repeat(years[2]?.length ?? 0)}s` : date;
}
