/** Where pictures stand in a PDF. */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect } from 'vitest';

/** In points, from the page's top left. */
export interface Drawn {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The pictures on each page, as a reader that is not ours draws them. */
export async function drawn(bytes: Uint8Array): Promise<readonly (readonly Drawn[])[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pages: Drawn[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    const found: Drawn[] = [];
    let open: number[][] = [[1, 0, 0, 1, 0, 0]];
    fnArray.forEach((operator, i) => {
      const now = open.at(-1) ?? [];
      if (operator === OPS.save) open.push(now);
      if (operator === OPS.restore) open = open.slice(0, -1);
      if (operator === OPS.transform) open.splice(-1, 1, times(now, argsArray[i]));
      if (operator === OPS.paintImageXObject) found.push(boxOf(now, page.view[3] ?? 0));
    });
    pages.push(found);
  }
  await task.destroy();
  return pages;
}

function times(m: readonly number[], n: readonly number[]): number[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = m;
  const [p = 0, q = 0, r = 0, s = 0, t = 0, u = 0] = n;
  return [
    a * p + c * q,
    b * p + d * q,
    a * r + c * s,
    b * r + d * s,
    a * t + c * u + e,
    b * t + d * u + f,
  ];
}

/** An upright picture stands on its lower left corner: its matrix has no turn, and no mirror. */
function boxOf([width = 0, b, c, height = 0, x = 0, y = 0]: readonly number[], top: number): Drawn {
  expect([b, c]).toEqual([expect.closeTo(0), expect.closeTo(0)]);
  expect(width).toBeGreaterThan(0);
  expect(height).toBeGreaterThan(0);
  return { x, y: top - y - height, width, height };
}
