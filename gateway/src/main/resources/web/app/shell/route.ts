// Where the page is: what stands behind the # of its address, as a path and a query.

/** A place, such as `#/KHM/USA?on=2020-01-01`. */
export interface Route {
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
}

/** What a link says of a query; what is undefined or empty is left out. */
export type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;

export function parse(hash: string): Route {
  const [path = '', query = ''] = split(hash.replace(/^#/, ''));
  return {
    segments: path.split('/').filter((segment) => segment !== '').map(decode),
    query: new URLSearchParams(query),
  };
}

/** The place where the page is now. */
export function here(): Route {
  return parse(location.hash);
}

/** The address of a place, to stand in a link. */
export function href(segments: readonly string[], asked: Asked = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) {
      if (one !== '') {
        query.append(name, one);
      }
    }
  }
  const text = query.toString().replace(/%2C/g, ',').replace(/%3A/g, ':');
  return `#/${segments.map(encode).join('/')}${text === '' ? '' : `?${text}`}`;
}

/** Goes to a place, as by a link. */
export function go(address: string): void {
  location.hash = address;
}

/** Changes the address of this place without a step to go back to, as while a date is dragged. */
export function replace(address: string): void {
  if (address !== location.hash) {
    history.replaceState(history.state, '', address);
    window.dispatchEvent(new Event('hashchange'));
  }
}

function split(text: string): [string, string] {
  const mark = text.indexOf('?');
  return mark < 0 ? [text, ''] : [text.slice(0, mark), text.slice(mark + 1)];
}

function encode(segment: string): string {
  return encodeURIComponent(segment).replace(/%3A/g, ':');
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
