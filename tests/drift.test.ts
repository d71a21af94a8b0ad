import { readFileSync } from 'node:fs';
import { generatedArtefacts } from '@volmify/cli';
import { describe, expect, it } from 'vitest';

const artefacts = await generatedArtefacts();

describe('generated files', () => {
  it.each(artefacts.map((artefact) => [artefact.path, artefact.text] as const))(
    '%s is what `pnpm generate` makes of its sources',
    (path, text) => {
      expect(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')).toBe(text);
    },
  );
});
