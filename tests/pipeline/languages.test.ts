/** Ladders in another language than the documents made of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../src/document/model.ts';
import { textOf } from '../../src/document/text.ts';
import { allBlocks, inlinesOf } from '../../src/document/walk.ts';
import { command } from '../support/command.ts';
import { composed } from '../support/composed.ts';
import { flat, readPdf, wordText } from '../support/finished.ts';
import { opened } from '../support/opened.ts';
import { smallProject } from '../support/small-project.ts';

const kitchen = `---
title: Küche
language: de
---

# Küche

Wie man diese Leiter liest.

## Cooking

Für alle, die kochen.

| Area | Competency | Description | Commis | Chef de Partie | Sous Chef |
| --- | --- | --- | --- | --- | --- |
| Craft | Knives | Messer und Brett | Schneidet gleichmäßig. | Schneidet schnell. | Lehrt das <i lang="fr">brunoise</i>. |
|  | Sauces | Alle Saucen | Rührt um. | Rührt um und kocht. | n/a |
`;

const project = (people = 'K-2,Piotr Żuławski,Commis,\n'): string =>
  smallProject({
    'ladders/kitchen.md': kitchen,
    'roster/people.csv': `id,legal_name,title,locale\n${people}`,
    'roster/teams.yaml': '- { id: kitchen, name: The Kitchen, tracks: [Cooking] }\n',
  });

/** `de: words` of each passage in another language. */
const foreignIn = (inline: Inline): readonly string[] => {
  if (inline.kind === 'language')
    return [
      `${inline.language}: ${textOf(inline.children)}`,
      ...inline.children.flatMap(foreignIn),
    ];
  return 'children' in inline ? inline.children.flatMap(foreignIn) : [];
};

const passagesOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => inlinesOf(block).flatMap(foreignIn));

const foreign = (folder: string, path: string): readonly string[] => {
  const found = composed(opened(folder).press).find((one) => one.path === path);
  if (!found) throw new Error(`no ${path}`);
  return passagesOf(allBlocks(found.document));
};

describe('a ladder whose front matter names its language', () => {
  const folder = project();

  it('has its expectations marked as that in a packet of another language', () => {
    expect(foreign(folder, 'review-packet/employee/K-2')).toEqual([
      'de: Messer und Brett',
      'de: Schneidet gleichmäßig.',
      'de: Alle Saucen',
      'de: Rührt um.',
    ]);
  });

  it('has its introductions, and what is new at a level, marked too', () => {
    const guide = foreign(folder, 'track-guide/everyone/cooking');
    for (const words of ['Wie man diese Leiter liest.', 'Für alle, die kochen.'])
      expect(guide).toContain(`de: ${words}`);
    expect(foreign(folder, 'level-guide/everyone/cooking--chef-de-partie')).toContain(
      'de: Rührt um und kocht.',
    );
    expect(foreign(folder, 'level-step/everyone/cooking--commis--to--chef-de-partie')).toContain(
      'de: Rührt um und kocht.',
    );
  });

  it('leaves to a passage the language that it names itself', () => {
    const step = foreign(folder, 'level-guide/everyone/cooking--sous-chef');
    expect(step).toContain('fr: brunoise');
    expect(step).toContain('de: Lehrt das brunoise.');
  });

  it('needs no mark in a document of that language', () => {
    const german = project('K-2,Piotr Żuławski,Commis,de-AT\n');
    expect(foreign(german, 'review-packet/employee/K-2')).toEqual([]);
  });

  it('is printed with every word', async () => {
    const { code, err } = await command(folder, ['build', 'review-packet/employee', '--jobs', '1']);
    expect([code, err]).toEqual([0, '1 of 1 document\n']);
    const file = (format: string) =>
      readFileSync(join(folder, `out/review-packet/employee/K-2.${format}`));
    const pdf = flat((await readPdf(file('pdf'))).pages.join(' '));
    for (const words of [pdf, flat(await wordText(file('docx')))])
      expect(words).toContain('Schneidet gleichmäßig.');
  });
});

describe('the commands on ladders', () => {
  const folder = project();

  it('check --explain says which language it is in', async () => {
    const { code, out } = await command(folder, ['check', '--explain']);
    expect(code).toBe(0);
    expect(out).toMatch(/^ +Language +de \(from the front matter\)$/m);
    const json = JSON.parse((await command(folder, ['check', '--explain', '--json'])).out);
    expect(json.ladders[0].language).toEqual({ value: 'de', from: 'front matter' });
  });

  it('check tells of a language that is none, with its line', async () => {
    const wrong = smallProject({
      'ladders/kitchen.md': kitchen
        .replace('language: de', 'language: German')
        .replace('lang="fr"', 'lang="French"'),
      'roster/people.csv': '',
      'roster/teams.yaml': '',
    });
    const { code, err } = await command(wrong, ['check']);
    expect(code).toBe(0);
    expect(err).toMatch(/3:11: warning: language: Expected a language tag such as de or pt-BR/);
    expect(err).toMatch(/16:\d+: warning: lang="French" names no language/);
  });

  it('convert keeps it, and the languages of passages', async () => {
    const { code, out } = await command(folder, ['convert', 'ladders/kitchen.md', '--to', 'table']);
    expect(code).toBe(0);
    expect(out).toContain('language: de\n');
    expect(out).toContain('Lehrt das <span lang="fr">*brunoise*</span>.');
  });

  it('init keeps them too', async () => {
    const empty = smallProject({
      'ladders/kitchen.md': '',
      'roster/people.csv': '',
      'roster/teams.yaml': '',
      'roster/cycles.yaml': '',
      'own.md': kitchen,
    });
    expect((await command(empty, ['init', 'own.md'])).code).toBe(0);
    const [name = ''] = readdirSync(join(empty, 'ladders'));
    const made = readFileSync(join(empty, 'ladders', name), 'utf8');
    expect(made).toContain('language: de\n');
    expect(made).toContain('<i lang="fr">brunoise</i>');
  });
});
