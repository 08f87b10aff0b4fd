import { describe, expect, it } from '@jest/globals';
import { buildReport } from '../../src/domain/report/build-report.js';
import { gate } from '../../src/domain/report/gate.js';
import type { PrintedClaim } from '../../src/domain/report/printed-report.js';
import { plainText } from '../../src/domain/report/printed-report.js';
import { reportToMarkdown } from '../../src/domain/report/report-to-markdown.js';
import type { ReportInput, ReportLevel } from '../../src/domain/report/report-tree.js';
import { ReportInputError } from '../../src/domain/report/report-tree.js';
import { account, assessment, claim, dossier, reportInput, side, source } from '../factories/report-input.js';

const KIM = source(
  'kim',
  'Kestrel',
  'a trader who crossed at Hyesan in May',
  'a trader',
  'a person inside the country',
);
const PAK = source('pak', 'Plover', 'a nurse at a county hospital', 'a health worker', 'a person who left the country');
const FLOOD = claim('flood', 'The river took the lower market.', { time: '2024?-11-11', topics: ['floods'] });

function claimsAt(level: ReportLevel, input: ReportInput): PrintedClaim[] {
  return gate(buildReport(input), level).content.topics.flatMap((topic) => topic.claims);
}

function only(level: ReportLevel, input: ReportInput): PrintedClaim {
  const [first] = claimsAt(level, input);
  if (first === undefined) throw new Error('the report prints no claim');
  return first;
}

describe('two people who heard it from somebody nobody can name', () => {
  const content = dossier({
    sources: [KIM, PAK],
    claims: [FLOOD],
    attributions: [account('a1', 'flood', 'kim'), account('a2', 'flood', 'pak')],
  });
  const excluded = [{ attribution: 'a2', because: 'unknown_origin' as const, of: 'a1', via: ['a1', 'a2'] }];
  const support = side(['a1'], excluded, 2);
  const question = { ask: 'Ask Plover who told her.', pair: ['a1', 'a2'] satisfies [string, string], raisesMinTo: 2 };
  const input = reportInput(content, [assessment('flood', support, { nextQuestions: [question] })]);

  it('are two accounts counted as one, and the sentence says why', () => {
    const printed = only('public', input);
    expect(printed.note.map(plainText)).toEqual([
      'Two accounts, counted as one: both may go back to the same source, because we could not identify where they come from.',
    ]);
    expect(plainText(printed.figure)).toBe(
      'At least 1 certain, at most 2 independent origins among the accounts shown',
    );
    expect(plainText(only('internal', input).figure)).toBe('1 certain, at most 2 independent origins');
  });

  it('are called by pseudonym inside, by the middle rung for partners, by the vaguest for the public', () => {
    const who = (level: ReportLevel) => only(level, input).accounts.map((one) => plainText(one.who));
    expect(who('internal')).toEqual([
      'Kestrel (a trader who crossed at Hyesan in May)',
      'Plover (a nurse at a county hospital)',
    ]);
    expect(who('partner')).toEqual(['A trader', 'A health worker']);
    expect(who('public')).toEqual(['A person inside the country', 'A person who left the country']);
  });

  it('each say how they know, and why the second does not count', () => {
    const [first, second] = only('public', input).accounts;
    expect(plainText(first?.knows ?? null)).toBe('Heard it from others; who told them is not known.');
    expect(plainText(first?.counted ?? null)).toBe('Counted.');
    expect(plainText(second?.counted ?? null)).toBe(
      'Not counted beside account 1: both may go back to the same source, because we could not identify where they come from.',
    );
  });

  it('leave open what is not known, in words that name nobody', () => {
    expect(only('public', input).unknown.map(plainText)).toEqual([
      'Where accounts 1 and 2 come from in the end.',
      'Where: no place is recorded.',
      'What the authorities say: nobody has looked it up yet.',
      'Whether accounts 1 and 2 are independent of each other. If they are, the certain origins rise to 2.',
    ]);
    expect(only('internal', input).unknown.map(plainText)).toContain('Ask Plover who told her.');
  });

  it('date the flood as they did: a day, and a year somebody worked out', () => {
    expect(plainText(only('public', input).when)).toBe('11 November, year inferred 2024');
  });

  it('read the same in Korean', () => {
    const printed = only('public', { ...input, lang: 'ko' });
    expect(printed.note.map(plainText)).toEqual([
      '진술 2건, 하나로 셈: 각각 어디에서 나왔는지 알아내지 못해, 둘 다 같은 출처에서 나왔을 수 있다.',
    ]);
    expect(plainText(printed.when)).toBe('2024년(추정) 11월 11일');
    expect(printed.accounts[0]?.who).toEqual([{ text: 'A person inside the country', lang: 'en' }]);
  });
});

