// What the members of records mean, as far as it takes to show them: by their names, which are the same in all kinds.
import type { Json } from './difference';

export type Meaning = 'date' | 'moment' | 'actor' | 'topic' | 'source' | 'event' | 'figure' | 'address' | 'code';

const MEANINGS: readonly (readonly [Meaning, readonly string[]])[] = [
  ['date', ['when', 'period', 'comparedWith', 'published', 'publishedOn', 'validity', 'from', 'to', 'valueDate', 'date']],
  ['moment', ['createdAt', 'updatedAt']],
  ['actor', ['actor', 'subject', 'counterpart', 'grantor', 'country', 'addressee', 'provider', 'receiver', 'reporter', 'partner', 'donor', 'member', 'organisation', 'beneficiary']],
  ['topic', ['topic', 'topics', 'broader']],
  ['source', ['sourceId']],
  ['event', ['event', 'mergedFrom']],
  ['figure', ['figureId']],
  ['address', ['url', 'website']],
];

const BY_NAME = new Map(MEANINGS.flatMap(([meaning, names]) => names.map((name) => [name, meaning] as const)));

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a text in a member of this name is. */
export function meaningOf(name: string, value: string): Meaning | undefined {
  if (name === 'partOf') {
    return UUID.test(value) ? 'event' : 'actor';
  }
  const meaning = BY_NAME.get(name);
  return meaning === 'event' && !UUID.test(value) ? undefined : meaning;
}

/** The codes of one meaning anywhere in a record, each once. */
export function codesIn(record: Json | undefined, meaning: Meaning): string[] {
  const found = new Set<string>();
  const walk = (value: Json | undefined, name: string): void => {
    if (typeof value === 'string') {
      if (value !== '' && meaningOf(name, value) === meaning) {
        found.add(value);
      }
    } else if (Array.isArray(value)) {
      value.forEach((item) => walk(item, name));
    } else if (typeof value === 'object' && value !== null) {
      Object.entries(value).forEach(([member, item]) => walk(item, member));
    }
  };
  walk(record, '');
  return [...found];
}
