import { expect, test } from 'vitest';
import { describeProblem, EXIT, exitCodeOf, Problem } from './problem.ts';

test('a problem reads what, why and what to type next, without a stack', () => {
  const problem = new Problem({ what: 'It broke.', why: 'One.\nTwo.', next: 'Type this.', exitCode: EXIT.unavailable });

  expect(describeProblem(problem)).toBe('It broke.\n  One.\n  Two.\n  Type this.');
  expect(exitCodeOf(problem)).toBe(69);
});

test('a stack and the causes appear only when asked for', () => {
  const problem = new Problem({ what: 'It broke.', cause: new Error('the disk is full') });

  expect(describeProblem(problem)).not.toContain('the disk is full');
  expect(describeProblem(problem, { isVerbose: true })).toContain('caused by: Error: the disk is full');
});

test('an error nobody foresaw ends a command with 1 and its own message', () => {
  const error = new AggregateError([new Error('first'), new Error('second')]);

  expect(describeProblem(error)).toContain('first; second');
  expect(exitCodeOf(error)).toBe(1);
});
