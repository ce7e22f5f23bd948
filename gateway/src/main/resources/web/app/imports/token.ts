// The token that writes need. It is kept for this tab alone and until it is closed, and is never part of an address.
const KEY = 'entente.token';

export function token(): string {
  return sessionStorage.getItem(KEY) ?? '';
}

/** Keeps a token as it was pasted, without what a terminal prints around it; an empty one is forgotten. */
export function keepToken(pasted: string): void {
  const bare = pasted.trim().replace(/^(TOKEN=|Bearer\s+)/i, '');
  if (bare === '') {
    sessionStorage.removeItem(KEY);
  } else {
    sessionStorage.setItem(KEY, bare);
  }
}
