import { describe, expect, it } from '@jest/globals';
import { ownPath } from '../../src/pages/answers.js';
import { html, pathTo, queryOf } from '../../src/pages/html.js';
import { preferredLanguage } from '../../src/pages/language.js';
import { XSS_PAYLOADS } from '../support/xss-payloads.js';

describe('the html tag', () => {
  it.each(XSS_PAYLOADS)('prints %s as text, in content and in attributes', (payload) => {
    const markup = html`<p title="${payload}">${payload}</p>`.toString();
    expect(markup.match(/<[a-z/][^>]*>/gi)).toHaveLength(2);
    expect(
      markup
        .replace(/^<p title="/, '')
        .replace(/<\/p>$/, '')
        .split('">'),
    ).toHaveLength(2);
    expect(markup).not.toContain("'");
  });

  it('keeps what it made itself, joins lists, and prints nothing for nothing', () => {
    const items = ['a', 'b'].map((letter) => html`<li>${letter}</li>`);
    expect(html`<b>${items}${null}${false}${undefined}${0}</b>`.toString()).toBe('<b><li>a</li><li>b</li>0</b>');
  });

  it('refuses a hole in an attribute without quotes, where escaping would not help', () => {
    expect(() => html`<a href=${'x onclick=y'}>z</a>`).toThrow('quotes');
    expect(html`<a href="/x?v=${'1'}">a=${'2'}</a>`.toString()).toBe('<a href="/x?v=1">a=2</a>');
  });

  it('keeps every step of a path inside its step', () => {
    expect(pathTo('w', '../x', 'C-1?y#z')).toBe('/w/..%2Fx/C-1%3Fy%23z');
    expect(queryOf({ a: '1&b=2', c: '', d: ['x', 'y'], e: null })).toBe('?a=1%26b%3D2&d=x&d=y');
  });
});

describe('where somebody goes after signing in', () => {
  it.each(['/w/yomju/claims', '/plain/yomju/report', '/w/yomju/claims?status=rumour&text=%EC%97%BC', '/'])(
    '%s is a page of ours',
    (path) => {
      expect(ownPath(path)).toBe(path);
    },
  );

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/w//evil.example',
    '/w/../api/v1',
    '/api/v1',
    '/w/x\n',
    'javascript:alert(1)',
    '',
  ])('%j is not', (path) => {
    expect(ownPath(path)).toBe('/');
  });
});

describe('the language a browser prefers', () => {
  it.each([
    ['ko-KR,ko;q=0.9,en;q=0.8', 'ko'],
    ['en;q=0.3, ko;q=0.7', 'ko'],
    ['de-DE,de;q=0.9', 'en'],
    ['ko;q=0', 'en'],
    ['', 'en'],
  ])('%j is %s', (header, lang) => {
    expect(preferredLanguage(header)).toBe(lang);
  });
});
