/** A project's documents, built: what the bench measures, or compares with. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';

const DATE = '2026-11-23';
const POINTS_A_MM = 72 / 25.4;

/**
 * A folder of documents, or a project that is built with its own program. Gives their manifest's
 * files, the margins of their pages in points, and, of a project, the program itself.
 */
export async function sampleOf(folder, own, scratch) {
  const isBuilt = existsSync(join(folder, 'manifest.json'));
  const out = isBuilt ? folder : built(folder, scratch);
  const { files } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  const margins = marginsOf(isBuilt ? own : folder);
  return { out, files, margins, ...(!isBuilt && { program: await programOf(folder) }) };
}

function built(project, scratch) {
  const out = mkdtempSync(join(scratch, 'out-'));
  const args = [join(project, 'dist/cli/main.js'), 'build', '--out', out, '--date', DATE];
  const { status } = spawnSync(process.execPath, args, {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`the build of ${project} ended with ${status}`);
  return out;
}

function marginsOf(project) {
  const { margins } = parse(readFileSync(join(project, 'templates/theme.yaml'), 'utf8'));
  return { portrait: inPoints(margins.portrait), landscape: inPoints(margins.landscape) };
}

const inPoints = ({ top, bottom }) => ({ top: length(top), bottom: length(bottom) });
const length = (text) => parseFloat(text) * (String(text).endsWith('mm') ? POINTS_A_MM : 1);

/** All jobs of a project, and what makes one of them. */
async function programOf(project) {
  const load = (file) => import(pathToFileURL(join(project, 'dist', file)).href);
  const { plan } = await load('batch/plan.js');
  const { notNarrowed } = await load('batch/request.js');
  const { findFiles } = await load('cli/files.js');
  const { produce } = await load('pipeline.js');
  const { open } = await load('press.js');
  const { readIfThere } = await load('read-if-there.js');
  const paths = { ladders: ['ladders'], roster: 'roster', templates: 'templates' };
  const { press } = open(findFiles(paths, project).files, readIfThere);
  const request = { ...notNarrowed, documents: [], formats: ['pdf', 'docx'], date: DATE };
  const { jobs } = plan(request, press);
  return { jobs, make: (job, format) => produce({ ...job, formats: [format] }, press) };
}
