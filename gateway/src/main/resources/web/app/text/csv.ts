// Tables as CSV (RFC 4180), as the platform's own exports write it.
export type Cell = string | number | null | undefined;

/** The text of a table with its head; an absent value is an empty cell. */
export function csv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(value: Cell): string {
  const text = value === null || value === undefined ? '' : String(value);
  // A spreadsheet runs a text that begins like a formula. A number with its sign is none.
  const guarded = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
