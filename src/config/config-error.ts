import { SECRET_SETTINGS } from './known-settings.js';

/** One thing wrong with one setting. */
export interface ConfigProblem {
  readonly name: string;
  /** The value as given, or undefined when there is none (or none that may be repeated). */
  readonly given: string | undefined;
  /** What would be right, as words that follow "expected". */
  readonly expected: string;
}

/** The environment makes no sense; the message has one line for each problem and no secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    const shown = problems.map(withoutSecret);
    super(['Whence cannot start with these settings:', ...shown.map((problem) => `  ${lineFor(problem)}`)].join('\n'));
    this.problems = shown;
  }
}

/** A value with an `@` may be an address with a login pasted into it, whatever the setting. */
function withoutSecret(problem: ConfigProblem): ConfigProblem {
  const secret: readonly string[] = SECRET_SETTINGS;
  const hidden = secret.includes(problem.name) || problem.given?.includes('@') === true;
  return hidden && problem.given !== undefined ? { ...problem, given: '(not shown)' } : problem;
}

function lineFor({ name, given, expected }: ConfigProblem): string {
  if (expected.startsWith('no such setting')) return `${name}: ${expected}`;
  return given === undefined
    ? `${name}: expected ${expected}`
    : `${name}: given ${printable(given)}, expected ${expected}`;
}

/** Quoted, on one line, and short enough to read in a terminal. */
function printable(given: string): string {
  return given === '(not shown)' ? given : JSON.stringify(given.length > 80 ? `${given.slice(0, 80)}…` : given);
}
