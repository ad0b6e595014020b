import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ClassFile, PastClassResults } from '../../../../src/core/protocol/pastClasses.ts';
import { useApp, useText } from '../../../store/context.ts';
import { announce } from '../../../ui/Announcer.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { reportWording } from './words.ts';

export interface ClassActionsProps {
  readonly past: PastClassResults;
  readonly onChanged: () => void;
}

/** What can be done with a past class: taken away as a file, made nameless, deleted. */
export function ClassActions({ past, onChanged }: ClassActionsProps): JSX.Element {
  const app = useApp();
  const text = useText();
  const { t } = text;
  const { classId, title } = past;
  const nameless = useSignal(false);
  const asking = useSignal<'erase' | 'delete' | null>(null);

  const save = async (to: ClassFile): Promise<void> => {
    const answer = await app.library.request<'save-class'>({
      op: 'save-class',
      classId,
      to,
      by: nameless.value ? 'pseudonym' : 'name',
      wording: reportWording(text, past),
    });
    if (!answer.ok) app.problems.show(answer.problem);
    else if (answer.value.path !== null) announce(t('history.saved', { path: answer.value.path }));
  };

  const close = (): void => void (asking.value = null);

  const confirm = async (): Promise<void> => {
    const op = asking.value === 'erase' ? 'erase-class-names' : 'delete-class';
    close();
    const answer = await app.library.request<typeof op>({ op, classId });
    if (!answer.ok) app.problems.show(answer.problem);
    else if (op === 'delete-class') app.go({ name: 'past-classes' });
    else {
      announce(t('history.erased'));
      onChanged();
    }
  };

  return (
    <div class="past-actions">
      <div class="actions">
        <Button kind="primary" onClick={() => void save('report')}>
          {t('history.report')}
        </Button>
        <Button onClick={() => void save('csv-results')}>{t('history.csvResults')}</Button>
        <Button onClick={() => void save('csv-guesses')}>{t('history.csvGuesses')}</Button>
      </div>
      <label class="past-nameless">
        <input
          type="checkbox"
          checked={nameless.value}
          onChange={event => (nameless.value = (event.target as HTMLInputElement).checked)}
        />
        {t('history.nameless')}
      </label>
      <div class="actions">
        <Button kind="quiet" onClick={() => (asking.value = 'erase')}>
          {t('history.erase')}
        </Button>
        <Button kind="quiet" onClick={() => (asking.value = 'delete')}>
          {t('history.delete')}
        </Button>
      </div>
      {asking.value !== null && (
        <Dialog
          title={t(asking.value === 'erase' ? 'history.eraseTitle' : 'history.deleteTitle')}
          onClose={close}
        >
          <p>{t(asking.value === 'erase' ? 'history.eraseWhy' : 'history.deleteWhy', { title })}</p>
          <div class="actions">
            <Button onClick={close}>{t('history.keep')}</Button>
            <Button kind="danger" onClick={() => void confirm()}>
              {t(asking.value === 'erase' ? 'history.eraseYes' : 'history.deleteYes')}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
