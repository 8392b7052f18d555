/** A build that is interrupted, as processes are: these tests need `npm run build`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../src/delivery/manifest.ts';
import { start, until } from '../support/built.ts';
import { cards, endless, endlessProject, quick } from '../support/endless.ts';
import { hashOf } from '../support/hash.ts';

const manifestIn = (folder: string) =>
  readManifest(readFileSync(join(folder, 'out/manifest.json'), 'utf8'))?.files ?? [];

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.includes('.'))
    .toSorted();

/** Runs until only the document is left that takes minutes. */
async function hanging(folder: string, args: readonly string[] = cards) {
  const running = start(folder, args);
  await until(() => running.said().includes('2 of 3 documents'), running);
  return running;
}

describe.each(['SIGINT', 'SIGTERM'] as const)('%s, while a document hangs', (signal) => {
  it('ends with 130; what is done is kept, whole, and in the manifest', async () => {
    const folder = endlessProject();
    const { child, ended } = await hanging(folder);
    child.kill(signal);
    const { code, err } = await ended;
    expect(code, err).toBe(130);
    const files = manifestIn(folder);
    expect(files.map(({ path }) => path)).toEqual(quick.map((path) => `${path}.pdf`).toSorted());
    for (const { path, sha256 } of files) {
      expect(hashOf(readFileSync(join(folder, 'out', path)))).toBe(sha256);
    }
    expect(filesIn(folder)).toEqual([...files.map(({ path }) => path), 'manifest.json']);
    expect(err).toContain(
      'Interrupted: 2 of 3 documents are done and in out/manifest.json. The same command goes on from there.\n',
    );
    expect(err).not.toContain(endless);
  });
});

describe('Ctrl-C', () => {
  it('says nothing to people with --json', async () => {
    const folder = endlessProject();
    const running = start(folder, [...cards, '--json']);
    await until(() => existsSync(join(folder, `out/${quick[1]}.pdf`)), running);
    running.child.kill('SIGINT');
    const { code, out, err } = await running.ended;
    expect({ code, err }).toEqual({ code: 130, err: '' });
    expect(JSON.parse(out).counts.documents).toBeLessThan(3);
  });

  it('that reaches the program twice by npm is one', async () => {
    const folder = endlessProject();
    const { child, ended } = await hanging(folder);
    child.kill('SIGINT');
    child.kill('SIGINT');
    expect((await ended).code).toBe(130);
    expect(manifestIn(folder)).toHaveLength(2);
  });

  it('a second time ends at once: not even a manifest is written', async () => {
    const folder = endlessProject();
    const { child, ended } = await hanging(folder);
    child.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 600));
    child.kill('SIGINT');
    const { code, out } = await ended;
    expect({ code, out }).toEqual({ code: 130, out: '' });
    const noted = '.unfinished.jsonl'; // from which the next build goes on
    expect(filesIn(folder)).toEqual([noted, ...quick.map((path) => `${path}.pdf`)].toSorted());
  });

  it('before anything is made ends with 130, too', async () => {
    const folder = endlessProject();
    const { child, ended } = start(folder, cards);
    await new Promise((resolve) => child.once('spawn', resolve));
    child.kill('SIGINT'); // before the program hears of it, the system ends it
    const { code } = await ended;
    expect([null, 130]).toContain(code);
  });
});
