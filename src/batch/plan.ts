/** Which documents a build calls for. */
import { formats } from '../config.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { type Job, subjectId } from '../job.ts';
import type { Layout } from '../layout/model.ts';
import type { Press } from '../press.ts';
import { namesOf } from './file-names.ts';
import { among } from './names.ts';
import type { Request } from './request.ts';
import { subjectsOf } from './subjects.ts';
import { unknownNames } from './unknown-names.ts';

export interface Plan {
  readonly jobs: readonly Job[];
  /** Names in the request that nothing answers to, or that two files would have: wrong usage. */
  readonly messages: readonly Diagnostic[];
}

/** What the roster and ladders call for, narrowed to what was asked. */
export function plan(request: Request, press: Press): Plan {
  const messages = unknownNames(request, press);
  if (messages.length > 0) return { jobs: [], messages };
  const wanted = press.layouts.filter((layout) => isWanted(layout, request, press));
  const planned = wanted.map((layout) => jobsOf(layout, request, press));
  const clashes = planned.flatMap((one) => one.messages);
  return { jobs: clashes.length > 0 ? [] : planned.flatMap(({ jobs }) => jobs), messages: clashes };
}

const isWanted = ({ document, audience, needs }: Layout, request: Request, press: Press): boolean =>
  (needs !== 'changes' || press.changed !== undefined) &&
  among({ id: audience }, request.audience) &&
  among({ id: document, name: `${document}/${audience}` }, request.documents);

function jobsOf(layout: Layout, request: Request, press: Press): Plan {
  const { document, audience } = layout;
  const subjects = subjectsOf(layout, request, press);
  const { names, messages } = namesOf(layout, subjects, request, press);
  const jobs = subjects.map((subject) => {
    const id = subjectId(subject);
    return {
      document,
      audience,
      subject,
      path: `${document}/${audience}/${names.get(id) ?? id}`,
      formats: formats.filter((format) => request.formats.includes(format)),
      date: request.date,
      ...(request.archive && { archive: true }),
    };
  });
  return { jobs, messages };
}
