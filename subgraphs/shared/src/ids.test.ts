import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodedError } from './errors.ts';
import { createIdSource, ID_PREFIX, type IdKind, isId, requireId, toId, toUuid } from './ids.ts';

describe('ids', () => {
  it.each([
    ['00000000-0000-0000-0000-000000000000', '00000000000000000000000000'],
    ['00000000-0000-0000-0000-000000000001', '00000000000000000000000001'],
    ['00000000-0000-0000-0000-00000000000a', '0000000000000000000000000a'],
    ['00000000-0000-0000-0000-000000000010', '0000000000000000000000000g'],
    ['00000000-0000-0000-0000-000000000020', '00000000000000000000000010'],
    ['ffffffff-ffff-ffff-ffff-ffffffffffff', '7zzzzzzzzzzzzzzzzzzzzzzzzz'],
    ['01890a5d-ac96-774b-bcce-b302099a8057', '01h455vb4pex5vsknk084sn02q'],
  ])('write %s as the TypeID specification does', (uuid, suffix) => {
    expect(toId('User', uuid)).toBe(`user_${suffix}`);
    expect(toUuid(toId('User', uuid))).toBe(uuid);
  });

  it('come back as the uuid they were made of, whatever the kind', () => {
    const kinds = Object.keys(ID_PREFIX) as IdKind[];

    fc.assert(
      fc.property(
        fc.uuid(),
        fc.constantFrom(...kinds),
        (uuid, kind) => toUuid(requireId(kind, toId(kind, uuid))) === uuid,
      ),
    );
  });

  it.each([
    ['another kind', toId('Product', '01890a5d-ac96-774b-bcce-b302099a8057')],
    ['an overflowing suffix', 'user_8zzzzzzzzzzzzzzzzzzzzzzzzz'],
    ['upper case', 'user_01H455VB4PEX5VSKNK084SN02Q'],
    ['a letter outside the alphabet', 'user_01h455vb4pex5vsknk084sn0lq'],
    ['a bare uuid', '01890a5d-ac96-774b-bcce-b302099a8057'],
    ['no text at all', 7],
  ])('refuse %s as BAD_USER_INPUT, without a look-up', (_what, text) => {
    expect(isId('User', text)).toBe(false);
    expect(() => requireId('User', text)).toThrow(CodedError);
  });

  it('have a prefix of their own for every kind', () => {
    expect(new Set(Object.values(ID_PREFIX)).size).toBe(Object.keys(ID_PREFIX).length);
  });

  it('of new rows sort by the time they were made', () => {
    let now = Date.parse('2026-06-30T12:00:00Z');
    const source = createIdSource(() => now);
    const first = source.newUuid();
    now += 1;

    expect(source.newUuid() > first).toBe(true);
  });
});
