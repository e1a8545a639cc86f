import { createRoot } from 'react-dom/client';
import '../src/entries/without-eval';
import { Pane } from '../src/pane/Pane';
import type { Language } from '../src/words/words';
import { LANGUAGES, wordsIn } from '../src/words/words';
import { GalleryIndex } from './GalleryIndex';
import { createHand, waitForView } from './hand';
import { galleryStates } from './states';

const root = document.documentElement;

/** Shows one state; the document then says `ready`, or what went wrong. */
const showState = async (place: HTMLElement, id: string, language: Language, theme: 'light' | 'dark') => {
  const state = galleryStates.find((one) => one.id === id);
  if (state === undefined) throw new Error(`No state is called ${id}.`);
  const review = await state.open(language);
  review.setLanguage(language);
  root.lang = language;
  createRoot(place).render(<Pane review={review} theme={theme} />);
  await waitForView('sheet');
  await state.walk?.(createHand(), wordsIn(language));
};

const place = document.getElementById('gallery');
if (place === null) throw new Error('index.html has no element #gallery.');
const asked = new URLSearchParams(window.location.search);
const id = asked.get('state');
if (asked.has('list')) root.dataset['gallery'] = JSON.stringify(galleryStates.map((state) => state.id));
else if (id === null) createRoot(place).render(<GalleryIndex />);
else
  showState(
    place,
    id,
    LANGUAGES.find((language) => language === asked.get('language')) ?? 'zh-CN',
    asked.get('theme') === 'dark' ? 'dark' : 'light',
  ).then(
    () => (root.dataset['gallery'] = 'ready'),
    (error: unknown) => (root.dataset['gallery'] = String(error)),
  );
