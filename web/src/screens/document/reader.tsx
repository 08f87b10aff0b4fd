import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail, DocumentQuote } from '../../api/document-queries.js';
import { Empty } from '../../shared/states.js';
import { useMay } from '../../shell/workspace.js';
import type { CodePointText } from '../../../../src/domain/passage-anchor.js';
import { Note } from './note.js';
import { QuotePanel } from './quote-panel.js';
import { type Block, blocksOf, type Mark, type Piece, placeQuotes, trimmed } from './reading.js';
import { FROM, selectedIn } from './selected-words.js';

const route = getRouteApi('/w/$workspace/documents/$document');

interface Props {
  readonly document: DocumentDetail;
  readonly text: CodePointText | null;
  readonly quotes: readonly DocumentQuote[];
}

/** The text to read: what is quoted is marked, who quotes it stands beside it, and words can be chosen to quote them. */
export function Reader({ document, text, quotes }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const { marks, lost, unplaced } = useMemo(() => placeQuotes(text, quotes), [text, quotes]);
  const { chosen, choose } = useChosen(text);
  const canQuote = text !== null && (may('claims.change') || (may('attributions.change') && may('sources.read')));
  return (
    <>
      <Elsewhere title={t('reader.lost')} help={t('reader.lostHelp')} quotes={lost} isLost />
      <Elsewhere title={t('reader.unplaced')} help={t('reader.unplacedHelp')} quotes={unplaced} />
      {text === null || text.length === 0 ? (
        <Empty title={t('reader.noText')}>
          <p>{t('reader.noTextHelp')}</p>
        </Empty>
      ) : (
        <>
          {canQuote && <QuotePanel document={document} text={text} chosen={chosen} onChoose={choose} />}
          <MarkedText text={text.units} lang={document.lang} marks={marks} chosen={chosen} onChoose={choose} />
        </>
      )}
    </>
  );
}

