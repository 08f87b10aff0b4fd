/**
 * The JSON Schema (2020-12) of `whence-dossier/1`: fields, types, closed lists and ranges. What a schema cannot say
 * (references, supersessions, offsets, real dates) is in `dossier-rules.ts`. Each `description` completes the sentence
 * "expected …" of an error, so it is written for the person who made the file. One file, though a long one: the format
 * is read from top to bottom beside its description.
 */
import { DOSSIER_FORMAT } from './dossier.js';
import {
  ACCESSES,
  ATTRIBUTION_STATES,
  BEARINGS,
  CLAIM_KINDS,
  CLAIM_LINK_TYPES,
  DISTINCTION_BASES,
  DOCUMENT_KINDS,
  EDITOR_MARKS,
  EXHIBIT_KINDS,
  FEATURE_NAMES,
  FORMS,
  OFFICIAL_POSITIONS,
  OPAQUE_FEATURES,
  OPAQUE_LABEL,
  ORIGIN_STATUSES,
  REGION_KINDS,
  REGION_ROLES,
  RELIABILITY_BASES,
  RELIABILITY_GRADES,
  REQUEST_ANSWERS,
  RULING_MODES,
  SOURCE_KINDS,
  STANCES,
  TERMS,
  TIE_KINDS,
  TIE_STATES,
  VERIFICATION_RESULTS,
  VERIFICATION_STEPS,
} from './vocabulary.js';

/** The part of JSON Schema used here. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  readonly properties?: { readonly [name: string]: JsonSchema };
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly minLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

type Fields = { readonly [name: string]: JsonSchema };

/** An object with the fields it must have and those it may have; no others. */
const object = (required: Fields, optional: Fields = {}): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  ...(Object.keys(required).length > 0 && { required: Object.keys(required) }),
  properties: { ...required, ...optional },
});
const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const pairOf = (items: JsonSchema): JsonSchema => ({
  type: 'array',
  description: 'exactly two ends',
  items,
  minItems: 2,
  maxItems: 2,
});
const oneOf = (words: readonly string[]): JsonSchema => ({ type: 'string', enum: words });
const keyOf = (record: string): JsonSchema => ({ type: 'string', minLength: 1, description: `the key of ${record}` });

const key = keyOf('the record, unique in its list');
const text: JsonSchema = { type: 'string', description: 'a text' };
const filledText: JsonSchema = { type: 'string', minLength: 1, description: 'a text that is not empty' };
const yesNo: JsonSchema = { type: 'boolean', description: 'true or false' };
const number: JsonSchema = { type: 'number', description: 'a number' };
const share: JsonSchema = { type: 'number', minimum: 0, maximum: 1, description: 'a number from 0 to 1' };
const time: JsonSchema = { type: 'string', description: 'an EDTF time such as 2024-11, 2024?-11-11 or ../2024' };
const date: JsonSchema = { type: 'string', description: 'a date such as 2024-11-30, or a date with time and zone' };
const language: JsonSchema = { type: 'string', minLength: 1, description: 'a language tag such as en or ko' };
const opaqueLabel: JsonSchema = {
  type: 'string',
  pattern: OPAQUE_LABEL.source,
  description: 'an opaque label such as HH-2: one to three capitals, a hyphen, one to four digits',
};

const localText = object({ text: filledText }, { lang: language });
const reference: JsonSchema = {
  ...object({}, { attribution: keyOf('an attribution'), source: keyOf('a source') }),
  description: 'exactly one of attribution, source',
  minProperties: 1,
  maxProperties: 1,
};

const workspace = object(
  {
    slug: {
      type: 'string',
      pattern: '^[a-z0-9][a-z0-9_-]{0,62}$',
      description: 'a short name of small letters, digits and hyphens, 63 characters at most',
    },
  },
  { title: text, languages: listOf(language) },
);

const region = object(
  { key, kind: oneOf(REGION_KINDS) },
  {
    parent: keyOf('a region'),
    code: filledText,
    names: listOf(object({ text: filledText }, { lang: language, primary: yesNo })),
  },
);

const featureOf = (name: (typeof FEATURE_NAMES)[number]): JsonSchema => {
  if (OPAQUE_FEATURES.includes(name)) return opaqueLabel;
  return name === 'exitDate' ? time : filledText;
};

