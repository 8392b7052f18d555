/** The project that other programs are measured beside, and what these make their documents of. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFiles } from '../dist/cli/files.js';
import { open } from '../dist/press.js';
import { readIfThere } from '../dist/read-if-there.js';
import { rosterOf } from './roster.mjs';

const home = new URL('..', import.meta.url).pathname;
const TRACK = 'software-engineering';
const LEVELS = ['associate-software-engineer', 'software-engineer', 'senior-software-engineer'];
const BOTH = [TRACK, 'site-reliability-engineering'];

const TEAM = `
- id: two
  name: Two tracks
  tracks: [${BOTH.join(', ')}]
`;

/** A project with our ladders and templates, the packet that all are measured by, and its people. */
export function projectOf(scratch, people) {
  const folder = join(scratch, `project-${people}`);
  for (const part of ['ladders', 'templates']) {
    cpSync(join(home, part), join(folder, part), { recursive: true });
  }
  for (const part of ['templates/packet', 'roster']) mkdirSync(join(folder, part));
  cpSync(join(home, 'bench/packet.layout'), join(folder, 'templates/packet/manager.md.hbs'));
  const levels = LEVELS.map((level) => ({ track: TRACK, level }));
  writeFileSync(join(folder, 'roster/people.csv'), rosterOf(people, levels));
  writeFileSync(join(folder, 'roster/teams.yaml'), TEAM);
  return folder;
}

/** What the others make their documents of: paths of JSON files. */
export function dataOf(folder, scratch) {
  const paths = { ladders: ['ladders'], roster: 'roster', templates: 'templates' };
  const { company } = open(findFiles(paths, folder).files, readIfThere).press;
  const packets = company.roster.people.map((person) => packetOf(person, company));
  const tracks = company.tracks.filter(({ id }) => BOTH.includes(id));
  const book = { title: 'Team handbook', tracks: tracks.map(gridOf) };
  const files = { packets: join(scratch, 'packets.json'), book: join(scratch, 'book.json') };
  writeFileSync(files.packets, JSON.stringify(packets));
  writeFileSync(files.book, JSON.stringify(book));
  return files;
}

const textAt = ({ expectations }, level) => expectations[level]?.text ?? '–';

function packetOf({ name, startDate, position }, { tracks }) {
  const { title, levels, areas } = tracks.find(({ id }) => id === position.track);
  const own = levels.findIndex(({ id }) => id === position.level);
  const row = (one) => ({ title: one.title, now: textAt(one, own), next: textAt(one, own + 1) });
  return {
    name,
    track: title,
    level: levels[own].title,
    next: levels[own + 1].title,
    started: startDate,
    areas: areas.map((area) => ({ title: area.title, competencies: area.competencies.map(row) })),
  };
}

function gridOf({ title, levels, areas }) {
  const row = (one) => ({ title: one.title, texts: levels.map((_, i) => textAt(one, i)) });
  return {
    title,
    levels: levels.map((level) => level.title),
    areas: areas.map((area) => ({ title: area.title, competencies: area.competencies.map(row) })),
  };
}
