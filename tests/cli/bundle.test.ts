import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  bundled,
  bundlesIn,
  hashOf,
  listIn,
  manifestOf,
  project,
  zipIn,
} from '../support/bundles.ts';
import { command } from '../support/command.ts';
import { put } from '../support/folder.ts';
import { people } from '../support/small-project.ts';

describe('a build that bundles by team', () => {
  it('makes a ZIP file for each team and audience: none holds what was written for another', async () => {
    const folder = project();
    const { code, out } = await command(folder, bundled('team'));
    expect(code).toBe(0);
    expect(out).toContain(' · 6 bundles · ');
    expect(bundlesIn(folder)).toEqual([
      'team/floor--employee.zip',
      'team/floor--manager.zip',
      'team/floor--team.zip',
      'team/kitchen--employee.zip',
      'team/kitchen--manager.zip',
      'team/kitchen--team.zip',
    ]);
    for (const path of bundlesIn(folder)) {
      const { audience, files } = listIn(folder, path);
      expect(path).toContain(`--${audience}.zip`);
      expect(new Set(files.map((one) => one.audience))).toEqual(new Set([audience]));
    }
  });

  it('puts in what was delivered, byte for byte, after a list of just that', async () => {
    const folder = project();
    await command(folder, bundled('team'));
    const zip = zipIn(folder, 'team/kitchen--manager.zip');
    const [first, ...paths] = Object.keys(zip);
    expect(first).toBe('manifest.json');
    expect(paths).toEqual(
      ['card', 'note'].flatMap((document) =>
        ['K-1', 'K-2'].flatMap((id) =>
          ['docx', 'pdf'].map((format) => `${document}/manager/${id}.${format}`),
        ),
      ),
    );
    for (const path of paths) {
      expect(hashOf(zip[path] ?? new Uint8Array())).toBe(
        hashOf(readFileSync(join(folder, 'out', path))),
      );
    }
    const { files, missing } = listIn(folder, 'team/kitchen--manager.zip');
    expect(files.map(({ path, sha256 }) => [path, sha256])).toEqual(
      paths.map((path) => [path, hashOf(zip[path] ?? new Uint8Array())]),
    );
    expect(missing).toEqual([]);
  });

  it('puts files at the root where they are of one document', async () => {
    const folder = project();
    await command(folder, ['build', 'card', '--bundle', 'team', '--format', 'pdf']);
    const zip = zipIn(folder, 'team/kitchen--manager.zip');
    expect(Object.keys(zip)).toEqual(['manifest.json', 'K-1.pdf', 'K-2.pdf']);
    expect(Object.keys(zipIn(folder, 'team/floor--employee.zip'))).toContain('K-3.pdf');
  });

  it('names who is in no team, once', async () => {
    const rows = people.replace(',kitchen,K-1,2024', ',,K-1,2024');
    const folder = project({ 'roster/people.csv': rows });
    const { code, err } = await command(folder, bundled('team'));
    expect(code).toBe(0);
    expect(err.match(/K-2 has no team .*\[bundle-without\]/g)).toHaveLength(1);
    const { files } = listIn(folder, 'team/kitchen--manager.zip');
    expect(files.map(({ path }) => path).join()).not.toContain('K-2');
  });
});

describe('a build that bundles by cycle', () => {
  const cycles = '- { id: h1, name: First half }\n- { id: h2, name: Second half }\n';
  const rows = people
    .split('\n')
    .map(
      (row) =>
        row && `${row},${row.startsWith('K-2') ? 'h2' : row.startsWith('id') ? 'cycle' : ''}`,
    )
    .join('\n');

  it('puts people into the cycle of their row, and nobody else into any', async () => {
    const folder = project({ 'roster/people.csv': rows, 'roster/cycles.yaml': cycles });
    await command(folder, [...bundled('cycle'), '--format', 'pdf']);
    const found = Object.fromEntries(
      bundlesIn(folder).map((path) => [path, listIn(folder, path).files.map((one) => one.path)]),
    );
    expect(found).toEqual({
      'cycle/h1--employee.zip': ['K-1.pdf', 'K-3.pdf'],
      'cycle/h1--manager.zip': [
        'card/manager/K-1.pdf',
        'card/manager/K-3.pdf',
        'note/manager/K-1.pdf',
        'note/manager/K-3.pdf',
      ],
      'cycle/h2--employee.zip': ['K-2.pdf'],
      'cycle/h2--manager.zip': ['card/manager/K-2.pdf', 'note/manager/K-2.pdf'],
    });
  });
});

describe('a build that bundles by document', () => {
  it('makes a ZIP file for each document and audience, also of those about no person', async () => {
    const folder = project();
    await command(folder, [...bundled('document'), '--format', 'pdf']);
    expect(bundlesIn(folder)).toEqual([
      'document/card--employee.zip',
      'document/card--manager.zip',
      'document/note--manager.zip',
      'document/sheet--team.zip',
    ]);
    const paths = Object.keys(zipIn(folder, 'document/sheet--team.zip'));
    expect(paths).toEqual(['manifest.json', 'floor.pdf', 'kitchen.pdf']);
  });
});

