/** Guides that compare levels, on their pages, in both formats. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { command, type Said } from '../support/command.ts';
import { flat, readPdf, wordText } from '../support/finished.ts';
import { smallProject } from '../support/small-project.ts';

const ladders = `---
version: '2'
---

# Crafts

## Baking

| Area | Skill | Baker | Head Baker |
| --- | --- | --- | --- |
| Bread | Kneading | Kneads the dough of one loaf by hand until it is smooth. | Kneads the dough of fifty loaves by machine until it is smooth. |
|  | Proving | Waits until the dough has doubled. | Same as Baker |
|  | Baking | Watches the oven. | Decides which ovens are bought and why they are worth it. |
| People | Teaching | | Shows newcomers each step twice. |
|  | Cleaning | Sweeps at night. | n/a |
|  | Singing | n/a | n/a |

## Selling

| Area | Skill | Seller | Head Seller |
| --- | --- | --- | --- |
| Shop | Counting | Counts the till each evening. | Counts the tills of all shops. |
|  | Proving | Waits until the dough has doubled. | Same as Seller |
`;

const folder = smallProject({
  'ladders/kitchen.md': ladders,
  'roster/people.csv': '',
  'roster/teams.yaml': '',
  'roster/moves.yaml':
    '- from: { track: Baking, level: Baker }\n  to: { track: Selling, level: Seller }\n',
});

interface Read {
  readonly pdf: string;
  readonly word: string;
  /** What is underlined as new in Word. */
  readonly underlined: readonly string[];
}

const styleMap = ["r[style-name='New'] => ins"];

async function read(path: string): Promise<Read> {
  const bytes = (ending: string) => readFileSync(join(folder, 'out', `${path}.${ending}`));
  const { pages } = await readPdf(bytes('pdf'));
  const docx = bytes('docx');
  const { value: html } = await mammoth.convertToHtml({ buffer: docx }, { styleMap });
  const underlined = [...html.matchAll(/<ins>(.*?)<\/ins>/g)].map(([, words = '']) => words);
  return { pdf: flat(pages.join(' ')), word: flat(await wordText(docx)), underlined };
}

let said: Said | undefined;
beforeAll(async () => {
  said = await command(folder, ['build', 'level-step', 'level-guide']);
});

it('makes them all without a complaint', () => {
  expect(said?.code).toBe(0);
  expect(said?.err.replace(/^\d+ of .*\n/gm, '')).toBe('');
});

const times = (text: string, words: string): number => text.split(words).length - 1;

describe('a guide from one level to the next', () => {
  it('says of each competency what becomes of it, in both formats', async () => {
    const { pdf, word } = await read('level-step/everyone/baking--baker--to--head-baker');
    for (const text of [pdf, word]) {
      expect(text).toContain('From Baker to Head Baker');
      expect(text).toMatch(/Kneading Baker (Head Baker new wording )?Kneads the dough of one/);
      expect(text).toMatch(/Baking Baker (Head Baker rewritten )?Watches the oven\./);
      expect(text).toMatch(/Head Baker starts at this level/);
      expect(text).toMatch(/Head Baker no longer asked/);
      expect(text).toMatch(/People, not asked at either level: Singing/);
    }
  });

  it('says what stays the same once', async () => {
    const { pdf, word } = await read('level-step/everyone/baking--baker--to--head-baker');
    for (const text of [pdf, word]) {
      expect(times(text, 'Waits until the dough has doubled.')).toBe(1);
      expect(text).toMatch(/Bread same expectation Proving/);
    }
  });

  it('counts at a glance, in rows that add up', async () => {
    const { pdf } = await read('level-step/everyone/baking--baker--to--head-baker');
    expect(pdf).toContain('Bread 1 1 1 0 0 3');
    expect(pdf).toContain('People 0 0 0 1 1 2');
    expect(pdf).toContain('Total 1 1 1 1 1 5');
  });

  it('underlines new words, and nothing of a text that is rewritten', async () => {
    const { underlined } = await read('level-step/everyone/baking--baker--to--head-baker');
    expect(underlined).toEqual([
      'underlined',
      'fifty loaves',
      'machine',
      'Shows newcomers each step twice.',
    ]);
  });
});

describe('a guide from one track to another', () => {
  it('names both, what starts, what stays, and what is left behind', async () => {
    const { pdf, word } = await read('level-step/everyone/baking--baker--to--selling--seller');
    for (const text of [pdf, word]) {
      expect(text).toContain('From Baker to Seller');
      expect(text).toMatch(/Shop starts at this level Counting Counts the till/);
      expect(text).toMatch(/Shop same expectation Proving Waits until/);
      expect(times(text, 'Waits until the dough has doubled.')).toBe(1);
      expect(text).toMatch(/Left behind What Baker asks and Selling does not name/);
      for (const [area, first] of [
        ['Bread', 'Kneading'],
        ['People', 'Cleaning'],
      ]) {
        expect(text).toContain(`${area} no longer asked ${first}`);
      }
      expect(text.slice(text.indexOf('Left behind What'))).not.toContain('Singing');
    }
    expect(pdf).toContain('Left behind 0 0 0 0 3 3 Total 1 0 0 1 3 5');
  });
});

describe('the guide of a level', () => {
  it('says how much is new, tags it, and underlines only new words', async () => {
    const { pdf, word, underlined } = await read('level-guide/everyone/baking--head-baker');
    for (const text of [pdf, word]) {
      expect(text).toContain('New at this level 3 of 6, compared with Baker');
      expect(text).toMatch(/until it is smooth\. new wording/);
      expect(text).toMatch(/why they are worth it\. rewritten/);
      expect(text).toMatch(/each step twice\. not asked below/);
      expect(text).toMatch(/n\/a no longer asked/);
    }
    expect(underlined).toEqual(['underlined words', 'fifty loaves', 'machine']);
  });

  it('shows nothing new at the first level but how much comes next', async () => {
    const { pdf, word, underlined } = await read('level-guide/everyone/baking--baker');
    for (const text of [pdf, word]) {
      expect(text).toContain('New at the next 3 of 6, at Head Baker');
      expect(text).not.toMatch(/New at this level|rewritten|new wording|not asked below/);
    }
    expect(underlined).toEqual([]);
  });
});
