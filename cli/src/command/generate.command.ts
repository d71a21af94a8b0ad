import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { REPOSITORY_ROOT } from '../config.ts';
import { print } from '../print/output.ts';
import { generatedArtefacts } from '../product/artefacts.ts';
import { prepare } from './prepare.command.ts';

/** Writes every generated file whose text changed, then the database clients. */
export async function generate(): Promise<void> {
  for (const { path, text } of await generatedArtefacts()) {
    const file = join(REPOSITORY_ROOT, path);
    if ((await readFile(file, 'utf8').catch(() => '')) === text) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    print(`wrote ${path}`);
  }
  await prepare({ clients: true });
}
