/** What the bench is asked to do. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { GROUPS } from './groups.js';
import { type Size, SIZES } from './corpus-shape.js';

/** What can be asked for: the groups of two servers side by side, and two that need the desk to themselves. */
export const CHOICES = [...GROUPS, 'reassess', 'cold'] as const;
export type Choice = (typeof CHOICES)[number];

export interface Options {
  readonly size: Size;
  readonly only: ReadonlySet<Choice>;
  readonly runs: number;
  /** Of each server in each run. */
  readonly seconds: number;
  /** A folder that keeps the loaded corpus; null for one that is taken away afterwards. */
  readonly data: string | null;
  readonly profile: boolean;
}

/** @throws Error naming the option, what was given and what is expected. */
export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      size: { type: 'string', default: 'S' },
      only: { type: 'string', default: CHOICES.join(',') },
      runs: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '3' },
      data: { type: 'string' },
      profile: { type: 'boolean', default: false },
    },
  });
  const { size, data, profile } = values;
  if (!isSize(size)) throw new Error(`--size: given ${size}, expected one of ${Object.keys(SIZES).join(', ')}`);
  const only = values.only.split(',').map((word) => {
    const choice = CHOICES.find((each) => each === word);
    if (choice === undefined) throw new Error(`--only: given ${word}, expected some of ${CHOICES.join(', ')}`);
    return choice;
  });
  const [runs, seconds] = [Number(values.runs), Number(values.seconds)];
  if (!Number.isInteger(runs) || runs < 1)
    throw new Error(`--runs: given ${values.runs}, expected a whole number from 1`);
  if (!(seconds > 0)) throw new Error(`--seconds: given ${values.seconds}, expected a number above 0`);
  return { size, only: new Set(only), runs, seconds, data: data === undefined ? null : path.resolve(data), profile };
}

function isSize(text: string): text is Size {
  return text in SIZES;
}