describe('two people who both had it from one voice', () => {
  const notesOf = (
    upstream: ReturnType<typeof source>,
    via: string[],
    because: 'shared_upstream' | 'unknown_origin',
  ) => {
    const content = dossier({
      sources: [KIM, PAK, upstream],
      claims: [FLOOD],
      attributions: ['kim', 'pak'].map((from, i) =>
        account(`a${i + 1}`, 'flood', from, { upstream: [{ source: upstream.key }] }),
      ),
    });
    const support = side(['a1'], [{ attribution: 'a2', because, of: 'a1', via }]);
    const input = reportInput(content, [assessment('flood', support)]);
    return (['en', 'ko'] as const).map((lang) => only('public', { ...input, lang }).note.map(plainText));
  };
  const voice = { ...source('vox', 'VOX-9'), kind: 'unknown' as const };

  it('that nobody could name: both go back to it, for certain', () => {
    expect(notesOf(voice, ['vox'], 'shared_upstream')).toEqual([
      ['Two accounts, counted as one: both go back to a source we could not identify.'],
      ['진술 2건, 하나로 셈: 둘 다 우리가 알아내지 못한 출처로 거슬러 올라간다.'],
    ]);
  });

  it('whom the desk knows: they go back to the same source, and nothing is said of not knowing', () => {
    expect(notesOf(source('lee', 'Lark'), ['lee'], 'shared_upstream')[0]).toEqual([
      'Two accounts, counted as one: both go back to the same source.',
    ]);
    expect(notesOf(voice, ['lee', 'vox'], 'shared_upstream')[0]).toEqual([
      'Two accounts, counted as one: both go back to the same source.',
    ]);
  });

  it('of whom only one is not known to come from elsewhere: they may, and no more', () => {
    expect(notesOf(voice, ['a2'], 'unknown_origin')).toEqual([
      [
        'Two accounts, counted as one: both may go back to the same source, because we could not identify where one of them comes from.',
      ],
      ['진술 2건, 하나로 셈: 둘 가운데 하나가 어디에서 나왔는지 알아내지 못해, 둘 다 같은 출처에서 나왔을 수 있다.'],
    ]);
  });
});

describe('the figure of a side', () => {
  const figure = (level: ReportLevel, min: number, max: number) => {
    const content = dossier({ sources: [KIM], claims: [FLOOD], attributions: [account('a1', 'flood', 'kim')] });
    const counted = { ...side(['a1']), origins: { min, max, ifSuggested: min, exact: true } };
    return plainText(only(level, reportInput(content, [assessment('flood', counted)])).figure);
  };

  it('speaks of one origin and of several', () => {
    expect(figure('internal', 0, 1)).toBe('0 certain, at most 1 independent origin');
    expect(figure('internal', 1, 2)).toBe('1 certain, at most 2 independent origins');
    expect(figure('internal', 1, 1)).toBe('Exactly 1 independent origin');
    expect(figure('public', 0, 1)).toBe('At least 0 certain, at most 1 independent origin among the accounts shown');
    expect(figure('public', 2, 2)).toBe('At least 2 certain independent origins');
  });
});