const source = object(
  { key, pseudonym: filledText, kind: oneOf(SOURCE_KINDS) },
  {
    cover: listOf(localText),
    reliability: object({ grade: oneOf(RELIABILITY_GRADES) }, { basis: oneOf(RELIABILITY_BASES), reason: text }),
    features: object({}, Object.fromEntries(FEATURE_NAMES.map((name) => [name, featureOf(name)]))),
    featuresComplete: yesNo,
  },
);

const document = object(
  { key, kind: oneOf(DOCUMENT_KINDS) },
  { title: text, lang: language, published: time, publisher: keyOf('a source'), text },
);

const officialPosition = object(
  { position: oneOf(OFFICIAL_POSITIONS) },
  {
    searches: listOf(object({ where: filledText }, { on: time, query: text })),
    requests: listOf(object({ to: filledText }, { on: time, answer: oneOf(REQUEST_ANSWERS), text })),
  },
);

const claim = object(
  {
    key,
    kind: oneOf(CLAIM_KINDS),
    statement: { ...listOf(localText), minItems: 1, description: 'the statement in at least one language' },
  },
  {
    time,
    regions: listOf(object({ region: keyOf('a region'), role: oneOf(REGION_ROLES) })),
    topics: listOf(filledText),
    quantities: listOf(object({ what: filledText }, { unit: text, low: number, best: number, high: number })),
    officialPosition,
    editorMark: oneOf(EDITOR_MARKS),
  },
);

const claimLink = object({ from: keyOf('a claim'), to: keyOf('a claim'), type: oneOf(CLAIM_LINK_TYPES) });

const wording = object({ text }, { lang: language, translation: object({ text }, { lang: language, by: text }) });

const passage = object(
  { document: keyOf('a document'), exact: filledText },
  { prefix: text, suffix: text, start: offset('first'), end: offset('after the last') },
);

const attribution = object(
  { key, claim: keyOf('a claim'), source: keyOf('a source'), access: oneOf(ACCESSES) },
  {
    stance: oneOf(STANCES),
    upstream: listOf(reference),
    originStatus: oneOf(ORIGIN_STATUSES),
    channel: keyOf('a source'),
    form: oneOf(FORMS),
    wording,
    hedge: object({ word: filledText }, { low: share, high: share }),
    statedAt: time,
    learnedAt: time,
    heardIn: keyOf('a region'),
    credibility: {
      type: 'integer',
      minimum: 2,
      maximum: 6,
      description: 'a whole number from 2 to 6 (1 is computed, never given)',
    },
    terms: object({}, { attribution: oneOf(TERMS), notBefore: time }),
    passages: listOf(passage),
    state: oneOf(ATTRIBUTION_STATES),
    supersededBy: keyOf('an attribution'),
  },
);

const tie = object(
  { between: pairOf(reference), kind: oneOf(TIE_KINDS), state: oneOf(TIE_STATES) },
  { reason: text, score: share },
);

const distinction = object(
  { between: pairOf(keyOf('an attribution')), basis: oneOf(DISTINCTION_BASES) },
  { reason: text },
);

const exhibit = object(
  { key, claim: keyOf('a claim'), kind: oneOf(EXHIBIT_KINDS), bearing: oneOf(BEARINGS) },
  {
    document: keyOf('a document'),
    verifications: listOf(
      object({ step: oneOf(VERIFICATION_STEPS), result: oneOf(VERIFICATION_RESULTS) }, { note: text }),
    ),
  },
);

const ruling = object(
  {
    claim: keyOf('a claim'),
    status: filledText,
    reason: text,
    mode: oneOf(RULING_MODES),
    policy: filledText,
    factsHash: filledText,
    by: filledText,
    at: date,
  },
  { expires: date, revoked: object({ by: filledText, at: date, reason: text }) },
);

export const DOSSIER_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:whence:${DOSSIER_FORMAT}`,
  title: 'Whence dossier, version 1',
  ...object(
    { format: { type: 'string', const: DOSSIER_FORMAT }, workspace },
    {
      regions: listOf(region),
      sources: listOf(source),
      documents: listOf(document),
      claims: listOf(claim),
      claimLinks: listOf(claimLink),
      attributions: listOf(attribution),
      ties: listOf(tie),
      distinctions: listOf(distinction),
      exhibits: listOf(exhibit),
      rulings: listOf(ruling),
    },
  ),
};

function offset(which: string): JsonSchema {
  return {
    type: 'integer',
    minimum: 0,
    description: `the offset of the ${which} code point of the passage, counted from 0`,
  };
}
