import type { FastifyRequest } from 'fastify';
import { REPORT_LANGUAGES, type ReportLanguage } from '../domain/report/report-tree.js';
import { single } from './form.js';

/** The languages of the pages: those of the reports. */
export type Language = ReportLanguage;

export const LANGUAGE_COOKIE = 'whence_lang';

export function isLanguage(text: string): text is Language {
  return (REPORT_LANGUAGES as readonly string[]).includes(text);
}

/** The language asked for in the address (`?lang=ko`); null when there is none, or none we have. */
export function askedLanguage(request: FastifyRequest): Language | null {
  const asked = single(request.query, 'lang');
  return isLanguage(asked) ? asked : null;
}

/** The language of an answer: asked for now, else asked for before, else what the browser prefers, else English. */
export function languageOf(request: FastifyRequest): Language {
  const remembered = request.cookies[LANGUAGE_COOKIE] ?? '';
  return (
    askedLanguage(request) ??
    (isLanguage(remembered) ? remembered : preferredLanguage(request.headers['accept-language'] ?? ''))
  );
}

/** The first language of an Accept-Language header that we have, by weight. */
export function preferredLanguage(header: string): Language {
  const wishes = header.split(',').map((wish) => {
    const [tag = '', ...parameters] = wish.trim().split(';');
    const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
    return { language: tag.trim().toLowerCase().split('-')[0] ?? '', weight: Number(weight ?? 1) };
  });
  const known = wishes.filter(({ language, weight }) => isLanguage(language) && weight > 0);
  const best = known.sort((a, b) => b.weight - a.weight)[0]?.language ?? 'en';
  return isLanguage(best) ? best : 'en';
}