describe('an account on background', () => {
  it('comes from "a source" outside the desk, and nothing is said of how that source knows', () => {
    const content = dossier({
      sources: [KIM],
      claims: [FLOOD],
      attributions: [account('a1', 'flood', 'kim', { access: 'eyewitness', terms: { attribution: 'background' } })],
    });
    const printed = only('partner', reportInput(content, [assessment('flood', side(['a1']))]));
    expect(printed.accounts.map((one) => [plainText(one.who), one.knows])).toEqual([['A source', null]]);
    expect(
      plainText(only('internal', reportInput(content, [assessment('flood', side(['a1']))])).accounts[0]?.knows ?? null),
    ).toBe('Saw it.');
  });
});

describe('an account told off the record', () => {
  const attributions = [
    account('a1', 'flood', 'kim'),
    account('a2', 'flood', 'pak', { access: 'eyewitness', terms: { attribution: 'off_record' } }),
  ];
  const content = dossier({ sources: [KIM, PAK], claims: [FLOOD], attributions });
  const full = assessment('flood', side(['a2', 'a1']), { status: 'corroborated', strength: 4 });
  const withoutIt = assessment('flood', side(['a1']), { listed: { doubts: [], noKnowledge: ['a2'] } });
  const input = reportInput(content, [full], { printable: [withoutIt] });

  it('is neither printed nor counted nor felt in the status', () => {
    const printed = only('public', input);
    expect(printed.accounts).toHaveLength(1);
    expect(printed.note.map(plainText)).toEqual(['One account.']);
    expect(plainText(printed.figure)).toBe('At least 1 certain independent origin');
    expect(printed.status.id).toBe('rumour');
    expect(printed.status.basis.map(plainText)).toEqual(['Worked out by the rules; no editor has ruled on it.']);
    expect(only('internal', input).status.id).toBe('corroborated');
  });

  it('gives exactly the report there would be without it', () => {
    const never = dossier({ sources: [KIM, PAK], claims: [FLOOD], attributions: attributions.slice(0, 1) });
    const bare = reportInput(never, [assessment('flood', side(['a1']))]);
    for (const level of ['partner', 'public'] as const) {
      expect(reportToMarkdown(gate(buildReport(input), level))).toBe(reportToMarkdown(gate(buildReport(bare), level)));
    }
  });

  it('takes the claim out when nothing else stands behind it', () => {
    const alone = dossier({ sources: [PAK], claims: [FLOOD], attributions: attributions.slice(1) });
    const one = reportInput(alone, [assessment('flood', side(['a2']))], {
      printable: [assessment('flood', side(), { status: 'unsupported', listed: { doubts: [], noKnowledge: ['a2'] } })],
    });
    expect(claimsAt('public', one)).toEqual([]);
    expect(reportToMarkdown(gate(buildReport(one), 'public'))).not.toContain('market');
    expect(claimsAt('internal', one)).toHaveLength(1);
  });

  it('takes the claim out when only it makes the claim contested', () => {
    const denied = [
      attributions[0],
      account('a2', 'flood', 'pak', { stance: 'denies', terms: { attribution: 'off_record' } }),
    ];
    const contested = dossier({
      sources: [KIM, PAK],
      claims: [FLOOD],
      attributions: denied.filter((one) => one !== undefined),
    });
    const one = reportInput(
      contested,
      [assessment('flood', side(['a1']), { status: 'contested', strength: 0, denial: side(['a2']) })],
      { printable: [withoutIt] },
    );
    expect(claimsAt('public', one)).toEqual([]);
  });

  it('is refused when somebody counts it among what may be printed', () => {
    expect(() => buildReport(reportInput(content, [full]))).toThrow(ReportInputError);
  });
});

describe('an account that may not be used before March', () => {
  const attributions = [
    account('a1', 'flood', 'kim'),
    account('a2', 'flood', 'pak', { terms: { attribution: 'described', notBefore: '2025-03' } }),
  ];
  const content = dossier({ sources: [KIM, PAK], claims: [FLOOD], attributions });
  const both = assessment('flood', side(['a1', 'a2']));

  it('is left out until then, and there on the first day', () => {
    const early = reportInput(content, [both], {
      printable: [assessment('flood', side(['a1']))],
      generatedOn: '2025-02-28',
    });
    const late = reportInput(content, [both], { generatedOn: '2025-03-01' });
    expect(only('public', early).accounts).toHaveLength(1);
    expect(only('public', late).accounts).toHaveLength(2);
    expect(only('internal', early).accounts).toHaveLength(2);
  });
});

