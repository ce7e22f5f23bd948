// Lines of a file by their numbers, read piece by piece: a file may be larger than the page's memory.

/** How much is read at a time, in bytes. */
const PIECE = 1 << 20;

/** A longer line is cut: a file of one line would be the whole file. */
const LONGEST = 2000;

/**
 * The lines of these numbers, which count from 1; those that the file does not have are left out. Line ends are those
 * of Unix, Windows and old Macs, as in the services' own reading.
 */
export async function linesOf(file: Blob, wanted: ReadonlySet<number>): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  const last = Math.max(0, ...wanted);
  const decoder = new TextDecoder(await encodingOf(file));
  let number = 1;
  let line = '';
  let afterReturn = false;
  const end = (): void => {
    if (wanted.has(number)) {
      found.set(number, line);
    }
    number++;
    line = '';
  };
  for (let offset = 0; offset < file.size && number <= last; offset += PIECE) {
    const bytes = await file.slice(offset, offset + PIECE).arrayBuffer();
    const text = decoder.decode(bytes, { stream: offset + PIECE < file.size });
    let begin = 0;
    for (let i = 0; i < text.length; i++) {
      const character = text.charCodeAt(i);
      if (character !== 10 && character !== 13) {
        afterReturn = false;
        continue;
      }
      if (character === 10 && afterReturn) {
        afterReturn = false;
      } else {
        line = cut(line + text.slice(begin, Math.min(i, begin + LONGEST)));
        end();
        afterReturn = character === 13;
      }
      begin = i + 1;
    }
    line = cut(line + text.slice(begin, begin + LONGEST));
  }
  if (line !== '') {
    end();
  }
  return found;
}

function cut(line: string): string {
  return line.length > LONGEST ? line.slice(0, LONGEST) : line;
}

/** What is no UTF-8 at its beginning is windows-1252, as the services take it. */
async function encodingOf(file: Blob): Promise<'utf-8' | 'windows-1252'> {
  const beginning = await file.slice(0, PIECE).arrayBuffer();
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(beginning, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
