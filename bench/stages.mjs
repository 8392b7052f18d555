/** The pipeline once more, with a clock between its stages. */
import { withheldFrom } from '../dist/audience/withheld.js';
import { leaksIn } from '../dist/delivery/absence/absence.js';
import { alike } from '../dist/delivery/alike.js';
import { readBack } from '../dist/delivery/read-back.js';
import { reopen } from '../dist/delivery/reopen.js';
import { write } from '../dist/delivery/write.js';
import { identify } from '../dist/job.js';
import { compose } from '../dist/pipeline.js';
import { renderers } from '../dist/render/index.js';

export const stages = [
  'compose',
  'render pdf',
  'reopen pdf',
  'read back pdf',
  'wall pdf',
  'write pdf',
  'render docx',
  'reopen docx',
  'read back docx',
  'wall docx',
  'write docx',
  'pdf and docx alike',
];

/** Milliseconds of each stage of one job, whose formats are both. */
export async function timed(job, press, out) {
  const times = {};
  const clock = async (stage, run) => {
    const begun = performance.now();
    const result = await run();
    times[stage] = performance.now() - begun;
    return result;
  };
  const task = identify(job, press);
  const composed = await clock('compose', () => compose(task, press));
  const { document } = composed;
  const withheld = withheldFrom(task, composed.given, press.company);
  const all = [];
  for (const format of job.formats) {
    const file = `${job.path}.${format}`;
    const { bytes } = await clock(`render ${format}`, () =>
      renderers[format](document, press.look, task.job),
    );
    const reopened = await clock(`reopen ${format}`, () => reopen(format, bytes));
    await clock(`read back ${format}`, () => readBack(document, reopened, file));
    await clock(`wall ${format}`, () => leaksIn({ document, reopened, file }, withheld));
    await clock(`write ${format}`, () => write(out, file, bytes));
    all.push(reopened);
  }
  await clock('pdf and docx alike', () => alike(document, all, job.path));
  return times;
}