describe('a bundle', () => {
  const path = 'bundles/document/card--manager.zip';
  const cards = ['build', 'card/manager', '--bundle', 'document', '--format', 'pdf'];

  it('is the same again, byte for byte, in any time zone', async () => {
    const hashes = [];
    const zone = process.env['TZ'];
    for (const other of ['Asia/Tokyo', 'America/Los_Angeles']) {
      process.env['TZ'] = other;
      const folder = project();
      await command(folder, cards);
      hashes.push(hashOf(readFileSync(join(folder, 'out', path))));
    }
    process.env['TZ'] = zone;
    expect(hashes[0]).toBe(hashes[1]);
  });

  it('is listed, and told of in JSON', async () => {
    const folder = project();
    const { out } = await command(folder, [...cards, '--json']);
    const { bundles = [] } = manifestOf(folder);
    const bytes = readFileSync(join(folder, 'out', path));
    expect(bundles).toMatchObject([
      { path, by: 'document', subject: 'card', audience: 'manager', missing: [] },
    ]);
    expect(bundles[0]).toMatchObject({ bytes: bytes.length, sha256: hashOf(bytes) });
    expect(bundles[0]?.parts.map(({ inside }) => inside)).toEqual([
      'K-1.pdf',
      'K-2.pdf',
      'K-3.pdf',
    ]);
    expect(
      v.parse(
        v.looseObject({ bundles: v.array(v.looseObject({ path: v.string() })) }),
        JSON.parse(out),
      ).bundles[0]?.path,
    ).toBe(path);
  });

  it('is known to verify, which finds it altered, stale, or of nobody', async () => {
    const folder = project();
    await command(folder, cards);
    expect((await command(folder, ['verify'])).code).toBe(0);
    put(folder, 'out/bundles/document/other.zip', 'PK');
    put(folder, 'roster/people.csv', people.replace('Piotr', 'Pawel'));
    const { code, out } = await command(folder, ['verify']);
    expect(code).toBe(1);
    expect(out).toMatch(/stale +bundles\/document\/card--manager\.zip +made of stale files: card/);
    expect(out).toMatch(/unknown +bundles\/document\/other\.zip/);
    put(folder, `out/${path}`, 'something else');
    expect((await command(folder, ['verify'])).out).toMatch(/altered +bundles\/document\/card/);
  });

  it('of a team is stale where somebody has left it', async () => {
    const folder = project();
    await command(folder, ['build', 'card/manager', '--bundle', 'team', '--format', 'pdf']);
    put(folder, 'roster/people.csv', people.replace(',kitchen,K-1,2024', ',floor,K-1,2024'));
    const { out } = await command(folder, ['verify']);
    expect(out).toMatch(/kitchen--manager\.zip .*K-2: not of the team any more/);
    expect(out).not.toMatch(/floor--manager\.zip .*not of the team/);
  });

  it('of an earlier build is reported where files in it were made anew', async () => {
    const folder = project();
    await command(folder, cards);
    put(folder, 'roster/people.csv', people.replace('Piotr', 'Pawel'));
    const { err } = await command(folder, ['build', 'card/manager', '--format', 'pdf']);
    expect(err).toMatch(/card--manager\.zip holds earlier forms of .*K-2\.pdf.*\[bundle-stale\]/s);
  });

  it('that cannot be written is reported, and is no entry', async () => {
    const folder = project();
    put(folder, 'out/bundles', 'a file where a folder should be');
    const { code, err } = await command(folder, cards);
    expect(code).toBe(1);
    expect(err).toContain('[file-unwritable]');
    expect(manifestOf(folder).bundles).toBeUndefined();
  });

  it('is not made of a build that was interrupted', async () => {
    const folder = project();
    const stop = new AbortController();
    const { code } = await command(folder, cards, {
      signal: stop.signal,
      err: (text) => {
        if (/of \d+ documents/.test(text)) stop.abort();
      },
    });
    expect(code).toBe(130);
    expect(bundlesIn(folder)).toEqual([]);
  });

  it('is wrong usage by anything else', async () => {
    const { code, err } = await command(project(), bundled('country'));
    expect(code).toBe(2);
    expect(err).toContain('team, cycle, document');
  });
});

it('sweeps away what a killed build had begun, where nothing is to be made, too', async () => {
  const folder = project();
  await command(folder, bundled('team'));
  const begun = ['', 'card/manager/', 'bundles/team/'].map(
    (place) => `out/${place}file.${randomUUID()}.part`,
  );
  const others = 'out/card/manager/file.part';
  for (const path of [...begun, others]) put(folder, path, 'half of it');
  const { out } = await command(folder, bundled('team'));
  expect(out).toContain('0 made');
  const isThere = (path: string): boolean => existsSync(join(folder, path));
  expect([...begun, others].map(isThere)).toEqual([false, false, false, true]);
});
