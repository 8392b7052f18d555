import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { command } from '../support/command.ts';
import { smallProject } from '../support/small-project.ts';

const level = (title: string, what: string): string =>
  `# ${title}\n\n- **Washing:** washes ${what}\n- **Drying:** dries ${what}\n`;

const washing = {
  'ladders/kitchen.md': '',
  'ladders/washing/02-lead.md': level('Lead Washer', 'pans'),
  'ladders/washing/01-junior.md': level('Junior Washer', 'cups'),
};

/** What a build says of the files it made. */
const made = v.object({
  files: v.array(v.object({ sources: v.object({ ladders: v.record(v.string(), v.string()) }) })),
});

const tracks = async (folder: string, path: string): Promise<readonly string[]> => {
  const { out } = await command(folder, ['list', 'tracks', '--ladders', path]);
  const [, ...rows] = out.trimEnd().split('\n');
  return rows.map((row) => row.split(/ {2,}/).join(' · '));
};

describe('a folder of levels', () => {
  it('is listed as the one track it is, with its folder', async () => {
    const [row] = await tracks(smallProject(washing), 'ladders');
    expect(row).toMatch(/^washing · Washing · [0-9a-f]{8} · 2 · ladders\/washing$/);
  });

  it.each(['ladders/washing', join('ladders', '.'), '.'])('is found under %s', async (path) => {
    const [row] = await tracks(smallProject(washing), path);
    expect(row).toMatch(/^washing · Washing · [0-9a-f]{8} · 2 · ladders\/washing$/);
  });

  it('gives the manifest each of its files', async () => {
    const { out } = await command(smallProject(washing), ['build', 'track-guide', '--json']);
    const { files } = v.parse(made, JSON.parse(out));
    expect(Object.keys(files[0]?.sources.ladders ?? {})).toEqual([
      join('ladders', 'washing', '01-junior.md'),
      join('ladders', 'washing', '02-lead.md'),
    ]);
  });

  it('is said by check, and is no fault', async () => {
    const { code, err } = await command(smallProject(washing), ['check', '--ladders', 'ladders']);
    expect(err).toContain('[files-joined]');
    expect(err).not.toMatch(/washing.*(?:warning|error):/);
    expect(code).toBeLessThan(2);
  });
});

describe('what is no ladder', () => {
  it('of the project itself is not looked at', async () => {
    const folder = smallProject({
      'package.json': '{"name": "x"}',
      'ladderpress.yaml': 'ladders: [.]\n',
      'tsconfig.json': '{}',
    });
    const { err } = await command(folder, ['check']);
    expect(err).not.toContain('file-passed-over');
  });

  it('is said of data in the folder of the ladders', async () => {
    const folder = smallProject({ 'ladders/colours.json': '{"red": "#f00"}' });
    const { code, err } = await command(folder, ['check']);
    expect(code).toBe(0);
    expect(err).toMatch(/colours\.json.*\[file-passed-over\]/);
  });
});
