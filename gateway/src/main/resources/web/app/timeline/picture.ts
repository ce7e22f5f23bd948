// Draws the part of a timeline that is seen. Few marks are drawn one by one; of many it is told how dense they lie.
import type { Look } from '../chart/spec';
import { DAY } from '../text/edtf';
import type { Marks } from './marks';
import type { Pen } from './pen';
import { ticks, type Range } from './scale';

/** More than these lie on each other anyhow. */
const ONE_BY_ONE = 1200;

/** Of a density, in pixels. */
const COLUMN = 3;

const AXIS = 26;
const GUTTER = 118;
const NARROW_GUTTER = 88;
/** Of a name below the picture; nearer to its end than that it would be cut. */
const LABEL = 36;
/** In pixels; below it the rows' names have less space. */
const NARROW = 560;
const HIGHEST_ROW = 40;
const RADIUS = 4.5;
/** How far beside a mark a pointer may be. */
const NEAR = 7;

/** Where everything is. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly row: number;
}

export function frameOf(marks: Marks, width: number, height: number): Frame {
  const rows = Math.max(1, marks.rows.length);
  return { width, height, left: width < NARROW ? NARROW_GUTTER : GUTTER, row: Math.min(HIGHEST_ROW, (height - AXIS) / rows) };
}

/** How far right a moment is. */
export function xOf(moment: number, range: Range, frame: Frame): number {
  return frame.left + ((moment - range.from) / (range.to - range.from)) * (frame.width - frame.left);
}

/** How many marks are seen in part or wholly. */
export function seen(marks: Marks, range: Range): number {
  const { from, to } = marks;
  let count = 0;
  for (let i = 0; i < from.length && (from[i] as number) <= range.to; i += 1) {
    if ((to[i] as number) >= range.from) {
      count += 1;
    }
  }
  return count;
}

/** Draws all; `day` is the moment that a line is drawn at, `chosen` the index of the mark that stands out. */
export function paint(pen: Pen, marks: Marks, range: Range, frame: Frame, look: Look, day: number, chosen: number): void {
  rows(pen, marks, range, frame, look);
  if (seen(marks, range) <= ONE_BY_ONE) {
    single(pen, marks, range, frame, look, chosen);
  } else {
    dense(pen, marks, range, frame, look);
  }
  names(pen, marks, frame, look);
  const x = xOf(day, range, frame);
  if (x >= frame.left && x <= frame.width) {
    pen.line(x, 0, x, frame.height - AXIS, look.bad);
  }
}

function rows(pen: Pen, marks: Marks, range: Range, frame: Frame, look: Look): void {
  for (const tick of ticks(range, frame.width - frame.left)) {
    const x = xOf(tick.at, range, frame);
    pen.line(x, 0, x, frame.height - AXIS, look.line);
    if (x < frame.width - LABEL) {
      pen.text(x + 3, frame.height - AXIS / 2, tick.name, look.quiet, 'start');
    }
  }
  for (let i = 1; i <= marks.rows.length; i += 1) {
    pen.line(frame.left, i * frame.row, frame.width, i * frame.row, look.line);
  }
}

function names(pen: Pen, marks: Marks, frame: Frame, look: Look): void {
  pen.box(0, 0, frame.left, frame.height, look.paper, 1);
  marks.rows.forEach((name, i) => pen.text(4, (i + 0.5) * frame.row, name, look.quiet, 'start'));
}

function single(pen: Pen, marks: Marks, range: Range, frame: Frame, look: Look, chosen: number): void {
  const { from, to, row, imprecise } = marks;
  const high = Math.max(6, frame.row * 0.5);
  for (let i = 0; i < from.length && (from[i] as number) <= range.to; i += 1) {
    if ((to[i] as number) < range.from) {
      continue;
    }
    const colour = i === chosen ? look.bad : (look.palette[(row[i] as number) % look.palette.length] as string);
    const x1 = Math.max(frame.left - 2, xOf(from[i] as number, range, frame));
    const x2 = Math.min(frame.width + 2, xOf(to[i] as number, range, frame));
    const y = ((row[i] as number) + 0.5) * frame.row;
    if (imprecise[i] === 1 || (to[i] as number) - (from[i] as number) > DAY) {
      pen.box(x1, y - high / 2, Math.max(3, x2 - x1), high, colour, imprecise[i] === 1 ? 0.22 : 0.75, colour);
    } else {
      pen.dot((x1 + x2) / 2, y, i === chosen ? RADIUS + 2 : RADIUS, colour);
    }
  }
}

let counts = new Uint32Array(0);

function dense(pen: Pen, marks: Marks, range: Range, frame: Frame, look: Look): void {
  const columns = Math.ceil((frame.width - frame.left) / COLUMN) + 1;
  const most = count(marks, range, columns, (frame.width - frame.left) / COLUMN);
  const scale = 1 / Math.log1p(most);
  for (let r = 0; r < marks.rows.length; r += 1) {
    const colour = look.palette[r % look.palette.length] as string;
    const bottom = (r + 1) * frame.row - 1;
    for (let c = 0; c < columns; c += 1) {
      const here = counts[r * columns + c] as number;
      if (here > 0) {
        const share = Math.log1p(here) * scale;
        const high = Math.max(2, share * (frame.row - 3));
        pen.box(frame.left + c * COLUMN, bottom - high, COLUMN, high, colour, 0.35 + 0.65 * share);
      }
    }
  }
}

/** Counts the marks over each column of each row: up where one begins, down behind its end, then added up. */
function count(marks: Marks, range: Range, columns: number, width: number): number {
  const { from, to, row } = marks;
  const size = marks.rows.length * columns;
  if (counts.length < size) {
    counts = new Uint32Array(size);
  } else {
    counts.fill(0, 0, size);
  }
  const scale = width / (range.to - range.from);
  for (let i = 0; i < from.length; i += 1) {
    const begin = from[i] as number;
    const end = to[i] as number;
    if (begin > range.to) {
      break;
    }
    if (end >= range.from) {
      const base = (row[i] as number) * columns;
      const first = Math.max(0, Math.floor((begin - range.from) * scale));
      const after = Math.floor((end - range.from) * scale) + 1;
      counts[base + first] = (counts[base + first] as number) + 1;
      if (after < columns) {
        counts[base + after] = (counts[base + after] as number) - 1;
      }
    }
  }
  let most = 1;
  for (let r = 0; r < marks.rows.length; r += 1) {
    for (let c = 1; c < columns; c += 1) {
      const at = r * columns + c;
      counts[at] = (counts[at] as number) + (counts[at - 1] as number);
    }
    for (let c = 0; c < columns; c += 1) {
      most = Math.max(most, counts[r * columns + c] as number);
    }
  }
  return most;
}

/** The mark at a point, the shortest where several lie there; -1 without. */
export function hit(marks: Marks, range: Range, frame: Frame, x: number, y: number): number {
  const line = Math.floor(y / frame.row);
  const { from, to, row } = marks;
  let best = -1;
  let least = Infinity;
  for (let i = 0; i < from.length; i += 1) {
    const x1 = xOf(from[i] as number, range, frame);
    if (x1 > x + NEAR) {
      break;
    }
    const x2 = xOf(to[i] as number, range, frame);
    if (row[i] === line && x2 >= x - NEAR && x2 - x1 < least) {
      least = x2 - x1;
      best = i;
    }
  }
  return best;
}
