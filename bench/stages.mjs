/** The pipeline once more, with a clock between its stages. */
import { join } from 'node:path';
import { viewOf } from '../dist/audience/view.js';
import { readBack } from '../dist/delivery/read-back.js';
import { reopen } from '../dist/delivery/reopen.js';
import { write } from '../dist/delivery/write.js';
import { bind } from '../dist/document/bind.js';
import { skeletonOf } from '../dist/document/build.js';
import { checksumOf, metaOf, particularsOf } from '../dist/imprint.js';
import { identify } from '../dist/job.js';
import { fill } from '../dist/layout/fill.js';
import { renderers } from '../dist/render/index.js';

export const stages = [
  'view',
  'checksum',
  'fill',
  'skeleton',
  'bind',
  'render pdf',
  'read back pdf',
  'write pdf',
  'render docx',
  'read back docx',
  'write docx',
];

/** Milliseconds of each stage of one job. */
export async function timed(job, press, out) {
  const times = {};
  const clock = async (stage, run) => {
    const begun = performance.now();
    const result = await run();
    times[stage] = performance.now() - begun;
    return result;
  };
  const task = identify(job, press);
  const { about, policy, wording, layout } = task;
  const particulars = particularsOf(task, press);
  const view = await clock('view', () =>
    viewOf(about, policy, press.company, wording, particulars),
  );
  const checksum = await clock('checksum', () => checksumOf(view, task, press));
  const { content, texts } = await clock('fill', () => fill(layout, view));
  const skeleton = await clock('skeleton', () => skeletonOf(layout.file, content.text));
  const { id, title, ...furniture } = texts;
  const page = { paper: press.look.theme.paper, orientation: layout.orientation, furniture };
  const sections = await clock('bind', () => bind(skeleton.sections, content.slots, page));
  const document = { meta: { ...metaOf(task, press, checksum), id, title }, sections };
  for (const format of job.formats) {
    const { bytes } = await clock(`render ${format}`, () =>
      renderers[format](document, press.look),
    );
    await clock(`read back ${format}`, async () =>
      readBack(document, await reopen(format, bytes), job.path),
    );
    await clock(`write ${format}`, () => write(join(out, `${job.path}.${format}`), bytes));
  }
  return times;
}
