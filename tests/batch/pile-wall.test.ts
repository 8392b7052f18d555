import { describe, expect, it } from 'vitest';
import type { Policy } from '../../src/audience/policy.ts';
import { withheldIn } from '../../src/audience/withheld.ts';
import { withheldFromAll } from '../../src/batch/pile/wall.ts';
import { foldedTexts } from '../../src/folded.ts';
import { wordingOf } from '../../src/job.ts';
import { opened } from '../support/opened.ts';
import { smallProject } from '../support/small-project.ts';

const { press } = opened(smallProject());

function policyOf(audience: string): Policy {
  const policy = press.policies.get(audience);
  if (!policy) throw new Error('there is no such audience');
  return policy;
}

const { people } = press.company.roster;
const given = { view: {}, words: [], imprint: [] };

/** What is found in a list of these people's documents that its audience may not read. */
function found(text: string, ids: readonly string[], changes: Partial<Policy> = {}) {
  const listed = people.filter(({ id }) => ids.includes(id));
  const wording = wordingOf(undefined, press);
  const policy = { ...policyOf('manager'), ...changes };
  const withheld = withheldFromAll(listed, given, policy, wording, press);
  return withheldIn(withheld, foldedTexts([{ text }])).map(({ needle }) => withheld.named(needle));
}

const both = ['K-2', 'K-3'];

describe('the wall around a list of documents', () => {
  it('lets through whose documents they are, and their manager', () => {
    expect(found("Piotr Żuławski · Nell O'Brien · Odile Marchetti", both)).toEqual([]);
  });

  it('holds back who is not among them', () => {
    expect(found('Piotr Żuławski · Freya Lindqvist', both)).toContain('the name of K-5');
    expect(found("Piotr Żuławski · Nell O'Brien", ['K-2'])).toContain('the name of K-3');
  });

  it('holds back of each of them what nobody of the audience may know', () => {
    const nameless = { person: ['id'], others: [] } as const;
    expect(found('Piotr Żuławski', both, nameless)).toContain('the name of K-2');
    expect(found('Odile Marchetti', both, nameless)).toContain('the name of K-1');
  });

  it('holds back what a level asks that none of them is on', () => {
    const sentence = 'Greets within a minute.';
    expect(found(sentence, ['K-3'])).toEqual([]);
    expect(found(sentence, ['K-2'])).not.toEqual([]);
  });
});
