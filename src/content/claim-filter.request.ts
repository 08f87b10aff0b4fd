import { Transform } from 'class-transformer';
import { STOCK_POLICIES } from '../domain/policy/stock-policies.js';
import { ATTENTIONS, type Attention } from '../domain/standing.js';
import { CLAIM_KINDS, type ClaimKind, EDITOR_MARKS, type EditorMark } from '../domain/vocabulary.js';
import { OVERLAPS, type Overlap } from './claim-filter.js';
import { BooleanField, EnumField, RefField, TextField, TextListField } from '../http/fields.js';

/**
 * Every word a claim's standing can be asked for by in any workspace: the statuses of the stock policies, and waiting to
 * be re-checked. The policies a workspace keeps may have others.
 */
export const STATUS_FILTERS: readonly string[] = [
  ...new Set([...STOCK_POLICIES.flatMap(({ ladder }) => ladder.map(({ id }) => id)), 'being_rechecked']),
];

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** `a,b`, `a` given twice, or both: one list. Anything else is left for the validator to refuse. */
export function splitList({ value }: { value: unknown }): unknown {
  if (value === undefined) return undefined;
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((item) =>
    typeof item === 'string'
      ? item
          .split(',')
          .map((word) => word.trim())
          .filter((word) => word !== '')
      : [item],
  );
}

/** `true` or `false` of a query string; anything else is left for the validator to refuse. */
export function readBoolean({ value }: { value: unknown }): unknown {
  return value === 'true' ? true : value === 'false' ? false : value;
}

/** The filters of lists and reports, as a query string gives them. */
export class ClaimFilterRequest {
  @Transform(splitList)
  @TextListField({
    description:
      'What the claim counts as: a status of a policy of the workspace, or `being_rechecked`; repeat it, or separate by commas, for any of several.',
    maxItems: 20,
    max: 64,
    optional: true,
  })
  status?: string[];

  @Transform(splitList)
  @TextListField({
    description: 'What kind of claim; repeat it, or separate by commas, for any of several.',
    maxItems: 20,
    max: 64,
    values: CLAIM_KINDS,
    optional: true,
  })
  kind?: ClaimKind[];

  @RefField('region', { description: 'Only claims about this region or a place inside it.', optional: true })
  region?: string;

  @RefField('source', {
    description: 'Only claims this source gave an account of; needs sources.read.',
    optional: true,
  })
  source?: string;

  @TextField({ description: 'Only claims with exactly this topic.', max: 200, optional: true }) topic?: string;

  @TextField({
    description: 'First day: only claims whose time may reach it or lie after it; see `overlap`.',
    max: 10,
    pattern: DAY,
    optional: true,
    example: '2024-11-01',
  })
  from?: string;

  @TextField({
    description: 'Last day: only claims whose time may reach it or lie before it; see `overlap`.',
    max: 10,
    pattern: DAY,
    optional: true,
    example: '2024-11-30',
  })
  to?: string;

  @EnumField(OVERLAPS, {
    description:
      'What from and to ask of a time that is not exact: that it may have a day in common with them (`possible`, when left ' +
      'out), or that it lies within them whatever day it was (`certain`).',
    optional: true,
  })
  overlap?: Overlap;

  @Transform(readBoolean)
  @BooleanField({ description: 'With from or to: also the claims that have no time.', optional: true })
  undated?: boolean;

  @TextField({
    description:
      'Part of the statement as it stands there, in any language, whatever the case: also of a word, and over several words; ' +
      'other forms and spellings are what the search finds. For people who may see accounts, of former wordings too.',
    max: 200,
    optional: true,
  })
  text?: string;

  @EnumField(EDITOR_MARKS, { description: "The editor's mark.", optional: true }) mark?: EditorMark;

  @Transform(readBoolean)
  @BooleanField({
    description: 'Whether a contradiction counts against it: by a claim somebody speaks for that is not given up.',
    optional: true,
  })
  contradicted?: boolean;

  @Transform(splitList)
  @TextListField({
    description: 'Why an editor should look at it; repeat it, or separate by commas, for any of several.',
    maxItems: 20,
    max: 64,
    values: ATTENTIONS,
    optional: true,
  })
  attention?: Attention[];

  @Transform(readBoolean)
  @BooleanField({ description: 'Whether it is held back from everybody outside the desk.', optional: true })
  held?: boolean;
}
