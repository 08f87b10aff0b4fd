import { describe, expect, it } from '@jest/globals';
import { AIRWARS_LIKE } from '../../src/domain/policy/airwars-like.js';
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import { type RulingInForce, standingOf } from '../../src/domain/standing.js';

const policy = NEWSROOM_TWO_SOURCE;
const today = '2024-11-20';

function ruled(id: string, status: string, more: Partial<RulingInForce> = {}): RulingInForce {
  return { id, status, mode: 'accept', expiresOn: null, isRevoked: false, ...more };
}

function standing(computed: string | null, ...rulings: RulingInForce[]) {
  return standingOf({ policy, computed, rulings, today });
}

describe('what a claim counts as', () => {
  it.each([
    ['unsupported', 'unsupported'],
    ['rumour', 'rumour'],
    ['single_source', 'single_source'],
    ['consistent_reports', 'single_source'],
    ['corroborated', 'single_source'],
    ['confirmed', 'single_source'],
  ])('without an editor, %s counts as %s', (computed, status) => {
    expect(standing(computed)).toEqual({ status, basis: 'assessment', computed });
  });

  it.each(['contested', 'refuted', 'retracted'])('bad news needs no editor: %s stands at once', (computed) => {
    expect(standing(computed)).toEqual({ status: computed, basis: 'assessment', computed });
  });

  it('caps by strength where the policy caps lower', () => {
    expect(standingOf({ policy: AIRWARS_LIKE, computed: 'fair', rulings: [], today }).status).toBe('weak');
    expect(standingOf({ policy: AIRWARS_LIKE, computed: 'none', rulings: [], today }).status).toBe('none');
  });

  it('says nothing while the assessment is being re-checked', () => {
    expect(standing(null)).toEqual({ status: null, basis: 'being_rechecked', computed: null });
  });

  it('lets an editor accept what was computed, and shows both where they differ', () => {
    const accepted = ruled('u1', 'corroborated');
    expect(standing('corroborated', accepted)).toEqual({
      status: 'corroborated',
      basis: 'ruling',
      computed: 'corroborated',
      ruling: accepted,
    });
    expect(standing('contested', accepted)).toMatchObject({ status: 'corroborated', computed: 'contested' });
  });

  it('keeps a ruling standing while the assessment beside it is being re-checked, without giving out the old one', () => {
    expect(standing(null, ruled('u1', 'rumour'))).toMatchObject({ status: 'rumour', basis: 'ruling', computed: null });
  });

  it('goes by the newest ruling', () => {
    expect(standing('rumour', ruled('u1', 'corroborated'), ruled('u2', 'contested')).status).toBe('contested');
  });

  it('goes back to the ruling before when the newest is revoked, and to the assessment when all are', () => {
    const newest = ruled('u2', 'contested', { isRevoked: true });
    expect(standing('rumour', ruled('u1', 'corroborated'), newest).ruling?.id).toBe('u1');
    expect(standing('rumour', ruled('u1', 'corroborated', { isRevoked: true }), newest)).toEqual({
      status: 'rumour',
      basis: 'assessment',
      computed: 'rumour',
    });
  });

  it('holds through its last day and no longer', () => {
    expect(standing('rumour', ruled('u1', 'corroborated', { expiresOn: '2024-11-20' })).basis).toBe('ruling');
    expect(standing('rumour', ruled('u1', 'corroborated', { expiresOn: '2024-11-19' })).basis).toBe('assessment');
  });
});
