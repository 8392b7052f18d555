/** The built program in a process of its own, watched, in front of a hostile project. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { program } from '../support/built.ts';
import { folderOf } from '../support/folder.ts';
import { ownFolder } from '../support/opened.ts';

const hook = new URL('watch.cjs', import.meta.url).pathname;

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** What left the process, or would have. */
  readonly attempts: readonly string[];
}

interface Setting {
  readonly script?: string;
  /** Behind Node.js's own walls: this output folder to write, the folders of a project to read. */
  readonly walledOut?: string;
}

/** Ends what takes longer than two minutes. The listeners are in this process: it must not wait. */
export async function watched(
  folder: string,
  args: readonly string[],
  { script = program, walledOut }: Setting = {},
): Promise<Ran> {
  const logs = folderOf({ log: '' });
  const flags = walledOut === undefined ? [] : walls(folder, walledOut, logs);
  const ended = await ending(
    spawn(process.execPath, [...flags, '--require', hook, script, ...args], {
      cwd: folder,
      env: { ...process.env, REACH_LOG: join(logs, 'log'), NODE_OPTIONS: '' },
      timeout: 120_000,
    }),
  );
  const attempts = readFileSync(join(logs, 'log'), 'utf8').split('\n').filter(Boolean);
  return { ...ended, attempts };
}

function ending(child: ChildProcessWithoutNullStreams): Promise<Omit<Ran, 'attempts'>> {
  const said = { out: '', err: '' };
  child.stdout.on('data', (data) => (said.out += String(data)));
  child.stderr.on('data', (data) => (said.err += String(data)));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...said })));
}

function walls(project: string, out: string, logs: string): readonly string[] {
  const own = realpathSync(ownFolder);
  const readable = new Set([
    ...['dist', 'templates', 'package.json', 'node_modules'].map((name) => join(own, name)),
    realpathSync(join(own, 'node_modules')),
    ...['ladders', 'roster', 'templates', 'ladderpress.yaml', `${out}/*`].map((name) =>
      join(project, name),
    ),
    hook,
  ]);
  return [
    '--experimental-permission',
    '--allow-worker',
    '--no-warnings',
    ...[...readable].map((path) => `--allow-fs-read=${path}`), // Node.js 20 ends where one comes twice
    ...[join(project, out), logs].map((path) => `--allow-fs-write=${path}/*`),
  ];
}

/** Every file below a folder, by its path; links are not followed. */
export function filesBelow(folder: string): ReadonlyMap<string, Buffer> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((file) => [file.slice(folder.length + 1), readFileSync(file)]),
  );
}
