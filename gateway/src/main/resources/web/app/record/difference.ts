// What differs between two revisions of a record.
export type Json = null | boolean | number | string | Json[] | { [member: string]: Json };

/** One place that differs. Before is absent where something was added, after where it was removed. */
export interface Difference {
  /** Where, as a JSON pointer into the newer revision; into the older one where the place is gone. */
  readonly pointer: string;
  readonly before?: Json;
  readonly after?: Json;
}

/** What each write changes by itself, so that nobody needs to be told. */
const BOOKKEEPING = new Set(['/revision', '/updatedAt']);

/** Above this, in comparisons, two lists are compared place by place: they differ so much that no reading helps. */
const MOST_COMPARISONS = 4_000_000;

/** Every place that differs, in the order of the newer revision; without the counting and dating of revisions. */
export function differences(before: Json | undefined, after: Json | undefined): Difference[] {
  return compare(before, after, '').filter((difference) => !BOOKKEEPING.has(difference.pointer));
}

function compare(before: Json | undefined, after: Json | undefined, pointer: string): Difference[] {
  if (same(before, after)) {
    return [];
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    return compareLists(before, after, pointer);
  }
  if (isObject(before) && isObject(after)) {
    return [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((member) =>
      compare(before[member], after[member], `${pointer}/${escape(member)}`),
    );
  }
  return [
    { pointer, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) },
  ];
}

/** An item that is new is no change of all items after it: what both lists have stays in place. */
function compareLists(before: Json[], after: Json[], pointer: string): Difference[] {
  const found: Difference[] = [];
  let older = 0;
  let newer = 0;
  for (const [nextOlder, nextNewer] of [...common(before, after), [before.length, after.length] as const]) {
    const paired = Math.min(nextOlder - older, nextNewer - newer);
    for (let i = 0; i < paired; i++) {
      found.push(...compare(before[older + i], after[newer + i], `${pointer}/${newer + i}`));
    }
    for (let i = older + paired; i < nextOlder; i++) {
      found.push(...compare(before[i], undefined, `${pointer}/${i}`));
    }
    for (let i = newer + paired; i < nextNewer; i++) {
      found.push(...compare(undefined, after[i], `${pointer}/${i}`));
    }
    older = nextOlder + 1;
    newer = nextNewer + 1;
  }
  return found;
}

/** The places, in both lists, of the longest row of items that both have in the same order. */
function common(before: Json[], after: Json[]): (readonly [number, number])[] {
  const left = before.map(canonical);
  const right = after.map(canonical);
  if (left.length * right.length > MOST_COMPARISONS) {
    return left.flatMap((item, i) => (item === right[i] ? [[i, i] as const] : []));
  }
  const width = right.length + 1;
  const lengths = new Uint32Array((left.length + 1) * width);
  const length = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        left[i] === right[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
    }
  }
  const places: (readonly [number, number])[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) {
      places.push([i++, j++]);
    } else if (length(i + 1, j) >= length(i, j + 1)) {
      i++;
    } else {
      j++;
    }
  }
  return places;
}

function same(one: Json | undefined, other: Json | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && canonical(one) === canonical(other));
}

/** The text of a value whose members have no order. */
function canonical(value: Json): string {
  return JSON.stringify(value, (_, part: Json) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

function isObject(value: Json | undefined): value is { [member: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function escape(member: string): string {
  return member.replaceAll('~', '~0').replaceAll('/', '~1');
}
