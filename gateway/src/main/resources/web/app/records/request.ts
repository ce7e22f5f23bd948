// The request that shows the same as a view, for people to copy.

/** As a command for a terminal. */
export function curl(url: string): string {
  return `curl ${quoted(url)}`;
}

/** As a line of a script; the answer is the body. */
export function script(url: string): string {
  return `const answer = await (await fetch(${quoted(url)})).json();`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", '%27')}'`;
}
