// Runs the benches, or the one that is named: `pnpm bench [name]`. One JSON line per figure on stdout:
// { name, value, unit, target, better, ok }. Exits 1 when a figure misses its target.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv.slice(2).filter((name) => !name.startsWith('-'));
const options = process.argv.slice(2).filter((name) => name.startsWith('-'));
const known = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.slice(0, -'.bench.ts'.length));

const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench named ${unknown.join(', ')}. Known: ${known.join(', ')}.`);
  process.exit(2);
}

let failed = false;
for (const name of wanted.length > 0 ? wanted : known) {
  const child = spawn(process.execPath, ['--import', 'tsx', `${folder}${name}.bench.ts`, ...options], {
    stdio: 'inherit',
  });
  const code = await new Promise((resolve) => {
    child.on('exit', (status) => resolve(status ?? 1));
  });
  if (code !== 0) failed = true;
}
process.exit(failed ? 1 : 0);
