/**
 * Prints, as Markdown, how long documents take and where the time goes; or, with `pages`, how their
 * pages are filled, with `forms`, what their fields cost, with `memory`, whether a build of many stays
 * flat, or with `beside`, how fast other programs are. Needs `npm run build`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { printBeside } from './beside.mjs';
import { printForms } from './forms.mjs';
import { printMemory } from './memory.mjs';
import { DOCUMENT, manyPackets } from './packets.mjs';
import { printPages } from './pages.mjs';
import { stages, timed } from './stages.mjs';
import { wholeBuild } from './whole-build.mjs';

const PACKETS = 200;
/** Documents made before the clock counts as warm. */
const WARM_UP = 20;

const [what, ...folders] = process.argv.slice(2);
if (what === 'pages') await printPages(folders);
else if (what === 'forms') await printForms();
else if (what === 'memory') await printMemory(...folders.map(Number));
else if (what === 'beside') await printBeside(...folders.map(Number));
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
  const { press, jobs } = manyPackets(PACKETS);
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
