/**
 * Every kind of tie on three witnesses whose lives share nothing: the first two are tied, the third has no part in it.
 * By pencil: untied, three may be counted. A confirmed tie is a line between the first two, so two of the three; a
 * suggested one changes only what the figure would be; a rejected one changes nothing.
 */
import { describe, expect, it } from '@jest/globals';
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import { TIE_KINDS, type TieKind, type TieState } from '../../src/domain/vocabulary.js';
import { knownSource } from '../support/field-notes.js';
import { account, assessed, onlyExcluded, tie } from '../support/small-dossier.js';

const WITNESSES = ['cook', 'guard', 'nurse'];

/** The kind, what happened, and the two ends: sources by key, accounts with a mark before it. */
const KINDS: readonly (readonly [kind: TieKind, situation: string, a: string, b: string])[] = [
  ['same_person', 'the cook and the guard are one man under two names', 's-cook', 's-guard'],
  ['retells', 'the guard says what he has from the cook', '@guard', '@cook'],
  ['same_document', 'both read it in one circular', '@cook', '@guard'],
  ['same_channel', 'both came to us by one broker', 's-cook', 's-guard'],
  ['same_unit', 'both served in one company', 's-cook', 's-guard'],
  ['same_household', 'they live under one roof', 's-cook', 's-guard'],
  ['in_contact', 'they telephone every week', 's-cook', '@guard'],
  ['same_owner', 'both write for papers of one owner', 's-cook', 's-guard'],
  ['text_reuse', 'four sentences are the same word for word', '@cook', '@guard'],
];

function withTie(kind: TieKind, a: string, b: string, state: TieState) {
  const parts = {
    sources: WITNESSES.map((key) => knownSource(key)),
    attributions: WITNESSES.map((key) => account(key)),
    ties: [tie(kind, a, b, state)],
  };
  return assessed(parts, NEWSROOM_TWO_SOURCE);
}

describe.each(KINDS)('%s: %s', (kind, _situation, a, b) => {
  it('confirmed: one of the two is not counted, and the tie is the reason', () => {
    const result = withTie(kind, a, b, 'confirmed');
    expect(result.support.origins).toEqual({ min: 2, max: 2, ifSuggested: 2, exact: true });
    expect(result.support.counted).toEqual(['cook', 'nurse']);
    const ends = [a, b].map((end) => end.replace('@', '')).sort();
    // Merged, the two are one source, and it prints as the lesser of its keys.
    const via = kind === 'same_person' ? ['s-cook'] : ends;
    expect(onlyExcluded(result)).toEqual({ attribution: 'guard', because: kind, of: 'cook', via });
    expect(result).toMatchObject({ status: 'corroborated', flags: [] });
  });

  it('suggested: nothing moves but the figure in brackets and a flag', () => {
    const result = withTie(kind, a, b, 'suggested');
    expect(result.support.origins).toEqual({ min: 3, max: 3, ifSuggested: 2, exact: true });
    expect(result.support).toMatchObject({ counted: WITNESSES, excluded: [] });
    expect(result).toMatchObject({ status: 'corroborated', flags: ['suggestions_pending'] });
  });

  it('rejected: as if nobody had thought of it', () => {
    const result = withTie(kind, a, b, 'rejected');
    expect(result.support.origins).toEqual({ min: 3, max: 3, ifSuggested: 3, exact: true });
    expect(result.support).toMatchObject({ counted: WITNESSES, excluded: [] });
    expect(result).toMatchObject({ status: 'corroborated', flags: [] });
  });

  it('rejected between two nobody knows: it says no more than "not this", and does not tell them apart', () => {
    const attributions = [account('cook'), account('guard')];
    const result = assessed({ attributions, ties: [tie(kind, a, b, 'rejected')] }, NEWSROOM_TWO_SOURCE);
    expect(result.support.origins).toMatchObject({ min: 1, max: 2 });
    expect(onlyExcluded(result)).toEqual({ attribution: 'guard', because: 'unassessed', of: 'cook', via: [] });
  });

  it('confirmed between the last two that were counted: the claim loses a rung', () => {
    const parts = {
      sources: WITNESSES.slice(0, 2).map((key) => knownSource(key)),
      attributions: [account('cook'), account('guard')],
    };
    const tied = { ...parts, ties: [tie(kind, a, b)] };
    expect(assessed(parts, NEWSROOM_TWO_SOURCE).status).toBe('corroborated');
    expect(assessed(tied, NEWSROOM_TWO_SOURCE).status).toBe('single_source');
  });
});

it('has an example of every kind', () => {
  expect(KINDS.map(([kind]) => kind)).toEqual(TIE_KINDS);
});
