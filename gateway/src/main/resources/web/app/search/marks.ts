// Where the words of a search stand in a text.

/** A stretch of a text: from its first character up to the one after its last, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a record's text, as the platform tells it. */
export interface Match extends Stretch {
  readonly pointer: string;
}

/** A piece of a text, and whether it was searched for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A text in pieces, of which the marked ones are the stretches. */
export function pieces(text: string, stretches: readonly Stretch[]): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  const add = (end: number, marked: boolean): void => {
    if (end > at) {
      found.push({ text: text.slice(at, end), marked });
      at = end;
    }
  };
  for (const { start, end } of [...stretches].sort((one, other) => one.start - other.start)) {
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return found;
}

/** Where a text has one of the words, whatever its case and accents; for lists that do not tell it themselves. */
export function stretchesOf(text: string, words: string): Stretch[] {
  const bare = plain(text);
  // Folding that changes the length would mark beside the words.
  if (bare.length !== text.length) {
    return [];
  }
  return words
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1)
    .map(plain)
    .flatMap((word) => occurrences(bare, word));
}

function occurrences(text: string, word: string): Stretch[] {
  const found: Stretch[] = [];
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length)) {
    found.push({ start, end: start + word.length });
  }
  return found;
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/[^\u0000-\u007f]/g, (letter) => letter.normalize('NFD').charAt(0)).toLowerCase();
}
