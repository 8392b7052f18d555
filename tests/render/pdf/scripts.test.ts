import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../src/document/model.ts';
import { renderPdf } from '../../../src/render/pdf/document.ts';
import { Press } from '../../../src/render/pdf/engine/press.ts';
import { TypeCase } from '../../../src/render/pdf/engine/typecase.ts';
import type { Look } from '../../../src/render/renderer.ts';
import { look } from '../../support/look.ts';
import { bare, documentOf, head, para, row, section, text } from './documents.ts';
import { packed, readPdf } from './read.ts';

const printed = async (...blocks: readonly Block[]) => {
  const { bytes, messages } = await renderPdf(documentOf([bare(blocks)]), look);
  return { file: await readPdf(bytes), messages, bytes };
};

const bytesOf = async (blocks: readonly Block[], given: Look = look) =>
  Buffer.from((await renderPdf(documentOf([section(blocks)]), given)).bytes);

/** What is seen of a text, without white space. */
const seen = (words: string): string =>
  words.normalize('NFKC').replace(/[\p{Default_Ignorable_Code_Point}\s]/gu, '');

const sentences: Readonly<Record<string, string>> = {
  Cyrillic: 'Инженер делит работу на части. Їжак і ґанок, ўсё.',
  Greek: 'Ο μηχανικός μοιράζει τη δουλειά σε μικρά κομμάτια.',
  Vietnamese: 'Kỹ sư chia nhỏ công việc và giữ đúng hẹn.',
  Korean: '엔지니어는 일을 작게 나누고 약속한 날을 지킨다.',
  Japanese: 'エンジニアは仕事を小さく分け、約束の日を守る。「品質」',
  'Japanese names': '渡邊 﨑 髙橋 齋藤 學',
  'Simplified Chinese': '工程师把工作拆小，按时完成（包括测试）。',
  'Traditional Chinese': '工程師把工作拆小，準時完成。',
  Hebrew: 'המהנדס מחלק את העבודה (API 2) לחלקים קטנים.',
  Arabic: 'يقسم المهندس العمل إلى أجزاء صغيرة.',
  'Hebrew with points': 'before שָׁ after שָׁלוֹם עוֹלָם',
  'Arabic with vowel signs': 'before بّ after مُحَمَّدٌ بِسْمِ',
  Persian: 'سارا می‌خواهد کار را تقسیم کند',
  Thai: 'วิศวกรแบ่งงานให้เล็กและส่งตรงเวลา',
  Devanagari: 'अभियंता काम को छोटे हिस्सों में बाँटता है। क्षत्रिय',
  Georgian: 'გიორგი ბერიძე',
  Armenian: 'Արամ Հակոբյան',
  Bengali: 'রবীন্দ্রনাথ',
  Tamil: 'தமிழ் செல்வி',
  emoji: 'Done ✅ shipped 🚀 star ⭐ next ➡️ care ⚠️ love ❤️',
  'emoji of several': 'a 👩‍💻 b 👨‍👩‍👧 c 👋🏽 d 🇩🇪 e 1️⃣ f #️⃣ g 🏴󠁧󠁢󠁳󠁣󠁴󠁿 h',
  signs: '→ ⇒ ⟶ ➔ ✓ ✔ ✘ ☐ ☑ ☒ ★ ☆ ① ∀x∈ℝ ₿ ░ ├──',
};

describe('a sentence', () => {
  it.each(Object.entries(sentences))('in %s is printed and reads as written', async (_, words) => {
    const { file, messages } = await printed(para(words));
    expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(seen(packed(file))).toBe(seen(words));
  });

  it('reads as written in every place of a page', async () => {
    const words = 'Ziel 🎯 고객 目標';
    const strong: Inline = { kind: 'span', style: 'strong', children: [text(words)] };
    const italic: Inline = { kind: 'span', style: 'emphasis', children: [text(words)] };
    const kicker = { kind: 'paragraph', style: 'kicker', children: [text(words)] } as const;
    const table: Block = {
      kind: 'table',
      style: 'matrix',
      description: '',
      columns: [{ width: { share: 1 }, align: 'left' }],
      groups: [{ band: { title: [text(words)], aside: [] }, rows: [row(words)] }],
    };
    const furniture = { headLeft: words, headRight: words, foot: words };
    const blocks = [{ kind: 'toc', depth: 2 } as const, head(words), para(strong, italic), kicker];
    const { bytes, messages } = await renderPdf(
      documentOf([section([...blocks, table], { furniture })], { title: words }),
      look,
    );
    const file = await readPdf(bytes);
    expect(messages).toEqual([]);
    expect(packed(file).split(seen(words))).toHaveLength(11);
    expect(file.bookmarks.map(({ title }) => title)).toEqual([words]);
    expect(file.info).toMatchObject({ Title: words });
  });
});

