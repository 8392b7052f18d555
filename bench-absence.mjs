import process from "node:process";
import { findFiles } from './dist/cli/files.js'; import { open } from './dist/press.js'; import { readIfThere } from './dist/read-if-there.js';
import { plan } from './dist/batch/plan.js'; import { notNarrowed } from './dist/batch/request.js'; import { identify } from './dist/job.js'; import { compose } from './dist/pipeline.js';
import { renderers } from './dist/render/index.js'; import { reopen } from './dist/delivery/reopen.js'; import { readBack } from './dist/delivery/read-back.js';
import { leaksIn } from './dist/delivery/absence/absence.js'; import { withheldFrom } from './dist/audience/withheld.js'; import { pdfTexts } from './dist/delivery/absence/pdf.js'; import { wordTexts } from './dist/delivery/absence/word.js'; import { foldedTexts } from './dist/folded.js';
import { secretsOf } from './dist/audience/secrets.js'; import { unaccounted } from './dist/delivery/absence/accounted.js';
const folder = process.argv[2] ?? '.'; const { files } = findFiles({ ladders: ['ladders'], roster: 'roster', templates: 'templates' }, folder); const { press } = open(files, readIfThere);
let t=(process.cpuUsage().user+process.cpuUsage().system)/1000; secretsOf(press.company); console.log('people', press.company.roster.people.length, 'secrets built', ((process.cpuUsage().user+process.cpuUsage().system)/1000-t).toFixed(0),'ms', process.memoryUsage().heapUsed/1e6|0,'MB');
const jobs = plan({ ...notNarrowed, documents: ['review-packet/manager'], formats: ['pdf','docx'], date: '2026-11-23' }, press).jobs.slice(0,20);
const med = (a) => a.sort((x,y)=>x-y)[a.length>>1].toFixed(1);
for (const format of ['pdf','docx']) { const T={}; const put=(k,v)=>(T[k]??=[]).push(v);
 for (const round of [0,1]) for (const job of jobs) { const task = identify(job, press); let s=(process.cpuUsage().user+process.cpuUsage().system)/1000; const c = compose(task, press); put('compose',(process.cpuUsage().user+process.cpuUsage().system)/1000-s);
  s=(process.cpuUsage().user+process.cpuUsage().system)/1000; const { bytes } = await renderers[format](c.document, press.look); put('render',(process.cpuUsage().user+process.cpuUsage().system)/1000-s);
  s=(process.cpuUsage().user+process.cpuUsage().system)/1000; const re = await reopen(format, bytes); put('reopen',(process.cpuUsage().user+process.cpuUsage().system)/1000-s); s=(process.cpuUsage().user+process.cpuUsage().system)/1000; readBack(c.document, re, 'x'); put('readBack',(process.cpuUsage().user+process.cpuUsage().system)/1000-s);
  s=(process.cpuUsage().user+process.cpuUsage().system)/1000; const w = withheldFrom({ ...task, company: press.company }, c.given); const l = await leaksIn({ document: c.document, reopened: re, bytes, file: 'x' }, w); put('absence',(process.cpuUsage().user+process.cpuUsage().system)/1000-s); if (l.length) console.log(l[0].message);
  s=(process.cpuUsage().user+process.cpuUsage().system)/1000; const f = format==='pdf' ? await pdfTexts(bytes) : wordTexts(bytes); put(' texts',(process.cpuUsage().user+process.cpuUsage().system)/1000-s);
  s=(process.cpuUsage().user+process.cpuUsage().system)/1000; const fo=foldedTexts(f); put(' fold',(process.cpuUsage().user+process.cpuUsage().system)/1000-s); s=(process.cpuUsage().user+process.cpuUsage().system)/1000; w.in(fo); put(' search',(process.cpuUsage().user+process.cpuUsage().system)/1000-s); s=(process.cpuUsage().user+process.cpuUsage().system)/1000; unaccounted(f,c.document); put(' unaccounted',(process.cpuUsage().user+process.cpuUsage().system)/1000-s); s=(process.cpuUsage().user+process.cpuUsage().system)/1000; w.in(fo); put(' search2',(process.cpuUsage().user+process.cpuUsage().system)/1000-s);
 }
 console.log(format, Object.entries(T).map(([k,v])=>k+' '+med(v)).join(' · ')); }
