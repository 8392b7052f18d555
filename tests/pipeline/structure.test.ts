import { describe, expect, it } from 'vitest';
import { plan } from '../../src/batch/plan.ts';
import { notNarrowed } from '../../src/batch/request.ts';
import { identify } from '../../src/job.ts';
import { compose } from '../../src/pipeline.ts';
import { renderPdf } from '../../src/render/pdf/document.ts';
import { expectedOf } from '../support/expected-structure.ts';
import { opened, ownFolder } from '../support/opened.ts';
import { readStructure } from '../support/pdf-structure.ts';
import { linesOf, linesRead } from '../support/structure-lines.ts';

const { press } = opened(ownFolder);
const request = { ...notNarrowed, documents: [], formats: ['pdf'], date: '2026-11-23' } as const;
const { jobs } = plan(request, press);

describe('the structure of every sample document', () => {
  it.each(jobs.map((job) => [job.path, job] as const))('%s', async (_, job) => {
    const { document } = compose(identify(job, press), press);
    const { bytes } = await renderPdf(document, press.look);
    const { root, stray } = await readStructure(bytes);
    expect(linesRead(root)).toEqual(linesOf(expectedOf(document)));
    expect(stray).toEqual([]);
  });

  it('is that of every kind of document', () => {
    expect(new Set(jobs.map(({ document }) => document)).size).toBe(6);
  });
});
