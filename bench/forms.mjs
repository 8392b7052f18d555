/**
 * Prints, as Markdown, what fields cost: packets as they are, and the same ones for a pen alone.
 *
 *     npm run bench -- forms
 */
import { fileURLToPath } from 'node:url';
import { plan } from '../dist/batch/plan.js';
import { notNarrowed } from '../dist/batch/request.js';
import { findFiles } from '../dist/cli/files.js';
import { identify } from '../dist/job.js';
import { compose } from '../dist/pipeline.js';
import { open } from '../dist/press.js';
import { readIfThere } from '../dist/read-if-there.js';
import { renderers } from '../dist/render/index.js';

const ROUNDS = 8;

export async function printForms() {
  console.log('| packet | format | fields | KB | KB for a pen | ms | ms for a pen | ratio |');
  console.log('|---|---|--:|--:|--:|--:|--:|--:|');
  const { press, jobs } = packets();
  for (const job of jobs) {
    const { document } = compose(identify(job, press), press);
    const versions = [document, forPen(document)];
    for (const format of job.formats) {
      const [filled, penned] = await measured(versions, renderers[format], press.look);
      const cells = [
        job.path,
        format,
        fieldsIn(document),
        filled.kilobytes.toFixed(0),
        penned.kilobytes.toFixed(0),
        filled.milliseconds.toFixed(0),
        penned.milliseconds.toFixed(0),
        (filled.milliseconds / penned.milliseconds).toFixed(2),
      ];
      console.log(`| ${cells.join(' | ')} |`);
    }
  }
}

/** The first packet of each copy. */
function packets() {
  const folder = fileURLToPath(new URL('..', import.meta.url));
  const paths = { ladders: ['ladders'], roster: 'roster', templates: 'templates' };
  const { press } = open(findFiles(paths, folder).files, readIfThere);
  const formats = ['pdf', 'docx'];
  const asked = { ...notNarrowed, documents: ['review-packet'], formats, date: '2026-07-01' };
  const { jobs } = plan(asked, press);
  const copies = new Map(jobs.toReversed().map((job) => [job.audience, job]));
  return { press, jobs: [...copies.values()] };
}

/** The same document, whose fields have no ids. */
const forPen = (node) => {
  if (Array.isArray(node)) return node.map(forPen);
  if (typeof node !== 'object' || node === null || ArrayBuffer.isView(node)) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, forPen(value)]));
  return isField(node) ? { ...copy, id: '' } : copy;
};

const isField = ({ id, kind, label }) =>
  id !== undefined && kind !== 'heading' && label !== undefined;

const fieldsIn = (node) => {
  if (Array.isArray(node)) return node.reduce((sum, one) => sum + fieldsIn(one), 0);
  if (typeof node !== 'object' || node === null || ArrayBuffer.isView(node)) return 0;
  return Number(isField(node) && node.id !== '') + fieldsIn(Object.values(node));
};

/** Kilobytes and the median milliseconds of versions, taken in turns. */
async function measured(versions, render, look) {
  const times = versions.map(() => []);
  const sizes = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [i, version] of versions.entries()) {
      const begun = performance.now();
      const { bytes } = await render(version, look);
      sizes[i] = bytes.length / 1000;
      if (round > 0) times[i].push(performance.now() - begun); // the first warms up
    }
  }
  return versions.map((_, i) => ({ kilobytes: sizes[i], milliseconds: median(times[i]) }));
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
