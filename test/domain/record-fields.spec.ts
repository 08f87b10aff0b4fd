import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, type JsonValue } from '../../src/domain/canonical-json.js';
import { fieldChanges, type RecordFields, seenChange } from '../../src/domain/history/record-fields.js';
import { permissionsOf, ROLES, type WorkspacePermission } from '../../src/domain/roles.js';

const editor = { permissions: permissionsOf(['editor']), withholdsGrades: false };

describe('the fields a change of a record moved', () => {
  it('are those whose value differs, whatever the order of its members', () => {
    const before = { kind: 'event', time: '2024', quantities: [{ what: 'soldiers', best: 2 }] };
    const after = { kind: 'event', time: null, quantities: [{ best: 2, what: 'soldiers' }], topics: ['petitions'] };
    expect(fieldChanges(before, after)).toEqual([
      { field: 'time', before: '2024', after: null },
      { field: 'topics', before: null, after: ['petitions'] },
    ]);
  });

  it('are, of a record just made, those somebody filled in', () => {
    const source = { pseudonym: 'Heo', cover: [], features: {}, featuresComplete: false, state: 'active' };
    expect(fieldChanges(null, source)).toEqual([
      { field: 'pseudonym', before: null, after: 'Heo' },
      { field: 'state', before: null, after: 'active' },
    ]);
    expect(fieldChanges(source, null).map(({ field, after }) => [field, after])).toEqual([
      ['pseudonym', null],
      ['state', null],
    ]);
  });

  it('lead from what there was to what there is', () => {
    const fields = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.jsonValue({ maxDepth: 2 }));
    fc.assert(
      fc.property(fields, fields, (first, second) => {
        const [before, after] = [json(first), json(second)];
        const values: Record<string, JsonValue | undefined> = { ...before };
        for (const change of fieldChanges(before, after)) {
          expect(canonicalJson(values[change.field] ?? null)).toBe(canonicalJson(change.before));
          values[change.field] = change.after;
        }
        for (const name of ['a', 'b', 'c', 'd'])
          expect(canonicalJson(values[name] ?? null)).toBe(canonicalJson(after[name] ?? null));
      }),
    );
  });
});

describe('what somebody may see of a change', () => {
  const moved = (...names: string[]) => names.map((field) => ({ field, before: null, after: 'x' }));

  it('leaves out the document of an exhibit for who may not read documents', () => {
    const permissions = new Set<WorkspacePermission>(['claims.read', 'attributions.read', 'sources.read']);
    const reader = { permissions, withholdsGrades: false };
    const seen = seenChange('exhibit', moved('documentId', 'bearing'), reader);
    expect(seen.fields.map(({ field }) => field)).toEqual(['bearing']);
    expect(seenChange('exhibit', moved('documentId'), editor).fields).toHaveLength(1);
  });

  it('shows a field nobody has thought of to nobody', () => {
    for (const kind of ['source', 'claim', 'attribution'] as const)
      for (const name of ['sealedIdentity', 'constructor', 'toString'])
        expect(seenChange(kind, moved(name), { ...editor, permissions: permissionsOf(ROLES) }).fields).toEqual([]);
  });

  it('withholds letter and digit from who is judging, and says so', () => {
    const judge = { ...editor, withholdsGrades: true };
    expect(seenChange('source', moved('reliability', 'pseudonym'), judge)).toMatchObject({
      gradeWithheld: true,
      fields: [{ field: 'pseudonym' }],
    });
    expect(seenChange('attribution', moved('credibility'), judge)).toEqual({ gradeWithheld: true, fields: [] });
    expect(seenChange('attribution', moved('stance'), judge)).toMatchObject({ gradeWithheld: false });
  });
});

/** A value of the library's own type as ours. */
function json(fields: Record<string, unknown>): RecordFields {
  const parsed: RecordFields = JSON.parse(JSON.stringify(fields));
  return parsed;
}
