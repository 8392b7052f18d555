/** A renderer that loses words: nothing of what it made may be delivered. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Format } from '../../src/config.ts';
import type { Document } from '../../src/document/model.ts';
import type { Renderer } from '../../src/render/renderer.ts';
import { command } from '../support/command.ts';
import { smallProject } from '../support/small-project.ts';

/** Which format loses its last section, of documents for whom. */
const faulty = vi.hoisted(() => ({ format: '', title: '' }));

vi.mock('../../src/render/index.ts', async (load) => {
  const { renderers } = await load<{ renderers: Record<Format, Renderer> }>();
  return {
    renderers: { pdf: losing('pdf', renderers.pdf), docx: losing('docx', renderers.docx) },
  };
});

const losing =
  (format: Format, render: Renderer): Renderer =>
  (document, look) =>
    render(losesWords(format, document) ? shortened(document) : document, look);

const losesWords = (format: string, { meta }: Document): boolean =>
  format === faulty.format && meta.title.includes(faulty.title);

const shortened = (document: Document): Document => ({
  ...document,
  sections: document.sections.slice(0, -1),
});

beforeEach(() => {
  faulty.title = 'Piotr Żuławski';
});

const employees = ['build', 'review-packet/employee', '--jobs', '1'];
const delivered = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'out/review-packet/employee')).toSorted();

describe.each(['pdf', 'docx'])('a %s that lost words', (format) => {
  it('is refused by name, nothing is written for it, and the others are delivered', async () => {
    faulty.format = format;
    const folder = smallProject();
    const { code, err } = await command(folder, employees);
    expect(code).toBe(1);
    expect(err).toContain(`review-packet/employee/K-2.${format}: error: `);
    expect(err).toContain('[words-lost]');
    expect(delivered(folder)).toEqual(
      ['K-1.docx', 'K-1.pdf', 'K-2.docx', 'K-2.pdf', 'K-3.docx', 'K-3.pdf'].filter(
        (name) => name !== `K-2.${format}`,
      ),
    );
    const manifest = readFileSync(join(folder, 'out/manifest.json'), 'utf8');
    expect(manifest).not.toContain(`K-2.${format}`);
  });

  it('leaves the file of an earlier build as it was', async () => {
    const folder = smallProject();
    faulty.format = '';
    await command(folder, employees);
    const file = join(folder, `out/review-packet/employee/K-2.${format}`);
    const before = readFileSync(file);
    faulty.format = format;
    await command(folder, [...employees, '--date', '2027-01-01']);
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
