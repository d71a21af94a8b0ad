import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { ROOT } from './embedded.driver.ts';

const BIN = join(ROOT, 'cli/bin/volmify.mjs');

/** Runs the command with Node claiming to be of another version; importing anything of ours would fail loudly. */
function runAsNode(version: string): { code: number; text: string } {
  const claim = `Object.defineProperty(process.versions, 'node', { value: '${version}' })`;
  try {
    const text = execFileSync(process.execPath, ['--import', `data:text/javascript,${claim}`, BIN, '--help'], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return { code: 0, text };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string };
    return { code: status, text: stderr };
  }
}

test('a Node that is too old is told so, and what to type', () => {
  const old = runAsNode('18.20.8');
  const almost = runAsNode('20.18.3');

  expect(old.code).toBe(2);
  expect(old.text).toContain('needs Node 20.19 or newer; this is 18.20.8');
  expect(old.text).toContain('npx --yes node@22');
  expect(almost.code).toBe(2);
});

test('the oldest supported Node and newer ones go on', () => {
  expect(runAsNode('20.19.0').code).toBe(0);
  expect(runAsNode('24.1.0').code).toBe(0);
});

test('the version check imports nothing before it, in syntax of 2015', () => {
  const source = ts.createSourceFile(BIN, readFileSync(BIN, 'utf8'), ts.ScriptTarget.ES2022, true);
  const newer: string[] = [];
  const visit = (node: ts.Node): void => {
    const isNewer =
      ts.isImportDeclaration(node) ||
      ts.isAwaitExpression(node) ||
      ts.isOptionalChain(node) ||
      node.kind === ts.SyntaxKind.QuestionQuestionToken ||
      ts.isPropertyAccessChain(node);
    if (isNewer) newer.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(source);

  expect(newer).toEqual([]);
});
