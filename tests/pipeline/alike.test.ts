/** A renderer that loses words, and a check that does not see it: the two files are not alike. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Format } from '../../src/config.ts';
import type { Renderer } from '../../src/render/renderer.ts';
import { command } from '../support/command.ts';
import { smallProject } from '../support/small-project.ts';

const faulty = vi.hoisted(() => ({ format: '' }));

vi.mock('../../src/render/index.ts', async (load) => {
  const { renderers } = await load<{ renderers: Record<Format, Renderer> }>();
  const losing =
    (format: Format): Renderer =>
    (document, look) => {
      const isLost = format === faulty.format && document.meta.title.includes('Piotr Żuławski');
      const sections = isLost ? document.sections.slice(0, -1) : document.sections;
      return renderers[format]({ ...document, sections }, look);
    };
  return { renderers: { pdf: losing('pdf'), docx: losing('docx') } };
});

vi.mock('../../src/delivery/read-back.ts', () => ({
  readBack: () => ({ pages: 1, messages: [] }),
}));

const delivered = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'out/review-packet/employee')).toSorted();

const all = ['K-1.docx', 'K-1.pdf', 'K-2.docx', 'K-2.pdf', 'K-3.docx', 'K-3.pdf'];
const without = all.filter((name) => !name.startsWith('K-2'));

describe.each(['pdf', 'docx'])('where the %s alone lost words', (format) => {
  it('neither file is delivered, and the others are', async () => {
    faulty.format = format;
    const folder = smallProject();
    const { code, err } = await command(folder, ['build', 'review-packet/employee', '--jobs', '1']);
    expect(code).toBe(1);
    expect(err).toMatch(
      /review-packet\/employee\/K-2: error: The PDF and the Word file .* under "Acknowledgement": "/,
    );
    expect(err).toContain('[formats-differ]');
    expect(delivered(folder)).toEqual(without);
  });

  it('there is nothing to compare it with where it is made alone', async () => {
    faulty.format = format;
    const folder = smallProject();
    await command(folder, ['build', 'review-packet/employee', '--jobs', '1', '--format', format]);
    expect(delivered(folder)).toEqual(all.filter((name) => name.endsWith(format)));
  });
});
