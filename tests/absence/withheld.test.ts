import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { About, View } from '../../src/audience/model.ts';
import type { Company } from '../../src/audience/view.ts';
import { withheldFrom, withheldIn } from '../../src/audience/withheld.ts';
import { foldedTexts } from '../../src/folded.ts';
import type { Track } from '../../src/ladder/model.ts';
import { level, person, view } from '../audience/viewing.ts';
import { company, craft, policyOf, wording } from '../support/company.ts';
import { ladderOf, trackOf } from '../support/tracks.ts';

interface Given {
  readonly of?: Company;
  readonly view?: View;
  readonly words?: readonly string[];
}

/** What of texts an audience may not see, as messages name it. */
function withheld(
  about: About,
  audience: string,
  texts: readonly string[],
  { of = company, words = [], ...given }: Given = {},
): readonly string[] {
  const seen = given.view ?? view(about, audience);
  const policy = policyOf(audience);
  const all = withheldFrom(
    { about, policy, company: of, wording },
    { view: seen, words, imprint: [] },
  );
  const hits = withheldIn(all, foldedTexts(texts.map((text) => ({ text, joins: true }))));
  return [...new Set(hits.map(({ needle }) => all.named(needle)))];
}

const cat = person('P-4');
const jo = person('P-2');

describe('what a candidate may not see', () => {
  it.each([
    ['Grandmaster joins no more.', 'an expectation of Grandmaster: Joining'],
    ['Master teaches with grand patience.', 'an expectation of Grandmaster: Teaching'],
    ['Journeyman saws.', 'an expectation of Journeyman: Sawing'],
    ['She is a Grandmaster', 'the title of the level Grandmaster'],
    ['Merchant buys.', 'an expectation of Merchant: Buying'],
    ['as Stranger Known said', 'the name of another person (P-3)'],
    ['STRANGER LEGAL', 'the legal name of another person (P-3)'],
    ['Boss Legal', 'the legal name of another person (P-1)'],
    ['mailto:jo@x.org', 'the e-mail address of another person (P-2)'],
    ['cat@x.org', 'the e-mail address of P-4'],
    ['OA-P-3-1', 'the id of another person (P-3)'],
    ['Jo’s boards meet without a gap.', 'evidence for wood.sawing of another person (P-2)'],
    ['she/her', 'the pronouns of P-4'],
    ['Making', 'the department of P-4'],
  ])('"%s"', (text, what) => {
    expect(withheld(cat, 'candidate', [text])).toContain(what);
  });

  it('is not what is theirs, their manager’s name, and what they have in common with others', () => {
    const texts = ['Cat Known', 'Cat Legal', 'Boss Known', 'Braga', 'Apprentice saws.', 'The Shop'];
    expect(withheld(cat, 'candidate', texts)).toEqual([]);
    expect(withheld(cat, 'candidate', ['P-31', 'boards without', 'P-4x'])).toEqual([]);
  });

  it('is withheld also where the View was given it by mistake', () => {
    const wrong: View = { ...view(cat, 'candidate'), slip: 'Master teaches with grand patience.' };
    const texts = ['Master teaches with grand patience.'];
    expect(withheld(cat, 'candidate', texts, { view: wrong })).toHaveLength(1);
  });

  it('is not what the layout says by itself', () => {
    const words = ['Ask a Grandmaster, or Stranger Known.'];
    const texts = ['Ask a Grandmaster, or Stranger Known.'];
    expect(withheld(cat, 'candidate', texts, { words })).toEqual([]);
  });
});

describe('how somebody was marked', () => {
  it.each([
    ['employee', 'Sawing: Exceeding', true],
    ['employee', 'Sawing: Meeting', false],
    ['manager', 'Sawing: Exceeding', true],
    ['committee', 'Sawing: Exceeding', false],
    ['employee', 'Jo’s boards meet without a gap.', true],
    ['manager', 'Jo’s boards meet without a gap.', false],
    ['committee', 'Stranger’s evidence.', true],
  ])('%s: "%s" is withheld: %s', (audience, text, isWithheld) => {
    expect(withheld(jo, audience, [text]).length > 0).toBe(isWithheld);
  });
});

