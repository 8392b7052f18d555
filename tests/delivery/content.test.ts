import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/delivery/pdf/content.ts';
import type { Operand } from '../../src/delivery/pdf/operand.ts';

function read(content: string): readonly (readonly [string, ...Operand[]])[] {
  const found: [string, ...Operand[]][] = [];
  readContent(content, (operator, operands) => found.push([operator, ...operands]));
  return found;
}

describe('the content of a page', () => {
  it.each([
    ['1 -.5 +2. Td', ['Td', 1, -0.5, 2]],
    ['/F1 9.5 Tf', ['Tf', { name: 'F1' }, 9.5]],
    ['(a(b)c) Tj', ['Tj', { bytes: 'a(b)c' }]],
    ['(\\(\\)\\\\\\n\\101\\0123) Tj', ['Tj', { bytes: '()\\\nA\n3' }]],
    ['(a\\\nb) Tj', ['Tj', { bytes: 'ab' }]],
    ['<48 656C6> Tj', ['Tj', { bytes: 'Hel`' }]],
    ['[(a)-3(b)]TJ', ['TJ', [{ bytes: 'a' }, -3, { bytes: 'b' }]]],
    ['% (no) Tj\nT*', ['T*']],
  ])('is read as operators with their operands: %s', (content, wanted) => {
    expect(read(content)).toEqual([wanted]);
  });

  it('says what a stretch is marked as', () => {
    const [marked] = read('/P <</MCID 4/X[1 2]>>BDC');
    expect(marked).toEqual([
      'BDC',
      { name: 'P' },
      {
        entries: new Map<string, Operand>([
          ['MCID', 4],
          ['X', [1, 2]],
        ]),
      },
    ]);
  });

  it('goes on after a picture that stands in it', () => {
    const operators = read('BI /W 1 ID \x00(\xff EI\nQ').map(([operator]) => operator);
    expect(operators).toEqual(['BI', 'ID', 'EI', 'Q']);
  });

  it('is read to its end, whatever it is', () => {
    const signs = fc.constantFrom(...Array.from('()<>[]{}/%\\ \n1.-\0é'), 'BT', 'Tj', 'ID');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 60 }), (some) => {
        expect(() => read(some.join(''))).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });
});
