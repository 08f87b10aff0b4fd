/** The desk as people use it: the whole server on a database of its own, the sample in it, and a real browser. */
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { AccountsService } from '../../src/access/accounts.service.js';
import type { Role } from '../../src/domain/roles.js';
import { loadSample } from '../../src/sample.js';
import { findBrowser } from '../../tools/find-browser.mjs';
import { type Person, TestApp } from './test-app.js';

export interface OpenOptions {
  readonly colorScheme?: 'light' | 'dark';
  readonly locale?: 'en' | 'ko';
  readonly width?: number;
  readonly height?: number;
}

/** A page of the desk, with everything that should not happen on one. */
export class DeskPage {
  /** Addresses asked for, answers of the API, and what the browser complained of. */
  readonly requests: string[] = [];
  readonly answers: string[] = [];
  readonly complaints: string[] = [];

  constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    private readonly origin: string,
  ) {
    page.on('request', (request) => this.requests.push(request.url()));
    page.on('console', (message) => {
      // A refusal is an answer; browsers report each as an error of the page.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        this.complaints.push(message.text());
      }
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('response', (response) => {
      if (!response.url().includes('/api/')) return;
      response
        .text()
        .then((text) => this.answers.push(text))
        // An answer the page no longer waited for has no body to read.
        .catch(() => this.answers.push(''));
    });
  }

  async go(path: string): Promise<void> {
    await this.page.goto(this.origin + path);
    await this.settled();
  }

  /** Until nothing is loading any more. */
  async settled(): Promise<void> {
    await this.page.waitForLoadState('networkidle');
  }

  /** Rules of accessibility the page breaks: what, and where. */
  async violations(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`),
    );
  }

  /** Requests that went to any other server than ours. */
  elsewhere(): string[] {
    return this.requests.filter((url) => !url.startsWith(`${this.origin}/`));
  }
}

export class BrowserDesk {
  private constructor(
    readonly test: TestApp,
    private readonly browser: Browser,
    readonly origin: string,
  ) {}

  static async start(): Promise<BrowserDesk> {
    const executablePath = findBrowser();
    if (executablePath === null) throw new Error('no Chromium was found');
    const test = await TestApp.start();
    await loadSample(test.app, () => undefined);
    await test.app.listen(0, '127.0.0.1');
    // As root, as in containers, Chromium has no sandbox to offer.
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const browser = await chromium.launch({ executablePath, args });
    return new BrowserDesk(test, browser, await test.app.getUrl());
  }

  /** A window of its own; signed in, if a person is given. */
  async open(person: Person | null, options: OpenOptions = {}): Promise<DeskPage> {
    const { colorScheme = 'light', locale = 'en', width = 1280, height = 800 } = options;
    const context = await this.browser.newContext({
      colorScheme,
      locale,
      viewport: { width, height },
      reducedMotion: 'reduce',
    });
    const [name, value] = person?.credentials()['cookie']?.split('=') ?? [];
    if (name !== undefined && value !== undefined) await context.addCookies([{ name, value, url: this.origin }]);
    return new DeskPage(await context.newPage(), context, this.origin);
  }

  /** Somebody with these roles in the sample investigation. */
  person(roles: readonly Role[]): Promise<Person> {
    return this.test.person('yomju', roles);
  }

  /** The link the server prints for the very first account. */
  async firstLink(): Promise<string> {
    const token = await this.test.app.get(AccountsService, { strict: false }).issueFirstAccountLink();
    if (token === null) throw new Error('there is an account already');
    return `/setup?link=${token}`;
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.test.stop();
  }
}
