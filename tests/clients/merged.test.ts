import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readManifest } from '../../src/delivery/manifest.ts';
import { built } from '../support/built.ts';
import { folderOf } from '../support/folder.ts';
import { ownFolder } from '../support/opened.ts';
import { client, pagesOf } from './client.ts';

it('a merged file is sound to qpdf, and poppler finds each packet where the manifest says', async () => {
  const out = folderOf();
  const asked = ['review-packet/committee', '--team', 'payments', '--format', 'pdf'];
  await built(ownFolder, ['build', ...asked, '--merge', 'team', '--out', out]);
  const [merged] = readManifest(readFileSync(join(out, 'manifest.json'), 'utf8'))?.merged ?? [];
  if (!merged) throw new Error('nothing was merged');
  const file = join(out, merged.path);
  expect(await client('qpdf', '--check', file)).toContain('No syntax or stream encoding errors');
  const pages = await pagesOf(file);
  expect(pages).toHaveLength(merged.pages);
  expect(merged.parts.length).toBeGreaterThan(3);
  for (const { page, pages: own, path } of merged.parts) {
    expect(page % 2).toBe(1);
    const single = await pagesOf(join(out, path));
    expect(pages.slice(page - 1, page - 1 + own)).toEqual(single);
  }
});
