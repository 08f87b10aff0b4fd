/** The form to log a claim: what it holds, what it asks the server for, and how it is kept as a draft. */
import type { Schemas } from '../../api/client.js';
import type { PlaceField } from '../../shared/places.js';
import { CLAIM_KINDS, REGION_ROLES } from '../../../../src/domain/vocabulary.js';

export type ClaimRequest = Schemas['NewClaimRequest'];
type ClaimKind = (typeof CLAIM_KINDS)[number];

export interface ClaimForm {
  readonly statement: string;
  readonly lang: string;
  readonly translation: string;
  readonly translationLang: string;
  readonly kind: ClaimKind | null;
  readonly time: string;
  readonly places: readonly PlaceField[];
  readonly topics: readonly string[];
}

export function emptyClaim(lang: string): ClaimForm {
  return {
    statement: '',
    lang,
    translation: '',
    translationLang: lang === 'ko' ? 'en' : 'ko',
    kind: null,
    time: '',
    places: [{ region: null, role: 'happened' }],
    topics: [],
  };
}

export function isClaimBlank({ statement, translation, time, places, topics }: ClaimForm): boolean {
  return (
    statement.trim() === '' &&
    translation.trim() === '' &&
    time.trim() === '' &&
    topics.length === 0 &&
    places.every(({ region }) => region === null)
  );
}

/** What is asked of the server; null while the kind is missing. */
export function claimRequest(form: ClaimForm): ClaimRequest | null {
  const { kind } = form;
  return kind === null ? null : { kind, ...claimContent(form) };
}

/** The fields as the claim will have them: for the request, and for the draft, which may lack some. */
function claimContent({ statement, lang, translation, translationLang, time, places, topics }: ClaimForm) {
  const other = translation.trim() === '' ? [] : [{ text: translation, lang: orNull(translationLang) }];
  return {
    statement: [{ text: statement, lang: orNull(lang) }, ...other],
    time: orNull(time),
    regions: places.flatMap(({ region, role }) => (region === null ? [] : [{ region, role }])),
    topics: [...topics],
  };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

export function claimDraft(form: ClaimForm): Record<string, unknown> {
  return { ...(form.kind === null ? {} : { kind: form.kind }), ...claimContent(form) };
}

/** A draft as the form had it. A draft is what somebody kept, perhaps with another version: nothing of it is taken on trust. */
export function claimFromDraft(content: Readonly<Record<string, unknown>>, lang: string): ClaimForm {
  const empty = emptyClaim(lang);
  const [first, second] = listIn(content, 'statement');
  const places = listIn(content, 'regions').flatMap((place) => {
    const region = textIn(place, 'region');
    const role = REGION_ROLES.find((one) => one === textIn(place, 'role'));
    return region === null || role === undefined ? [] : [{ region, role }];
  });
  return {
    statement: textIn(first, 'text') ?? '',
    lang: textIn(first, 'lang') ?? empty.lang,
    translation: textIn(second, 'text') ?? '',
    translationLang: textIn(second, 'lang') ?? empty.translationLang,
    kind: CLAIM_KINDS.find((one) => one === textIn(content, 'kind')) ?? null,
    time: textIn(content, 'time') ?? '',
    places: places.length === 0 ? empty.places : places,
    topics: listIn(content, 'topics').filter((topic) => typeof topic === 'string'),
  };
}

export function textIn(value: unknown, name: string): string | null {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : null;
  return typeof found === 'string' ? found : null;
}

function listIn(value: Readonly<Record<string, unknown>>, name: string): unknown[] {
  const found = value[name];
  return Array.isArray(found) ? found : [];
}