describe('a sentence of another level', () => {
  it.each([
    ['in capitals', ['MASTER TEACHES WITH GRAND PATIENCE']],
    ['with other white space', ['Master \n teaches\u00a0with  grand\tpatience']],
    ['with hyphens that are not seen', ['Mas\u00adter tea\u00adches with grand pa\u00adtience.']],
    ['over several runs', ['Mas', 'ter teaches wi', 'th grand', ' patience.']],
    ['with accents', ['Mäster teaches with gränd patience']],
    [
      'in letters that are as wide as signs',
      ['Ｍａｓｔｅｒ ｔｅａｃｈｅｓ ｗｉｔｈ ｇｒａｎｄ ｐａｔｉｅｎｃｅ'],
    ],
  ])('is found %s', (_, texts) => {
    expect(withheld(level(0), 'candidate', texts)).toContain(
      'an expectation of Grandmaster: Teaching',
    );
  });

  it('is found by any piece of five words', () => {
    const long = trackOf('Long', ['Low', 'High'], {
      Area: { Skill: ['Begins.', 'Leads the people who lead the work of many others.'] },
    });
    const of: Company = { ladders: [ladderOf(long)], tracks: [long], roster: company.roster };
    const about = levelOf(long, 0);
    for (const piece of ['leads the people who lead', 'the work of many others']) {
      expect(withheld(about, 'candidate', [piece], { of, view: {} })).toHaveLength(1);
    }
    const [far, between, away] = ['leads the people who lead', 'something else', 'the work of'];
    expect(withheld(about, 'candidate', [far, between, away], { of, view: {} })).toHaveLength(1);
  });

  it('is not found inside other words, nor where a piece is the same', () => {
    const texts = [
      'eaches with grand patience',
      'teaches with grand patiences',
      'with grand patience',
    ];
    expect(withheld(level(0), 'candidate', texts)).toEqual([]);
  });
});

function levelOf(track: Track, index: number): About {
  const found = track.levels[index];
  if (!found) throw new Error(`no level ${index}`);
  return { kind: 'level', track, level: found };
}

const ofLevel = (track: Track, index: number): readonly string[] =>
  track.areas.flatMap(({ competencies }) =>
    competencies.flatMap(({ expectations }) => {
      const one = expectations[index];
      return one?.kind === 'stated' ? [one.text] : [];
    }),
  );

describe('levels that share sentences', () => {
  const sentences = [
    'Plans the work of a week with the team.',
    'Plans the work of a month with the team.',
    'Writes what others can read.',
    'Writes what others can read and change.',
    'Asks senior engineers early.',
    'Is a senior engineer to ask.',
    'Helps.',
    'Helps others.',
  ];
  const cell = fc
    .array(fc.constantFrom(...sentences), { maxLength: 3 })
    .map((all) => all.join(' '));
  const cells = fc.array(cell, { minLength: 3, maxLength: 3 });
  const ladders = fc.array(cells, { minLength: 1, maxLength: 4 }).map((rows) =>
    trackOf('Track', ['Engineer', 'Senior Engineer', 'Lead'], {
      Area: Object.fromEntries(rows.map((row, i) => [`Skill ${i}`, row])),
    }),
  );

  it('are told apart by what only others say', () => {
    fc.assert(
      fc.property(ladders, fc.nat(2), (track, index) => {
        const of: Company = { ladders: [ladderOf(track)], tracks: [track], roster: company.roster };
        const about = levelOf(track, index);
        const own = ofLevel(track, index);
        const texts = { of, view: { own: own.join('\n') } };
        expect(withheld(about, 'candidate', own, texts)).toEqual([]);
        const others = [0, 1, 2].flatMap((other) => ofLevel(track, other));
        const said = foldedTexts(own.map((text) => ({ text }))).letters;
        const alien = others
          .flatMap((all) => all.split(/(?<=\.) /))
          .filter((text) => !said.includes(foldedTexts([{ text }]).letters));
        for (const text of alien) {
          expect(withheld(about, 'candidate', [text], texts)).not.toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('may speak of senior engineers in prose', () => {
    const track = trackOf('Track', ['Engineer', 'Senior Engineer'], {
      Area: { Skill: ['Asks senior engineers early.', 'Is asked.'] },
    });
    const of: Company = { ladders: [ladderOf(track)], tracks: [track], roster: company.roster };
    const own = ['Asks senior engineers early.'];
    expect(withheld(levelOf(track, 0), 'candidate', own, { of, view: {} })).toEqual([]);
    const title = ['You are a Senior Engineer now.'];
    expect(withheld(levelOf(track, 0), 'candidate', title, { of, view: {} })).toHaveLength(1);
  });

  it('keep the titles of others to those who see no further than their own', () => {
    expect(withheld(level(0), 'candidate', ['Grandmaster'])).toHaveLength(1);
    expect(withheld(level(0), 'manager', ['Grandmaster', 'Journeyman saws.'])).toEqual([]);
    expect(withheld(level(0), 'manager', ['Grandmaster saws.'])).toHaveLength(1);
    expect(craft.levels).toHaveLength(4);
  });
});
