import { expect, it } from 'vitest';
import { plan } from '../../src/batch/plan.ts';
import { notNarrowed } from '../../src/batch/request.ts';
import { identify } from '../../src/job.ts';
import { compose } from '../../src/pipeline.ts';
import { renderPdf } from '../../src/render/pdf/document.ts';
import { opened, ownFolder } from '../support/opened.ts';
import { readStructure } from '../support/pdf-structure.ts';
import { transcript } from '../support/transcript.ts';

const { press } = opened(ownFolder);
const request = { ...notNarrowed, documents: [], formats: ['pdf'], date: '2026-11-23' } as const;

/** What a listener hears of a document: a change is seen in the diff of its golden file. */
it.each([
  ['review-packet/manager/NW-0142', 'transcript-packet'],
  ['team-handbook/team/payments', 'transcript-handbook'],
])('%s reads as it did', async (path, golden) => {
  const job = plan(request, press).jobs.find((one) => one.path === path);
  if (!job) throw new Error(`no ${path}`);
  const { document } = compose(identify(job, press), press);
  const { bytes } = await renderPdf(document, press.look);
  const { root } = await readStructure(bytes);
  // whatever changes a template changes it
  const heard = transcript(root).replaceAll(document.meta.checksum, 'checksum');
  await expect(heard).toMatchFileSnapshot(`${golden}.golden.txt`);
});
