import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readManifest } from '../../src/delivery/manifest.ts';
import { command } from '../support/command.ts';
import { smallProject } from '../support/small-project.ts';

const one = ['build', 'review-packet/manager', '--person', 'K-1'];

it('a build for archives delivers what passes every check, and the manifest says so', async () => {
  const folder = smallProject();
  expect(await command(folder, [...one, '--archive'])).toMatchObject({ code: 0 });
  const { files = [] } =
    readManifest(readFileSync(join(folder, 'out/manifest.json'), 'utf8')) ?? {};
  expect(files.map(({ format, archive }) => [format, archive])).toEqual([
    ['docx', undefined],
    ['pdf', 'PDF/A-1b'],
  ]);
  const file = readFileSync(join(folder, 'out/review-packet/manager/K-1.pdf'), 'latin1');
  expect(file.slice(0, 8)).toBe('%PDF-1.4');
});

it('is wrong usage without PDF', async () => {
  const { code, err } = await command(smallProject(), [...one, '--archive', '--format', 'docx']);
  expect([code, err]).toEqual([2, expect.stringContaining('--archive needs PDF')]);
});
