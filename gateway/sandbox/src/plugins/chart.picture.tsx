import * as Plot from '@observablehq/plot';
import { useEffect, useRef } from 'react';
import type { ChartPreset } from '../dev.client.ts';
import type { Mark } from '../result/chart.series.ts';

const PALETTE = ['--chart-1', '--chart-2', '--chart-3', '--chart-4', '--chart-5', '--chart-6'].map(
  (name) => `var(${name})`,
);
const FIRST_COLOUR = 'var(--chart-1)';
const LABEL_LENGTH_MAX = 24;
const BAND_PX = 26;

interface PictureProps {
  kind: ChartPreset['kind'];
  /** Currency, `%`, or empty. */
  unit: string;
  marks: readonly Mark[];
}

/** One picture with one scale; follows the width of its place. */
export function ChartPicture({ kind, unit, marks }: PictureProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const draw = () => {
      const width = Math.max(280, element.clientWidth);
      const picture = kind === 'line' ? drawLine(marks, unit, width) : drawBars(kind, marks, unit, width);
      // The place itself says the same in words.
      picture.setAttribute('aria-hidden', 'true');
      element.replaceChildren(picture);
    };
    const observer = new ResizeObserver(draw);
    observer.observe(element);
    return () => observer.disconnect();
  }, [kind, unit, marks]);
  const heading = unit === '' ? 'Count' : unit;
  return (
    <figure className="chart">
      <figcaption>{heading}</figcaption>
      <div ref={place} role="img" aria-label={describe(marks, unit)} />
    </figure>
  );
}

/** The same in words, for whoever hears the page. */
function describe(marks: readonly Mark[], unit: string): string {
  const words = marks.slice(0, 20).map(({ category, series, value }) => `${category}, ${series}: ${value} ${unit}`);
  return `${words.join('; ')}${marks.length > 20 ? `; and ${marks.length - 20} more` : ''}`;
}

function drawBars(kind: 'bar' | 'stack', marks: readonly Mark[], unit: string, width: number) {
  const series = distinct(marks.map((mark) => mark.series));
  const categories = distinct(marks.map((mark) => mark.category));
  const isGrouped = kind === 'bar' && series.length > 1;
  const lanes = categories.length * (isGrouped ? series.length : 1);
  const fill = series.length > 1 ? 'series' : FIRST_COLOUR;
  const bars = Plot.barX(marks, {
    x: 'value',
    y: isGrouped ? 'series' : 'category',
    ...(isGrouped && { fy: 'category' }),
    fill,
    tip: { fill: 'var(--card)', stroke: 'var(--line-strong)' },
    ...(!isGrouped && { sort: null }),
  });
  const labels = Plot.text(marks, {
    x: 'value',
    y: isGrouped ? 'series' : 'category',
    ...(isGrouped && { fy: 'category' }),
    text: ({ value }: Mark) => print(value, unit),
    textAnchor: 'start',
    dx: 5,
    fill: 'currentColor',
  });
  const band = { label: null, domain: categories, tickFormat: shorten };
  return Plot.plot({
    ...frame(width, series),
    height: lanes * BAND_PX + 70,
    marginLeft: Math.min(190, Math.max(60, longest(categories) * 7.6 + 8)),
    marginRight: 60,
    x: { label: null, grid: true, ticks: 5, insetRight: 10 },
    ...(isGrouped ? { fy: { ...band, axis: 'left' }, y: { axis: null, domain: series } } : { y: band }),
    marks: [bars, ...(kind === 'bar' && lanes <= 60 ? [labels] : []), Plot.ruleX([0])],
  } as Plot.PlotOptions);
}

function drawLine(marks: readonly Mark[], unit: string, width: number) {
  const series = distinct(marks.map((mark) => mark.series));
  const times = marks.map(({ category }) => Date.parse(category));
  const isTime = times.every((time) => !Number.isNaN(time));
  const points = marks
    .map((mark, index) => ({ ...mark, x: isTime ? new Date(times[index] ?? 0) : mark.category }))
    .sort((one, other) => (isTime ? Number(one.x) - Number(other.x) : 0));
  const stroke = series.length > 1 ? 'series' : FIRST_COLOUR;
  return Plot.plot({
    ...frame(width, series),
    height: 260,
    marginLeft: 60,
    x: {
      label: null,
      ...(isTime ? { type: 'utc' } : { domain: distinct(points.map(({ x }) => String(x))), tickFormat: shorten }),
    },
    y: { label: null, grid: true, zero: true },
    marks: [
      Plot.lineY(points, { x: 'x', y: 'value', stroke, strokeWidth: 2 }),
      Plot.dot(points, {
        x: 'x',
        y: 'value',
        fill: stroke,
        r: 3.5,
        tip: {
          fill: 'var(--card)',
          stroke: 'var(--line-strong)',
          format: { y: (value: number) => print(value, unit) },
        },
      }),
      Plot.ruleY([0]),
    ],
  } as Plot.PlotOptions);
}

function frame(width: number, series: readonly string[]): Plot.PlotOptions {
  return {
    width,
    style: { background: 'transparent', color: 'var(--ink)', fontSize: '12px' },
    color: {
      domain: [...series],
      range: series.map((_, index) => PALETTE[index % PALETTE.length] ?? ''),
      legend: series.length > 1,
    },
  };
}

function print(value: number, unit: string): string {
  const digits = unit === '' || Number.isInteger(value) ? 0 : 2;
  return value.toLocaleString('en', { minimumFractionDigits: unit === '' ? 0 : digits, maximumFractionDigits: 2 });
}

function shorten(label: string): string {
  return label.length > LABEL_LENGTH_MAX ? `${label.slice(0, LABEL_LENGTH_MAX - 1)}…` : label;
}

function longest(labels: readonly string[]): number {
  return Math.min(LABEL_LENGTH_MAX, Math.max(0, ...labels.map((label) => label.length)));
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
