/** Workers are threads of the built program: these tests need `npm run build`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plan } from '../../src/batch/plan.ts';
import { notNarrowed } from '../../src/batch/request.ts';
import type { Batch } from '../../src/batch/batch.ts';
import type { runJobs } from '../../src/batch/run.ts';
import type { Press } from '../../src/press.ts';
import { folderOf } from '../support/folder.ts';
import { endless, endlessProject, quick } from '../support/endless.ts';
import { opened } from '../support/opened.ts';
import { people, smallProject } from '../support/small-project.ts';

const built = new URL('../../dist/batch/run.js', import.meta.url).href;
const { runJobs: run }: { readonly runJobs: typeof runJobs } = await import(built);

const project = opened(smallProject());
const { jobs } = plan(
  {
    ...notNarrowed,
    documents: ['offer-appendix', 'review-packet/employee'],
    formats: ['pdf', 'docx'],
    date: '2026-11-23',
  },
  project.press,
);

const nobody = (): void => {};

/** What no worker can begin with. */
const withoutFaces = ({ look, ...press }: Press): Press => ({
  ...press,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is wrong, and meant to be
  look: { ...look, theme: { ...look.theme, faces: {} as Press['look']['theme']['faces'] } },
});

async function made(workers: number, changes: Partial<Batch> = {}) {
  const out = folderOf();
  const signal = new AbortController().signal;
  const outcomes = await run({
    jobs,
    ...project,
    out,
    workers,
    limits: { seconds: 60, megabytes: 1024 },
    signal,
    onDone: nobody,
    ...changes,
  });
  const entries = outcomes.flatMap((outcome) => outcome.entries);
  return {
    outcomes,
    files: entries.map(({ path }) => readFileSync(join(out, path)).toString('hex')),
  };
}

describe('jobs in workers', () => {
  it('give the same bytes as without, in the order of jobs', async () => {
    const here = await made(0);
    expect(here.files).toHaveLength(2 * jobs.length);
    expect(await made(1)).toEqual(here);
    expect(await made(2)).toEqual(here);
  });

  it('find spare faces for letters that the printed ones lack, as without workers', async () => {
    const hebrew = people.replace('Piotr Żuławski', 'רות לוי');
    const { press } = opened(smallProject({ 'roster/people.csv': hebrew }));
    const changes = { press, jobs: jobs.filter(({ path }) => path.endsWith('/K-2')) };
    const here = await made(0, changes);
    expect(here.files.length).toBeGreaterThan(0);
    expect(await made(1, changes)).toEqual(here);
  });

  it('are reported by name where a worker cannot work at all', async () => {
    const { outcomes } = await made(2, { press: withoutFaces(project.press) });
    expect(
      outcomes.map(({ messages }) => messages.map(({ code, file }) => ({ code, file }))),
    ).toEqual(jobs.map(({ path }) => [{ code: 'document-failed', file: path }]));
  });

  it('are not begun after the signal; those that were are delivered', async () => {
    const stop = new AbortController();
    const { outcomes, files } = await made(2, { signal: stop.signal, onDone: () => stop.abort() });
    expect(outcomes.length).toBeGreaterThan(0);
    expect(outcomes.length).toBeLessThan(jobs.length);
    expect(files).toHaveLength(2 * outcomes.length);
  });
});

const said = ({ outcomes }: Awaited<ReturnType<typeof made>>) =>
  outcomes.map(({ job, entries, messages }) => ({
    path: job.path,
    files: entries.length,
    codes: messages.map(({ code, file }) => `${code} ${file}`),
  }));

describe('a job that goes beyond its limits, with others behind it in the same hands', () => {
  const own = opened(endlessProject());
  const request = { ...notNarrowed, documents: ['card'], track: ['cooking'] };
  const planned = plan({ ...request, formats: ['pdf'], date: '2026-11-23' }, own.press).jobs;
  const endlessFirst = planned.toSorted(
    (a, b) => Number(b.path === endless) - Number(a.path === endless),
  );

  const delivered = quick.map((path) => ({ path, files: 1, codes: [] }));

  it.each([
    ['of time', { seconds: 8, megabytes: 2048 }, 'document-timeout'],
    ['of memory', { seconds: 600, megabytes: 150 }, 'document-memory'],
  ])('%s is reported by name, alone; the others are delivered', async (_, limits, code) => {
    const result = await made(1, { ...own, jobs: endlessFirst, limits });
    expect(said(result)).toEqual([
      { path: endless, files: 0, codes: [`${code} ${endless}`] },
      ...delivered,
    ]);
  });

  it('is reported where it is the only one of its worker, and the others have another', async () => {
    const limits = { seconds: 8, megabytes: 2048 };
    const done: string[] = [];
    const onDone: Batch['onDone'] = ({ job }) => done.push(job.path);
    const result = await made(2, { ...own, jobs: endlessFirst, limits, onDone });
    expect(said(result)).toHaveLength(3);
    expect(done.toSorted()).toEqual([...quick, endless].toSorted()); // each once
  });
});

describe('workers that cannot even begin', () => {
  it('do not keep the jobs waiting for ever', async () => {
    const limits = { seconds: 60, megabytes: 8 };
    const { outcomes } = await made(2, { limits });
    expect(outcomes).toHaveLength(jobs.length);
    for (const { job, messages } of outcomes) {
      expect(messages).toMatchObject([{ severity: 'error', file: job.path }]);
    }
  });
});
