/** A roster to begin with: plainly invented people on the levels of given tracks. */
import { stringify } from 'yaml';
import type { Level, Track } from '../ladder/model.ts';

const names = [
  'Ada Example',
  'Ben Sample',
  'Cleo Specimen',
  'Dora Placeholder',
  'Emil Dummy',
  'Fay Fictitious',
  'Gus Imagined',
  'Hana Invented',
];

const columns = 'id,legal_name,email,title,track,level,team,manager_id,start_date,status,cycle';

interface Post {
  readonly track: Track;
  readonly level: Level;
}

/**
 * People on the first levels of each track, the highest first, the last a candidate: `people.csv`,
 * `teams.yaml`, `cycles.yaml`; and the first one's marks: `assessments.csv`.
 */
export function sampleRoster(tracks: readonly Track[], today: string): ReadonlyMap<string, string> {
  const defined = tracks.filter(({ levels }) => levels.length > 0);
  const posts = [2, 1, 0].flatMap((step) =>
    defined.flatMap((track): readonly Post[] => {
      const level = track.levels[step];
      return level ? [{ track, level }] : [];
    }),
  );
  const people = posts.slice(0, names.length).map(personRow(posts.length));
  const year = today.slice(0, 4);
  const team = {
    id: 'example',
    name: 'Example team',
    lead: 'EX-001',
    tracks: defined.map(({ id }) => id),
  };
  const cycle = {
    id: `${year}H2`,
    name: `${year} H2`,
    self_review_due: `${year}-12-04`,
    manager_review_due: `${year}-12-11`,
  };
  return new Map([
    ['people.csv', [columns, ...people, ''].join('\n')],
    ['teams.yaml', `# Who works with which ladders.\n${stringify([team])}`],
    [
      'cycles.yaml',
      `# Review cycles; people who name none are in the first.\n${stringify([cycle])}`,
    ],
    ['assessments.csv', assessments(posts[0])],
  ]);
}

/** Of a few competencies: both marks, one of them higher, and one that is not yet marked. */
const marks = [
  'meeting,meeting,"What was done, and where it can be seen."',
  'exceeding,meeting,"Further competencies: a row for each."',
  'working towards,,',
];

function assessments(post: Post | undefined): string {
  const all = post?.track.areas.flatMap(({ competencies }) => competencies) ?? [];
  const rows = all
    .slice(0, marks.length)
    .map(({ id }, index) => `EX-001,${quoted(id)},${marks[index] ?? ''}`);
  return ['person,competency,self,manager,evidence', ...rows, ''].join('\n');
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Track and level by id: two levels may have one title. */
const personRow =
  (count: number) =>
  ({ track, level }: Post, index: number): string => {
    const name = names[index] ?? '';
    const isLast = index > 0 && index === Math.min(count, names.length) - 1;
    return [
      `EX-${String(index + 1).padStart(3, '0')}`,
      name,
      `${name.split(' ')[0]?.toLowerCase() ?? ''}@example.com`,
      quoted(level.title),
      track.id,
      level.id,
      'example',
      index === 0 ? '' : 'EX-001',
      '2024-03-01',
      isLast ? 'candidate' : 'active',
      '',
    ].join(',');
  };
