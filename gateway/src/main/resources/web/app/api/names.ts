// Names of actors and topics by their codes. They are read once, before what they stand in is shown.
import { follow } from './client';

const NAMES = new Map<string, Promise<string | undefined>>();

/** The names of actors by their codes; without those that there are not. */
export function actorNames(codes: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  return names('/v1/actors', codes);
}

/** The names of topics by their codes; without those that there are not. */
export function topicNames(codes: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  return names('/v1/topics', codes);
}

async function names(path: string, codes: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(codes)].map(async (code) => [code, await name(path, code)] as const);
  const found = await Promise.all(asked);
  return new Map(found.filter((one): one is readonly [string, string] => one[1] !== undefined));
}

function name(path: string, code: string): Promise<string | undefined> {
  const address = `${path}/${encodeURIComponent(code)}?fields=name`;
  const known = NAMES.get(address);
  if (known) {
    return known;
  }
  const asked = follow<{ name?: string }>(address).then(
    ({ body }) => body.name,
    () => {
      // The next view asks again.
      NAMES.delete(address);
      return undefined;
    },
  );
  NAMES.set(address, asked);
  return asked;
}
