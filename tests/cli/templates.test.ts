import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { command } from '../support/command.ts';
import { flat, readPdf } from '../support/finished.ts';
import { put } from '../support/folder.ts';
import { png } from '../support/pictures.ts';
import { ladder, smallProject } from '../support/small-project.ts';

const theme = 'brand:\n  company: Harrow Mills\n  legal: Nothing here binds anyone.\n';

const listed = async (folder: string, ...args: readonly string[]): Promise<string> =>
  (await command(folder, ['list', 'documents', ...args])).out.replaceAll(/ templates.*/g, '');

it('a folder of templates that holds but a theme has all our layouts', async () => {
  const folder = smallProject({ 'templates/theme.yaml': theme });
  expect(await listed(folder)).toBe(await listed(smallProject()));
  const { code, err } = await command(folder, ['check']);
  expect(code).toBe(0);
  expect(err).not.toMatch(/error|warning/);
});

it('a folder of templates that has layouts has only these, with our partials and labels', async () => {
  const layout = `---
subject: level
id: 'X-{{level.title}}'
title: '{{level.title}}'
head: ['{{document.company}}', '']
foot: '{{document.id}}'
---
# {{level.title}}

{{document.legal}}

{{> control-block}}
`;
  const folder = smallProject({
    'brand/theme.yaml': theme,
    'brand/card/everyone.md.hbs': layout,
  });
  expect(await listed(folder, '--templates', 'brand')).toMatch(/^.*\ncard\/everyone\b.*\n$/);
  const build = ['build', '--templates', 'brand', '--format', 'docx', '--level', 'Waiter'];
  const { code, err } = await command(folder, build);
  expect([code, err]).toEqual([0, '1 of 1 document\n']);
});

it('a folder of templates of before there were forms has our words for what it lacks', async () => {
  const folder = smallProject({
    'templates/theme.yaml': theme,
    'templates/labels/en.yaml': 'page: Sheet {page} of {pages}\n',
  });
  const build = ['build', 'level-guide', '--level', 'Waiter'];
  const { code, err } = await command(folder, build);
  expect([code, err]).toEqual([0, '1 of 1 document\n']);
  const { pages } = await readPdf(readFileSync(guide(folder)));
  expect(flat(pages[0] ?? '')).toContain('Sheet 1 of');
});

const guide = (folder: string): string =>
  join(folder, 'out/level-guide/everyone/serving--waiter.pdf');

it('a logo is part of what a document is made of', async () => {
  const logo = `${theme}  logo: { file: mark.png, height: 9mm, alt: A mark }\n`;
  const folder = smallProject({ 'templates/theme.yaml': logo });
  const build = ['build', 'level-guide', '--level', 'Waiter'];
  const checksum = (): string =>
    JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8')).files[0].checksum;
  const missing = await command(folder, build);
  expect(missing.code).toBe(1);
  expect(missing.err).toContain('theme.yaml:4:17: error: The logo, mark.png');
  put(folder, 'templates/mark.png', png());
  expect((await command(folder, build)).code).toBe(0);
  const first = checksum();
  put(folder, 'templates/mark.png', png({ pixel: () => [0, 0, 9] }));
  expect((await command(folder, build)).code).toBe(0);
  expect(checksum()).not.toBe(first);
});

it('a link that Word writes in another way than it is written is a link of the document', async () => {
  const linked = ladder.replace('Greets within', '[Greets](http://example.com?a=b^c) within');
  const folder = smallProject({ 'ladders/kitchen.md': linked });
  const { code, err } = await command(folder, ['build', 'level-guide', '--level', 'Waiter']);
  expect({ code, err }).toEqual({ code: 0, err: expect.not.stringContaining('error') });
});
