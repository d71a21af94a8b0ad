import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { exitCode, printFigure } from './figure.ts';
import { createBenchHome, type ProductProcess } from './flagship/product.process.ts';

/** How fast the product starts, and how much memory the all-in-one process holds once it has; PostgreSQL apart. */
const PORT = 20_720;
const SECOND_START_MS_MAX = 5_000;
const MEMORY_MIB_MAX = 300;
/** Long enough for what a start leaves behind to be collected. */
const IDLE_MS = 5_000;

const home = await createBenchHome();
try {
  const first = await home.start(PORT);
  printFigure({ name: 'start.first', value: first.startedInMs, unit: 'ms', better: 'lower' });
  await wait(IDLE_MS);
  const [value, peak] = [residentMibOf(first, 'VmRSS'), residentMibOf(first, 'VmHWM')];
  printFigure({ name: 'start.memory', value, unit: 'MiB', target: MEMORY_MIB_MAX, better: 'lower' });
  printFigure({ name: 'start.memory.peak', value: peak, unit: 'MiB', better: 'lower' });
  await first.stop();
  const second = await home.start(PORT);
  await wait(IDLE_MS);
  const again = residentMibOf(second, 'VmRSS');
  await second.stop();
  printFigure({
    name: 'start.second',
    value: second.startedInMs,
    unit: 'ms',
    target: SECOND_START_MS_MAX,
    better: 'lower',
  });
  printFigure({ name: 'start.second.memory', value: again, unit: 'MiB', target: MEMORY_MIB_MAX, better: 'lower' });
} finally {
  await home.remove();
}
process.exit(exitCode());

/** Resident memory as the kernel counts it: now (VmRSS) or at its highest (VmHWM). */
function residentMibOf({ pids }: ProductProcess, line: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pids['all-in-one']}/status`, 'utf8');
  return Number(new RegExp(`^${line}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0) / 1024;
}
