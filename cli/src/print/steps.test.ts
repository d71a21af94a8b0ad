import { expect, test } from 'vitest';
import { createSteps, readTerminal, type Terminal } from './steps.ts';

function record(settings: Partial<Terminal> = {}): { terminal: Terminal; text: () => string } {
  const written: string[] = [];
  const terminal = {
    isInteractive: false,
    hasColour: false,
    write: (text: string) => void written.push(text),
    ...settings,
  };
  return { terminal, text: () => written.join('') };
}

test('without a terminal a step is one plain line with its milliseconds', async () => {
  const { terminal, text } = record();

  const result = await createSteps(terminal).run('migrations', async ({ note }) => {
    note('4 databases');
    return 7;
  });

  expect(result).toBe(7);
  expect(text()).toMatch(/^ {2}✓ migrations: 4 databases +\d+ ms\n$/);
});

test('a failed step is marked and its error goes on', async () => {
  const { terminal, text } = record();

  await expect(createSteps(terminal).run('seed', () => Promise.reject(new Error('no')))).rejects.toThrow('no');

  expect(text()).toMatch(/^ {2}✗ seed/);
});

test('on a terminal the running line is replaced', async () => {
  const { terminal, text } = record({ isInteractive: true });

  await createSteps(terminal).run('seed', async () => undefined);

  expect(text().split('\r\u001b[2K').at(-1)).toMatch(/^ {2}✓ seed/);
});

test('colours and movement need a terminal; NO_COLOR and CI are respected', () => {
  const terminal = { isTTY: true, write: () => true } as unknown as NodeJS.WriteStream;
  const pipe = { isTTY: false, write: () => true } as unknown as NodeJS.WriteStream;

  expect(readTerminal({}, terminal)).toMatchObject({ isInteractive: true, hasColour: true });
  expect(readTerminal({ NO_COLOR: '1' }, terminal)).toMatchObject({ isInteractive: true, hasColour: false });
  expect(readTerminal({ CI: 'true' }, terminal)).toMatchObject({ isInteractive: false, hasColour: false });
  expect(readTerminal({}, pipe)).toMatchObject({ isInteractive: false, hasColour: false });
  expect(readTerminal({ FORCE_COLOR: '1' }, pipe)).toMatchObject({ isInteractive: false, hasColour: true });
});
