import { describe, expect, it } from 'vitest';
import { longDate, readLabels } from '../../src/audience/labels.ts';
import { everything, readPolicies, seenByAny } from '../../src/audience/policy.ts';
import { placed, theOnly } from '../support/messages.ts';

const own = 'levels: own\n  person: [name]\n  others: []';

describe('audiences.yaml', () => {
  it('gives a policy an audience', () => {
    const { policies, messages } = readPolicies('audiences.yaml', `guest:\n  ${own}`);
    expect(messages).toEqual([]);
    expect(policies.get('guest')).toMatchObject({
      levels: 'own',
      person: ['name'],
      others: [],
      assessments: [],
    });
  });

  it('allows of assessments what is listed', () => {
    const { policies } = readPolicies('a', `guest:\n  ${own}\n  assessments: [self, evidence]`);
    expect(policies.get('guest')?.assessments).toEqual(['self', 'evidence']);
  });

  it('allows of teams, ladders and cycles all, or what is listed', () => {
    const { team, ladder, cycle } = everything;
    const { policies } = readPolicies('a', `guest:\n  ${own}\nhost:\n  ${own}\n  ladder: [title]`);
    expect(policies.get('guest')).toMatchObject({ team, ladder, cycle });
    expect(policies.get('host')).toMatchObject({ team, ladder: ['title'], cycle });
  });

  it('says together what anybody sees', () => {
    const other = 'levels: own\n  person: [id]\n  others: []\n  assessments: [self]';
    const seen = seenByAny(readPolicies('a', `guest:\n  ${own}\nhost:\n  ${other}`).policies);
    expect([...seen.person]).toEqual(['name', 'id']);
    expect([...seen.assessments]).toEqual(['self']);
  });

  it.each([
    ['a key that there is not', `guest:\n  ${own}\n  salary:\n    band: 3`, '5:3', 'no such key'],
    [
      'a column that there is not',
      'guest:\n  levels: own\n  person: [name, salary]\n  others: []',
      '3:18',
      'salary',
    ],
    [
      'a reach that there is not',
      'guest:\n  levels: every\n  person: []\n  others: []',
      '2:11',
      'every',
    ],
    ['a missing key', 'guest:\n  levels: own\n  person: []', '2:3', 'missing'],
    [
      'assessments that there are not',
      `guest:\n  ${own}\n  assessments: [self, boss]`,
      '5:23',
      'boss',
    ],
    ['other names', 'guest:\n  levels: own\n  person: []\n  others: [friends]', '4:12', 'friends'],
    ['what is not YAML', 'guest:\n  levels: own\n person: []', '3:1', ''],
    ['an alias to nothing', 'guest:\n  levels: *most', '2:11', 'alias'],
  ])('reports %s where it stands, and allows nothing', (_, yaml, where, words) => {
    const { policies, messages } = readPolicies('audiences.yaml', yaml);
    expect(policies.size).toBe(0);
    expect(placed(messages)[0]).toMatch(new RegExp(`^audiences.yaml:${where} yaml-`));
    expect(messages[0]?.message).toContain(words);
  });
});

const needed =
  'page: P\ncontinued: c\nblank: b\nwriteHere: h\nchoose: x\nchooseDate: d\nsameAs: s\nworkingTowards: w\nmeeting: m\nexceeding: e\n';

describe('labels', () => {
  it('that come with the program hold the words that it prints by itself', () => {
    const { labels, messages } = readLabels('labels/en.yaml', needed.replace('sameAs: s\n', ''));
    expect(labels).toBeUndefined();
    expect(theOnly(messages).message).toContain('sameAs: the key is missing');
  });

  it('may hold any others, but none that are blank', () => {
    expect(readLabels('l', `${needed}mine: words`).labels).toMatchObject({ mine: 'words' });
    expect(placed(readLabels('l', `${needed}mine: ''`).messages)).toEqual(['l:11:7 yaml-value']);
  });

  it('dates are written as people of the locale write them, whatever the clock', () => {
    expect(longDate('2026-07-01', 'en-GB')).toBe('1 July 2026');
    expect(longDate('2026-07-01', 'de-DE')).toBe('1. Juli 2026');
    expect(longDate('2026-12-31', 'en-US')).toBe('December 31, 2026');
  });
});
