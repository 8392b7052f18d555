/**
 * Nothing reaches out: the program as it is installed makes the documents of a project that was
 * written to do harm, while two listeners wait, each way out is watched, and secrets lie beside it.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf, wordText } from '../support/finished.ts';
import { folderOf } from '../support/folder.ts';
import { type Hostile, hostileProject, SECRET } from './hostile-project.ts';
import { listen, type Listeners } from './listeners.ts';
import { filesBelow, type Ran, watched } from './run.ts';
import { actionsIn, outwardIn } from './outward.ts';

let listeners: Listeners;
let hostile: Hostile;
let free: Ran;
let walled: Ran;
let made: ReadonlyMap<string, Buffer>;

const build = ['build', '--date', '2026-11-23'];

beforeAll(async () => {
  listeners = await listen();
  const [http, raw] = listeners.ports;
  hostile = await hostileProject([`127.0.0.1:${http}`, `localhost:${raw}`]);
  free = await watched(hostile.project, [...build, '--jobs', '1']);
  made = filesBelow(join(hostile.project, 'out'));
  const elsewhere = [...build, '--jobs', '2', '--out', 'walled'];
  walled = await watched(hostile.project, elsewhere, { walledOut: 'walled' });
}, 240_000);

afterAll(() => listeners.close());

const isGit = (one: string): boolean => /^child_process\.\w+ git$/.test(one);

const ofFormat = (ending: string) => [...made].filter(([name]) => name.endsWith(ending));

const script = (text: string): Promise<Ran> => {
  const folder = folderOf({ 'x.mjs': text });
  return watched(folder, [], { script: join(folder, 'x.mjs') });
};

describe('a hostile project', () => {
  it('is built: what is wrong is reported, and the rest delivered', () => {
    expect([free.code, walled.code]).toEqual([1, 1]);
    const names = [...made.keys()].filter((name) => name.endsWith('.pdf'));
    expect(names).toEqual([
      'note/employee/C_CON.pdf',
      'note/employee/_.._outside_written_evil.pdf',
      'note/employee/__proto__.pdf',
      ...['bar', 'cellar', 'cooking', 'garden', 'site'].map(
        (id) => `track-guide/everyone/${id}.pdf`,
      ),
    ]);
  });

  it.each([
    ['ladders/link.md: error', 'file-outside'],
    ['ladders/folder: warning', 'folder-linked'],
    ['roster/titles.yaml: error', 'file-outside'],
    ['templates/labels/fr.yaml: error', 'file-outside'],
    ['templates/partials/linked.md.hbs: error', 'file-outside'],
    ['templates/note/manager.md.hbs: error', 'file-outside'],
    ['templates/theme.yaml:4:17: error', 'theme-logo'],
    ['note/committee/__proto__.pdf: error', 'file-unwritable'],
  ])('%s, and says why', (where, code) => {
    expect(free.err.split('\n').find((line) => line.startsWith(where))).toContain(`[${code}]`);
  });

  it('calls nobody, starts nothing but git, and adds nothing to what all objects share', () => {
    expect(listeners.hits).toEqual([]);
    const attempts = [...free.attempts, ...walled.attempts];
    expect(attempts.filter((one) => !isGit(one))).toEqual([]);
  });

  it('makes the same documents in workers, where Node.js lets it read and write nothing else', () => {
    const again = filesBelow(join(hostile.project, 'walled'));
    // the folder that leads out is missing in the other output: what goes there can be written
    const inside = [...again].filter(([name]) => made.has(name) && name !== 'manifest.json');
    expect(inside.length).toBe(made.size - 1);
    expect(inside.filter(([name, bytes]) => !made.get(name)?.equals(bytes))).toEqual([]);
  });

  it('writes nothing outside of its output folder', () => {
    expect(readdirSync(join(hostile.outside, 'written'))).toEqual(['keep.txt']);
    expect(readdirSync(hostile.project).toSorted()).toEqual(
      ['ladders', 'out', 'roster', 'templates', 'walled'].toSorted(),
    );
    expect(existsSync('/etc/evil.pdf')).toBe(false);
  });

  it('prints no word of a file outside of the folders that are declared', async () => {
    const texts = [...made].map(async ([name, bytes]) => {
      if (name.endsWith('.docx')) return wordText(bytes);
      return name.endsWith('.pdf') ? (await readPdf(bytes)).pages.join('\n') : bytes.toString();
    });
    const all = (await Promise.all(texts)).join('\n') + free.out + free.err;
    expect(all).toContain('Cuts evenly.');
    expect(all).not.toContain(SECRET);
    expect(all).not.toContain('root:x:');
    expect(all).not.toContain('PATH=');
  });
});

describe('what was made of it', () => {
  it('as Word files: fetches nothing when it is opened, and holds no links but to pages and mail', () => {
    const found = ofFormat('.docx').flatMap(([, bytes]) => outwardIn(bytes));
    expect(found.filter((one) => !/^hyperlink (https?|mailto):/.test(one))).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });

  it('as PDFs: does nothing but lead to a page, to mail, or to a place in itself', async () => {
    const found = await Promise.all(ofFormat('.pdf').map(([, bytes]) => actionsIn(bytes)));
    expect(found.flat().filter((one) => !/^(URI (https?|mailto):|GoTo)/.test(one))).toEqual([]);
    expect(found.flat().length).toBeGreaterThan(0);
  });
});

describe('the watch', () => {
  it('sees a call that is made on purpose, here and in a worker, and so does the listener', async () => {
    const address = `http://127.0.0.1:${listeners.ports[0]}/control`;
    const own = `await fetch('${address}'); Object.prototype.evil = 1;`;
    const worker = `import { Worker } from 'node:worker_threads'; ${own}
new Worker('import("node:net").then(({ connect }) => connect(${listeners.ports[1]}, "localhost"))', { eval: true });`;
    const { attempts } = await script(worker);
    expect(attempts).toContain(`global.fetch ${address}`);
    expect(attempts).toContain('polluted evil');
    expect(attempts.some((one) => one.startsWith('net.connect'))).toBe(true);
    expect(attempts.some((one) => one.startsWith('dns.lookup localhost'))).toBe(true);
    await expect.poll(() => listeners.hits).toEqual(['http /control', 'tcp']);
  });

  it('sees another program', async () => {
    const { attempts } = await script(
      `import { execFileSync } from 'node:child_process'; execFileSync('true');`,
    );
    expect(attempts[0]).toMatch(/^child_process\./);
  });
});