/** Quotes that have no place in the text, with their words, so that somebody can look for them. */
function Elsewhere({
  title,
  help,
  quotes,
  isLost = false,
}: {
  readonly title: string;
  readonly help: string;
  readonly quotes: readonly DocumentQuote[];
  readonly isLost?: boolean;
}) {
  if (quotes.length === 0) return null;
  return (
    <section className="boxed" aria-label={title}>
      <h2 className={isLost ? 'caution' : undefined}>
        {isLost && <span aria-hidden="true">⚠ </span>}
        {title}
      </h2>
      <p className="soft">{help}</p>
      <ul className="linked">
        {quotes.map((quote, i) => (
          <li key={`${quote.attribution.id} ${i}`}>
            <blockquote dir="auto">{quote.exact}</blockquote>
            <Note quote={quote} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The stretch that is chosen, which stands in the address by its offsets. */
function useChosen(text: CodePointText | null) {
  const { start, end } = route.useSearch();
  const navigate = route.useNavigate();
  const chosen = useMemo(() => {
    const [from, to] = [Number(start), Number(end)];
    if (text === null || !(from >= 0 && to > from && to <= text.length)) return null;
    return { id: 'chosen', from: text.unitAt(from), to: text.unitAt(to), quote: null };
  }, [text, start, end]);
  const choose = (stretch: { from: number; to: number } | null) => {
    if (text === null) return;
    const tidy = stretch === null ? null : trimmed(text.units, stretch.from, stretch.to);
    void navigate({
      search: ({ start: _start, end: _end, ...rest }) =>
        tidy === null ? rest : { ...rest, start: String(text.pointAt(tidy.from)), end: String(text.pointAt(tidy.to)) },
      replace: true,
      resetScroll: false,
    });
  };
  return { chosen, choose };
}

interface TextProps {
  readonly text: string;
  readonly lang: string | null;
  readonly marks: readonly Mark[];
  readonly chosen: Mark | null;
  readonly onChoose: (stretch: { from: number; to: number }) => void;
}

function MarkedText({ text, lang, marks, chosen, onChoose }: TextProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const { at } = route.useSearch();
  const blocks = useMemo(() => blocksOf(text, chosen === null ? marks : [...marks, chosen]), [text, marks, chosen]);
  // From a claim or a source one comes to the passage it quotes.
  const looked = marks.find(({ quote }) => quote !== null && (quote.attribution.ref === at || quote.claim.ref === at));
  useEffect(() => {
    if (looked !== undefined) pieceOf(looked)?.scrollIntoView({ block: 'center' });
  }, [looked]);
  const take = (target: EventTarget) => {
    // What a link or a button does is not choosing words, even while some are selected.
    if (target instanceof Element && target.closest('a, button') !== null) return;
    const stretch = box.current === null ? null : selectedIn(box.current);
    if (stretch !== null) onChoose(stretch);
  };
  return (
    <div
      ref={box}
      className="reading"
      role="region"
      aria-label={t('document.parts.text')}
      onMouseUp={({ target }) => take(target)}
      onTouchEnd={({ target }) => window.setTimeout(() => take(target), 0)}
      onKeyUp={(event) => event.shiftKey && take(event.target)}
    >
      {blocks.map((block) => (
        <BlockRow key={block.from} block={block} lang={lang} looked={looked ?? null} />
      ))}
    </div>
  );
}

/** The first element of a mark in the text. */
function pieceOf(mark: Mark): Element | null {
  return window.document.querySelector(`.reading [${FROM}="${mark.from}"]`);
}

interface BlockProps {
  readonly block: Block;
  readonly lang: string | null;
  readonly looked: Mark | null;
}

function BlockRow({ block, lang, looked }: BlockProps) {
  const { t } = useTranslation();
  const notes = block.begins.filter((mark) => mark.quote !== null);
  return (
    <div className="reading-row">
      <p dir="auto" {...(lang === null ? {} : { lang })}>
        {block.pieces.map((piece) => (
          <PieceOf key={piece.from} piece={piece} looked={looked} />
        ))}
      </p>
      {notes.length > 0 && (
        <ul className="notes" aria-label={t('reader.notes')}>
          {notes.map(
            (mark) =>
              mark.quote !== null && (
                <li
                  key={mark.id}
                  id={`note-${mark.id}`}
                  tabIndex={-1}
                  aria-current={mark === looked ? 'true' : undefined}
                >
                  <button type="button" className="bare soft small" onClick={() => flash(mark)}>
                    {t('reader.show')}
                  </button>
                  <Note quote={mark.quote} />
                </li>
              ),
          )}
        </ul>
      )}
    </div>
  );
}

function PieceOf({ piece, looked }: { readonly piece: Piece; readonly looked: Mark | null }) {
  const at = { [FROM]: piece.from };
  const [first] = piece.marks.filter(({ quote }) => quote !== null);
  if (piece.marks.length === 0) return <span {...at}>{piece.text}</span>;
  const kinds = [
    piece.marks.some(({ quote }) => quote === null) ? 'chosen' : '',
    looked !== null && piece.marks.includes(looked) ? 'looked' : '',
  ];
  return (
    // Whoever uses the keyboard finds the note right after the paragraph.
    <mark
      {...at}
      className={kinds.join(' ').trim()}
      onClick={() => {
        const isSelecting = window.getSelection()?.isCollapsed === false;
        if (first !== undefined && !isSelecting) window.document.getElementById(`note-${first.id}`)?.focus();
      }}
    >
      {piece.text}
    </mark>
  );
}

/** Brings a mark into sight by selecting its words, which every browser shows in colours of the system. */
function flash(mark: Mark): void {
  const first = pieceOf(mark);
  if (first === null) return;
  first.scrollIntoView({ block: 'center' });
  const last = [...window.document.querySelectorAll(`.reading [${FROM}]`)].findLast(
    (piece) => Number(piece.getAttribute(FROM)) < mark.to,
  );
  window.getSelection()?.setBaseAndExtent(first, 0, last ?? first, (last ?? first).childNodes.length);
}
