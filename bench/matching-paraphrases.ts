/** Seeded paraphrases of claims for `eval:matching`: what people change when they tell a thing again, kind by kind. */

export const PARAPHRASES = [
  'reordered',
  'shortened',
  'other words',
  'slips',
  'in a post',
  'few words',
  'all of it',
] as const;
export type Paraphrase = (typeof PARAPHRASES)[number];

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Words that say much the same, written here; whichever is there becomes another of its line. */
const SAME =
  `photograph picture image photo snapshot; shows depicts portrays displays; video clip footage film; said stated claimed announced declared
told; people persons folks individuals; killed murdered slain; died passed perished; child kid youngster; children kids youngsters; man guy male; woman lady
female; police cops officers; arrested detained jailed; president leader; company firm business corporation; law bill legislation statute; banned prohibited
outlawed forbidden; free complimentary gratis; giving offering handing; money cash funds; made created produced built; found discovered uncovered; causes
triggers provokes; cancer tumour; drug medication medicine; doctor physician; hospital clinic; school academy; student pupil; car vehicle auto; plane
aircraft airplane jet; ship vessel boat; house home residence; big large huge giant enormous; small tiny little; new recent; old ancient elderly; real
genuine authentic; fake bogus phony hoax; stolen robbed taken; secret hidden covert; attack assault; fire blaze; storm hurricane; flood deluge; food meal;
restaurant diner eatery; store shop outlet; phone telephone mobile cellphone; email message mail; computer pc laptop; website site page; users members; warning alert
caution; dangerous hazardous unsafe risky; contains includes holds; prevents stops blocks; cured healed treated; world globe earth; country nation state; american us;
government authorities administration; election vote ballot; voted balloted; soldier troop trooper; army military; gun firearm weapon rifle; shot fired; refused
declined rejected; plans intends aims; ordered commanded instructed; won gained; lost forfeited; bought purchased acquired; sold vended; began started commenced; ended
finished concluded; famous celebrated renowned; actor performer star; song tune track; book novel volume; written penned authored; picture painting; dog hound canine;
cat feline kitty; snake serpent; baby infant newborn; mother mom; father dad; wife spouse; husband spouse; town village city; road street highway; water fluid; poison
toxin venom; sick ill unwell; quickly rapidly fast; often frequently; because since as; after following; before prior; while whilst during; during amid; about regarding
concerning; many numerous several; all every; also too; used utilised employed; help aid assist; show demonstrate; caused led; increase rise growth; decrease drop fall`
    .split(';')
    .map((line) => line.trim().split(/\s+/));
const OTHERS = new Map<string, string[]>();
for (const line of SAME)
  for (const word of line)
    OTHERS.set(
      word,
      line.filter((one) => one !== word),
    );

const POST_OPENINGS = [
  'OMG',
  'Is this true?',
  'Just saw this:',
  'They do not want you to know',
  'BREAKING',
  'lol so apparently',
  'RT',
  'Wow…',
];
const POST_ENDINGS = [
  '#truth',
  'smh',
  'please share!!',
  'what do you all think',
  'http://t.co/x1Yz',
  '#wakeup #news',
  'cannot believe it',
  '😱',
];

/** One paraphrase of a claim. @param other another claim, whose words get into posts. */
export function paraphrase(kind: Paraphrase, claim: string, other: string, next: () => number): string {
  const words = claim.split(/\s+/).filter((word) => word !== '');
  const told: Readonly<Record<Paraphrase, () => string>> = {
    reordered: () => shuffled(words, next).join(' '),
    shortened: () => dropped(words, 0.6, next).join(' '),
    'other words': () => replaced(words, 1, next).join(' '),
    slips: () => words.map((word) => slip(word, 0.7, next)).join(' '),
    'in a post': () => asPost(dropped(words, 0.4, next), other, next),
    'few words': () => shuffled(contentWords(words), next).slice(0, 2).join(' '),
    'all of it': () => {
      const others = replaced(dropped(words, 0.4, next), 0.7, next);
      return asPost(
        others.map((word) => slip(word, 0.2, next)),
        other,
        next,
      );
    },
  };
  return told[kind]();
}

function shuffled<T>(items: readonly T[], next: () => number): T[] {
  const list = [...items];
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    const [a, b] = [list[i], list[j]];
    if (a !== undefined && b !== undefined) [list[i], list[j]] = [b, a];
  }
  return list;
}

/** At least three words stay. */
function dropped(words: readonly string[], share: number, next: () => number): string[] {
  const kept = words.filter(() => next() >= share);
  return kept.length >= 3 ? kept : words.slice(0, 3);
}

/** Words of the table become another; of the rest two long ones of five are left out, as if told in other terms. */
function replaced(words: readonly string[], share: number, next: () => number): string[] {
  return words.flatMap((word) => {
    const others = OTHERS.get(word.toLowerCase().replace(/[^a-z]/g, ''));
    if (others !== undefined && next() < share) return [others[Math.floor(next() * others.length)] ?? word];
    return word.length > 4 && next() < 0.4 ? [] : [word];
  });
}

/** A letter left out, doubled, swapped with the next, or another one in its place. */
function slip(word: string, share: number, next: () => number): string {
  if (word.length < 4 || next() >= share) return word;
  const at = 1 + Math.floor(next() * (word.length - 2));
  const letter = word[at] ?? '';
  const how = Math.floor(next() * 4);
  if (how === 0) return word.slice(0, at) + word.slice(at + 1);
  if (how === 1) return word.slice(0, at) + letter + word.slice(at);
  if (how === 2) return word.slice(0, at) + (word[at + 1] ?? '') + letter + word.slice(at + 2);
  return word.slice(0, at) + 'etaoinshrdlu'[Math.floor(next() * 12)] + word.slice(at + 1);
}

function asPost(words: readonly string[], other: string, next: () => number): string {
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? '';
  const strange = shuffled(other.split(/\s+/), next).slice(0, 5);
  return [pick(POST_OPENINGS), ...words, ...strange, pick(POST_ENDINGS)].join(' ');
}

function contentWords(words: readonly string[]): string[] {
  const long = words.filter((word) => word.replace(/[^\p{L}\p{N}]/gu, '').length > 4);
  return long.length >= 3 ? long : [...words];
}
