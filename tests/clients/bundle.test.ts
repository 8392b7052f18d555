import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { readManifest } from '../../src/delivery/manifest.ts';
import { built } from '../support/built.ts';
import { folderOf } from '../support/folder.ts';
import { ownFolder } from '../support/opened.ts';
import { client } from './client.ts';

/** What Python finds in a ZIP file, its sums compared: names, lengths, hashes and times. */
const script = `
import hashlib, json, sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
print(json.dumps([[i.filename, i.file_size, hashlib.sha256(z.read(i)).hexdigest(), list(i.date_time)] for i in z.infolist()]))
`;

const found = v.array(v.tuple([v.string(), v.number(), v.string(), v.array(v.number())]));

it('a bundle is sound to unzip, and Python finds in it what was delivered', async () => {
  const out = folderOf();
  const asked = ['review-packet', '--team', 'payments', '--date', '2026-11-23'];
  await built(ownFolder, ['build', ...asked, '--bundle', 'team', '--out', out]);
  const { bundles = [] } = readManifest(readFileSync(join(out, 'manifest.json'), 'utf8')) ?? {};
  expect(bundles.map(({ audience }) => audience)).toEqual(['committee', 'employee', 'manager']);
  for (const { path, parts } of bundles) {
    const file = join(out, path);
    expect(await client('unzip', '-t', file)).toContain('No errors detected');
    const [list, ...files] = v.parse(
      found,
      JSON.parse(await client('python3', '-c', script, file)),
    );
    expect(list?.[0]).toBe('manifest.json');
    expect(files.map(([name, , sha256, time]) => [name, sha256, time])).toEqual(
      parts.map(({ inside, path: own }) => [
        inside,
        createHash('sha256')
          .update(readFileSync(join(out, own)))
          .digest('hex'),
        [2026, 11, 23, 0, 0, 0],
      ]),
    );
    expect(parts.length).toBeGreaterThan(3);
  }
});
