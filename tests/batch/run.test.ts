import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan } from '../../src/batch/plan.ts';
import { notNarrowed } from '../../src/batch/request.ts';
import type { Batch } from '../../src/batch/batch.ts';
import { runJobs } from '../../src/batch/run.ts';
import type { Job } from '../../src/job.ts';
import { folderOf } from '../support/folder.ts';
import { opened } from '../support/opened.ts';
import { smallProject } from '../support/small-project.ts';

const project = opened(smallProject());
const { jobs } = plan(
  { ...notNarrowed, documents: [], formats: ['pdf', 'docx'], date: '2026-11-23' },
  project.press,
);
const jobAt = (path: string): Job => {
  const job = jobs.find((one) => one.path === path);
  if (!job) throw new Error(`no job ${path}`);
  return job;
};
const few = [
  'offer-appendix/candidate/K-5',
  'review-packet/manager/K-2',
  'track-guide/everyone/cooking',
  'team-handbook/team/floor',
].map(jobAt);

async function made(some: readonly Job[], changes: Partial<Batch> = {}) {
  const out = folderOf();
  const done: string[] = [];
  const outcomes = await runJobs({
    jobs: some,
    ...project,
    out,
    workers: 0,
    limits: { seconds: 60, megabytes: 1024 },
    signal: new AbortController().signal,
    onDone: ({ job }) => done.push(job.path),
    ...changes,
  });
  return { outcomes, out, done };
}

const bytesIn = (out: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(out, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(pdf|docx)$/.test(path))
      .toSorted()
      .map((path) => [path, readFileSync(join(out, path)).toString('base64')]),
  );

describe('jobs', () => {
  it('give the same bytes in whatever order they run', async () => {
    const expected = bytesIn((await made(few)).out);
    expect(expected.size).toBe(8);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(few, { minLength: few.length }), async (order) => {
        const { out, outcomes } = await made(order);
        expect(outcomes.map(({ job }) => job)).toEqual(order);
        expect(bytesIn(out)).toEqual(expected);
      }),
      { numRuns: 6 },
    );
  });

  it('that throw are reported by name, and the others are delivered', async () => {
    const [first, ...others] = few;
    const nobody: Job = {
      document: 'review-packet',
      audience: 'manager',
      subject: { kind: 'person', id: 'K-99' },
      path: 'review-packet/manager/K-99',
      formats: ['pdf', 'docx'],
      date: '2026-11-23',
    };
    const { outcomes, out } = await made([...(first ? [first] : []), nobody, ...others]);
    expect(outcomes).toHaveLength(5);
    expect(outcomes[1]).toMatchObject({
      entries: [],
      messages: [{ code: 'document-failed', severity: 'error', file: nobody.path }],
    });
    expect(outcomes[1]?.messages[0]?.message).toContain('there is no person "K-99"');
    expect(bytesIn(out).size).toBe(8);
    expect(existsSync(join(out, `${nobody.path}.pdf`))).toBe(false);
  });

  it('that cannot be written are reported by their file, and are no entries', async () => {
    const out = folderOf({ 'review-packet': 'a file where a folder should be' });
    const { outcomes } = await made(few, { out });
    const packet = outcomes.find(({ job }) => job.document === 'review-packet');
    expect(packet?.entries).toEqual([]);
    expect(packet?.messages).toMatchObject([
      { code: 'file-unwritable', file: 'review-packet/manager/K-2.pdf' },
      { code: 'file-unwritable', file: 'review-packet/manager/K-2.docx' },
    ]);
    expect(outcomes.flatMap(({ entries }) => entries)).toHaveLength(6);
  });

  it('are not begun after the signal; those that were are delivered', async () => {
    const stop = new AbortController();
    const { outcomes, out } = await made(few, {
      signal: stop.signal,
      onDone: () => stop.abort(),
    });
    expect(outcomes.length).toBeGreaterThan(0);
    expect(outcomes.length).toBeLessThan(few.length);
    expect(bytesIn(out).size).toBe(2 * outcomes.length);
  });

  it('are told of as each is done', async () => {
    const { done } = await made(few.slice(0, 2));
    expect(done).toEqual(few.slice(0, 2).map(({ path }) => path));
  });
});
