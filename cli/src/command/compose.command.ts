import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { REPOSITORY_ROOT } from '../config.ts';
import { composeContract, subgraphSubsets } from '../contract/contract.composer.ts';
import { lintContract } from '../contract/contract.lint.ts';
import { print } from '../print/output.ts';
import { Problem } from '../print/problem.ts';
import { generatedArtefacts } from '../product/artefacts.ts';

/**
 * Composes the contract and all its subsets, holds the lint, and writes what is generated from it.
 * @throws Problem that lists what does not compose, breaks a rule, or (with `check`) drifted
 */
export async function compose(options: { check?: boolean }): Promise<void> {
  const findings = lintContract();
  const whole = composeContract();
  const problems = [
    ...findings.map((finding) => `${finding.subgraph}: ${finding.where}: ${finding.rule}`),
    ...whole.hints.map((hint) => `hint: ${hint}`),
  ];
  for (const subset of subgraphSubsets())
    problems.push(...composeContract(subset).hints.map((hint) => `${subset.join('+')}: ${hint}`));
  for (const { path, text } of await generatedArtefacts()) {
    const file = join(REPOSITORY_ROOT, path);
    const isFresh = (await readFile(file, 'utf8').catch(() => '')) === text;
    if (!isFresh && options.check) problems.push(`${path} differs from what the SDL gives; run: pnpm generate`);
    if (isFresh || options.check || problems.length > 0) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  if (problems.length > 0)
    throw new Problem({ what: `The contract has ${problems.length} problems.`, why: problems.join('\n') });
  print(
    `composed 4 subgraphs and 15 subsets: no errors, no hints; ${Object.keys(whole.apiSchema.getTypeMap()).length} types`,
  );
}
