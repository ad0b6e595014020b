import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useText } from '../../../store/context.ts';
import type { NearbyClass } from '../../../store/classroom/studentLink.ts';
import { Button } from '../../../ui/Button.tsx';

export interface NearbyClassesProps {
  readonly look: () => Promise<readonly NearbyClass[]>;
  readonly onTake: (address: string) => void;
}

const AGAIN_MS = 4000;

/** Classes that announce themselves: a help, and never needed. */
export function NearbyClasses({ look, onTake }: NearbyClassesProps): JSX.Element {
  const { t } = useText();
  const [found, setFound] = useState<readonly NearbyClass[] | null>(null);
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const lookOnce = async (): Promise<void> => {
      const heard = await look();
      if (gone) return;
      setFound(heard);
      timer = setTimeout(() => void lookOnce(), AGAIN_MS);
    };
    void lookOnce();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [look]);
  return (
    <section class="door-nearby" aria-labelledby="nearby-title">
      <h2 id="nearby-title" class="form-label">
        {t('studentRoom.join.nearby')}
      </h2>
      {found === null || found.length === 0 ? (
        <p class="field-hint" role="status">
          {t(found === null ? 'studentRoom.join.looking' : 'studentRoom.join.noneNearby')}
        </p>
      ) : (
        <ul class="nearby-list">
          {found.map(({ title, address }) => (
            <li key={address}>
              <Button
                label={t('studentRoom.join.take', { title, address })}
                onClick={() => onTake(address)}
              >
                <strong>{title}</strong> <bdi class="numbers quiet">{address}</bdi>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