const sorted = (words: string): string => Array.from(seen(words)).toSorted().join('');

/** One of each kind that the faces cover, beside letters of the text face. */
const letter = fc.oneof(
  fc.constantFrom('a', 'Z', ' ', '.', '(', 'é', 'ж', 'λ', 'ễ', '½'),
  fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0x3041, max: 0x3096 }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0x5d0, max: 0x5ea }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0x1f600, max: 0x1f64f }).map((code) => String.fromCodePoint(code)),
  fc.constantFrom('👩‍💻', '1️⃣', '🇰🇷', '👍🏽', '✔️', 'กี่', 'ศ', 'क्षि', 'र्मा', 'ب', 'م', '→', '⟶', '①'),
);

it('any letters in any order are printed, each as often as it was written', () =>
  fc.assert(
    fc.asyncProperty(fc.array(letter, { minLength: 1, maxLength: 60 }), async (letters) => {
      const { file, messages } = await printed(para(letters.join('')));
      expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(sorted(packed(file))).toBe(sorted(letters.join('')));
      for (const { x, width } of file.pages[0]?.words ?? []) expect(x + width).toBeLessThan(595);
    }),
    { numRuns: 40 },
  ));

const type = { weight: 'regular', size: 10, leading: 14, colour: '#000000' } as const;
const linesOf = (words: string, width: number) =>
  new Press(look, 'en')
    .lines([{ ...type, text: words }], width)
    .map((line) => ({ ...line, text: line.words.map(({ text: said }) => said).join('') }));

describe('a line', () => {
  it.each(Object.entries(sentences))('with %s is no higher than others', (_, words) => {
    const [plain] = linesOf('plain', 500);
    for (const line of linesOf(words, 500)) {
      expect(line.height).toBe(plain?.height);
      expect(line.baseline).toBe(plain?.baseline);
    }
  });

  it('of Korean ends between words', () => {
    const lines = linesOf(sentences['Korean'] ?? '', 80);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.map((line) => line.text.trim()).join(' ')).toBe(sentences['Korean']);
  });

  it.each(['Japanese', 'Simplified Chinese', 'Thai'])('of %s ends where it is full', (script) => {
    const lines = linesOf(sentences[script] ?? '', 60);
    expect(lines.length).toBeGreaterThan(2);
    for (const { width } of lines) expect(width).toBeLessThanOrEqual(60);
    for (const { width } of lines.slice(0, -1)) expect(width).toBeGreaterThan(25);
  });

  it('does not begin with a vowel sign or end before one', () => {
    for (const { text: said } of linesOf('เพื่อนร่วมงานช่วยกันแก้ปัญหา'.repeat(4), 40)) {
      expect(said).not.toMatch(/^\p{M}/u);
    }
  });

  it('of Hebrew begins at its right, and a number in it runs as it does', async () => {
    const { file } = await printed(para('שלום עולם 123 סוף'));
    const x = (words: string) =>
      file.pages[0]?.words.find(({ text: said }) => said.includes(words))?.x ?? Number.NaN;
    expect(x('שלום')).toBeGreaterThan(x('123'));
    expect(x('123')).toBeGreaterThan(x('סוף'));
  });

  it('of English keeps its order around Hebrew', async () => {
    const { file } = await printed(para('Her name is שרה כהן and she leads.'));
    const x = (words: string) =>
      file.pages[0]?.words.find(({ text: said }) => said.includes(words))?.x ?? Number.NaN;
    expect(x('Her')).toBeLessThan(x('כהן'));
    expect(x('כהן')).toBeLessThan(x('leads'));
  });
});

const typecase = new TypeCase(look, 'en');
const partsOf = (words: string) => typecase.cast(words, 'regular').map(({ text: said }) => said);
const faceOf = (words: string) => typecase.cast(words, 'regular')[0]?.drawer.face;