describe('who told whom', () => {
  const attributions = (terms: 'described' | 'off_record') => [
    account('a0', 'other', 'pak', { access: 'eyewitness', terms: { attribution: terms } }),
    account('a1', 'flood', 'kim', { upstream: [{ attribution: 'a0' }] }),
  ];
  const printedWith = (terms: 'described' | 'off_record', level: ReportLevel) => {
    const content = dossier({
      sources: [KIM, PAK],
      claims: [FLOOD, claim('other', 'Boats sank.')],
      attributions: attributions(terms),
    });
    return plainText(only(level, reportInput(content, [assessment('flood', side(['a1']))])).accounts[0]?.knows ?? null);
  };

  it('is told by cover, where the terms of that account allow it', () => {
    expect(printedWith('described', 'internal')).toBe(
      'Heard it from others; it came through Plover (a nurse at a county hospital).',
    );
    expect(printedWith('described', 'public')).toBe(
      'Heard it from others; it came through a person who left the country.',
    );
  });

  it('is not told when that account was off the record', () => {
    expect(printedWith('off_record', 'public')).toBe(
      'Heard it from others; it came through others whom this report does not describe.',
    );
  });
});

describe('what a source said', () => {
  const wording = {
    text: '물이 시장까지 왔다',
    lang: 'ko',
    translation: { text: 'The water came up to the market', lang: 'en', by: 'Desk translator' },
  };
  const quoted = (form: 'verbatim' | 'summary', terms?: 'named' | 'described' | 'background') => {
    const changes = terms === undefined ? {} : { terms: { attribution: terms } };
    const { terms: _, ...plain } = account('a1', 'flood', 'kim', { wording, form });
    const content = dossier({ sources: [KIM], claims: [FLOOD], attributions: [{ ...plain, ...changes }] });
    const printed = only('public', reportInput(content, [assessment('flood', side(['a1']))])).accounts[0];
    return printed?.wording === null || printed === undefined ? null : plainText(printed.wording);
  };

  it('is quoted in the language of the report where it may be', () => {
    expect(quoted('verbatim', 'described')).toBe('In their words, translated: “The water came up to the market”');
    expect(quoted('verbatim', 'named')).toBe('In their words, translated: “The water came up to the market”');
  });

  it('is not printed on background, without terms, or when the words are not theirs', () => {
    expect(quoted('verbatim', 'background')).toBeNull();
    expect(quoted('verbatim')).toBeNull();
    expect(quoted('summary', 'described')).toBeNull();
  });
});

describe('a status', () => {
  const content = dossier({ sources: [KIM], claims: [FLOOD], attributions: [account('a1', 'flood', 'kim')] });
  const by = (status: string, basis: 'ruling' | 'assessment' | 'being_rechecked') =>
    only(
      'public',
      reportInput(content, [assessment('flood', side(['a1']))], { standings: new Map([['flood', { status, basis }]]) }),
    ).status;

  it('decided by an editor against the rules shows both', () => {
    const status = by('single_source', 'ruling');
    expect(plainText(status.label)).toBe('Single source');
    expect(status.basis.map(plainText)).toEqual(['Decided by an editor.', 'The rules alone would say: Rumour.']);
  });

  it('that is out of date says that it is being re-checked', () => {
    expect(by('rumour', 'being_rechecked').basis.map(plainText)).toEqual([
      'Being re-checked: something behind it has changed, and the status may move. Do not rely on it.',
    ]);
  });
});

