/** A company of a thousand, some of whom are called what documents say anyway. */
import { beforeAll, describe, expect, it } from 'vitest';
import { secretsOf } from '../../src/audience/secrets.ts';
import type { Press } from '../../src/press.ts';
import { readRoster } from '../../src/roster/read.ts';
import { press, said, sample, type Sample } from './finished.ts';
import { changed, places } from './plant-word.ts';

const names = [
  'May',
  'Will',
  'Will May',
  'Grace Level',
  'Senior',
  'Senior Engineer',
  'Mark Meeting',
  'Page',
  'Hope Field',
  '王芳',
];

/** Ids are numbers, as pages, years and counts are. */
const rows = Array.from({ length: 1000 }, (_, i) => {
  const name = names[i] ?? `Person${i} Number${i}`;
  return `${i + 1},${name},Software Engineer,p${i}@example.com,1,active`;
});
const people = ['id,legal_name,title,email,manager_id,status', ...rows].join('\n');
const { tracks } = press.company;
const { roster } = readRoster({ people: { file: 'people.csv', text: people } }, tracks);
const crowd: Press = { ...press, company: { ...press.company, roster } };

let packet: Sample;
beforeAll(async () => {
  packet = await sample('review-packet/manager/500', crowd);
});

describe('a packet of one of a thousand people', () => {
  it('is not accused of pages, months and words that are names of others', async () => {
    expect(roster.people).toHaveLength(1000);
    expect(await said(packet, 'pdf')).toEqual([]);
    expect(await said(packet, 'docx')).toEqual([]);
  });

  it.each(['Person77 Number77', 'Grace Level', 'p999@example.com'])(
    'that names another, %s, is found out',
    async (words) => {
      const [, plant] = places[0] ?? [];
      if (!plant) throw new Error('there is no place');
      const lines = await said(packet, 'docx', changed(plant, words));
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain('of another person');
    },
  );

  it('is looked through for all of them at once: they are made ready one time', () => {
    expect(secretsOf(crowd.company)).toBe(secretsOf(crowd.company));
  });
});
