import type {
  ConditionTraceResponse,
  NextStepsResponse,
  RungTraceResponse,
  TraceResponse,
} from '../overview/claim-why.response.js';
import { html, type Html, type HtmlValue } from './html.js';
import { originFigure, statusLabel } from './labels.js';
import { bullets } from './page.js';
import { put, type View, wordFor } from './view.js';

/** What to find out next, the best first, with what each answer would make of the claim. */
export function nextStepsShown(view: View, { steps, isComplete }: NextStepsResponse): HtmlValue {
  const { words } = view;
  if (steps.length === 0 && isComplete) return null;
  const items = steps.map(({ ask, answers }) => {
    const told = answers.map(({ text, to: { status, min, max } }) =>
      put(words.claim.stepAnswer, {
        answer: text,
        status: statusLabel(view, status),
        figure: originFigure(view, { min, max, exact: true }),
      }),
    );
    return html`<span dir="auto">${ask}</span>${bullets(told)}`;
  });
  return html`<h3>${words.claim.questions}</h3>
    ${bullets(items)} ${!isComplete && html`<p class="soft">${words.claim.stepsStopped}</p>`}`;
}

/** The ladder from the top with every test of every rung, folded away until somebody asks. */
export function traceShown(view: View, { rungs, flags }: TraceResponse): Html {
  const { words } = view;
  const raised = flags.map(({ label, raised: isUp, condition }) =>
    ruleShown(view, `${wordFor(words.claim.marksOfTests, isUp ? 'passed' : 'failed')} ${label}`, condition),
  );
  return html`<details>
    <summary>${words.claim.trace}</summary>
    <p class="soft">${words.claim.traceHow}</p>
    ${bullets(rungs.map((rung) => rungShown(view, rung)))} ${raised.length > 0 && html`<h3>${words.claim.flags}</h3>`}
    ${bullets(raised)}
  </details>`;
}

function rungShown(view: View, { label, outcome, condition }: RungTraceResponse): Html {
  return ruleShown(view, `${label}: ${wordFor(view.words.claim.outcomes, outcome)}`, condition);
}

function ruleShown(view: View, head: string, condition: ConditionTraceResponse): Html {
  return html`${head}${bullets([conditionShown(view, condition)])}`;
}

/** A sign and a word say whether it holds, so that neither is needed alone. */
function conditionShown(view: View, { kind, passed, test, parts }: ConditionTraceResponse): Html {
  const { marksOfTests, groups } = view.words.claim;
  const text = test === undefined ? wordFor(groups, kind) : `${test.text} (${test.foundText})`;
  return html`${wordFor(marksOfTests, passed ? 'passed' : 'failed')}
  ${text}${parts.length > 0 && bullets(parts.map((part) => conditionShown(view, part)))}`;
}
