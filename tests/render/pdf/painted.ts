/** The shapes on a page, as a reader that is not ours takes them. */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** In points, from the page's top left; strokes are counted by their middle. */
export interface Painted {
  readonly paint: 'fill' | 'stroke';
  readonly colour: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const paints = new Map<unknown, Painted['paint']>([
  [OPS.fill, 'fill'],
  [OPS.stroke, 'stroke'],
]);

/** The shapes of the first page, in the order in which they are painted. */
export async function paintedOn(bytes: Uint8Array): Promise<readonly Painted[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const { fnArray, argsArray } = await page.getOperatorList();
  const colours = { fill: '', stroke: '' };
  const found: Painted[] = [];
  fnArray.forEach((operator, i) => {
    const args = argsArray[i];
    if (operator === OPS.setFillRGBColor) colours.fill = String(args[0]);
    if (operator === OPS.setStrokeRGBColor) colours.stroke = String(args[0]);
    const paint = operator === OPS.constructPath ? paints.get(args[0]) : undefined;
    if (!paint) return;
    const [x = 0, y = 0, right = 0, bottom = 0] = Array.from<number>(args[2]);
    found.push({ paint, colour: colours[paint], x, y, width: right - x, height: bottom - y });
  });
  await task.destroy();
  return found;
}
