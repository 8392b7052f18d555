/** A renderer that tells of others: nothing of what it made may be delivered. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Format } from '../../src/config.ts';
import type { Renderer } from '../../src/render/renderer.ts';
import { command } from '../support/command.ts';
import { smallProject } from '../support/small-project.ts';

vi.mock('../../src/render/index.ts', async (load) => {
  const { renderers } = await load<{ renderers: Record<Format, Renderer> }>();
  return { renderers: { pdf: telling(renderers.pdf), docx: telling(renderers.docx) } };
});

/** As if something of another document were left over: behind the end of the file. */
const telling =
  (render: Renderer): Renderer =>
  async (document, look) => {
    const made = await render(document, look);
    const more = document.meta.title.includes('Piotr') ? '\n% Odile Marchetti' : '';
    return { ...made, bytes: Buffer.concat([made.bytes, Buffer.from(more)]) };
  };

describe('a file that tells of others', () => {
  it('is refused, the message says what is where, and the others are delivered', async () => {
    const folder = smallProject({ 'roster/teams.yaml': '' });
    const names = ['build', 'review-packet/committee', '--format', 'pdf', '--jobs', '1'];
    const { code, err } = await command(folder, names);
    expect(code).toBe(1);
    expect(err).toContain('review-packet/committee/K-2.pdf: error: ');
    expect(err).toMatch(/in the bytes outside of objects.*\[wall-/);
    expect(existsSync(join(folder, 'out/review-packet/committee/K-2.pdf'))).toBe(false);
    expect(existsSync(join(folder, 'out/review-packet/committee/K-1.pdf'))).toBe(true);
  });
});
