import { Button, CloseButton, Kbd, Modal, TextInput } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../api/document-queries.js';
import { ClaimPicker } from '../../shared/claim-picker.js';
import { passageAt } from '../../shared/quoted.js';
import { isComposing } from '../../shell/letters.js';
import { useShortcut } from '../../shell/shortcuts.js';
import { useMay } from '../../shell/workspace.js';
import type { CodePointText } from '../../../../src/domain/passage-anchor.js';
import { AddToAccount } from './add-to-account.js';
import { findWords, type Mark } from './reading.js';

const route = getRouteApi('/w/$workspace/documents/$document');

/** More places than this say that the words are too few. */
const MOST_PLACES = 100;
/** As much as one passage may have. */
const MOST_QUOTED = 20_000;

interface Props {
  readonly document: DocumentDetail;
  readonly text: CodePointText;
  readonly chosen: Mark | null;
  readonly onChoose: (stretch: { from: number; to: number } | null) => void;
}

/** Words are chosen with the pointer in the text, or by typing them here; then they become part of a claim. */
export function QuotePanel({ document, text, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const words = chosen === null ? null : text.units.slice(chosen.from, chosen.to);
  return (
    <section className="quoting" aria-label={t('reader.quote')}>
      <FindWords text={text.units} onChoose={onChoose} />
      {words === null ? (
        <p className="soft small">{t('reader.howToChoose')}</p>
      ) : (
        <>
          <div className="panel-head">
            <blockquote className="short" dir="auto" aria-live="polite">
              {words}
            </blockquote>
            <CloseButton aria-label={t('reader.letGo')} onClick={() => onChoose(null)} />
          </div>
          {words.length > MOST_QUOTED ? (
            <p className="caution">{t('reader.tooLong')}</p>
          ) : (
            chosen !== null && <Uses document={document} text={text} chosen={chosen} />
          )}
        </>
      )}
    </section>
  );
}

function FindWords({ text, onChoose }: { readonly text: string; readonly onChoose: Props['onChoose'] }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [index, setIndex] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  useShortcut('q', 'quote', () => field.current?.focus());
  const places = findWords(text, typed, MOST_PLACES);
  const step = () => {
    const next = (index + 1) % Math.max(places.length, 1);
    const place = places[next];
    if (place === undefined) return;
    setIndex(next);
    onChoose(place);
  };
  const told =
    typed.trim() === ''
      ? t('reader.findHelp')
      : places.length === 0
        ? t('reader.notFound')
        : index < 0
          ? t('reader.found', { count: places.length })
          : t('reader.foundAt', { n: index + 1, count: places.length });
  return (
    <div className="panel-head">
      <TextInput
        ref={field}
        className="grow"
        label={t('reader.find')}
        description={<span role="status">{told}</span>}
        value={typed}
        maxLength={2000}
        rightSection={<Kbd size="xs">Q</Kbd>}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setIndex(-1);
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
          event.preventDefault();
          step();
        }}
      />
      <Button variant="default" size="compact-sm" disabled={places.length === 0} onClick={step}>
        {index < 0 ? t('reader.choose') : t('reader.next')}
      </Button>
    </div>
  );
}

interface UsesProps {
  readonly document: DocumentDetail;
  readonly text: CodePointText;
  readonly chosen: Mark;
}

/** What the chosen words can become. The address hands on where they stand, never the words. */
function Uses({ document, text, chosen }: UsesProps) {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  const navigate = useNavigate();
  const may = useMay();
  const [use, setUse] = useState<'claim' | 'account' | null>(null);
  const [start, end] = [text.pointAt(chosen.from), text.pointAt(chosen.to)];
  const place = { document: document.ref, start: String(start), end: String(end) };
  const passage = passageAt(text, document.ref, start, end);
  const canAttribute = may('attributions.change') && may('sources.read');
  return (
    <div className="actions">
      {may('claims.change') && (
        <Button
          size="compact-sm"
          onClick={() => void navigate({ to: '/w/$workspace/claims/new', params: { workspace }, search: place })}
        >
          {t('reader.newClaim')}
        </Button>
      )}
      {canAttribute && (
        <>
          <Button variant="default" size="compact-sm" onClick={() => setUse('claim')}>
            {t('reader.toClaim')}
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => setUse('account')}>
            {t('reader.toAccount')}
          </Button>
        </>
      )}
      <Modal
        opened={use !== null}
        onClose={() => setUse(null)}
        title={use === 'account' ? t('reader.toAccount') : t('reader.toClaim')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {use === 'claim' && (
          <ClaimPicker
            label={t('reader.claim')}
            value={null}
            onChange={(claim) => {
              if (claim !== null)
                void navigate({ to: '/w/$workspace/claims/$claim', params: { workspace, claim }, search: place });
            }}
          />
        )}
        {use === 'account' && passage !== null && <AddToAccount passage={passage} onDone={() => setUse(null)} />}
      </Modal>
    </div>
  );
}
