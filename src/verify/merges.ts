/** Which merged files would be put together otherwise now, and why. */
import { groupsOf } from '../batch/merge-groups.ts';
import { plan } from '../batch/plan.ts';
import { notNarrowed } from '../batch/request.ts';
import type { Manifest, MergedEntry } from '../delivery/manifest.ts';
import type { Press } from '../press.ts';
import type { Reasons } from './made-from.ts';

/** `ofFiles`: why the files are stale that merged ones are made of. */
export function mergesMadeFrom(
  { files, merged = [] }: Manifest,
  ofFiles: Reasons,
  press: Press,
  program: string,
): Reasons {
  const now = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  return new Map(
    merged.map((entry) => [
      entry.path,
      [
        ...partsAnew(entry, now),
        ...named('made of stale files', entry, ({ path }) => ofFiles.has(path)),
        ...leavers(entry, press),
        ...(entry.program === program
          ? []
          : [`it was made by ${entry.program}, and this is ${program}`]),
      ],
    ]),
  );
}

type Part = MergedEntry['parts'][number];

const partsAnew = (entry: MergedEntry, now: ReadonlyMap<string, string>): readonly string[] =>
  named('made of files that were made anew since', entry, ({ path, sha256 }) => {
    const own = now.get(path);
    return own !== undefined && own !== sha256;
  });

function named(
  what: string,
  { parts }: MergedEntry,
  isMeant: (part: Part) => boolean,
): readonly string[] {
  const some = parts.filter(isMeant).map(({ path }) => path);
  if (some.length === 0) return [];
  const more = some.length > SHOWN ? ` and ${some.length - SHOWN} more` : '';
  return [`${what}: ${some.slice(0, SHOWN).join(', ')}${more}`];
}

/** Paths that are named. */
const SHOWN = 3;

/** Who is of the team, or reports to the manager, no more. A build may have asked for a few alone. */
function leavers({ document, audience, by, path, parts }: MergedEntry, press: Press) {
  const request = { ...notNarrowed, documents: [`${document}/${audience}`], date: '' };
  const { jobs } = plan({ ...request, formats: ['pdf'] }, press);
  const outcomes = jobs.map((job) => ({ job, entries: [], messages: [] }));
  const group = groupsOf(outcomes, by, press).groups.find((one) => one.path === path);
  const members = new Set(group?.members.map(({ person }) => person.id));
  const gone = parts.map(({ person }) => person).filter((person) => !members.has(person));
  return gone.length > 0 ? [`${gone.join(', ')}: ${no[by]}`] : [];
}

const no: Record<MergedEntry['by'], string> = {
  team: 'not of the team any more',
  manager: 'not with this manager any more',
};
