/** Which documents would be made otherwise now, and why. */
import { plan } from '../batch/plan.ts';
import { type Narrowing, notNarrowed, type Request } from '../batch/request.ts';
import type { Entry } from '../delivery/manifest.ts';
import { identify, type Job, subjectId } from '../job.ts';
import { gather } from '../gather.ts';
import type { Press } from '../press.ts';
import { reasonsFor } from './reasons.ts';

/** Why files are stale, by their paths; none for those that are not. */
export type Reasons = ReadonlyMap<string, readonly string[]>;

/** No document is made: the checksum of what its layout would be given tells whether it is another. */
export function filesMadeFrom(entries: readonly Entry[], press: Press, program: string): Reasons {
  const called = new Map(
    jobsFor({}, press).map((job) => [
      keyOf(job.document, job.audience, subjectId(job.subject)),
      job,
    ]),
  );
  const known = new Map<string, readonly string[]>();
  return new Map(
    entries.flatMap((entry) => {
      const { document, audience, subject, checksum, date } = entry;
      const key = JSON.stringify([
        keyOf(document, audience, subject),
        checksum,
        date,
        entry.program,
      ]);
      const job = called.get(keyOf(document, audience, subject)) ?? jobNamed(entry, press);
      const reasons = known.get(key) ?? reasonsOf(entry, job, press, program);
      known.set(key, reasons);
      return reasons.length > 0 ? [[entry.path, reasons] as const] : [];
    }),
  );
}

const keyOf = (document: string, audience: string, subject: string): string =>
  JSON.stringify([document, audience, subject]);

function reasonsOf(
  entry: Entry,
  job: Job | undefined,
  press: Press,
  program: string,
): readonly string[] {
  if (!job) return [NOT_CALLED];
  const task = identify({ ...job, date: entry.date }, press);
  const { checksum } = gather(task, press);
  return reasonsFor({ entry, task, checksum }, press, program);
}

const NOT_CALLED = 'nothing calls for it any more';

/** The job of a document that is made only where its subject is named. */
function jobNamed({ document, audience, subject }: Entry, press: Press): Job | undefined {
  for (const narrowing of namings(subject)) {
    const jobs = jobsFor({ documents: [`${document}/${audience}`], ...narrowing }, press);
    const job = jobs.find((one) => subjectId(one.subject) === subject);
    if (job) return job;
  }
  return undefined;
}

/** How a build is asked for a subject; a step's second level may be named without its track. */
function namings(subject: string): readonly Partial<Narrowing>[] {
  const [, from = '', to = ''] = /^(.+?)--to--(.+)$/.exec(subject) ?? [];
  const [track = ''] = from.split('--');
  if (from !== '')
    return [
      { from, to },
      { from, to: `${track}--${to}` },
    ];
  return [{ level: [subject] }, { track: [subject] }, { team: [subject] }, { person: [subject] }];
}

/** The formats and the date are those of the entry. */
const jobsFor = (request: Partial<Request>, press: Press): readonly Job[] =>
  plan({ ...notNarrowed, documents: [], formats: [], date: '', ...request }, press).jobs;
