import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COMMENT_FIELDS, COMMENTED_RECORDS } from '../../src/domain/desk/comment-fields.js';
import { DRAFT_FIELDS } from '../../src/domain/desk/draft-rules.js';
import { VIEW_COLUMNS } from '../../src/desk/saved-view.requests.js';
import { TestApp } from '../support/test-app.js';

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { parameters?: { name: string; in: string }[] }>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, { properties?: Readonly<Record<string, unknown>> }>>;
  };
}

/** Lists of field names that stand beside the requests they are about. */
describe('the fields the desk knows are those of the API', () => {
  let test: TestApp;
  let document: Document;

  beforeAll(async () => {
    test = await TestApp.start();
    document = (await test.app.inject({ method: 'GET', url: '/api/openapi.json' })).json();
  });
  afterAll(() => test.stop());

  function fieldsOf(...schemas: string[]): string[] {
    const names = schemas.flatMap((name) => Object.keys(document.components.schemas[name]?.properties ?? {}));
    expect(names.length).toBeGreaterThan(0);
    return [...new Set(names)].sort();
  }

  it('for drafts: everything that can be sent in the end', () => {
    const sorted = (kind: keyof typeof DRAFT_FIELDS) => [...DRAFT_FIELDS[kind]].sort();
    expect(sorted('claim')).toEqual(fieldsOf('NewClaimRequest', 'NewWordingRequest'));
    expect(sorted('attribution')).toEqual(fieldsOf('NewAttributionRequest'));
    expect(sorted('ruling')).toEqual(fieldsOf('NewRulingRequest'));
    expect(sorted('comment')).toEqual(fieldsOf('NewDocumentCommentRequest'));
    const report = document.paths['/api/v1/workspaces/{workspace}/reports/claims']?.['get']?.parameters ?? [];
    const asked = report.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
    expect(sorted('report')).toEqual(asked.sort());
  });

  it('for comments: fields their records are given', () => {
    const answers = {
      claim: ['NewClaimRequest', 'ClaimResponse'],
      attribution: ['NewAttributionRequest'],
      source: ['NewSourceRequest'],
      document: ['NewDocumentRequest'],
    };
    for (const kind of COMMENTED_RECORDS)
      expect(fieldsOf(...answers[kind])).toEqual(expect.arrayContaining([...COMMENT_FIELDS[kind]]));
  });

  it('for saved views: columns a list of claims has', () => {
    expect(fieldsOf('ClaimSummaryResponse')).toEqual(expect.arrayContaining([...VIEW_COLUMNS]));
  });
});
