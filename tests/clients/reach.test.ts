/** LibreOffice opens Word files of a hostile project, and calls nobody. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hostileProject } from '../reach/hostile-project.ts';
import { listen, type Listeners } from '../reach/listeners.ts';
import { watched } from '../reach/run.ts';
import { asPrinted, pagesOf } from './client.ts';

let listeners: Listeners;
let out: string;

beforeAll(async () => {
  listeners = await listen();
  const { project } = await hostileProject(listeners.ports.map((port) => `127.0.0.1:${port}`));
  await watched(project, ['build', '--format', 'docx', '--jobs', '1']);
  out = join(project, 'out');
}, 240_000);

afterAll(() => listeners.close());

it('opens and prints each without calling the listeners', async () => {
  const files = readdirSync(join(out, 'track-guide/everyone')).filter((one) =>
    one.endsWith('.docx'),
  );
  expect(files).toContain('cooking.docx');
  for (const file of files) {
    const pdf = await asPrinted(out, `track-guide/everyone/${file.replace(/\.docx$/, '')}`);
    expect((await pagesOf(pdf)).join('')).toMatch(/\S/);
  }
  expect(listeners.hits).toEqual([]);
});
