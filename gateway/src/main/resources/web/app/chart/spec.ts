// What a chart shows, apart from how it is drawn: the same data stand in the picture, in the table beside it and in the CSV.
import type { EChartsCoreOption } from 'echarts/core';
import type { Cell } from '../text/csv';

export interface Column {
  readonly name: string;
  /** Numbers stand at the right and are written as the reader's locale has them. */
  readonly number?: boolean;
}

export interface ChartSpec {
  readonly title: string;
  /** What the picture tells, in a sentence or two, for who does not see it. */
  readonly summary: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** By the page's colours and the width in pixels. */
  readonly option: (look: Look, width: number) => EChartsCoreOption;
  /** In pixels; the place is kept before the chart is drawn. */
  readonly height?: number;
}

/** The colours of the page as it is now, and how to draw in general. */
export interface Look {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly paper: string;
  readonly a: string;
  readonly b: string;
  readonly c: string;
  readonly d: string;
  readonly good: string;
  readonly bad: string;
  readonly warn: string;
  /** For as many series as there may be; they differ in lightness as well as in hue. */
  readonly palette: readonly string[];
}

const LIGHT = ['#1d4ed8', '#b45309', '#0f766e', '#9333ea', '#be123c', '#4d7c0f', '#0369a1', '#a21caf', '#57534e'];
const DARK = ['#8fb4ff', '#f5b26b', '#5fd0c3', '#d3a4ff', '#ff9db0', '#b5d96a', '#7cc8f5', '#f0a6f0', '#c7c2bd'];

export function look(dark: boolean): Look {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: colour('ink'),
    quiet: colour('quiet'),
    line: colour('line'),
    paper: colour('paper'),
    a: colour('a'),
    b: colour('b'),
    c: colour('c'),
    d: colour('d'),
    good: colour('good'),
    bad: colour('bad'),
    warn: colour('warn'),
    palette: dark ? DARK : LIGHT,
  };
}

/** As ECharts draws a legend: the mark and the space beside it, a letter, a line. */
const MARK = 45;
const LETTER = 7;
const LINE = 22;

/** How high a legend of these names is, in pixels: below it a chart begins. */
export function legendHeight(names: readonly string[], width: number): number {
  let lines = 1;
  let used = 0;
  for (const name of names) {
    const wide = MARK + name.length * LETTER;
    if (used > 0 && used + wide > width) {
      lines += 1;
      used = 0;
    }
    used += wide;
  }
  return lines * LINE + 14;
}