describe('an official position', () => {
  it('says where and when it was searched for; what was typed into the search stays inside', () => {
    const searched = claim('flood', 'The river took the lower market.', {
      officialPosition: {
        position: 'none_found',
        searches: [{ where: 'state news agency', on: '2024-11-20', query: 'lower market' }, { where: 'state radio' }],
        requests: [{ to: 'the water ministry', on: '2024-11-21', answer: 'declined', text: 'Not now.' }],
      },
    });
    const content = dossier({ claims: [searched] });
    const input = reportInput(content, [assessment('flood', side(), { status: 'unsupported' })]);
    expect(only('public', input).official.map(plainText)).toEqual([
      'No official announcement was found.',
      'Searched: state radio; the day is not recorded.',
      'Searched: state news agency; 20 November 2024.',
      'Asked: the water ministry; 21 November 2024; declined to comment.',
    ]);
    expect(only('internal', input).official.map(plainText)).toContain('Searched for: lower market.');
  });
});

describe('the claims of a report', () => {
  const claims = [
    claim('c-1', 'A talked-about thing.', { topics: ['b'] }),
    claim('c-2', 'A better backed thing.', { topics: ['b', 'z'] }),
    claim('c-3', 'Something of no topic.'),
    claim('c-4', 'Something of the first topic.', { topics: ['a'] }),
  ];
  const attributions = claims.map((one) => account(`a-${one.key}`, one.key, 'kim', { access: 'eyewitness' }));
  const content = dossier({
    sources: [KIM],
    claims,
    attributions,
    claimLinks: [
      { from: 'c-1', to: 'c-2', type: 'instance_of' },
      { from: 'c-2', to: 'gone', type: 'contradicts' },
    ],
  });
  const assessments = claims.map((one) =>
    assessment(one.key, side([`a-${one.key}`]), { status: one.key === 'c-2' ? 'single_source' : 'rumour' }),
  );
  const input = reportInput(content, assessments);

  it('stand by topic, then strongest first, those without a topic last', () => {
    const { topics } = gate(buildReport(input), 'public').content;
    expect(
      topics.map((topic) => [plainText(topic.title), topic.claims.map((one) => plainText(one.statement))]),
    ).toEqual([
      ['A', ['Something of the first topic.']],
      ['B', ['A better backed thing.', 'A talked-about thing.']],
      ['', ['Something of no topic.']],
    ]);
  });

  it('point at one another by number, and never at one that is not printed', () => {
    const links = claimsAt('public', input).map((one) => one.links.map(plainText));
    expect(links).toEqual([[], ['Cases of it in this report: claims 3.'], ['A case of: claim 2.'], []]);
  });

  it('are counted by status in the statement at the end', () => {
    const { statuses } = gate(buildReport(input), 'public').content.statement;
    expect(statuses.map((one) => [one.id, one.claims])).toEqual([
      ['single_source', 1],
      ['rumour', 3],
    ]);
  });

  it('of a desk of one are marked as unreviewed', () => {
    const notices = gate(buildReport({ ...input, solo: true, filters: 'topic b' }), 'public').content.notices.map(
      plainText,
    );
    expect(notices).toEqual([
      'Public: may be published.',
      'As of 1 December 2024',
      'Unreviewed: one person logged, judged and printed this. Nobody else has checked it.',
      'A selection of the claims on file, not all of them.',
    ]);
  });
});

describe('a report on nothing', () => {
  it('says so, and still explains itself', () => {
    const text = reportToMarkdown(gate(buildReport(reportInput(dossier({}), [])), 'public'));
    expect(text).toContain('There are no claims in this report.');
    expect(text).toContain('## Sourcing statement');
    expect(text).toContain(`version and content newsroom-two-source&#64;1.0.0#${'0'.repeat(64)}.`);
  });

  it('is refused for a claim that is not there or not assessed', () => {
    const standings = new Map([['flood', { status: 'rumour', basis: 'assessment' as const }]]);
    expect(() => buildReport(reportInput(dossier({}), [], { standings }))).toThrow(
      'there is no claim flood; claim flood has no assessment; claim flood has no assessment of what may be printed',
    );
  });
});
