/** Review packets of many made-up people, in both formats. */
import { plan } from '../dist/batch/plan.js';
import { notNarrowed } from '../dist/batch/request.js';
import { findFiles } from '../dist/cli/files.js';
import { open } from '../dist/press.js';
import { readIfThere } from '../dist/read-if-there.js';
import { rosterOf } from './roster.mjs';

export const DOCUMENT = 'review-packet/manager';

const project = new URL('..', import.meta.url).pathname;

/** The jobs of so many packets, with the press that makes them. */
export function manyPackets(count) {
  const { files } = findFiles(
    { ladders: ['ladders'], roster: 'roster', templates: 'templates' },
    project,
  );
  const { tracks } = open(files, readIfThere).press.company;
  const levels = tracks.flatMap((track) =>
    track.levels.map((level) => ({ track: track.id, level: level.id })),
  );
  const people = { file: 'people.csv', text: rosterOf(count, levels) };
  const changed = { ...files, roster: { ...files.roster, people } };
  const { press } = open(changed, readIfThere);
  const request = {
    ...notNarrowed,
    documents: [DOCUMENT],
    formats: ['pdf', 'docx'],
    date: '2026-07-01',
  };
  return { press, jobs: plan(request, press).jobs };
}
