import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Manifest, readManifest } from '../../src/delivery/manifest.ts';
import { programVersion } from '../../src/cli/version.ts';
import { command } from '../support/command.ts';
import { put } from '../support/folder.ts';
import { people, smallProject } from '../support/small-project.ts';

const quick = ['build', 'level-guide', '--level', 'Waiter', '--format', 'pdf'];
const guide = 'level-guide/everyone/serving--waiter.pdf';

function manifestOf(folder: string): Manifest {
  const manifest = readManifest(readFileSync(join(folder, 'out/manifest.json'), 'utf8'));
  if (!manifest) throw new Error('that is no manifest');
  return manifest;
}

/** The checksums of somebody's packet where the project's files are changed. */
async function checksums(changes: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = smallProject(changes);
  const packet = ['build', 'review-packet/employee', '--person', 'K-2', '--format', 'docx'];
  await command(folder, packet);
  return manifestOf(folder).files.map(({ checksum }) => checksum);
}

describe('a build', () => {
  it('ends with 0, results on stdout, messages and progress on stderr', async () => {
    const folder = smallProject();
    const { code, out, err } = await command(folder, quick);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^1 document in 1 file under out\/ · \d+ pages? of PDF · 0 errors · \d+ warnings?\n$/,
    );
    expect(err).toContain('1 of 1 document\n');
    expect(existsSync(join(folder, 'out', guide))).toBe(true);
  });

  it('counts pages of PDF only where there are some', async () => {
    const { out } = await command(smallProject(), [...quick.slice(0, -1), 'docx']);
    expect(out).toMatch(/^1 document in 1 file under out\/ · 0 errors/);
  });

  it('prints at most ten lines of progress where nobody watches', async () => {
    const { err } = await command(smallProject(), ['build', '--format', 'docx', '--jobs', '1']);
    const lines = err.split('\n').filter((line) => /^\d+ of 22 documents( · |$)/.test(line));
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.length).toBeLessThanOrEqual(10);
    expect(lines.at(-1)).toMatch(/^22 of 22 documents/);
  });

  it('writes a manifest that tells the truth of each file', async () => {
    const folder = smallProject();
    await command(folder, ['build', '--person', 'K-2', '--format', 'docx,pdf']);
    const { files, schema, date, version } = manifestOf(folder);
    expect({ schema, date, version }).toEqual({
      schema: 2,
      date: '2026-11-23',
      version: programVersion,
    });
    expect(files.map(({ path }) => path)).toEqual(files.map(({ path }) => path).toSorted());
    expect(files).toHaveLength(6);
    for (const { path, sha256, bytes, sources, subject } of files) {
      const content = readFileSync(join(folder, 'out', path));
      expect(bytes).toBe(content.length);
      expect(sha256).toBe(createHash('sha256').update(content).digest('hex'));
      expect(Object.keys(sources.ladders)).toEqual([join('ladders', 'kitchen.md')]);
      expect(subject).toBe('K-2');
    }
    const ladder = readFileSync(join(folder, 'ladders/kitchen.md'));
    expect(Object.values(files[0]?.sources.ladders ?? {})).toEqual([
      createHash('sha256').update(ladder).digest('hex'),
    ]);
  });

  it('keeps the entries of others when it is narrowed, and names orphans when it is not', async () => {
    const folder = smallProject();
    await command(folder, quick);
    await command(folder, ['build', 'track-guide', '--track', 'Serving', '--format', 'pdf']);
    expect(manifestOf(folder).files.map(({ path }) => path)).toEqual([
      guide,
      'track-guide/everyone/serving.pdf',
    ]);
    put(
      folder,
      'ladders/kitchen.md',
      readFileSync(join(folder, 'ladders/kitchen.md'), 'utf8').replaceAll('Waiter', 'Server'),
    );
    put(folder, 'roster/people.csv', people.replaceAll('Waiter', 'Server'));
    const { err } = await command(folder, ['build', '--jobs', '1']);
    expect(err).toContain('[manifest-orphan]');
    expect(err).toContain(guide);
    expect(manifestOf(folder).files.map(({ path }) => path)).not.toContain(guide);
  });

  it('goes where --out says, also to an absolute path', async () => {
    const folder = smallProject();
    const elsewhere = smallProject();
    expect((await command(folder, [...quick, '--out', join(elsewhere, 'x')])).code).toBe(0);
    expect(existsSync(join(elsewhere, 'x', guide))).toBe(true);
    expect(existsSync(join(elsewhere, 'x', 'manifest.json'))).toBe(true);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('prints the date that it is given, and the same bytes again', async () => {
    const [one, two] = [smallProject(), smallProject()];
    for (const folder of [one, two]) await command(folder, [...quick, '--date', '2027-02-03']);
    expect(manifestOf(one)).toEqual(manifestOf(two));
    expect(manifestOf(one).date).toBe('2027-02-03');
  });
});

