// oxlint-disable-next-line import/no-unassigned-import -- it must come before the next one
import './without-canvas.ts';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The texts on a PDF's pages, whatever program has written it. */
export async function printedTexts(bytes: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({
    data: new Uint8Array(bytes), // a copy: the reader takes its buffer away
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
  });
  try {
    const pdf = await task.promise;
    const texts: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: true });
      texts.push(...items.flatMap((item) => ('str' in item ? item.str : [])));
      page.cleanup();
    }
    return texts;
  } finally {
    await task.destroy();
  }
}
