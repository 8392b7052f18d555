import { expect, it } from 'vitest';
import { type Format, formats } from '../../src/config.ts';
import { readBackFrom } from '../support/reading-back.ts';
import type { Document } from '../../src/document/model.ts';
import { renderers } from '../../src/render/index.ts';
import { look } from '../support/look.ts';
import { sampleWith } from './sample.ts';

const sentences = [
  'Shipped ✅ 🚀 on time ⭐ ➡️ 👩‍💻 1️⃣ 🇰🇷 ✔ ⟶',
  'Инженер делит работу. Ο μηχανικός μοιράζει. Kỹ sư giữ đúng hẹn.',
  '엔지니어는 일을 작게 나누고 약속한 날을 지킨다.',
  'エンジニアは仕事を小さく分け、「約束」の日を守る。',
  '工程师把工作拆小，按时完成（包括测试）。',
  'המהנדס מחלק את העבודה (API 2.0) לחלקים קטנים, ומסיים אותה בזמן.',
  'Her name is שרה כהן, she leads; يقسم المهندس العمل إلى أجزاء صغيرة.',
  'She wrote שָׁ and بّ here; שָׁלוֹם, مُحَمَّدٌ.',
  'سارا می‌خواهد کار را تقسیم کند',
  'วิศวกรแบ่งงานให้เล็กและส่งตรงเวลา',
  'अभियंता काम को छोटे हिस्सों में बाँटता है। क्षत्रिय',
];

/** Once in a line, and once over several lines. */
const wanted: Document = sampleWith(sentences.map((one) => `${one} ${one} ${one}`).join(' '));

it.each(formats)(
  'a finished %s that holds letters of every script passes',
  async (format: Format) => {
    for (const one of [...sentences.map(sampleWith), wanted]) {
      const { bytes, messages } = await renderers[format](one, look);
      expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect((await readBackFrom(one, format, bytes, 'x')).messages).toEqual([]);
    }
  },
);

it('a finished pdf that lost a Hebrew word is refused', async () => {
  const { bytes } = await renderers.pdf(sampleWith('שלום עולם'), look);
  const { messages } = await readBackFrom(sampleWith('שלום גדול עולם'), 'pdf', bytes, 'x');
  expect(messages).toMatchObject([{ code: 'words-lost' }]);
});
