import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frozen } from '../../src/audience/frozen.ts';
import { writeView } from '../../src/audience/view-json.ts';

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom(undefined, null, Number.NaN),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(fc.constantFrom('position', 'bytes', 'title', '1', '"'), fc.string()),
      tie('value'),
      { maxKeys: 5 },
    ),
  ),
}));

const written = (plain: unknown): string =>
  JSON.stringify(plain, (key, part: unknown) =>
    key === 'position' || key === 'bytes' ? undefined : part,
  ) ?? 'null';

/** All pieces, read as the JSON string that they stand in. */
function viewJson(plain: unknown): unknown {
  const pieces: Uint8Array[] = [];
  writeView(plain, (piece) => pieces.push(Buffer.from(piece)));
  return JSON.parse(`"${Buffer.concat(pieces).toString()}"`);
}

describe('a View as JSON', () => {
  it('is what JSON.stringify writes, without places and bytes', () => {
    fc.assert(
      fc.property(value, (plain) => {
        expect(viewJson(plain)).toBe(written(plain));
      }),
    );
  });

  it('is the same of what is frozen, every time and wherever it stands', () => {
    fc.assert(
      fc.property(value, (plain) => {
        const json = written(plain);
        const part = frozen(plain);
        expect([viewJson(part), viewJson(part)]).toEqual([json, json]);
        expect(viewJson({ a: [part], b: part })).toBe(written({ a: [plain], b: plain }));
      }),
    );
  });

  it('leaves bytes out, which cannot be frozen', () => {
    const picture = frozen({ bytes: new Uint8Array([1, 2]), sha256: 'ab' });
    expect(viewJson(picture)).toBe('{"sha256":"ab"}');
  });
});
