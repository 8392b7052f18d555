import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { mergeDelivered } from '../../src/batch/merge.ts';
import { plan } from '../../src/batch/plan.ts';
import { notNarrowed } from '../../src/batch/request.ts';
import { runJobs } from '../../src/batch/run.ts';
import { folderOf, put } from '../support/folder.ts';
import { opened } from '../support/opened.ts';
import { smallProject } from '../support/small-project.ts';

const date = '2026-11-23';
const packets = 'review-packet/manager';

const onDone = (): void => {};

it('merges no file that was changed after it was delivered; other teams are not affected', async () => {
  const project = opened(smallProject());
  const request = { ...notNarrowed, documents: [packets], formats: ['pdf'] as const, date };
  const { jobs } = plan(request, project.press);
  const out = folderOf();
  const signal = new AbortController().signal;
  const limits = { seconds: 60, megabytes: 1024 };
  const batch = { jobs, ...project, out, workers: 0, limits, signal, onDone };
  const outcomes = await runJobs(batch);
  put(out, `${packets}/K-2.pdf`, 'somebody wrote this');
  const { entries, planned, messages } = await mergeDelivered(outcomes, {
    by: 'team',
    press: project.press,
    out,
    date,
  });
  const kitchen = `${packets}/merged/kitchen.pdf`;
  expect(messages).toMatchObject([{ code: 'document-failed', severity: 'error', file: kitchen }]);
  expect(messages[0]?.message).toContain(`${packets}/K-2.pdf is not as it was delivered`);
  expect(entries.map(({ subject }) => subject)).toEqual(['floor']);
  expect(planned).toContain(kitchen);
  expect(existsSync(join(out, kitchen))).toBe(false);
});
