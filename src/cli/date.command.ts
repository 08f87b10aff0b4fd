import type { Command } from 'commander';
import { CommandFailure, EXIT_CODES, type Terminal } from './output.js';

interface DateOptions {
  readonly saidOn?: string;
  readonly lang: string;
  readonly json?: boolean;
}

/** `whence date "last November"`: every way to read a time as people write it, without a database. */
export function registerDate(program: Command, terminal: Terminal): void {
  program
    .command('date')
    .description('read a time as people write it, in English or Korean, as EDTF')
    .argument('<PHRASE>', 'such as "last November" or "지난해 11월"')
    .option('--said-on <edtf>', 'when it was said: "last" and "ago" count from there')
    .option('--lang <LANG>', 'the language of the answer, en or ko', 'en')
    .option('--json', 'print JSON')
    .action((phrase: string, options: DateOptions) => printReadings(terminal, phrase, options));
}

async function printReadings(terminal: Terminal, phrase: string, options: DateOptions): Promise<void> {
  const { describeGiven } = await import('../domain/dossier-error.js');
  const { readEdtf } = await import('../domain/edtf-time.js');
  const { DATE_REFUSAL_WORDS } = await import('../domain/dates/date-refusal.js');
  const { readDatePhrase } = await import('../domain/dates/read-phrase.js');
  const { READING_REASONS } = await import('../domain/dates/reading-reasons.js');
  const { timeInWords } = await import('../domain/report/time-words.js');
  const { wordsOf } = await import('../domain/report/words.js');
  const { readLanguage } = await import('./read-language.js');
  const lang = readLanguage(options.lang);
  if (options.saidOn !== undefined && readEdtf(options.saidOn) === null) {
    const wanted = `--said-on: given ${describeGiven(options.saidOn)}, expected EDTF such as 2024-12-13`;
    throw new CommandFailure(EXIT_CODES.badInput, [wanted]);
  }
  const { readings, refusal } = readDatePhrase(phrase, options.saidOn ?? null);
  if (refusal !== null) {
    const line = `PHRASE: given ${describeGiven(phrase)}, expected ${DATE_REFUSAL_WORDS[refusal][lang]}`;
    throw new CommandFailure(EXIT_CODES.badInput, [line]);
  }
  const said = readings.map(({ time, reason }) => ({
    edtf: time.text,
    earliest: time.earliest,
    latest: time.latest,
    words: timeInWords(time.text, wordsOf(lang).time),
    reason,
    why: READING_REASONS[reason][lang],
  }));
  if (options.json === true) terminal.data(`${JSON.stringify({ readings: said })}\n`);
  else for (const { edtf, words, why } of said) terminal.data(`${edtf}\t${words} (${why})\n`);
}