describe('the checksum that a document prints', () => {
  it.each([
    ["the manager's name", { 'roster/people.csv': people.replace('Marchetti', 'Bianchi') }],
    [
      "the team's name",
      { 'roster/teams.yaml': '- { id: kitchen, name: Hot Kitchen, tracks: [Cooking] }' },
    ],
    [
      "the cycle's dates",
      { 'roster/cycles.yaml': '- { id: h2, name: Second half, calibration: 2026-12-17 }' },
    ],
  ])('changes with %s, which stand in other rows and files', async (_, changes) => {
    expect(await checksums(changes)).not.toEqual(await checksums({}));
  });

  it("does not change with another person's row", async () => {
    const others = people.replace("Nell O'Brien", 'Somebody Else');
    expect(await checksums({ 'roster/people.csv': others })).toEqual(await checksums({}));
  });
});

describe('a build that meets an error', () => {
  it('in a roster row ends with 1, and delivers the rest', async () => {
    const row = 'K-8,Nobody Knows,Juggler,kitchen,K-1,2024-03-01,active\n';
    const folder = smallProject({ 'roster/people.csv': people + row });
    const { code, err } = await command(folder, [...quick]);
    expect(code).toBe(1);
    expect(err).toMatch(/roster\/people\.csv:7:1: error: .*\[person-unplaced\]\n {4}\S/);
    expect(existsSync(join(folder, 'out', guide))).toBe(true);
  });

  it('in one ladder ends with 1, and delivers the rest', async () => {
    const broken =
      '# Bar\n\n| Competency | Barback | Bartender |\n| --- | --- | --- |\n| Pouring | a | b | c |\n';
    const folder = smallProject({ 'ladders/bar.md': broken });
    const { code, err } = await command(folder, quick);
    expect(code).toBe(1);
    expect(err).toMatch(
      /ladders\/bar\.md:5:\d+: error: .*\[row-long\]\n {5}5 \| .*\n {7}\| +\^\n {4}\S/,
    );
    expect(existsSync(join(folder, 'out', guide))).toBe(true);
  });

  it('in one format of one document delivers everything else', async () => {
    const row = 'K-8,\u{13000} 太郎,Commis,kitchen,K-1,2024-03-01,active\n';
    const folder = smallProject({ 'roster/people.csv': people + row });
    const { code, err } = await command(folder, ['build', 'review-packet/employee', '--jobs', '1']);
    expect(code).toBe(1);
    expect(err).toContain('[glyph-missing]');
    const made = (path: string): boolean =>
      existsSync(join(folder, 'out/review-packet/employee', path));
    expect([made('K-8.pdf'), made('K-8.docx'), made('K-2.pdf'), made('K-2.docx')]).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(manifestOf(folder).files.map(({ path }) => path)).not.toContain(
      'review-packet/employee/K-8.pdf',
    );
  });

  it('calls nobody’s earlier file an orphan: the row may be mended', async () => {
    const folder = smallProject();
    await command(folder, ['build', '--person', 'K-2', '--format', 'docx']);
    put(folder, 'roster/people.csv', people.replace('Commis', 'Comis'));
    const { code, err } = await command(folder, ['build', '--jobs', '1']);
    expect(code).toBe(1);
    expect(err).not.toContain('[manifest-orphan]');
    expect(manifestOf(folder).files.map(({ path }) => path)).toContain(
      'review-packet/manager/K-2.docx',
    );
  });
});

describe('an interrupted build', () => {
  it('ends with 130 and makes nothing when the signal came before', async () => {
    const folder = smallProject();
    const { code } = await command(folder, quick, { signal: AbortSignal.abort() });
    expect(code).toBe(130);
    expect(existsSync(join(folder, 'out', guide))).toBe(false);
  });

  it('ends with 130, keeps what was made, and calls nothing an orphan', async () => {
    const folder = smallProject();
    await command(folder, quick);
    const stop = new AbortController();
    let said = '';
    const { code, out } = await command(folder, ['build', 'review-packet', '--jobs', '1'], {
      signal: stop.signal,
      err: (text) => {
        said += text;
        if (/of \d+ documents/.test(text)) stop.abort();
      },
    });
    expect(code).toBe(130);
    expect(out).toMatch(/^\d document/);
    expect(said).not.toContain('[manifest-orphan]');
    const { files } = manifestOf(folder);
    expect(files.map(({ path }) => path)).toContain(guide);
    for (const { path } of files) expect(existsSync(join(folder, 'out', path))).toBe(true);
  });
});
