import { findFiles } from './dist/cli/files.js'; import { open } from './dist/press.js'; import { readIfThere } from './dist/read-if-there.js';
import { plan } from './dist/batch/plan.js'; import { notNarrowed } from './dist/batch/request.js'; import { identify } from './dist/job.js'; import { compose } from './dist/pipeline.js';
import { renderers } from './dist/render/index.js'; import { reopen } from './dist/delivery/reopen.js';
import { leaksIn } from './dist/delivery/absence/absence.js'; import { withheldFrom } from './dist/audience/withheld.js';
const { files } = findFiles({ ladders: ['ladders'], roster: 'roster', templates: 'templates' }, '.'); const { press } = open(files, readIfThere);
const jobs = plan({ ...notNarrowed, documents: ['review-packet/manager'], formats: ['pdf','docx'], date: '2026-11-23' }, press).jobs.slice(4,10);
const format=process.argv[2]; const made=[]; for (const job of jobs) { const task = identify(job, press); const c = compose(task, press); const { bytes } = await renderers[format](c.document, press.look); made.push({task,c,bytes,re:await reopen(format, bytes)}); }
const run = async () => { for (const {task,c,bytes,re} of made) { const w = withheldFrom({ ...task, company: press.company }, c.given); await leaksIn({ document: structuredClone({meta:c.document.meta, sections:c.document.sections}), reopened: re, bytes, file: 'x' }, w); } };
for (let i=0;i<10;i++) await run();
import inspector from 'node:inspector/promises'; import { writeFileSync, mkdirSync } from 'node:fs'; import process from 'node:process';
const s = new inspector.Session(); s.connect(); await s.post('Profiler.enable'); await s.post('Profiler.start'); const t=process.cpuUsage(); for (let i=0;i<20;i++) await run(); const u=process.cpuUsage(t); const { profile } = await s.post('Profiler.stop'); mkdirSync('/tmp/abs/prof',{recursive:true}); writeFileSync('/tmp/abs/prof/x.cpuprofile', JSON.stringify(profile)); console.log((u.user+u.system)/1000/120);
