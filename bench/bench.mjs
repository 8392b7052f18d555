/**
 * Prints, as Markdown, how long documents take and where the time goes; or, with `pages`, how their
 * pages are filled, or with `forms`, what their fields cost. Needs `npm run build`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { plan } from '../dist/batch/plan.js';
import { notNarrowed } from '../dist/batch/request.js';
import { findFiles } from '../dist/cli/files.js';
import { open } from '../dist/press.js';
import { readIfThere } from '../dist/read-if-there.js';
import { printForms } from './forms.mjs';
import { printPages } from './pages.mjs';
import { rosterOf } from './roster.mjs';
import { stages, timed } from './stages.mjs';
import { wholeBuild } from './whole-build.mjs';

const PACKETS = 200;
const DOCUMENT = 'review-packet/manager';
/** Documents made before the clock counts as warm. */
const WARM_UP = 20;

const project = new URL('..', import.meta.url).pathname;
const [what, ...folders] = process.argv.slice(2);
if (what === 'pages') await printPages(folders);
else if (what === 'forms') await printForms();
else await printSpeed();

async function printSpeed() {
  const scratch = mkdtempSync(join(tmpdir(), 'ladderpress-bench-'));
  try {
    console.log(`Node ${process.version}, ${availableParallelism()} processors\n`);
    await printWholeBuild(scratch);
    await printStages(scratch);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

async function printWholeBuild(scratch) {
  console.log(
    '| `npm start` | documents | files | seconds | of processor | documents a second | peak memory |',
  );
  console.log('|---|--:|--:|--:|--:|--:|--:|');
  for (const jobs of [undefined, 1, 2]) {
    const { seconds, processor, megabytes, documents, files } = await wholeBuild(scratch, jobs);
    const name = jobs ? `--jobs ${jobs}` : 'as it is';
    const speed = (documents / seconds).toFixed(1);
    console.log(
      `| ${name} | ${documents} | ${files} | ${seconds.toFixed(1)} | ${processor.toFixed(1)} | ${speed} | ${megabytes.toFixed(0)} MB |`,
    );
  }
}

async function printStages(scratch) {
  const { press, jobs } = manyPackets();
  const cold = await timed(jobs[0], press, scratch);
  for (const job of jobs.slice(0, WARM_UP)) await timed(job, press, scratch);
  const warm = [];
  for (const job of jobs) warm.push(await timed(job, press, scratch));
  const mean = (stage) => warm.reduce((sum, times) => sum + times[stage], 0) / warm.length;
  const total = stages.reduce((sum, stage) => sum + mean(stage), 0);
  console.log(`\n${PACKETS} × ${DOCUMENT}, in one process\n`);
  console.log('| stage | first, ms | warm, ms | share |');
  console.log('|---|--:|--:|--:|');
  for (const stage of stages) {
    const share = ((100 * mean(stage)) / total).toFixed(0);
    console.log(
      `| ${stage} | ${cold[stage].toFixed(1)} | ${mean(stage).toFixed(1)} | ${share} % |`,
    );
  }
  printSpeeds(mean, cold);
}

function printSpeeds(mean, cold) {
  const both = stages.filter((stage) => !/pdf|docx/.test(stage));
  console.log('\n| format | documents a second | first document, ms |');
  console.log('|---|--:|--:|');
  for (const format of ['pdf', 'docx']) {
    const used = [...both, ...stages.filter((stage) => stage.endsWith(format))];
    const sum = (one) => used.reduce((total, stage) => total + one(stage), 0);
    const first = sum((stage) => cold[stage]).toFixed(0);
    console.log(`| ${format} | ${(1000 / sum(mean)).toFixed(1)} | ${first} |`);
  }
}

function manyPackets() {
  const { files } = findFiles(
    { ladders: ['ladders'], roster: 'roster', templates: 'templates' },
    project,
  );
  const { tracks } = open(files, readIfThere).press.company;
  const levels = tracks.flatMap((track) =>
    track.levels.map((level) => ({ track: track.id, level: level.id })),
  );
  const people = { file: 'people.csv', text: rosterOf(PACKETS, levels) };
  const { press } = open({ ...files, roster: { ...files.roster, people } }, readIfThere);
  const request = {
    ...notNarrowed,
    documents: [DOCUMENT],
    formats: ['pdf', 'docx'],
    date: '2026-07-01',
  };
  return { press, jobs: plan(request, press).jobs };
}
