/** Pictures from the disk to both formats: what is read, and what never is. */
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFiles } from '../../src/cli/files.ts';
import { command } from '../support/command.ts';
import { wordHtml } from '../support/finished.ts';
import { put } from '../support/folder.ts';
import { jpeg, png } from '../support/pictures.ts';
import { ladder, smallProject } from '../support/small-project.ts';

const sentence = 'Cuts evenly and keeps the board clear.';

/** The project with words and pictures in the cell of a commis. */
const project = (markdown: string): string =>
  smallProject({ 'ladders/kitchen.md': ladder.replace(sentence, `${sentence} ${markdown}`) });

const check = (folder: string) => command(folder, ['check']);

describe('what is read from the disk', () => {
  it('is a file beside the ladder, or below it', async () => {
    const folder = project('![A](cut.png) ![B](img/deep/cut.jpg)');
    put(folder, 'ladders/cut.png', png());
    put(folder, 'ladders/img/deep/cut.jpg', jpeg);
    const { code, err } = await check(folder);
    expect(code).toBe(0);
    expect(err).not.toContain('[picture-');
  });

  it('is a file above the ladder’s own folder, within the folder of the ladders', async () => {
    const folder = project('x');
    put(
      folder,
      'ladders/bar/bar.md',
      ladder.replace(/Kitchen|Cooking|Serving/g, '$&s').replace(sentence, '![A](../cut.png)'),
    );
    put(folder, 'ladders/cut.png', png());
    const { out } = await command(folder, ['check', '--json']);
    expect(out).not.toContain('picture-');
  });

  it.each([
    ['by dots', '![A](../secret.png)'],
    ['by dots, where nothing is', '![A](../nothing.png)'],
    ['by dots from within', '![A](img/../../secret.png)'],
    ['by a link to a file', '![A](link.png)'],
    ['by a link to a folder', '![A](out/secret.png)'],
    ['by its whole path', '![A](/etc/secret.png)'],
  ])('is nothing outside of that: %s', async (_, markdown) => {
    const folder = project(markdown);
    put(folder, 'secret.png', png());
    symlinkSync(join(folder, 'secret.png'), join(folder, 'ladders/link.png'));
    symlinkSync(folder, join(folder, 'ladders/out'));
    const { err } = await check(folder);
    expect(err).toContain('[picture-outside]');
    const paths = { ladders: ['ladders'], roster: 'roster', templates: 'templates' };
    const { files } = findFiles(paths, folder);
    const kinds = files?.ladders.flatMap(({ pictures = new Map() }) => [...pictures.values()]);
    expect(kinds?.every(({ kind }) => kind === 'outside')).toBe(true);
  });

  it('is read through a link that stays within', async () => {
    const folder = project('![A](link.png)');
    put(folder, 'ladders/cut.png', png());
    symlinkSync(join(folder, 'ladders/cut.png'), join(folder, 'ladders/link.png'));
    expect((await check(folder)).err).not.toContain('[picture-');
  });

  it('is no folder, nothing that is not there, and no giant', async () => {
    const folder = project('![A](img.png) ![B](none.png) ![C](giant.png)');
    mkdirSync(join(folder, 'ladders/img.png'));
    put(folder, 'ladders/giant.png', new Uint8Array(5_000_001));
    const { code, err } = await check(folder);
    expect(code).toBe(0);
    expect(err.match(/\[picture-\w+\]/g)).toEqual([
      '[picture-missing]',
      '[picture-missing]',
      '[picture-unfit]',
    ]);
    expect(err).toContain('5000001 bytes');
  });
});

describe('a build with pictures', () => {
  const guide = ['build', 'track-guide', '--track', 'cooking', '--jobs', '1'];
  const path = 'out/track-guide/everyone/cooking';

  it('prints them in both formats, in their cell', async () => {
    const folder = project('![A knife](cut.png)');
    put(folder, 'ladders/cut.png', png({ width: 90, height: 60 }));
    expect(await command(folder, guide)).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, `${path}.pdf`), 'latin1')).toContain('/Subtype /Image');
    const html = await wordHtml(readFileSync(join(folder, `${path}.docx`)));
    const [cell = ''] =
      /<td>(?:(?!<td>).)*keeps the board clear\.(?:(?!<\/td>).)*/s.exec(html) ?? [];
    expect(cell).toMatch(/<img alt="A knife"/);
    expect(html).not.toContain('A knife</');
  });

  it('does not give them to those who may not see their cell', async () => {
    const folder = project('![A knife](cut.png)');
    put(folder, 'ladders/cut.png', png());
    await command(folder, ['build', 'level-guide', '--track', 'cooking', '--jobs', '1']);
    const at = (level: string, format: string): Buffer =>
      readFileSync(join(folder, `out/level-guide/everyone/cooking--${level}.${format}`));
    const has = async (level: string): Promise<readonly boolean[]> => [
      at(level, 'pdf').includes('/Subtype /Image'),
      (await wordHtml(at(level, 'docx'))).includes('A knife'), // charts are media too
    ];
    expect(await has('commis')).toEqual([true, true]);
    expect(await has('sous-chef')).toEqual([false, false]);
  });

  it('tells by the checksum that a picture changed', async () => {
    const folder = project('![A knife](cut.png)');
    const checksum = async (bytes: Uint8Array): Promise<unknown> => {
      put(folder, 'ladders/cut.png', bytes);
      await command(folder, [...guide, '--format', 'docx']);
      return /"checksum": "(\w+)"/.exec(
        readFileSync(join(folder, 'out/manifest.json'), 'utf8'),
      )?.[1];
    };
    const first = await checksum(png());
    expect(await checksum(png({ pixel: () => [0, 0, 255] }))).not.toBe(first);
    expect(await checksum(png())).toBe(first);
  });

  it('is made all the same where one is broken', async () => {
    const folder = project('![A knife](cut.png)');
    put(folder, 'ladders/cut.png', png().subarray(0, 50));
    const { code, err } = await command(folder, [...guide, '--format', 'docx']);
    expect(code).toBe(0);
    expect(err).toContain('[picture-unfit]');
    expect(existsSync(join(folder, `${path}.docx`))).toBe(true);
    expect(await wordHtml(readFileSync(join(folder, `${path}.docx`)))).toContain('A knife');
  });
});
