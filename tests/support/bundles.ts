/** Projects to bundle, and what is found in their bundles. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import * as v from 'valibot';
import { type Manifest, readManifest } from '../../src/delivery/manifest.ts';
import { smallProject } from './small-project.ts';

export const front = (subject: string, id: string): string =>
  `---\nsubject: ${subject}\nid: '${id}'\ntitle: A card\nhead: [a, b]\nfoot: c\n---\n\n`;

/** A page for each audience, so that a build takes a moment. */
const card = `${front('person', 'C-{{person.id}}')}# {{person.name}}\n`;
const layouts = {
  'templates/theme.yaml': 'sides: double\n',
  'templates/card/employee.md.hbs': card,
  'templates/card/manager.md.hbs': card,
  'templates/note/manager.md.hbs': `${front('person', 'N-{{person.id}}')}# A note\n`,
  'templates/sheet/team.md.hbs': `${front('team', 'T-{{team.id}}')}# {{team.name}}\n`,
};

/** A company whose documents are cards, for two audiences, and a sheet a team. */
export const project = (changes: Readonly<Record<string, string>> = {}): string =>
  smallProject({ ...layouts, ...changes });

export const bundled = (by: string): readonly string[] => ['build', '--bundle', by];

export const hashOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

export function manifestOf(folder: string): Manifest {
  const manifest = readManifest(readFileSync(join(folder, 'out/manifest.json'), 'utf8'));
  if (!manifest) throw new Error('that is no manifest');
  return manifest;
}

/** Paths of the ZIP files, below their folder. */
export const bundlesIn = (folder: string): readonly string[] =>
  existsSync(join(folder, 'out/bundles'))
    ? readdirSync(join(folder, 'out/bundles'), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.includes('.'))
        .toSorted()
    : [];

export const zipIn = (folder: string, path: string): Readonly<Record<string, Uint8Array>> =>
  unzipSync(readFileSync(join(folder, 'out/bundles', path)));

const listSchema = v.looseObject({
  audience: v.string(),
  files: v.array(v.looseObject({ path: v.string(), audience: v.string(), sha256: v.string() })),
  missing: v.array(v.string()),
});

/** The list that lies in one. */
export const listIn = (folder: string, path: string) =>
  v.parse(listSchema, JSON.parse(new TextDecoder().decode(zipIn(folder, path)['manifest.json'])));
