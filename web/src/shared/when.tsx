import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../words/use-language.js';

/** A time in words, with the EDTF text itself on hover; the text itself until the words have been fetched. */
export function When({ time }: { readonly time: string }) {
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['time-in-words'],
    queryFn: () => import('./time-in-words.js'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return <span title={time}>{data === undefined ? time : data.timeInWords(time, language)}</span>;
}
