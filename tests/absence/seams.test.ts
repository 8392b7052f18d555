/** What is looked through in pieces, some of them known already, has the same in it as the whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Hit, Needles } from '../../src/audience/secret.ts';
import { fewIn } from '../../src/audience/standing.ts';
import { type Withheld, withheldIn } from '../../src/audience/withheld.ts';
import type { Found } from '../../src/delivery/absence/found.ts';
import { withheldAmong } from '../../src/delivery/absence/groups.ts';
import { chunksOf, withheldOnPages } from '../../src/delivery/absence/pages.ts';
import { foldedTexts } from '../../src/folded.ts';

const secret = { kind: 'person', what: 'the name' } as const;
const names = [
  'Ann Lee',
  'Bo',
  'Maximiliane Sommer',
  'lee bo',
  'Zoë',
  '王芳',
  'a b c d e f g h i j k',
];
const ofCompany = new Needles();
for (const name of names) ofCompany.add(name, secret, { weak: false });
ofCompany.addSentence('Leads the people who lead the work of many others.', secret, 1);
const few = new Needles();
for (const text of ['Meeting', 'Bo Ann', 'work of']) few.add(text, secret, { weak: false });

const withheld: Withheld = {
  ofCompany: [ofCompany],
  ofRecord: [...few.all()],
  isWithheld: ({ letters }) => letters !== 'bo',
  named: ({ letters }) => letters,
};

const words = [
  ...'Ann Lee bo Bo Maximi liane Sommer leads the people who lead work of many others'.split(' '),
  ...'Meet ing Zo ë 王 芳 a b c d e f g h i j k x'.split(' '),
  '',
  ' ',
  'So\u00admmer',
];
const run = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ' ', '')), { maxLength: 7 })
  .map((all) => all.map(([word, space]) => word + space).join(''));
const page = fc.array(run, { minLength: 1, maxLength: 60 }).map((runs) => runs.join('\n'));

const places = (hits: readonly Hit[]): readonly string[] =>
  hits.map(({ needle, at }) => `${at} ${needle.letters}`).toSorted();

/** As long as a line is that a chunk ends with. */
const ending = (line: string): string => line.padStart(Math.ceil(line.length / 9) * 9, ' ');

describe('the lines of pages', () => {
  it('hold in chunks what they hold as a whole, over their seams too', () => {
    fc.assert(
      fc.property(fc.array(page, { maxLength: 4 }), (texts) => {
        const { folded, hits } = withheldOnPages({ texts }, withheld);
        const runs = texts.flatMap((text) => text.split('\n'));
        const whole = foldedTexts(runs.map((text) => ({ text, joins: true })));
        expect(folded).toEqual(whole);
        expect(places(hits)).toEqual(places(withheldIn(withheld, whole)));
      }),
      { numRuns: 500 },
    );
  });

  it('hold what is divided at any of its letters, over one seam or two', () => {
    const sentence = 'Leads the people who lead';
    for (let first = 1; first < sentence.length; first++) {
      for (let second = first; second < sentence.length; second++) {
        const pieces = [sentence.slice(0, first), sentence.slice(first, second)].map(ending);
        const text = [...pieces, sentence.slice(second), 'x'].join('\n');
        expect(chunksOf(text).length).toBeGreaterThan(2);
        const { hits } = withheldOnPages({ texts: [text] }, withheld);
        expect(places(hits)).toEqual(['0 leadsthepeoplewholead']);
      }
    }
  });

  it('are cut where they themselves say: a line that is put above moves no cut but the first', () => {
    const text = Array.from({ length: 80 }, (_, i) => `Line ${'x'.repeat(i % 17)} ${i}`).join('\n');
    const chunks = chunksOf(text);
    expect(chunks.join('\n')).toBe(text);
    const more = chunksOf(`Another line\n${text}`);
    expect(more.filter((chunk) => !chunks.includes(chunk))).toHaveLength(1);
  });
});

describe('texts that stand by themselves', () => {
  const kind = fc.constantFrom<Found['kind']>('page', 'technical', 'name');
  const found = fc.record({ kind, where: fc.constant('x'), text: run });
  const groups = fc.array(fc.array(found, { maxLength: 6 }), { maxLength: 6 });

  it('hold by group what they hold one after the other', () => {
    fc.assert(
      fc.property(groups, (all) => {
        const expected = all
          .flat()
          .flatMap((text) =>
            withheldIn(withheld, foldedTexts([text])).map(
              ({ needle }) => `${needle.letters} in ${text.text}`,
            ),
          );
        for (const _ of ['anew', 'known']) {
          const standing = withheldAmong(all, withheld);
          const said = standing.map(({ needle, text }) => `${needle.letters} in ${text.text}`);
          expect(new Set(said)).toEqual(new Set(expected));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are looked through for few needles as for many', () => {
    fc.assert(
      fc.property(fc.array(run, { maxLength: 8 }), (runs) => {
        const folded = foldedTexts(runs.map((text, i) => ({ text, joins: i % 2 === 1 })));
        expect(places(fewIn(few.all(), folded))).toEqual(places(few.hitsIn(folded)));
      }),
      { numRuns: 500 },
    );
  });
});
