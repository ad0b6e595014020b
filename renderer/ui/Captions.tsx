import type { JSX } from 'preact';
import type { CaptionWords } from '../audio/captions.ts';
import type { Text } from '../i18n/text.ts';
import { useApp, useText } from '../store/context.ts';
import { classes } from './classes.ts';

/**
 * What sounds, in words, in a strip below every screen that is there while captions are on: it covers nothing.
 * Assistive technology is spared it, since what matters is announced.
 */
export function Captions(): JSX.Element | null {
  const { settings, sounds } = useApp();
  const text = useText();
  if (settings.settings.value.captions === 'off') return null;
  return (
    <div class="captions" aria-hidden="true" data-testid="captions">
      {sounds.captions.value.map(({ id, words, fading }) => (
        <p key={id} class={classes('caption', fading && 'is-fading')}>
          {captionWords(text, words)}
        </p>
      ))}
    </div>
  );
}

function captionWords({ t }: Text, words: CaptionWords): string {
  switch (words.what) {
    case 'landing': {
      const side = t(`caption.side.${words.side}`);
      return t(words.surprising ? 'caption.landingSurprising' : 'caption.landing', { side });
    }
    case 'landings':
      return words.mostly === null ? t('caption.landings') : t(`caption.landings.${words.mostly}`);
    case 'music':
      return t(`caption.music.${words.mood}`);
    case 'guide':
      return t(`caption.guide.${words.sweep}`);
    case 'sound':
      return words.name === 'near' || words.name === 'landing' || words.name === 'far'
        ? t('caption.landings')
        : t(`caption.sound.${words.name}`);
  }
}
