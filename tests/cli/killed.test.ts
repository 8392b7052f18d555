/** Builds that are killed, or meet a full disk: these tests need `npm run build`. */
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FileMade, readManifest } from '../../src/delivery/manifest.ts';
import type { Diagnostic } from '../../src/diagnostics.ts';
import { built, start, until } from '../support/built.ts';
import { put } from '../support/folder.ts';
import { hashOf } from '../support/hash.ts';
import { smallProject } from '../support/small-project.ts';

const PEOPLE = 40;
const ROUNDS = 8;
/** Milliseconds: many processes, one after the other. */
const LONG = 300_000;

const people = ['id,legal_name,title,team,start_date,status']
  .concat(
    Array.from(
      { length: PEOPLE },
      (_, n) => `P-${n + 1},Person ${n + 1},Commis,kitchen,2024-03-01,active`,
    ),
  )
  .join('\n');

const layout = `---
subject: person
id: 'C-{{person.id}}'
title: '{{person.name}}'
head: [Card, '{{person.name}}']
foot: '{{document.id}}'
---
# {{person.name}}

Fit for **service**.
`;

const project = (): string =>
  smallProject({
    'roster/people.csv': `${people}\n`,
    'roster/teams.yaml': '- { id: kitchen, name: The Kitchen, tracks: [Cooking] }\n',
    'templates/theme.yaml': 'sides: single\n',
    'templates/card/manager.md.hbs': layout,
  });

const build = ['build', 'card', '--date', '2026-11-23', '--jobs', '2'];
const cardsIn = (folder: string, out = 'out'): string => join(folder, out, 'card/manager');

/** Names of files that are there, those being written too; none before there is a folder. */
const namesIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder) : [];

/** Of files that have their final names, the hashes. */
const filesIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    namesIn(folder)
      .filter((file) => !file.endsWith('.part'))
      .map((file) => [file, hashOf(readFileSync(join(folder, file)))]),
  );

const name = (person: string, { format }: FileMade): string => `${person}.${format}`;

describe('a build that is killed', () => {
  it(
    'at any moment leaves no torn file, and the next one sweeps away what it left',
    async () => {
      const folder = project();
      await built(folder, build);
      const expected = filesIn(cardsIn(folder));
      expect(expected.size).toBe(2 * PEOPLE);
      let cutShort = 0;
      for (const round of Array.from({ length: ROUNDS }, (_, n) => `round-${n}`)) {
        const running = start(folder, [...build, '--out', round]);
        const enough = Math.floor(Math.random() * 2 * PEOPLE);
        const isEnough = (): boolean => namesIn(cardsIn(folder, round)).length > enough;
        await until(isEnough, running).catch(() => undefined); // it may be done before
        running.child.kill('SIGKILL');
        if ((await running.ended).code === null) cutShort += 1;
        for (const [file, hash] of filesIn(cardsIn(folder, round))) {
          expect(hash, `${round}: ${file}`).toBe(expected.get(file));
        }
      }
      expect(cutShort).toBeGreaterThan(ROUNDS / 2);
      const left = `card/manager/P-1.pdf.${randomUUID()}.part`;
      const others = 'card/manager/P-1.pdf.part';
      for (const path of [left, others]) put(folder, `round-0/${path}`, 'half of it');
      await built(folder, [...build, '--out', 'round-0']);
      expect(filesIn(cardsIn(folder, 'round-0'))).toEqual(expected);
      const parts = namesIn(cardsIn(folder, 'round-0')).filter((file) => file.endsWith('.part'));
      expect(parts).toEqual(['P-1.pdf.part']);
    },
    LONG,
  );
});

/**
 * A limit of the size of files stands for a full disk, which only root can make: writing fails when
 * half of a file is there, in the same way.
 */
describe('a disk that takes only half of a file', () => {
  it(
    'leaves none of it, keeps what stood there, and delivers the others',
    async () => {
      const folder = project();
      const first = [...build, '--person', 'P-1'];
      await built(folder, first);
      const before = filesIn(cardsIn(folder));
      const manifest = readManifest(readFileSync(join(folder, 'out/manifest.json'), 'utf8'));
      const [small, large] = (manifest?.files ?? []).toSorted((a, b) => a.bytes - b.bytes);
      if (!small || !large || large.bytes - small.bytes < 1024) throw new Error('too much alike');
      const blocks = Math.floor(large.bytes / 512) - 1;
      const limited = start(
        folder,
        [...first, '--person', 'P-2', '--date', '2026-11-24', '--json'],
        `ulimit -f ${blocks};`,
      );
      const { code, out } = await limited.ended;
      const { files, messages } = JSON.parse(out);
      expect(code).toBe(1);
      expect(
        messages
          .filter(({ severity }: Diagnostic) => severity === 'error')
          .map((one: Diagnostic) => `${one.code} ${one.file}`),
      ).toEqual([
        `file-unwritable card/manager/${name('P-1', large)}`,
        `file-unwritable card/manager/${name('P-2', large)}`,
      ]);
      expect(files.map(({ path }: FileMade) => path)).toEqual([
        `card/manager/${name('P-1', small)}`,
        `card/manager/${name('P-2', small)}`,
      ]);
      const after = filesIn(cardsIn(folder));
      const all = [name('P-1', large), name('P-1', small), name('P-2', small)].toSorted();
      expect([...namesIn(cardsIn(folder))].toSorted()).toEqual(all);
      expect(after.get(name('P-1', large))).toBe(before.get(name('P-1', large)));
      expect(after.get(name('P-1', small))).not.toBe(before.get(name('P-1', small)));
    },
    LONG,
  );
});
