/** PDFBox's preflight, which is not ours, on files that are to be kept. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { built } from '../support/built.ts';
import { folderOf, put } from '../support/folder.ts';
import { ownFolder } from '../support/opened.ts';
import { dataUri, jpeg, png } from '../support/pictures.ts';
import { ladder, people, smallProject } from '../support/small-project.ts';
import { client } from './client.ts';

/** Debian's. The last two were part of Java once. */
const jars = [
  'preflight',
  'pdfbox2',
  'fontbox2',
  'xmpbox',
  'commons-logging',
  'javax.activation',
  'jaxb-api',
].map((name) => `/usr/share/java/${name}.jar`);

/** What is wrong with each file of a folder, by its path; nothing where it is PDF/A-1b. */
async function faultsIn(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const absent = jars.filter((jar) => !existsSync(jar));
  if (absent.length > 0) throw new Error(`not installed: ${absent.join(', ')}`);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.pdf'),
  );
  const list = join(folder, 'list.txt');
  put(folder, 'list.txt', files.map((path) => join(folder, path)).join('\n'));
  const validator = 'org.apache.pdfbox.preflight.Validator_A1b';
  await client('java', '-cp', jars.join(':'), validator, 'xml', 'group', list).catch(() => ''); // it ends with 1 where a file is faulty
  const report = readFileSync(`${list}.preflight.xml`, 'utf8');
  const parts = [...report.matchAll(/<preflight name="(.*?)">([^]*?)<\/preflight>/g)];
  expect(parts).toHaveLength(files.length);
  return new Map(
    parts.map(([, name = '', said = ''], i) => {
      const path = files[i] ?? '';
      expect(path.endsWith(name)).toBe(true); // in the order of the list
      const reasons = [...said.matchAll(/<details>([^]*?)<\/details>/g)].map(([, one = '']) => one);
      const isValid = said.includes('>true</isValid>');
      return [path, isValid ? reasons : [...reasons, 'it is not valid']];
    }),
  );
}

const kept = ['--archive', '--format', 'pdf', '--date', '2026-11-23'];

/** A company whose words and pictures have all that is hard to keep. */
function oddCompany(): string {
  const glass = png({ kind: 6, pixel: (x) => [200, 0, 0, x * 30] });
  const odd = [
    'Done ✅ 🚀 ❤️, שלום עולם 123, مُحَمَّدٌ بِسْمِ, エンジニア, 엔지니어, ∀x∈ℝ, क्षत्रिय.',
    '[Read](https://example.com/a?b=1&c=ü)',
    `![Glass](${dataUri(glass)})`,
    `![Grey](${dataUri(png({ kind: 4, pixel: (x) => [20, x * 30] }))})`,
    `![Photo](${dataUri(jpeg, 'image/jpeg')})`,
  ];
  const sentence = 'Cuts evenly and keeps the board clear.';
  const folder = smallProject({
    'ladders/kitchen.md': ladder.replace(sentence, `${sentence} ${odd.join(' ')}`),
    'roster/people.csv': people.replace('Piotr Żuławski', 'Zoë <Ż> & 渡邊 עמית'),
    'templates/theme.yaml':
      'brand:\n  company: A & B <C>\n  logo: { file: logo.png, height: 9mm, alt: A & B }\n',
  });
  put(folder, 'templates/logo.png', png({ kind: 6, width: 40, pixel: (x) => [0, 90, 0, x * 6] }));
  return folder;
}

describe('files that are to be kept', () => {
  let faults: ReadonlyMap<string, readonly string[]> = new Map();
  beforeAll(async () => {
    const out = folderOf();
    const own = [...kept, '--out', out];
    await built(ownFolder, ['build', 'review-packet', '--person', 'NW-0142', ...own]);
    await built(ownFolder, ['build', 'offer-appendix', '--person', 'NW-0201', ...own]);
    await built(ownFolder, ['build', 'team-handbook', '--team', 'payments', ...own]);
    const guides = ['track-guide', 'level-guide', 'level-step'];
    await built(ownFolder, ['build', ...guides, '--track', 'Software Engineering', ...own]);
    await built(oddCompany(), ['build', ...kept, '--out', join(out, 'odd')]);
    faults = await faultsIn(out);
  });

  it('are PDF/A-1b, documents of every kind', () => {
    expect(faults.size).toBeGreaterThan(30);
    expect([...faults].filter(([, reasons]) => reasons.length > 0)).toEqual([]);
  });
});

/** One thing changed that such a file must be, its length kept. */
const damages: Readonly<Record<string, readonly [from: string, to: string]>> = {
  claim: ['<pdfaid:part>1<', '<pdfaid:part>2<'],
  colours: ['/S /GTS_PDFA1', '/S /GTS_PDFX1'],
  glyphs: ['/CIDSet ', '/CIDSat '],
  description: ['<pdf:Producer>l', '<pdf:Producer>L'],
  bookmarks: ['/Count ', '/Caunt '],
  head: ['%PDF-1.4', '%PDF-9.4'],
};

describe('the validator', () => {
  it('refuses a file that is not to be kept, and one of which any one thing is wrong', async () => {
    const folder = smallProject();
    const one = ['build', 'review-packet/manager', '--person', 'K-2', '--date', '2026-11-23'];
    const tried = folderOf();
    const path = 'out/review-packet/manager/K-2.pdf';
    await built(folder, [...one, '--format', 'pdf']);
    put(tried, 'usual.pdf', readFileSync(join(folder, path)));
    await built(folder, [...one, '--format', 'pdf', '--archive']);
    const file = readFileSync(join(folder, path));
    put(tried, 'kept.pdf', file);
    for (const [name, [from, to]] of Object.entries(damages)) {
      const damaged = file.toString('latin1').replaceAll(from, to);
      expect(damaged, name).not.toBe(file.toString('latin1'));
      put(tried, `${name}.pdf`, Buffer.from(damaged, 'latin1'));
    }
    const faults = await faultsIn(tried);
    const refused = [...faults].filter(([, reasons]) => reasons.length > 0).map(([name]) => name);
    const expected = [...Object.keys(damages), 'usual'].map((name) => `${name}.pdf`);
    expect(refused.toSorted()).toEqual(expected.toSorted());
    expect(faults.get('kept.pdf')).toEqual([]);
  });
});
