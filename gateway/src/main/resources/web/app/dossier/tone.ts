// How friendly the two were by year, by the scores of their events.
import { html, nothing, type TemplateResult } from 'lit';
import '../chart/chart-figure';
import type { ChartSpec, Look } from '../chart/spec';
import type { Schema } from '../api/types';
import { empty, partial } from '../parts/states';
import { number } from '../text/locale';
import { phrase } from '../text/words';

type Tone = Schema<'RelationTone'>;

export function toneSection(part: Schema<'DossierRelationPart'> | undefined, retry: () => void): TemplateResult | typeof nothing {
  if (part === undefined) {
    return nothing;
  }
  if (part.data === undefined) {
    return partial(part, 'The tone', retry);
  }
  const tones = part.data.tone ?? [];
  const left = part.data.toneOmitted ?? 0;
  return tones.length === 0
    ? empty('No event with a score falls into a certain year.')
    : html`<chart-figure .spec=${specOf(tones)}></chart-figure>
        <p class="quiet">
          Scores run from −10, conflict, to 10, cooperation.
          ${left === 0 ? nothing : `${number(left)} events are in no year, because theirs is not certain.`}
        </p>`;
}

const made = new WeakMap<readonly Tone[], ChartSpec>();

/** The same for the same data, so that a chart is drawn once. */
function specOf(tones: readonly Tone[]): ChartSpec {
  const known = made.get(tones);
  if (known !== undefined) {
    return known;
  }
  const first = tones[0]?.year ?? 0;
  const last = tones.at(-1)?.year ?? 0;
  const spec: ChartSpec = {
    title: 'Mean score by year, with lowest and highest, and the number of events',
    summary: `${tones.length} years from ${first} to ${last} have events with a score.`,
    columns: [
      { name: 'Year' },
      { name: 'Mean', number: true },
      { name: 'Lowest', number: true },
      { name: 'Highest', number: true },
      { name: 'Deviation', number: true },
      { name: 'Events', number: true },
      { name: 'Of which' },
    ],
    rows: tones.map((tone) => [
      String(tone.year),
      tone.mean,
      tone.min,
      tone.max,
      tone.deviation,
      tone.count,
      Object.entries(tone.countsByType ?? {})
        .map(([type, count]) => `${phrase(type)} ${count}`)
        .join(', '),
    ]),
    height: 300,
    option: (look) => option(tones, first, last, look),
  };
  made.set(tones, spec);
  return spec;
}

function option(tones: readonly Tone[], first: number, last: number, look: Look): ReturnType<ChartSpec['option']> {
  const axis = { axisLine: { lineStyle: { color: look.quiet } }, axisLabel: { color: look.quiet }, splitLine: { lineStyle: { color: look.line } } };
  const years = { type: 'value', min: first - 1, max: last + 1, minInterval: 1, ...axis, splitLine: { show: false } };
  return {
    grid: [
      { left: 44, right: 16, top: 12, height: 170 },
      { left: 44, right: 16, top: 212, height: 50 },
    ],
    xAxis: [
      { ...years, axisLabel: { show: false } },
      { ...years, gridIndex: 1, axisLabel: { color: look.quiet, formatter: (year: number) => String(year) } },
    ],
    yAxis: [
      { type: 'value', min: -10, max: 10, interval: 5, name: '', ...axis },
      { type: 'value', gridIndex: 1, minInterval: 1, splitNumber: 2, ...axis },
    ],
    tooltip: {
      trigger: 'item',
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const tone = tones[dataIndex];
        return tone === undefined
          ? ''
          : `${tone.year}: mean ${number(tone.mean ?? 0)}, from ${number(tone.min ?? 0)} to ${number(tone.max ?? 0)}\n${number(tone.count ?? 0)} events, deviation ${number(tone.deviation ?? 0)}`;
      },
    },
    series: [
      {
        type: 'custom',
        name: 'Score',
        data: tones.map((tone) => [tone.year, tone.mean, tone.min, tone.max]),
        encode: { x: 0, y: [1, 2, 3] },
        renderItem: (_: unknown, api: { value(i: number): number; coord(point: readonly number[]): [number, number] }) => {
          const [x, y] = api.coord([api.value(0), api.value(1)]);
          const [, low] = api.coord([api.value(0), api.value(2)]);
          const [, high] = api.coord([api.value(0), api.value(3)]);
          const colour = api.value(1) < 0 ? look.bad : look.a;
          return {
            type: 'group',
            children: [
              { type: 'rect', shape: { x: x - 3, y: high, width: 6, height: Math.max(1, low - high) }, style: { fill: colour, opacity: 0.3 } },
              { type: 'circle', shape: { cx: x, cy: y, r: 4 }, style: { fill: colour } },
            ],
          };
        },
      },
      {
        type: 'bar',
        name: 'Events',
        xAxisIndex: 1,
        yAxisIndex: 1,
        barWidth: 6,
        itemStyle: { color: look.quiet },
        data: tones.map((tone) => [tone.year, tone.count]),
      },
    ],
  };
}
