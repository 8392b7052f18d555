import { Document } from 'docx'; import { layoutDocument } from 'docx/layout'; import { readFileSync } from 'node:fs';
import { look } from '/work/main/tests/support/look.ts';
import { sections } from '/work/main/src/render/word/section.ts';
import { styles } from '/work/main/src/render/word/styles.ts';
import { bookmarksOf } from '/work/main/src/render/word/bookmarks.ts';
import { h, section } from './nodes.ts';
const contents = section([{ kind: 'toc', depth: 3 }, h(1, 'Always there')]);
for (const n of [1,2,3,4,5]) { const d0=JSON.parse(readFileSync(`/tmp/w/bad${n}.json`,'utf8')); const d={...d0, sections:[contents,...d0.sections]};
const r = layoutDocument(new Document({ styles: styles(look.theme, 'en-GB'), sections: sections(d, look.theme, bookmarksOf(d)) }), {guess: true});
console.log(n, r.stoppedAt, r.pages.length, [...new Set(r.pages.flatMap(p=>p.guesses??[]))]); }