describe('a face', () => {
  it.each(['👩‍💻', '1️⃣', '🇰🇷', '👍🏽', 'क्षि', 'กี่'])('draws all of %s', (one) => {
    expect(partsOf(`a${one}b`)).toEqual(['a', one, 'b']);
  });

  it('draws all letters of a script alike, where it has them', () => {
    const [one, two] = ['見出し 髙橋', '見 髙'].map((words) => typecase.cast(words, 'regular'));
    const faces = [...(one ?? []), ...(two ?? [])].filter(({ text: said }) => said.trim() !== '');
    expect(new Set(faces.map(({ drawer }) => drawer.face)).size).toBe(1);
  });

  it('without a semibold is outlined where words are bold', () => {
    const [sign] = typecase.cast('⟶', 'semibold');
    const [emoji] = typecase.cast('🚀', 'semibold');
    expect([sign?.drawer.outlined, emoji?.drawer.outlined]).toEqual([true, undefined]);
  });

  it('of the same family comes first: an upright letter for want of a slanted one', () => {
    const upright = typecase.face('regular');
    const slanted = typecase.face('italic');
    const sign = Array.from('←↑→↓↔⇒✓✗●○■□▲▼☐☑').find(
      (one) => upright.covers(one) && !slanted.covers(one),
    );
    const drawn = sign && typecase.cast(sign, 'italic')[0]?.drawer.face;
    expect(sign === undefined || drawn === upright).toBe(true);
  });

  it('of the document’s language comes first', () => {
    const spares = look.spares.map((spare) =>
      spare.face.regular.includes('math')
        ? { ...spare, face: { ...spare.face, languages: ['ko', 'zh-Hant'] } }
        : spare,
    );
    const drawsAsMath = ['ko-KR', 'ko', 'zh-Hant-TW', 'zh', 'en'].map((language) => {
      const [sign] = new TypeCase({ ...look, spares }, language).cast('◈', 'regular');
      return sign?.drawer.face === faceOf('⟶');
    });
    expect(drawsAsMath).toEqual([true, true, true, false, false]);
  });
});

describe('a document', () => {
  const plain = [head('Plain'), para('Nothing but “plain” words – naïve façade → ½ Ελλ Жук.')];

  it('that needs no other face is the same, byte for byte, whether there are some', async () => {
    const without = await bytesOf(plain, { ...look, spares: [] });
    expect(Buffer.compare(await bytesOf(plain), without)).toBe(0);
  });

  it('reads a face when a letter needs it', async () => {
    const read: string[] = [];
    const spares = look.spares.map(({ face, marks, files }) => ({
      face,
      marks,
      ...(files && {
        files: {
          regular: () => {
            read.push(face.regular);
            return files.regular();
          },
        },
      }),
    }));
    await bytesOf(plain, { ...look, spares });
    expect(read).toEqual([]);
    await bytesOf([para('שלום')], { ...look, spares });
    expect(new Set(read)).toEqual(new Set([expect.stringContaining('hebrew')]));
  });

  it('embeds the letters that it needs, not the face', async () => {
    const [without, one] = [await bytesOf([para('a')]), await bytesOf([para('a 한')])];
    expect(one.length - without.length).toBeLessThan(8000);
  });

  it('is the same, byte for byte, whatever was printed before', async () => {
    const all = Object.values(sentences).map((words) => para(words));
    const first = await bytesOf(all);
    await bytesOf([para('한글 漢字 🚀🚀 שלום ☒ العمل')]);
    expect(Buffer.compare(await bytesOf(all), first)).toBe(0);
  });
});

describe('a letter that no face is right for', () => {
  it('is an error that names the package to install, if theme.yaml has its face', async () => {
    const spares = look.spares.filter(({ face }) => face.scripts.length > 0);
    const { messages } = await renderPdf(documentOf([bare([para('组件')])]), { ...look, spares });
    expect(messages[0]).toMatchObject({ code: 'glyph-missing', severity: 'error' });
    expect(messages[0]?.message).toContain('U+7EC4, in "组件"');
    expect(messages[0]?.hint).toContain('npm install @expo-google-fonts/noto-sans-sc');
  });

  it('is printed in the face of last resort, and the better face is named once', async () => {
    const { messages, file } = await printed(para('组件'), para('测试'));
    const missing = look.spares.some(({ face, files }) => !files && face.scripts.includes('Han'));
    const warned = messages.map(({ code, severity }) => `${severity} ${code}`);
    expect(warned).toEqual(missing ? ['warning glyph-makeshift'] : []);
    expect(packed(file)).toBe('组件测试');
  });
});
