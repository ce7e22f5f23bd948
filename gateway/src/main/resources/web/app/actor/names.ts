// What actors are called. A name is asked for once while the page is open.
import { ask } from '../api/client';

const known = new Map<string, Promise<string>>();

/** The name behind a code; the code itself where there is none. */
export function nameOf(code: string): Promise<string> {
  const asked = known.get(code);
  if (asked !== undefined) {
    return asked;
  }
  const asking = ask({ path: '/v1/actors/{id}', in: { id: code }, query: { fields: 'code,name' } })
    .then((actor) => actor.name)
    .catch(() => {
      known.delete(code);
      return code;
    });
  known.set(code, asking);
  return asking;
}
