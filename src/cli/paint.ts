import { styleText } from 'node:util';

/** Text in a colour or weight of the terminal; as it is where there is none. */
export type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** Whether there is colour has been settled: no stream is asked again. */
export const painter =
  (colour: boolean): Paint =>
  (style, text) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
